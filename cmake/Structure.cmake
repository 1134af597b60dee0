# Puts the text of tables/structure/news.table into a source file; it is parsed when it is used.
function(jazu_embed_structure out_source)
  set(table ${PROJECT_SOURCE_DIR}/tables/structure/news.table)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  file(READ ${table} JAZU_NEWS_TABLE)
  set(source ${JAZU_GENERATED_DIR}/news_table.cpp)
  configure_file(${PROJECT_SOURCE_DIR}/src/structure/news_table.cpp.in ${source} @ONLY)
  set(${out_source} ${source} PARENT_SCOPE)
endfunction()
