# The modules that pages, Workers and Node load, each with the one binding file wasm/gate.cc:
#
#   core.mjs + core.wasm   first load        core-js.mjs   the same as plain JavaScript
#   full.mjs + full.wasm   everything        full-js.mjs   the same as plain JavaScript
tipstat_add_core(_scalar) # The JavaScript build has no SIMD to compile to.

file(GLOB TIPSTAT_GATE_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/wasm/*.cc)
add_library(tipstat_gate OBJECT ${TIPSTAT_GATE_SOURCES})
# Only the public headers: the bindings see the core as any other program would.
target_include_directories(tipstat_gate PRIVATE ${TIPSTAT_CORE}/include)
tipstat_compile_as_ours(tipstat_gate)

set(TIPSTAT_MODULE_LINK_OPTIONS
    -Oz
    -flto
    -fno-exceptions
    --bind
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sEXPORT_NAME=createCore
    -sDYNAMIC_EXECUTION=0
    -sENVIRONMENT=web,worker
    -sALLOW_MEMORY_GROWTH=1
    -sTOTAL_STACK=1MB
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sTEXTDECODER=2
    -sINCOMING_MODULE_JS_API=wasmBinary,instantiateWasm,locateFile,print,printErr)

# tipstat_add_module(<target> NAME <file stem> VARIANT first|full [SUFFIX <library suffix>] [LINK <options>…])
function(tipstat_add_module target)
  cmake_parse_arguments(MODULE "" "NAME;VARIANT;SUFFIX" "LINK" ${ARGN})
  add_executable(${target} $<TARGET_OBJECTS:tipstat_gate>
                           $<TARGET_OBJECTS:tipstat_registry_${MODULE_VARIANT}${MODULE_SUFFIX}>)
  target_link_libraries(${target} PRIVATE tipstat_core${MODULE_SUFFIX})
  target_link_options(${target} PRIVATE ${TIPSTAT_MODULE_LINK_OPTIONS} ${MODULE_LINK})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${MODULE_NAME} SUFFIX .mjs LINKER_LANGUAGE CXX)
  tipstat_delete_outputs_of_failed_link(${target} ${MODULE_NAME}.mjs ${MODULE_NAME}.wasm)
endfunction()

# Emscripten lets Binaryen optimise once; until nothing becomes smaller any more is a hundredth less to load.
execute_process(COMMAND ${TIPSTAT_EM_CONFIG} BINARYEN_ROOT OUTPUT_VARIABLE TIPSTAT_BINARYEN
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_program(TIPSTAT_WASM_OPT wasm-opt HINTS ${TIPSTAT_BINARYEN}/bin)

function(tipstat_shrink_module target name)
  if(NOT TIPSTAT_WASM_OPT)
    return()
  endif()
  set(wasm ${PROJECT_BINARY_DIR}/${name}.wasm)
  add_custom_command(
    TARGET ${target} POST_BUILD
    COMMAND ${TIPSTAT_WASM_OPT} --enable-simd --enable-mutable-globals -Oz --converge
            --low-memory-unused --zero-filled-memory ${wasm} -o ${wasm})
endfunction()

# A failed link leaves a fresh .wasm beside an old .mjs, which then fail together in puzzling ways.
function(tipstat_delete_outputs_of_failed_link target)
  list(TRANSFORM ARGN PREPEND ${PROJECT_BINARY_DIR}/)
  list(JOIN ARGN "," outputs)
  set_target_properties(
    ${target} PROPERTIES RULE_LAUNCH_LINK
                         "${CMAKE_COMMAND} -DOUTPUTS=${outputs} -P ${PROJECT_SOURCE_DIR}/cmake/link-or-delete.cmake --")
endfunction()

set(TIPSTAT_JAVASCRIPT_BUILD -sWASM=0 --memory-init-file 0)

tipstat_add_module(tipstat_module_core NAME core VARIANT first LINK -msimd128 -sMAXIMUM_MEMORY=2GB)
tipstat_add_module(tipstat_module_full NAME full VARIANT full LINK -msimd128 -sMAXIMUM_MEMORY=4GB)
tipstat_shrink_module(tipstat_module_core core)
tipstat_shrink_module(tipstat_module_full full)
tipstat_add_module(tipstat_module_core_js NAME core-js VARIANT first SUFFIX _scalar
                   LINK ${TIPSTAT_JAVASCRIPT_BUILD} -sMAXIMUM_MEMORY=2GB)
tipstat_add_module(tipstat_module_full_js NAME full-js VARIANT full SUFFIX _scalar
                   LINK ${TIPSTAT_JAVASCRIPT_BUILD} -sMAXIMUM_MEMORY=2GB)
