# Shared by tools/try, tools/test and .ci/run: the set-up of a fresh Debian 12, the builds, and the one place that counts
# what ran. Sourced by bash.
# shellcheck shell=bash
set -euo pipefail
shopt -s nullglob
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
unset PYTHONPATH PYTHONHOME CDPATH GREP_OPTIONS DESTDIR
export LC_ALL=C.UTF-8

logs=$root/build/logs                          # what each suite wrote
results=${OPTOUT_RESULTS:-$root/build/results} # one line a suite: NAME PASSED FAILED; a caller that counts names its own

note() { printf '== %s\n' "$*" >&2; }

# --- set-up -----------------------------------------------------------------------------------------------------------

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# Installs the Debian packages that lack. Asks nothing; says what to install where it may not.
need() {
    local package missing=()
    command -v dpkg-query >/dev/null || {
        note "no dpkg: these are taken to be here: $*"
        return 0
    }
    for package; do
        [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) == ?i* ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    note "installing ${missing[*]}"
    if ! as_root apt-get update -qq </dev/null >&2 ||
        ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
            </dev/null >&2; then
        note "could not install; as root: apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
}

need_build() { need gcc libc6-dev cmake ninja-build pkg-config libcjson-dev libutf8proc-dev tzdata; }
need_documents() { need scdoc mandoc jq zsh fish; } # the manual, the completions, the tutorials
need_python() { need g++ python3 python3-dev python3-venv swig; }

# Configures a preset and builds it; more arguments go to the configuration. Goes on after a failed file, so that one
# room that does not compile hides no other.
build() {
    local preset=$1
    shift
    cmake --preset "$preset" "$@" >&2 && cmake --build "build/$preset" -- -k 0 >&2
}

# The Python environment in the tree, and in it the package and (with an argument) what the extra of that name lists.
# Does nothing where no source has changed since. `&&` throughout: a caller's `||` would switch errexit off in here.
python=$root/.venv/bin/python
python_package() {
    local extra=${1-} seen stamp=$root/.venv/seen
    seen="$extra $(find pyproject.toml CMakeLists.txt cmake lib include bindings pkgconfig -type f -not -name '*.pyc' \
        -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)"
    [[ -f $stamp && $(<"$stamp") == "$seen" ]] && "$python" -c 'import opt_out' 2>/dev/null && return
    note "building the Python package in .venv"
    rm -f "$stamp"
    { "$python" -m pip --version >/dev/null 2>&1 || /usr/bin/python3 -m venv --clear .venv; } &&
        mkdir -p build && requirements "$extra" >build/requirements.txt &&
        "$python" -m pip install --quiet --requirement build/requirements.txt >&2 &&
        PATH=$root/.venv/bin:$PATH "$python" -m pip install --quiet --no-build-isolation --no-deps --force-reinstall \
            --config-settings=build-dir=build/python . >&2 &&
        printf '%s' "$seen" >"$stamp"
}

# What building the package needs (installed, not isolated, so that the build folder stays valid and a second build takes
# seconds), and the extra.
requirements() {
    "$python" - "$1" <<'END'
import sys, tomllib

with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
extras = project["project"].get("optional-dependencies", {})
print(*project["build-system"]["requires"], *(extras[sys.argv[1]] if sys.argv[1] else []), sep="\n")
END
}

# --- counting ---------------------------------------------------------------------------------------------------------

# Check prints a line a suite: "100%: Checks: 12, Failures: 0, Errors: 0".
count_check() {
    sed -nE 's/.*Checks: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+).*/\1 \2 \3/p' "$1" |
        awk '{ ran += $1; bad += $2 + $3 } END { print ran - bad, bad + 0 }'
}

# pytest's JUnit file beside the log; what was skipped or failed as expected has not passed and is not counted.
count_pytest() {
    sed -nE 's/.*<testsuite ([^>]*)>.*/\1/p' "${1%.log}.xml" 2>/dev/null | tr ' ' '\n' | tr -d '"' |
        awk -F= '{ n[$1] = $2 } END { bad = n["failures"] + n["errors"]; print n["tests"] - n["skipped"] - bad, bad }'
}

# Scripts of our own print "ok WHAT" or "not ok WHAT" for each thing they judged.
count_lines() { awk '/^ok /{ good++ } /^not ok /{ bad++ } END { print good + 0, bad + 0 }' "$1"; }

# One thing, judged by the exit status alone.
count_one() { ((status)) && echo 0 1 || echo 1 0; }

# suite NAME KIND COMMAND...: runs a suite, prints its output only if something is wrong, and counts it. A suite that
# fails without counting a failure, or that ran nothing, counts as one failure.
suite() {
    local name=$1 kind=$2 passed failed status=0
    local log=$logs/${name//\//.}.log
    shift 2
    mkdir -p "$logs"
    rm -f "$log" "${log%.log}.xml"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    read -r passed failed < <("count_$kind" "$log")
    if ((status && failed == 0)); then
        echo "exit status $status" >>"$log"
        failed=1
    elif ((passed + failed == 0)); then
        echo "no test ran" >>"$log"
        failed=1
    fi
    ((failed == 0)) || sed 's/^/    /' "$log"
    result "$name" "$passed" "$failed"
}

result() {
    printf 'suite %s: %d passed, %d failed\n' "$1" "$2" "$3"
    printf '%s %d %d\n' "$1" "$2" "$3" >>"$results"
}

# Begins to count; the total is printed whatever happens, and decides the exit status.
begin() {
    mkdir -p build
    [[ ${OPTOUT_RESULTS-} ]] || : >"$results"
    complete=no
    trap finish EXIT
}

finish() {
    local status=$? passed failed
    trap - EXIT
    [[ $complete == yes ]] || result "$(basename "$0") ran to its end" 0 1
    read -r passed failed < <(awk '{ good += $(NF - 1); bad += $NF } END { print good + 0, bad + 0 }' "$results")
    [[ ${OPTOUT_RESULTS-} ]] || printf '%d passed, %d failed\n' "$passed" "$failed"
    ((status == 0 && failed == 0 && passed > 0)) || exit 1
    exit 0
}

# --- the Check suites -------------------------------------------------------------------------------------------------

# Every room has a suite: by its header, not by what happens to have been built. Prints the names of all suites.
check_suites() {
    {
        for file in include/opt-out/*.h; do [[ $file == */opt-out.h ]] || basename "$file" .h; done
        for file in tests/test_*.c; do basename "${file#*test_}" .c; done
    } | sort -u
}

# As many at once as there are processors: each in a process of its own, its line of results written whole. all_done waits
# for those that still run.
at_work=0
at_once() {
    "$@" &
    at_work=$((at_work + 1))
    if ((at_work >= $(nproc))); then
        wait -n || true
        at_work=$((at_work - 1))
    fi
}
all_done() {
    wait || true
    at_work=0
}

# check_all LABEL BUILD-FOLDER [COMMAND...]: all Check suites of a build, under a command if one is given.
check_all() {
    local label=$1 folder=$2 room
    shift 2
    for room in $(check_suites); do
        at_once suite "$label/$room" check "$@" "$folder/tests/test_$room"
    done
    all_done
}
