# Shared by the scripts beside it, which judge what somebody else gets: a folder of their own outside of the tree, and the
# lines that tools/lib.sh counts. Sourced by bash.
# shellcheck shell=bash
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d "${TMPDIR:-/tmp}/opt-out.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
unset DESTDIR CMAKE_PREFIX_PATH PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR LD_LIBRARY_PATH CFLAGS CXXFLAGS LDFLAGS
# shellcheck disable=SC2034 # used by the scripts
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
failed=0

# judge WHAT COMMAND...
judge() {
    local what=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        echo "ok $what"
    else
        echo "not ok $what"
        sed 's/^/  /' "$work/log"
        failed=1
    fi
}

# says WORDS COMMAND...: the command fails and its output holds the words.
says() {
    local words=$1 output
    shift
    if output=$("$@" 2>&1); then
        printf 'did not fail:\n%s\n' "$output"
        return 1
    fi
    printf '%s\n' "$output"
    # cmake folds long messages
    [[ $(tr -s ' \n' ' ' <<<"$output") == *"$words"* ]]
}

# in_tree FOLDER: what pkg-config and the loader need to find what is installed below it.
in_tree() {
    local file
    file=$(find "$1" -name libopt-out.pc) && [[ -n $file && $file != *$'\n'* ]] && export PKG_CONFIG_PATH=${file%/*} &&
        lib=$(cd "$PKG_CONFIG_PATH/.." && pwd -P)
}

version_flag() { printf -- '-DPACKAGE_VERSION="%s"' "$(pkg-config --modversion libopt-out)"; }

# compile COMPILER... FILE: a client, with the flags of pkg-config, and runs it.
compile_and_run() {
    # shellcheck disable=SC2046 # the flags are words
    "$@" "$(version_flag)" -o "$work/client" $(pkg-config --cflags --libs libopt-out) &&
        LD_LIBRARY_PATH=$lib "$work/client"
}
c_client() { compile_and_run gcc -std=c11 "${warnings[@]}" -Wstrict-prototypes "$1"; }
cpp_client() { compile_and_run g++ -std=c++17 "${warnings[@]}" "$1"; }

# Needs of a program or library, one a line.
needs() { readelf -dW "$1" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p'; }
is_static() { [[ $(needs "$1") == *libcjson* && $(needs "$1") != *libopt-out* ]]; }
is_shared() { [[ $(needs "$1") == *libopt-out* ]]; }

# cmake_clients PROJECT TREE [ARGUMENT...]: builds a project of tests/clients and runs what it made.
cmake_clients() {
    local project=$1 tree=$2 build
    shift 2
    build=$(mktemp -d "$work/build.XXXXXX") &&
        cmake -S "$root/tests/clients/$project" -B "$build" -G Ninja "-DCMAKE_PREFIX_PATH=$tree" "$@" &&
        cmake --build "$build" && ctest --test-dir "$build" --output-on-failure --no-tests=error &&
        is_shared "$build/shared_client_show" && is_static "$build/static_client_show"
}
