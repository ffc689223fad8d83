# A feature is a file: each .cc in one of the folders below becomes one TIPSTAT_ITEM(stem) in a generated list.
#
#   generated/full/FOLDER.inc    every feature
#   generated/first/FOLDER.inc   those of a page's first load
set(TIPSTAT_GENERATED ${PROJECT_BINARY_DIR}/generated)
set(TIPSTAT_FEATURE_FOLDERS formats measures questions rules codes/conventions codes/lists relations/proofs)

# What a page's first load has of these folders; the others have everything but what is listed below them.
set(TIPSTAT_FIRST_formats csv)
set(TIPSTAT_FIRST_questions aggregate validate)
set(TIPSTAT_NOT_FIRST_measures cumulative distinct median rate)
set(TIPSTAT_NOT_FIRST_rules
    appeared balance cumulative empty_label label_spelt_twice mirror misplaced_columns misplaced_period out_of_range outlier
    period_repeated printed_percent rates_added recoverable_cell revised revised_share revised_value series_gap
    small_cell table_schema unit_value unknown_period vanished)

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

# What the second module alone knows.
set(TIPSTAT_FIRST_codes/conventions "")
set(TIPSTAT_FIRST_codes/lists "")
set(TIPSTAT_FIRST_relations/proofs "")
list(APPEND TIPSTAT_NOT_FIRST_rules buddhist_era characters_lost label_spellings mark_proved several_answers unlisted_label)

# Sets `result` to the stems of `folder` that the given module has: first or full.
function(tipstat_module_stems variant folder result)
  tipstat_feature_stems(${folder} stems)
  if(variant STREQUAL first)
    if(DEFINED TIPSTAT_FIRST_${folder})
      set(stems ${TIPSTAT_FIRST_${folder}})
    else()
      list(REMOVE_ITEM stems ${TIPSTAT_NOT_FIRST_${folder}})
    endif()
  endif()
  set(${result} ${stems} PARENT_SCOPE)
endfunction()

foreach(variant first full)
  foreach(folder IN LISTS TIPSTAT_FEATURE_FOLDERS)
    tipstat_module_stems(${variant} ${folder} stems)
    tipstat_write_feature_list(${TIPSTAT_GENERATED}/${variant}/${folder}.inc ${stems})
  endforeach()
endforeach()

# Data that a source file takes in: core/src/PATH.tsv becomes the string literal generated/data/PATH.inc.
function(tipstat_embed path)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/src/${path}.tsv)
  file(READ ${PROJECT_SOURCE_DIR}/core/src/${path}.tsv text)
  file(CONFIGURE OUTPUT ${TIPSTAT_GENERATED}/data/${path}.inc CONTENT "R\"~(${text})~\"\n" @ONLY)
endfunction()

tipstat_embed(codes/lists/areas)
tipstat_embed(codes/lists/areas_met)
