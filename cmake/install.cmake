# What is installed, by GNUInstallDirs: library, headers, pkg-config and CMake packages, the command.
include(CMakePackageConfigHelpers)

install(TARGETS opt-out EXPORT opt-out-targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)

# The command finds the library beside it, also after the tree has been moved.
if(TARGET opt-out-command AND NOT IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR} AND NOT IS_ABSOLUTE ${CMAKE_INSTALL_BINDIR})
  file(RELATIVE_PATH lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  set_target_properties(opt-out-command PROPERTIES INSTALL_RPATH "$ORIGIN/${lib_from_bin}")
endif()

# The paths in the .pc file are relative to it, so that an installed tree can be moved; an absolute one stays as given.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR})
  set(OPTOUT_PC_LIBDIR ${CMAKE_INSTALL_LIBDIR})
else()
  set(OPTOUT_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE ${CMAKE_INSTALL_INCLUDEDIR})
  set(OPTOUT_PC_INCLUDEDIR ${CMAKE_INSTALL_INCLUDEDIR})
else()
  set(OPTOUT_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
file(RELATIVE_PATH OPTOUT_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(pkgconfig/libopt-out.pc.in libopt-out.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/libopt-out.pc DESTINATION ${pkgconfig_dir} COMPONENT development)

set(cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/opt-out)
install(EXPORT opt-out-targets NAMESPACE opt-out:: DESTINATION ${cmake_dir} COMPONENT development)
configure_package_config_file(cmake/opt-out-config.cmake.in opt-out-config.cmake INSTALL_DESTINATION ${cmake_dir})
write_basic_package_version_file(opt-out-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/opt-out-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/opt-out-config-version.cmake
        DESTINATION ${cmake_dir} COMPONENT development)

# The schema of the notice, for validators and editors.
install(FILES lib/schema/notice.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/opt-out/schema COMPONENT development)
