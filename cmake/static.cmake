# The static library: the same objects, linked into one, in which all that is hidden becomes local. So an archive, too,
# gives a program the names of the interface only. Link-time code is left out: it would bring the hidden names back.
set(OPTOUT_ONE_OBJECT ${CMAKE_CURRENT_BINARY_DIR}/opt-out.o)
add_custom_command(
  OUTPUT ${OPTOUT_ONE_OBJECT}
  COMMAND ${CMAKE_LINKER} -r -o ${OPTOUT_ONE_OBJECT} $<TARGET_OBJECTS:opt-out-objects>
  COMMAND ${CMAKE_OBJCOPY} --localize-hidden --remove-section=.gnu.lto_* --remove-section=.gnu.debuglto_*
          ${OPTOUT_ONE_OBJECT}
  DEPENDS opt-out-objects $<TARGET_OBJECTS:opt-out-objects>
  COMMENT "Linking the objects of the static library into one"
  COMMAND_EXPAND_LISTS VERBATIM)
# Where somebody asks for link-time optimisation, the objects hold machine code beside it.
set(CMAKE_REQUIRED_FLAGS -Werror)
check_c_compiler_flag(-ffat-lto-objects OPTOUT_HAS_FAT_OBJECTS)
unset(CMAKE_REQUIRED_FLAGS)
if(OPTOUT_HAS_FAT_OBJECTS)
  target_compile_options(opt-out-objects PRIVATE -ffat-lto-objects)
endif()

add_library(opt-out-static STATIC ${OPTOUT_ONE_OBJECT})
add_library(opt-out::opt-out-static ALIAS opt-out-static)
set_source_files_properties(${OPTOUT_ONE_OBJECT} PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
set_target_properties(opt-out-static PROPERTIES OUTPUT_NAME opt-out LINKER_LANGUAGE C)
target_include_directories(opt-out-static INTERFACE $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>
                           $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
# The installed package finds cJSON by itself (opt-out-config.cmake), under a name that nobody else uses.
target_link_libraries(opt-out-static INTERFACE $<BUILD_INTERFACE:PkgConfig::CJSON>
                      $<INSTALL_INTERFACE:PkgConfig::OPTOUT_CJSON>)
