# tipstat_headers: the header-only libraries that the core may include.
#
# Emscripten brings its own C library, and `-I/usr/include` would shadow it: there the headers are copied into the build
# tree. Everywhere else they come from the system's include path.
add_library(tipstat_headers INTERFACE)

function(tipstat_add_header_library folder probe)
  find_path(${folder}_ROOT ${folder}/${probe} PATHS /usr/include /usr/local/include
            NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  if(EMSCRIPTEN)
    file(COPY ${${folder}_ROOT}/${folder} DESTINATION ${PROJECT_BINARY_DIR}/include)
  endif()
endfunction()

tipstat_add_header_library(nlohmann json.hpp)

if(EMSCRIPTEN)
  target_include_directories(tipstat_headers SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include)
endif()
