# Faults that the test run must see: programs that fail, and one object that must not compile. None is part of `all`.
function(tipstat_add_planted_test name)
  add_executable(planted_${name} EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/planted/${name}_test.cc)
  target_link_libraries(planted_${name} PRIVATE GTest::gtest_main)
  tipstat_compile_as_ours(planted_${name})
  tipstat_link_test_program(planted_${name})
endfunction()

tipstat_add_planted_test(failure)
tipstat_add_planted_test(read_past_the_end)
tipstat_add_planted_test(signed_overflow)

add_library(planted_warning OBJECT EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/planted/warning.cc)
tipstat_compile_as_ours(planted_warning)
