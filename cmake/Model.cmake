# Writes tables/model/kazakh.model as constant arrays with the host tool jazu-modelc.
set(JAZU_MODELC "" CACHE FILEPATH "A jazu-modelc of the host, for cross-compiling")

# jazu_compile_model(OUT): the source that holds the model, or the one that says there is none.
function(jazu_compile_model out_source)
  if(NOT JAZU_MODEL)
    set(${out_source} ${PROJECT_SOURCE_DIR}/src/model/no_model.cpp PARENT_SCOPE)
    return()
  endif()
  set(model ${PROJECT_SOURCE_DIR}/tables/model/kazakh.model)
  set(source ${JAZU_GENERATED_DIR}/model.cpp)
  if(JAZU_MODELC)
    set(tool ${JAZU_MODELC})
  else()
    set(tool jazu-modelc)
  endif()
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${tool} ${model} ${source}
    DEPENDS ${tool} ${model}
    COMMENT "Writing the model as C++"
    VERBATIM)
  set(${out_source} ${source} PARENT_SCOPE)
endfunction()
