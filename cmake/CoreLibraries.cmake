# tipstat_core            our own code but the registry; a program takes of it what its registry names
# tipstat_registry_first  the registry over the lists of a page's first load
# tipstat_registry_full   the registry over all lists
set(TIPSTAT_CORE ${PROJECT_SOURCE_DIR}/core)
set(TIPSTAT_REGISTRY ${TIPSTAT_CORE}/src/engine/registry.cc)

file(GLOB_RECURSE TIPSTAT_CORE_SOURCES CONFIGURE_DEPENDS ${TIPSTAT_CORE}/src/*.cc)
list(REMOVE_ITEM TIPSTAT_CORE_SOURCES ${TIPSTAT_REGISTRY})

# The list of areas is one text of more than 65,536 bytes, which the standard does not promise and all our compilers take.
set_source_files_properties(${TIPSTAT_CORE}/src/codes/lists/areas.cc
                            PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)

# What a page loads is compiled for size, except for the loops over every byte and every cell. (At -Oz Emscripten would leave
# inlining off, which makes it larger, too: the presets switch it on.)
if(EMSCRIPTEN)
  set_source_files_properties(
    ${TIPSTAT_CORE}/src/claims/cells.cc ${TIPSTAT_CORE}/src/claims/lexicon.cc
    ${TIPSTAT_CORE}/src/claims/passage.cc ${TIPSTAT_CORE}/src/claims/token.cc
    ${TIPSTAT_CORE}/src/base/xml.cc ${TIPSTAT_CORE}/src/base/sheet_number.cc
    ${TIPSTAT_CORE}/src/formats/sheets/table.cc ${TIPSTAT_CORE}/src/formats/xlsx/sheet.cc
    ${TIPSTAT_CORE}/src/base/order.cc ${TIPSTAT_CORE}/src/formats/csv/scan.cc
    ${TIPSTAT_CORE}/src/aggregate/condense.cc ${TIPSTAT_CORE}/src/table/code_counts.cc
    ${TIPSTAT_CORE}/src/formats/csv_blocks/block_rows.cc ${TIPSTAT_CORE}/src/formats/csv_blocks/cell_codes.cc
    ${TIPSTAT_CORE}/src/formats/csv_blocks/combinations.cc ${TIPSTAT_CORE}/src/formats/csv_blocks/index.cc
    ${TIPSTAT_CORE}/src/table/dictionary.cc ${TIPSTAT_CORE}/src/table/grouping.cc
    PROPERTIES COMPILE_OPTIONS -O3)
endif()

# Counting bits takes an instruction of its own, which every x86-64 processor since 2008 has.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64" AND NOT EMSCRIPTEN)
  set_source_files_properties(${TIPSTAT_CORE}/src/formats/csv_blocks/index.cc
                              PROPERTIES COMPILE_OPTIONS "-msse4.2;-mpopcnt")
endif()

add_library(tipstat_headers_of_core INTERFACE)
target_include_directories(tipstat_headers_of_core INTERFACE ${TIPSTAT_CORE}/include
                                                             ${TIPSTAT_CORE}/src)
target_link_libraries(tipstat_headers_of_core INTERFACE tipstat_headers)

# Compiles the registry over the lists in the given folders (the first folder that has a list wins). `variant` is first or
# full.
function(tipstat_add_registry target variant)
  add_library(${target} OBJECT EXCLUDE_FROM_ALL ${TIPSTAT_REGISTRY})
  target_include_directories(${target} PRIVATE ${ARGN})
  target_compile_definitions(${target}
                             PRIVATE TIPSTAT_IS_FULL_MODULE=$<STREQUAL:${variant},full>)
  target_link_libraries(${target} PUBLIC tipstat_headers_of_core)
  tipstat_compile_as_ours(${target})
endfunction()

# Adds the three targets above with `suffix` behind their names and the further compile options given.
function(tipstat_add_core suffix)
  add_library(tipstat_core${suffix} STATIC ${TIPSTAT_CORE_SOURCES})
  target_link_libraries(tipstat_core${suffix} PUBLIC tipstat_headers_of_core)
  target_include_directories(tipstat_core${suffix} PRIVATE ${TIPSTAT_GENERATED}/data)
  target_compile_options(tipstat_core${suffix} PRIVATE ${ARGN})
  tipstat_compile_as_ours(tipstat_core${suffix})
  foreach(variant first full)
    tipstat_add_registry(tipstat_registry_${variant}${suffix} ${variant}
                         ${TIPSTAT_GENERATED}/${variant})
    target_compile_options(tipstat_registry_${variant}${suffix} PRIVATE ${ARGN})
  endforeach()
endfunction()

if(EMSCRIPTEN)
  tipstat_add_core("" -msimd128)
else()
  tipstat_add_core("")
endif()
