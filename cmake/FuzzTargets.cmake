# fuzz_NAME     a libFuzzer program for each folder of tests/fuzz/corpus: of tests/fuzz/NAME_fuzzer.cc where that is there,
#               else named after its format
# tipstat_fuzz  all of them
add_library(tipstat_fuzz_main OBJECT ${PROJECT_SOURCE_DIR}/tests/fuzz/format_fuzzer.cc)
target_link_libraries(tipstat_fuzz_main PUBLIC tipstat_headers_of_core)
target_include_directories(tipstat_fuzz_main PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/tests/core)
tipstat_compile_as_ours(tipstat_fuzz_main)

# tipstat_add_fuzzer(<target> <format> <registry> [<source>…])
function(tipstat_add_fuzzer target format registry)
  set(name ${TIPSTAT_GENERATED}/fuzz/${format}.cc)
  file(CONFIGURE OUTPUT ${name} @ONLY
       CONTENT "namespace tipstat::tests {\nextern const char kFuzzedFormat[];\nconst char kFuzzedFormat[] = \"${format}\";\n}\n")
  add_executable(${target} EXCLUDE_FROM_ALL ${name} ${ARGN})
  target_link_libraries(${target} PRIVATE tipstat_fuzz_main ${registry} tipstat_core)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endfunction()

add_custom_target(tipstat_fuzz)
file(GLOB corpora CONFIGURE_DEPENDS LIST_DIRECTORIES true ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/*)
foreach(corpus IN LISTS corpora)
  cmake_path(GET corpus FILENAME name)
  if(EXISTS ${PROJECT_SOURCE_DIR}/tests/fuzz/${name}_fuzzer.cc)
    add_executable(fuzz_${name} EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/fuzz/${name}_fuzzer.cc)
    target_include_directories(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/core)
    target_link_libraries(fuzz_${name} PRIVATE tipstat_registry_full tipstat_core)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    tipstat_compile_as_ours(fuzz_${name})
  else()
    tipstat_add_fuzzer(fuzz_${name} ${name} tipstat_registry_full)
  endif()
  add_dependencies(tipstat_fuzz fuzz_${name})
endforeach()

# Readers that break a promise: the fuzzers must see it.
foreach(format piecewise past_the_end)
  set(lists ${TIPSTAT_GENERATED}/planted/${format})
  tipstat_write_feature_list(${lists}/formats.inc ${format})
  tipstat_add_registry(planted_${format}_registry full ${lists} ${TIPSTAT_GENERATED}/full)
  tipstat_add_fuzzer(planted_fuzz_${format} ${format} planted_${format}_registry
                     ${PROJECT_SOURCE_DIR}/tests/planted/${format}_format.cc)
endforeach()
