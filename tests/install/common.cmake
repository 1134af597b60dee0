# For every step: SOURCE is tests/install, ROOT the repository, BUILD the build tree, WORK a folder
# to write in. A command that fails ends the step, and so the test.
set(MOVED ${WORK}/moved/jazu)

# run(COMMAND...): runs a command and sets `output` to what it printed.
macro(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE errors
                  RESULT_VARIABLE result OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT result STREQUAL "0")
    string(REPLACE ";" " " command "${ARGN}")
    message(FATAL_ERROR "${command}\n${output}\n${errors}\nended with ${result}")
  endif()
endmacro()

# expect(OUTPUT): what the last command printed.
macro(expect wanted)
  if(NOT output STREQUAL "${wanted}")
    message(FATAL_ERROR "expected:\n${wanted}\ngot:\n${output}")
  endif()
endmacro()

# The compilers of this build, and no package of the build that a user's machine may lack.
set(CONSUMER_OPTIONS -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${CXX})
if(CC)
  list(APPEND CONSUMER_OPTIONS -D CMAKE_C_COMPILER=${CC})
endif()

# configure_subproject(BUILD OPTION...): a project that has the library as a part of itself, on a
# machine that lacks what only tests and the command need.
macro(configure_subproject build)
  file(REMOVE_RECURSE ${build})
  run(${CMAKE_COMMAND} -S ${SOURCE}/consumer -B ${build} ${CONSUMER_OPTIONS}
      -D JAZU_SOURCE=${ROOT} -D VERSION=${VERSION} -D CMAKE_BUILD_TYPE=Debug
      -D CMAKE_DISABLE_FIND_PACKAGE_ICU=ON -D CMAKE_DISABLE_FIND_PACKAGE_CLI11=ON
      -D CMAKE_DISABLE_FIND_PACKAGE_doctest=ON -D CMAKE_DISABLE_FIND_PACKAGE_rapidcheck=ON
      ${ARGN})
endmacro()
