# What is installed, by GNUInstallDirs: libraries, headers, pkg-config and CMake packages, the command; and the target
# that takes it away again.
include(CMakePackageConfigHelpers)

install(TARGETS opt-out EXPORT opt-out-targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development)
install(FILES ${OPTOUT_HEADERS} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/opt-out COMPONENT development)
if(TARGET opt-out-static)
  install(TARGETS opt-out-static EXPORT opt-out-static-targets
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
endif()

# The command finds the library beside it, also after the tree has been moved; where one of the two folders is absolute,
# that one is named.
if(TARGET opt-out-command)
  install(TARGETS opt-out-command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
  if(IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR} OR IS_ABSOLUTE ${CMAKE_INSTALL_BINDIR})
    set_target_properties(opt-out-command PROPERTIES INSTALL_RPATH ${CMAKE_INSTALL_FULL_LIBDIR})
  else()
    file(RELATIVE_PATH lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(opt-out-command PROPERTIES INSTALL_RPATH "$ORIGIN/${lib_from_bin}")
  endif()
endif()

# The paths in the .pc file are relative to it, so that an installed tree can be moved; an absolute one stays as given.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR})
  set(OPTOUT_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
  set(OPTOUT_PC_LIBDIR ${CMAKE_INSTALL_LIBDIR})
else()
  file(RELATIVE_PATH OPTOUT_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
  string(PREPEND OPTOUT_PC_PREFIX "\${pcfiledir}/")
  set(OPTOUT_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE ${CMAKE_INSTALL_INCLUDEDIR})
  set(OPTOUT_PC_INCLUDEDIR ${CMAKE_INSTALL_INCLUDEDIR})
else()
  set(OPTOUT_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
configure_file(pkgconfig/libopt-out.pc.in libopt-out.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/libopt-out.pc DESTINATION ${pkgconfig_dir} COMPONENT development)

set(cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/opt-out)
install(EXPORT opt-out-targets NAMESPACE opt-out:: DESTINATION ${cmake_dir} COMPONENT development)
if(TARGET opt-out-static)
  install(EXPORT opt-out-static-targets NAMESPACE opt-out:: DESTINATION ${cmake_dir} COMPONENT development)
endif()
configure_package_config_file(cmake/opt-out-config.cmake.in opt-out-config.cmake INSTALL_DESTINATION ${cmake_dir})
write_basic_package_version_file(opt-out-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/opt-out-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/opt-out-config-version.cmake
        DESTINATION ${cmake_dir} COMPONENT development)

if(PROJECT_IS_TOP_LEVEL)
  add_custom_target(uninstall COMMAND ${CMAKE_COMMAND} -DBUILD=${CMAKE_CURRENT_BINARY_DIR} -P
                    ${CMAKE_CURRENT_SOURCE_DIR}/cmake/uninstall.cmake VERBATIM)
endif()

# The schema of the notice, for validators and editors.
install(FILES lib/schema/notice.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/opt-out/schema COMPONENT development)
