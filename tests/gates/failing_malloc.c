/* Defined in the program, malloc stands before that of the C library for every library too. The work is done by the C
 * library under its other names, or by a sanitizer where one is linked. One thread. */
#define _GNU_SOURCE /* dladdr, RTLD_DEFAULT */
#include "failing_malloc.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>

#define ALLOCATOR(prefix)                                                                                              \
    extern void *prefix##malloc(size_t) __attribute__((weak));                                                         \
    extern void *prefix##calloc(size_t, size_t) __attribute__((weak));                                                 \
    extern void *prefix##realloc(void *, size_t) __attribute__((weak));                                                \
    extern void prefix##free(void *) __attribute__((weak));
ALLOCATOR(__libc_)
ALLOCATOR(__interceptor_)
#define REAL(function) (__interceptor_malloc ? __interceptor_##function : __libc_##function)

static unsigned long until;
static bool stays;
static int failed;
static long live;

static const void *libc_base;

static void find_libc(void)
{
    Dl_info about;

    if (!libc_base && dladdr(dlsym(RTLD_DEFAULT, "gnu_get_libc_version"), &about))
        libc_base = about.dli_fbase;
}

static bool is_libc(const void *caller)
{
    Dl_info about;
    return dladdr(caller, &about) && about.dli_fbase == libc_base;
}

static bool fails(const void *caller)
{
    if (until == 0 || (until > 1 && --until > 0))
        return false;
    /* until is 1: this one */
    if (!stays)
        until = 0;
    if (!is_libc(caller))
        failed = FAILING_MALLOC_OWN;
    else if (failed == FAILING_MALLOC_NONE)
        failed = FAILING_MALLOC_LIBC;
    errno = ENOMEM;
    return true;
}

static void *counted(void *block)
{
    live += block != NULL;
    return block;
}

void failing_malloc_set(unsigned long nth, bool on)
{
    find_libc();
    until = nth;
    stays = on;
    failed = FAILING_MALLOC_NONE;
}

int failing_malloc_failed(void)
{
    return failed;
}

long failing_malloc_live(void)
{
    return live;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : counted(REAL(malloc)(size));
}

void *calloc(size_t count, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : counted(REAL(calloc)(count, size));
}

void *realloc(void *block, size_t size)
{
    if (fails(__builtin_return_address(0)))
        return NULL;
    void *moved = REAL(realloc)(block, size);
    if (!block)
        live += moved != NULL;
    else if (!moved && size == 0) /* which frees */
        live--;
    return moved;
}

void free(void *block)
{
    live -= block != NULL;
    REAL(free)(block);
}
