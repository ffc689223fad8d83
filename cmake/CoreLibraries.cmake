# tipstat_core            everything a page's first load needs, without the registry
# tipstat_more            the other formats
# tipstat_registry_first  the registry over the first-load lists
# tipstat_registry_full   the registry over all lists
set(TIPSTAT_CORE ${PROJECT_SOURCE_DIR}/core)
set(TIPSTAT_REGISTRY ${TIPSTAT_CORE}/src/engine/registry.cc)

file(GLOB_RECURSE TIPSTAT_CORE_SOURCES CONFIGURE_DEPENDS ${TIPSTAT_CORE}/src/*.cc)
set(TIPSTAT_MORE_SOURCES ${TIPSTAT_CORE_SOURCES})
list(FILTER TIPSTAT_MORE_SOURCES INCLUDE REGEX "/src/formats/[^/]+$")
foreach(format IN LISTS TIPSTAT_FIRST_LOAD_FORMATS)
  list(REMOVE_ITEM TIPSTAT_MORE_SOURCES ${TIPSTAT_CORE}/src/formats/${format}.cc)
endforeach()
list(REMOVE_ITEM TIPSTAT_CORE_SOURCES ${TIPSTAT_REGISTRY} ${TIPSTAT_MORE_SOURCES})

# What a page loads is compiled for size, except for the loops over every byte and every cell.
if(EMSCRIPTEN)
  set_source_files_properties(
    ${TIPSTAT_CORE}/src/base/order.cc ${TIPSTAT_CORE}/src/formats/csv.cc
    ${TIPSTAT_CORE}/src/table/dictionary.cc ${TIPSTAT_CORE}/src/table/grouping.cc
    PROPERTIES COMPILE_OPTIONS -O3)
endif()

add_library(tipstat_headers_of_core INTERFACE)
target_include_directories(tipstat_headers_of_core INTERFACE ${TIPSTAT_CORE}/include
                                                             ${TIPSTAT_CORE}/src)
target_link_libraries(tipstat_headers_of_core INTERFACE tipstat_headers)

# Compiles the registry over the lists in the given folders (the first folder that has a list wins).
function(tipstat_add_registry target)
  add_library(${target} OBJECT EXCLUDE_FROM_ALL ${TIPSTAT_REGISTRY})
  target_include_directories(${target} PRIVATE ${ARGN})
  target_link_libraries(${target} PUBLIC tipstat_headers_of_core)
  tipstat_compile_as_ours(${target})
endfunction()

# A library of our own code; without sources it is only a name to link with.
function(tipstat_add_library target sources)
  if(NOT sources)
    add_library(${target} INTERFACE)
    return()
  endif()
  add_library(${target} STATIC ${sources})
  target_link_libraries(${target} PUBLIC tipstat_headers_of_core)
  target_compile_options(${target} PRIVATE ${ARGN})
  tipstat_compile_as_ours(${target})
endfunction()

# Adds the four targets above with `suffix` behind their names and the further compile options given.
function(tipstat_add_core suffix)
  tipstat_add_library(tipstat_core${suffix} "${TIPSTAT_CORE_SOURCES}" ${ARGN})
  tipstat_add_library(tipstat_more${suffix} "${TIPSTAT_MORE_SOURCES}" ${ARGN})
  foreach(variant first full)
    tipstat_add_registry(tipstat_registry_${variant}${suffix} ${TIPSTAT_GENERATED}/${variant}
                         ${TIPSTAT_GENERATED})
    target_compile_options(tipstat_registry_${variant}${suffix} PRIVATE ${ARGN})
  endforeach()
endfunction()

if(EMSCRIPTEN)
  tipstat_add_core("" -msimd128)
else()
  tipstat_add_core("")
endif()
