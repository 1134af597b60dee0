# Installs the libraries, the command, the tables, and what find_package and pkg-config need. All
# paths inside the installed files are relative to themselves: a prefix may be moved or packed.
include(CMakePackageConfigHelpers)

set(JAZU_CONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/jazu)
set(JAZU_PKGCONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(TARGETS jazu EXPORT jazuTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(
  DIRECTORY ${PROJECT_SOURCE_DIR}/include/jazu ${JAZU_GENERATED_DIR}/include/jazu
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.hpp")

# jazu_package_config(FILE): a pkg-config file from cmake/FILE.in. The way from its folder to the
# prefix depends on CMAKE_INSTALL_LIBDIR, which may have several parts (lib/x86_64-linux-gnu).
function(jazu_package_config file)
  string(REGEX REPLACE "[^/]+" ".." up ${JAZU_PKGCONFIG_DIR})
  set(JAZU_PREFIX "\${pcfiledir}/${up}")
  configure_file(${PROJECT_SOURCE_DIR}/cmake/${file}.in ${PROJECT_BINARY_DIR}/${file} @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${file} DESTINATION ${JAZU_PKGCONFIG_DIR})
endfunction()
jazu_package_config(jazu.pc)

if(TARGET jazu_c)
  target_include_directories(jazu_c INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  install(
    TARGETS jazu_c EXPORT jazuTargets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${PROJECT_SOURCE_DIR}/bindings/c/jazu.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  jazu_package_config(jazu-c.pc)
endif()

install(EXPORT jazuTargets NAMESPACE jazu:: DESTINATION ${JAZU_CONFIG_DIR})
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/jazuConfig.cmake.in ${PROJECT_BINARY_DIR}/jazuConfig.cmake
  INSTALL_DESTINATION ${JAZU_CONFIG_DIR} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/jazuConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/jazuConfig.cmake ${PROJECT_BINARY_DIR}/jazuConfigVersion.cmake
  DESTINATION ${JAZU_CONFIG_DIR})

# The tables as text: to read, and as a beginning for one's own (`jazu --table FILE`).
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tables DESTINATION ${CMAKE_INSTALL_DATADIR}/jazu)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
