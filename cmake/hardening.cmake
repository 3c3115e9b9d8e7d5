# Hardening of what is built: each flag only where compiler and linker know it, and shown when configuring. Targets take
# it by linking optout-hardening. What a distribution sets by itself (CFLAGS, LDFLAGS, the compiler's own defaults) stays.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES C)

add_library(optout-hardening INTERFACE)
set(hardening "")

# With warnings as errors: a flag that a compiler takes and does not use is no hardening.
function(optout_harden_compile name flag)
  set(CMAKE_REQUIRED_FLAGS -Werror)
  check_c_compiler_flag(${flag} OPTOUT_HAS_${name})
  if(OPTOUT_HAS_${name})
    target_compile_options(optout-hardening INTERFACE ${flag})
    set(hardening ${hardening} ${flag} PARENT_SCOPE)
  endif()
endfunction()

function(optout_harden_link name flag)
  check_linker_flag(C LINKER:${flag} OPTOUT_HAS_${name})
  if(OPTOUT_HAS_${name})
    target_link_options(optout-hardening INTERFACE LINKER:${flag})
    set(hardening ${hardening} ${flag} PARENT_SCOPE)
  endif()
endfunction()

# A level of _FORTIFY_SOURCE that the C library does not know is a warning of its <features.h>.
function(optout_fortify_level level found)
  set(CMAKE_REQUIRED_FLAGS "-O2 -Werror")
  set(CMAKE_REQUIRED_DEFINITIONS -D_FORTIFY_SOURCE=${level})
  check_c_source_compiles("#include <stdio.h>\nint main(void) { return 0; }" OPTOUT_HAS_FORTIFY_${level})
  set(${found} ${OPTOUT_HAS_FORTIFY_${level}} PARENT_SCOPE)
endfunction()

# The configurations that optimise: by the last -O that the compiler is given. Without it _FORTIFY_SOURCE only warns.
function(optout_optimised_configurations result)
  set(list "")
  foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES CMAKE_BUILD_TYPE)
    string(TOUPPER "${config}" upper)
    string(REGEX MATCHALL "(^| )-O[^ ]*" levels "${CMAKE_C_FLAGS} ${CMAKE_C_FLAGS_${upper}}")
    list(POP_BACK levels last)
    if(last AND NOT last MATCHES "-O[0g]$")
      list(APPEND list ${config})
    endif()
  endforeach()
  set(${result} ${list} PARENT_SCOPE)
endfunction()

# Sanitizers replace the functions that it would check, and know more.
function(optout_harden_fortify)
  set(CMAKE_REQUIRED_FLAGS "-O2")
  check_c_source_compiles("#ifndef _FORTIFY_SOURCE\n#error unset\n#endif\nint main(void) { return 0; }"
                          OPTOUT_FORTIFY_IS_SET)
  optout_optimised_configurations(configurations)
  if(OPTOUT_SANITIZE OR OPTOUT_FORTIFY_IS_SET OR NOT configurations)
    return()
  endif()
  foreach(level 3 2)
    optout_fortify_level(${level} known)
    if(known)
      target_compile_definitions(optout-hardening INTERFACE $<$<CONFIG:${configurations}>:_FORTIFY_SOURCE=${level}>)
      set(hardening ${hardening} -D_FORTIFY_SOURCE=${level} PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

optout_harden_compile(STACK_PROTECTOR -fstack-protector-strong)
optout_harden_compile(STACK_CLASH -fstack-clash-protection)
optout_harden_compile(CF_PROTECTION -fcf-protection=full)                 # x86
optout_harden_compile(BRANCH_PROTECTION -mbranch-protection=standard)     # AArch64
optout_harden_fortify()
optout_harden_link(RELRO -z,relro)
optout_harden_link(NOW -z,now)
optout_harden_link(NOEXECSTACK -z,noexecstack)
if(CMAKE_C_LINK_PIE_SUPPORTED)
  list(APPEND hardening "-pie (command)")
endif()
list(JOIN hardening " " hardening)
message(STATUS "Hardening: ${hardening}")
