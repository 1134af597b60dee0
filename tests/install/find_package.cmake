# A CMake project that finds the moved package, without any of the library's own dependencies.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

set(build ${WORK}/find_package)
file(REMOVE_RECURSE ${build})
run(${CMAKE_COMMAND} -S ${SOURCE}/consumer -B ${build} ${CONSUMER_OPTIONS}
    -D CMAKE_PREFIX_PATH=${MOVED} -D VERSION=${VERSION}
    -D CMAKE_DISABLE_FIND_PACKAGE_utf8cpp=ON -D CMAKE_DISABLE_FIND_PACKAGE_ICU=ON
    -D CMAKE_DISABLE_FIND_PACKAGE_CLI11=ON)
run(${CMAKE_COMMAND} --build ${build})
run(${build}/consumer)
expect("Tıleuberdı ${VERSION}")
if(EXISTS ${build}/consumer_c)
  run(${build}/consumer_c)
  expect("Tıleuberdı ${VERSION}")
elseif(EXISTS ${MOVED}/include/jazu.h)
  message(FATAL_ERROR "the C library is installed, and the consumer in C was not built")
endif()
