#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test project, and ends with "N passed, N failed, N skipped".
# A name as argument runs only that project of Tests/: ./build/test.sh Unit; NServiceBus stands for Endpoint.NServiceBus/Tests.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$root/build/postgres.sh"

# What tests need beyond the SDK, as command=package, or /file=package where a package brings no command (a file in any of the library folders).
# SAGE50ETL_NO_INSTALL=1 forbids installing; tests then skip and say why.
prerequisites=(isql=unixodbc /odbc/libsqlite3odbc.so=libsqliteodbc /odbc/psqlodbcw.so=odbc-postgresql)

passed=0 failed=0 skipped=0 bad_ones=""
longest=2700 # seconds one project may take
results="$root/artifacts/tests"

may_install() { [ -z "${SAGE50ETL_NO_INSTALL:-}" ] && command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

install_package() {
    say "Installing $1 ..."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" </dev/null >&2 && return
    as_root apt-get update -qq </dev/null >&2 && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" </dev/null >&2
}

# present <command or /file>
present() {
    case "$1" in
        /*) compgen -G "/usr/lib/*$1" >/dev/null || compgen -G "/usr/lib$1" >/dev/null ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

install_prerequisites() {
    local entry
    for entry in ${prerequisites[@]+"${prerequisites[@]}"}; do
        present "${entry%%=*}" && continue
        may_install && install_package "${entry#*=}" && continue
        say "${entry#*=} is missing and could not be installed; the tests that need it are skipped."
    done
}

# attribute <name> <report>: a number of the report's assembly element; nothing when the runner did not finish its report.
attribute() { grep -o '<assembly [^>]*>' "$2" 2>/dev/null | head -n 1 | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }

# The runner prints a skipped test and its reason on two lines; they are summed up from the report instead, a line for a reason.
without_skips() { sed '/\[SKIP\]$/{N;d;}'; }

# skips <report>: how many tests were skipped, and why.
skips() {
    grep -o '<reason>[^<]*' "$1" 2>/dev/null | sed 's/.*<reason>//' | sort | uniq -c \
        | sed -E 's/^ *1 (.*)/1 test skipped: \1/; s/^ *([0-9]+) (.*)/\1 tests skipped: \2/'
}

# failures <report>: the names of the tests that failed, shown once more at the very end, where a cut log still has them.
failures() { grep -o '<test [^>]*result="Fail"' "$1" 2>/dev/null | sed -E 's/.* name="([^"]*)".*/FAILED \1/'; }

# fail <text>: something other than a test went wrong; it counts as a failure, so that the last line never looks green.
fail() { say "$*"; bad_ones+=$'\n'"FAILED: $*"; failed=$((failed + 1)); }

# run_project <csproj>: adds the project's counts; one that crashes or hangs does not stop the others.
run_project() {
    local name report program code=0 bad
    name=$(basename "$1" .csproj)
    report="$results/$name.xml"
    program=$(cd "$root" && dotnet msbuild "$1" -getProperty:TargetPath -p:Configuration=Release </dev/null)
    rm -f "$report"
    say "$name"
    bounded dotnet "$program" -noLogo -noColor -noAutoReporters -reporter quiet -result-xml "$report" </dev/null \
        | without_skips || code=$?
    if [ -z "$(attribute total "$report")" ]; then
        fail "$name ended with code $code and no report: it crashed or took longer than $longest seconds."
        return
    fi
    skips "$report" >&2
    bad_ones+=$'\n'$(failures "$report")
    bad=$(($(attribute failed "$report") + $(attribute errors "$report")))
    passed=$((passed + $(attribute passed "$report")))
    skipped=$((skipped + $(attribute skipped "$report")))
    failed=$((failed + bad))
    [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || fail "$name ended with code $code although no test failed."
}

# In a terminal the runner stays in its foreground group, so that Ctrl+C reaches it.
bounded() {
    command -v timeout >/dev/null 2>&1 || { "$@"; return; }
    if [ -t 1 ]; then timeout --foreground --kill-after=10 "$longest" "$@"; else timeout --kill-after=10 "$longest" "$@"; fi
}

# The NServiceBus host has a solution of its own: its packages are not in every registry, and nothing else may depend on them.
run_nservicebus() {
    local log code=0
    log=$(mktemp "${TMPDIR:-/tmp}/sage50etl-restore.XXXXXX") || return 0
    (cd "$root" && longest=300 bounded dotnet restore Endpoint.NServiceBus/Sage50Etl.NServiceBus.sln -v quiet) </dev/null >"$log" 2>&1 || code=$?
    if [ "$code" -eq 0 ]; then
        if build_quietly Endpoint.NServiceBus/Sage50Etl.NServiceBus.sln --no-restore; then run_project Endpoint.NServiceBus/Tests/Sage50Etl.Tests.NServiceBus.csproj
        else fail "The build of Endpoint.NServiceBus failed; its messages stand above."; fi
    elif [ "$code" -eq 124 ] || grep -Eq 'NU110[123]|NU1301' "$log"; then
        say "NServiceBus packages cannot be had here: the tests of Endpoint.NServiceBus are skipped."
    else
        cat "$log" >&2
        fail "The packages of Endpoint.NServiceBus could not be restored; the messages stand above."
    fi
    rm -f "$log"
}

test_projects() { (cd "$root" && ls -1 Tests/*/*.csproj) | grep -v '^Tests/Benchmarks/' | grep "^Tests/${1:-}"; }

trap 'exit 130' INT
trap stop_postgres EXIT
require_dotnet || exit 1
install_prerequisites
start_postgres
mkdir -p "$results"
if build_quietly Sage50Etl.sln; then
    while IFS= read -r project; do run_project "$project"; done < <(test_projects "${1:-}")
    case NServiceBus in "${1:-}"*) run_nservicebus ;; esac
else
    fail "The build failed; its messages stand above."
fi
[ -z "$bad_ones" ] || printf '%s\n' "$bad_ones" | sed '/^$/d'
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
