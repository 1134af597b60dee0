# A project that builds the library as a part of itself gets the library and nothing else.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(build ${WORK}/add_subdirectory)
configure_subproject(${build})
run(${CMAKE_COMMAND} --build ${build})
run(${build}/consumer)
expect("Tıleuberdı ${VERSION}")
