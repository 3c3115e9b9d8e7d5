/* What every suite of Check tests shares. A suite file defines `Suite *suite(void)` and ends with SUITE_MAIN. */
#ifndef OPTOUT_TESTS_SUPPORT_H
#define OPTOUT_TESTS_SUPPORT_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

/* A string of a test case against what a function wrote as snprintf does. */
#define assert_text(expected, call)                                                                                    \
    do {                                                                                                               \
        char text_[4096] = "";                                                                                         \
        size_t need_ = call(text_, sizeof text_);                                                                      \
        ck_assert_str_eq(text_, expected);                                                                             \
        ck_assert_uint_eq(need_, strlen(expected));                                                                    \
    } while (0)

/* The folder of the test data. */
#ifndef TEST_DATA
#define TEST_DATA "tests/data"
#endif

/* Reads a file whole, NUL-terminated; fails the test if it cannot. The caller frees. */
static inline char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s cannot be opened", path);
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    ck_assert_int_ge(size, 0);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    ck_assert_ptr_nonnull(text);
    ck_assert_uint_eq(fread(text, 1, (size_t)size, file), (size_t)size);
    text[size] = '\0';
    fclose(file);
    if (len)
        *len = (size_t)size;
    return text;
}

#define SUITE_MAIN(make)                                                                                               \
    int main(void)                                                                                                     \
    {                                                                                                                  \
        SRunner *runner = srunner_create(make());                                                                      \
        srunner_run_all(runner, CK_ENV);                                                                               \
        int failed = srunner_ntests_failed(runner), ran = srunner_ntests_run(runner);                                  \
        srunner_free(runner);                                                                                          \
        return failed == 0 && ran > 0 ? EXIT_SUCCESS : EXIT_FAILURE;                                                   \
    }

#endif
