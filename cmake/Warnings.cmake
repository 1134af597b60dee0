# jazu_warnings(TARGET...): the warnings that our own code must not have.
function(jazu_warnings)
  foreach(target IN LISTS ARGN)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    if(JAZU_WARNINGS)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  endforeach()
endfunction()
