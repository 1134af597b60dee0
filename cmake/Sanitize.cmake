# The whole build, the host tool included, runs under the sanitizers that JAZU_SANITIZE names. The
# first error ends a program, so that no test passes over one.
if(JAZU_SANITIZE)
  add_compile_options(-fsanitize=${JAZU_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${JAZU_SANITIZE})
  # What Clang checks in the C++ of the library has a runtime that a program in C does not link.
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_link_options($<$<LINK_LANGUAGE:C>:-fsanitize-link-c++-runtime>)
    string(APPEND CMAKE_C_STANDARD_LIBRARIES " -lstdc++")
  endif()
endif()

# jazu_optimize_sanitized(): what the tests spend their time in is optimized. The rest of a sanitized
# build is not: it would take much longer to compile. The property tests are not looked at by
# UndefinedBehaviorSanitizer, which would double their time, and neither are the functions of
# headers that the linker takes from them; the unit tests have their own.
function(jazu_optimize_sanitized)
  if(JAZU_SANITIZE)
    foreach(target IN ITEMS jazu_core jazu jazu_model jazu_reference exhaustive_test)
      if(TARGET ${target})
        target_compile_options(${target} PRIVATE -O1)
      endif()
    endforeach()
  endif()
  if(JAZU_SANITIZE MATCHES undefined)
    foreach(target IN ITEMS jazu_test_main jazu_reference property_test)
      if(TARGET ${target})
        target_compile_options(${target} PRIVATE -fno-sanitize=undefined)
      endif()
    endforeach()
  endif()
endfunction()
