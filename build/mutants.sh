#!/usr/bin/env bash
# Breaks a copy of the product on purpose, one bug after the other, and lets the simulation look for each: ./build/mutants.sh [bug ...]; without names all of them.
# Prints for each bug the seeds it took and what gave it away, and at the end "planted N of N". The bugs stand in mutants.patch, each behind its name.
# MUTANT_FROM (1) is the first seed. Ends with 1 when a bug lives through the seeds that are stated for it.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# What is planted, and within how many seeds it is found.
bugs=(acknowledged-before-commit=200 watermark-before-commit=300 intent-after-call=60 intent-after-call-of-a-document=200 look-up-skipped=60 fence-ignored=300
    older-version-applied=300 base-from-what-was-sent=300 guard-after-write=1 half-snapshot-published=100 in-doubt-repeated=60 null-as-absent=60 credit-sign-lost=60
    shared-budget-not-decremented=100 approval-of-what-is-on-record=200
    extra-not-compared=200 lease-not-looked-at=300 answer-forgotten=300 published-without-lease=300 later-pass-approved=300 a-duty-ends-the-process=200
    empty-page-ends-list=300 stamp-of-the-future=300 more-than-six-decimals=200 last-of-two-rows-wins=300 short-answer-believed=60)
from=${MUTANT_FROM:-1}
copy="" found=0 all=0

trap '[ -z "$copy" ] || rm -rf "$copy"' EXIT

make_copy() {
    copy=$(mktemp -d "${TMPDIR:-/tmp}/sage50etl-mutants.XXXXXX") || return 1
    (cd "$root" && git ls-files -co --exclude-standard -z 2>/dev/null | tar --null -T - -cf - 2>/dev/null) | tar -xf - -C "$copy" || return 1
    (cd "$copy" && git apply --recount -C1 "$root/build/mutants.patch") || { say "build/mutants.patch does not fit the sources any more; the lines above name the file. Make it anew."; return 1; }
    root="$copy" build_quietly Tests/Simulation/Sage50Etl.Tests.Simulation.csproj -p:RunAnalyzers=false
}

# look_for <bug> <seeds>: plays seeds until one of them does not end well.
look_for() {
    local log="$copy/$1.log" played
    DOTNET_ThreadPool_ForceMinWorkerThreads=1 DOTNET_ThreadPool_ForceMaxWorkerThreads=1 dotnet "$copy/Tests/Simulation/bin/Release/net10.0/Sage50Etl.Tests.Simulation.dll" \
        simulate --plant "$1" --until-bad "$from..$((from + $2 - 1))" >"$log" 2>&1
    played=$(grep -c '^seed ' "$log")
    all=$((all + 1))
    if grep -q '^seed .* complaints' "$log"; then
        found=$((found + 1))
        echo "$1: found in seed $((from + played - 1)), the ${played}. of $2: $(grep -A 1 '^seed .* complaints' "$log" | tail -n 1 | cut -c 1-160)"
    elif grep -q 'Unhandled exception' "$log"; then
        found=$((found + 1))
        echo "$1: found in the first load: $(grep -m 1 'Unhandled exception' "$log" | cut -c 1-200)"
    else
        echo "$1: NOT found in $2 seeds"
    fi
}

trap 'exit 130' INT
require_dotnet || exit 1
command -v git >/dev/null 2>&1 || { say "The mutants need git, to copy the sources and to break them."; exit 2; }
for name in "$@"; do
    printf '%s\n' "${bugs[@]}" | grep -q "^$name=" || { say "There is no bug '$name'. Use: ${bugs[*]%%=*}"; exit 2; }
done
make_copy || { say "The copy could not be made or built."; exit 1; }
for bug in "${bugs[@]}"; do
    case " $* " in "  "|*" ${bug%%=*} "*) look_for "${bug%%=*}" "${bug#*=}" ;; esac
done
echo "planted $found of $all"
[ "$found" -eq "$all" ]
