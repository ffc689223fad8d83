# Finds the Emscripten on the PATH and hands over to its own toolchain file.
find_program(TIPSTAT_EM_CONFIG em-config REQUIRED)
execute_process(
  COMMAND ${TIPSTAT_EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE TIPSTAT_EMSCRIPTEN_ROOT
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${TIPSTAT_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
