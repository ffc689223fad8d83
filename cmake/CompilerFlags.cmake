# Flags for our own code; GoogleTest and header libraries never see them.

# The same numbers everywhere: no fused multiply-add that one target has and another lacks.
set(TIPSTAT_NUMERIC_FLAGS -ffp-contract=off)
# clang counts signs among conversions and g++ does not; both are held to what g++ says.
set(TIPSTAT_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow)
if(TIPSTAT_STRICT)
  list(APPEND TIPSTAT_WARNINGS -Werror)
endif()

# A module has one thread and never ends: nothing static is guarded or destroyed.
# Exceptions are off in the core and in its tests; GoogleTest itself keeps them on natively.
function(tipstat_compile_as_ours target)
  target_compile_options(
    ${target} PRIVATE -fno-exceptions ${TIPSTAT_NUMERIC_FLAGS} ${TIPSTAT_WARNINGS}
                      "$<$<BOOL:${EMSCRIPTEN}>:-flto;-fno-threadsafe-statics;-fno-c++-static-destructors>")
endfunction()
