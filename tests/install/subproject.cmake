# The quick part of add_subdirectory.cmake: the project is configured, the host tools of this build
# compile the tables, as for another machine, and the program compiles against the headers.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(build ${WORK}/subproject)
configure_subproject(${build} -D JAZU_TABLEC=${BUILD}/src/jazu-tablec
  -D JAZU_MODELC=${BUILD}/src/train/jazu-modelc -D JAZU_ENCODINGC=${BUILD}/src/jazu-encodingc)
if(GENERATOR STREQUAL "Ninja")
  run(${CMAKE_COMMAND} --build ${build} --target CMakeFiles/consumer.dir/main.cpp.o)
endif()
