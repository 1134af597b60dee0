# Runs an example and compares what it prints:
#   cmake -DPROGRAM=... -DARGUMENTS=... -DINPUT=... -DEXPECTED=... -P check.cmake
if(NOT INPUT)
  set(INPUT /dev/null)
endif()
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} INPUT_FILE ${INPUT}
                OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0 OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "exit ${status}\n${errors}expected:\n${expected}\nprinted:\n${printed}")
endif()
