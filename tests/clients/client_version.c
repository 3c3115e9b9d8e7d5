/* The version that the library says is the one of the package that it was found by (PACKAGE_VERSION). */
#include "expect.h"

#include <opt-out/error.h>

int main(void)
{
    EXPECT(is_text(optout_version(), PACKAGE_VERSION));
    return expect_failed;
}
