# A feature is a file: each .cc in rules/, formats/ and measures/ becomes one TIPSTAT_ITEM(stem) in a generated list.
#
#   generated/rules.inc, generated/measures.inc   every rule, every measure
#   generated/first/formats.inc                   formats of a page's first load
#   generated/full/formats.inc                    every format
set(TIPSTAT_GENERATED ${PROJECT_BINARY_DIR}/generated)
set(TIPSTAT_FIRST_LOAD_FORMATS csv)

# Sets `result` to the sorted stems of the features in core/src/`folder`.
function(tipstat_feature_stems folder result)
  file(GLOB paths CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/src/${folder}/*.cc)
  set(stems "")
  foreach(path IN LISTS paths)
    cmake_path(GET path STEM LAST_ONLY stem)
    list(APPEND stems ${stem})
  endforeach()
  list(SORT stems)
  set(${result} ${stems} PARENT_SCOPE)
endfunction()

# Writes TIPSTAT_ITEM(stem) for each of the stems; an unchanged list keeps its time stamp.
function(tipstat_write_feature_list path)
  set(text "")
  foreach(stem IN LISTS ARGN)
    string(APPEND text "TIPSTAT_ITEM(${stem})\n")
  endforeach()
  file(CONFIGURE OUTPUT ${path} CONTENT "${text}" @ONLY)
endfunction()

tipstat_feature_stems(rules TIPSTAT_RULES)
tipstat_feature_stems(formats TIPSTAT_FORMATS)
tipstat_feature_stems(measures TIPSTAT_MEASURES)

tipstat_write_feature_list(${TIPSTAT_GENERATED}/rules.inc ${TIPSTAT_RULES})
tipstat_write_feature_list(${TIPSTAT_GENERATED}/measures.inc ${TIPSTAT_MEASURES})
tipstat_write_feature_list(${TIPSTAT_GENERATED}/first/formats.inc ${TIPSTAT_FIRST_LOAD_FORMATS})
tipstat_write_feature_list(${TIPSTAT_GENERATED}/full/formats.inc ${TIPSTAT_FORMATS})
