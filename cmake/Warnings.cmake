# jazu_warnings(TARGET...): the warnings that our own code must not have.
function(jazu_warnings)
  foreach(target IN LISTS ARGN)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    # GCC 12 sees overlapping copies in std::string operator+ where there are none (GCC bug 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
    endif()
    if(JAZU_WARNINGS)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  endforeach()
endfunction()
