/* Runs a fuzz target over files, each in a process of its own. Prints "ok FILE" or "not ok FILE". */
#define _POSIX_C_SOURCE 200809L
#include "fuzz.h"

#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>

static int run(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (!file || fseek(file, 0, SEEK_END) != 0)
        return 2;
    long size = ftell(file);
    if (size < 0)
        return 2;
    rewind(file);
    uint8_t *data = malloc(size ? (size_t)size : 1); /* as long as the file, so that a read beyond it is seen */
    if (!data || fread(data, 1, (size_t)size, file) != (size_t)size)
        return 2;
    (void)LLVMFuzzerTestOneInput(data, (size_t)size);
    free(data);
    return fclose(file) == 0 ? 0 : 2;
}

int main(int count, char **paths)
{
    int failed = 0;

    for (int i = 1; i < count; i++) {
        int status = -1;
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            exit(run(paths[i]));
        bool good = child > 0 && waitpid(child, &status, 0) == child && status == 0;
        printf("%s %s\n", good ? "ok" : "not ok", paths[i]);
        failed |= !good;
    }
    return failed;
}
