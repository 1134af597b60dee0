# The quick part of add_subdirectory.cmake: the project is configured, here as for another machine,
# with the host tools of this build; no part is in it that nobody asked for.
include(${CMAKE_CURRENT_LIST_DIR}/common.cmake)

configure_subproject(${WORK}/subproject -D JAZU_TABLEC=${BUILD}/src/jazu-tablec
  -D JAZU_MODELC=${BUILD}/src/train/jazu-modelc -D JAZU_ENCODINGC=${BUILD}/src/jazu-encodingc)
