# tipstat_tests   every tests/core/**/*_test.cc with GoogleTest
# tipstat_cases   runs the folders of tests/cases (native builds only)
# cases_without_X one per rule, format, measure and question: the case runner with that feature taken out of its list
set(TIPSTAT_GTEST /usr/src/googletest CACHE PATH "GoogleTest's sources")
set(gtest_disable_pthreads ON CACHE BOOL "" FORCE)
set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
add_subdirectory(${TIPSTAT_GTEST} ${PROJECT_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
target_compile_options(gtest PRIVATE -w)

# Makes a program that Node runs of what Emscripten links; natively there is nothing to do.
function(tipstat_link_test_program target)
  if(EMSCRIPTEN)
    target_link_options(
      ${target} PRIVATE -O2 -flto -msimd128 -sSINGLE_FILE=1 -sENVIRONMENT=node -sEXIT_RUNTIME=1 -sNODERAWFS=1
      -sTOTAL_STACK=1MB -sALLOW_MEMORY_GROWTH=1 -sSTACK_OVERFLOW_CHECK=1)
    # The package says "module"; what Emscripten writes for Node is a CommonJS program.
    file(WRITE ${PROJECT_BINARY_DIR}/package.json "{ \"type\": \"commonjs\" }\n")
  endif()
endfunction()

file(GLOB_RECURSE TIPSTAT_TEST_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/*_test.cc)
add_executable(tipstat_tests ${TIPSTAT_TEST_SOURCES})
target_link_libraries(tipstat_tests PRIVATE tipstat_registry_full tipstat_core
                                            GTest::gtest_main)
target_include_directories(tipstat_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests/core)
tipstat_compile_as_ours(tipstat_tests)
# The core is tested as it is delivered; optimising the tests themselves only takes time.
target_compile_options(tipstat_tests PRIVATE -O1)

tipstat_link_test_program(tipstat_tests)
include(PlantedFaults)

if(EMSCRIPTEN)
  return() # The cases run through the modules that pages load.
endif()

add_library(tipstat_cases_main OBJECT ${PROJECT_SOURCE_DIR}/tests/core/cases_main.cc)
target_link_libraries(tipstat_cases_main PUBLIC tipstat_headers_of_core)
tipstat_compile_as_ours(tipstat_cases_main)

function(tipstat_add_case_runner target registry)
  add_executable(${target} ${ARGN})
  target_link_libraries(${target} PRIVATE tipstat_cases_main ${registry} tipstat_core)
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()

tipstat_add_case_runner(tipstat_cases tipstat_registry_full)

# For tests/bench/aggregate alone.
add_executable(tipstat_bench EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/bench/aggregate/native.cc)
target_link_libraries(tipstat_bench PRIVATE tipstat_registry_full tipstat_core)

# Adds the case runner whose list of `folder` lacks `stem`.
function(tipstat_add_removal folder stem)
  string(REPLACE "/" "_" name cases_without_${folder}_${stem})
  set(lists ${TIPSTAT_GENERATED}/without/${folder}/${stem})
  tipstat_feature_stems(${folder} stems)
  list(REMOVE_ITEM stems ${stem})
  tipstat_write_feature_list(${lists}/${folder}.inc ${stems})
  tipstat_add_registry(${name}_registry full ${lists} ${TIPSTAT_GENERATED}/full)
  tipstat_add_case_runner(${name} ${name}_registry EXCLUDE_FROM_ALL)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                           ${PROJECT_BINARY_DIR}/without/${folder}
                                           OUTPUT_NAME ${stem})
  add_dependencies(tipstat_removals ${name})
endfunction()

add_custom_target(tipstat_removals)
foreach(folder IN LISTS TIPSTAT_FEATURE_FOLDERS)
  tipstat_feature_stems(${folder} stems)
  foreach(stem IN LISTS stems)
    tipstat_add_removal(${folder} ${stem})
  endforeach()
endforeach()
