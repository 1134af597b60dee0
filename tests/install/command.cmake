# The installed command runs from where it was moved to, away from the source tree.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

file(MAKE_DIRECTORY ${WORK}/command)
file(WRITE ${WORK}/command/input "Тілеуберді")
run(${CMAKE_COMMAND} -E chdir ${WORK}/command ${MOVED}/bin/jazu -t latn-2021 input)
expect("Tıleuberdı")

# An installed table serves as a user's table.
run(${MOVED}/bin/jazu --table ${MOVED}/share/jazu/tables/alphabets/latn-2018.table
    ${WORK}/command/input)
expect("Tileýberdi")
