# A project that builds the library as a part of itself gets the library and nothing else.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(build ${WORK}/add_subdirectory)
file(REMOVE_RECURSE ${build})
run(${CMAKE_COMMAND} -S ${SOURCE}/consumer -B ${build} ${CONSUMER_OPTIONS}
    -D JAZU_SOURCE=${ROOT} -D VERSION=${VERSION} -D CMAKE_BUILD_TYPE=Debug
    -D CMAKE_DISABLE_FIND_PACKAGE_ICU=ON -D CMAKE_DISABLE_FIND_PACKAGE_CLI11=ON
    -D CMAKE_DISABLE_FIND_PACKAGE_doctest=ON -D CMAKE_DISABLE_FIND_PACKAGE_rapidcheck=ON)
run(${CMAKE_COMMAND} --build ${build})
run(${build}/consumer)
expect("Tıleuberdı ${VERSION}")
