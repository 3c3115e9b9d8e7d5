/* A fuzz target reads any bytes and says what must hold of them. libFuzzer runs it on what it makes up, replay.c on the
 * files of the corpus. */
#ifndef OPTOUT_TESTS_FUZZ_H
#define OPTOUT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define must(what)                                                                                                     \
    do {                                                                                                               \
        if (!(what)) {                                                                                                 \
            fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #what);                                      \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

#endif
