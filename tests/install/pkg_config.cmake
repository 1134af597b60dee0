# Compiler command lines out of pkg-config, for C++ and for C.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT pkg_config)
  message(FATAL_ERROR "pkg-config is not there")
endif()
set(ENV{PKG_CONFIG_PATH} ${MOVED}/${LIBDIR}/pkgconfig)
file(MAKE_DIRECTORY ${WORK}/pkg_config)

# flags_of(PACKAGE): sets `compile` and `link`.
macro(flags_of package)
  run(${pkg_config} --modversion ${package})
  expect("${VERSION}")
  run(${pkg_config} --cflags ${package})
  separate_arguments(compile UNIX_COMMAND "${output}")
  run(${pkg_config} --libs ${package})
  separate_arguments(link UNIX_COMMAND "${output}")
endmacro()

flags_of(jazu)
set(program ${WORK}/pkg_config/consumer)
run(${CXX} -std=c++20 ${compile} ${SOURCE}/consumer/main.cpp -o ${program} ${link})
run(${program})
expect("Tıleuberdı ${VERSION}")

if(EXISTS ${MOVED}/include/jazu.h)
  flags_of(jazu-c)
  run(${CC} -std=c11 ${compile} ${SOURCE}/consumer/main.c -o ${program}_c ${link}
      -Wl,-rpath,${MOVED}/${LIBDIR})
  run(${program}_c)
  expect("Tıleuberdı ${VERSION}")
endif()
