# Compiles tables/ into ${JAZU_GENERATED_DIR} with the host tool jazu-tablec. Adding a file to
# tables/alphabets is enough for the next build to know it.
set(JAZU_GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)
set(JAZU_TABLEC "" CACHE FILEPATH "A jazu-tablec of the host, for cross-compiling")

function(jazu_compile_tables out_source)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tables/alphabets/*.table)
  set(abbreviations ${PROJECT_SOURCE_DIR}/tables/words/abbreviations.words)
  set(guard ${PROJECT_SOURCE_DIR}/tables/guard/guard.table)
  file(GLOB repair CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tables/repair/*.table)
  set(repair_arguments ${repair})
  list(TRANSFORM repair_arguments PREPEND --repair=)
  string(REPLACE "--repair=" "--repair;" repair_arguments "${repair_arguments}")
  set(letter_costs ${PROJECT_SOURCE_DIR}/tables/detect/letters.costs)
  # What others compile or read changes what comes out too.
  file(GLOB also CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tables/encodings/*.table)
  list(APPEND also ${PROJECT_SOURCE_DIR}/tables/detect/neighbours.costs
              ${PROJECT_SOURCE_DIR}/tables/structure/news.table)
  set(also_arguments ${also})
  list(TRANSFORM also_arguments PREPEND --also=)
  string(REPLACE "--also=" "--also;" also_arguments "${also_arguments}")
  # What a person wrote comes before what was learned.
  set(endings ${PROJECT_SOURCE_DIR}/tables/words/endings.words)
  set(stems ${PROJECT_SOURCE_DIR}/tables/words/lexicon.words)
  if(EXISTS ${PROJECT_SOURCE_DIR}/tables/words/stems.words)
    list(APPEND stems ${PROJECT_SOURCE_DIR}/tables/words/stems.words)
  endif()
  set(stem_arguments ${stems})
  list(TRANSFORM stem_arguments PREPEND --stems=)
  string(REPLACE "--stems=" "--stems;" stem_arguments "${stem_arguments}")
  set(source ${JAZU_GENERATED_DIR}/alphabets.cpp)
  set(header ${JAZU_GENERATED_DIR}/include/jazu/alphabets.hpp)
  file(MAKE_DIRECTORY ${JAZU_GENERATED_DIR}/include/jazu)
  if(JAZU_TABLEC)
    set(tool ${JAZU_TABLEC})
  else()
    set(tool jazu-tablec)
  endif()
  add_custom_command(
    OUTPUT ${source} ${header}
    COMMAND ${tool} --source ${source} --header ${header} --abbreviations ${abbreviations}
            --guard ${guard} --letter-costs ${letter_costs}
            --endings ${endings} ${repair_arguments} ${also_arguments} ${stem_arguments}
            ${tables}
    DEPENDS ${tool} ${tables} ${abbreviations} ${guard} ${letter_costs} ${endings} ${repair} ${also} ${stems}
    COMMENT "Compiling tables"
    VERBATIM)
  set(${out_source} ${source} ${header} PARENT_SCOPE)
endfunction()

# jazu_compile_encodings(OUT): the encodings and the languages that are written in them, as one
# source. Adding a file to tables/encodings needs a value of jazu::Encoding too.
set(JAZU_ENCODINGC "" CACHE FILEPATH "A jazu-encodingc of the host, for cross-compiling")

function(jazu_compile_encodings out_source)
  file(GLOB encodings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tables/encodings/*.table)
  set(neighbours ${PROJECT_SOURCE_DIR}/tables/detect/neighbours.costs)
  set(source ${JAZU_GENERATED_DIR}/encodings.cpp)
  if(JAZU_ENCODINGC)
    set(tool ${JAZU_ENCODINGC})
  else()
    set(tool jazu-encodingc)
  endif()
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${tool} ${source} ${neighbours} ${encodings}
    DEPENDS ${tool} ${neighbours} ${encodings}
    COMMENT "Compiling encodings"
    VERBATIM)
  set(${out_source} ${source} PARENT_SCOPE)
endfunction()
