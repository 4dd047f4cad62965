#!/usr/bin/env bash
# The long runs that CI has no time for: ./build/soak.sh [pairs] [kills] [histories] [fields] [growth] [customers] [simulation]; without names all of them.
# SOAK_SEEDS (5) is how often the ten kills and the histories are drawn anew, SOAK_STEPS (50000) the length of a history, SOAK_CASES (1000000) the
# cases of each property, SOAK_COMPANIES (200) the size of the fleet; what that measures stands in artifacts/soak/growth.json (docs/scale.md). customers loads one
# company in the sizes of SOAK_CUSTOMERS (500,2000,10000) and compares; artifacts/soak/customers.txt. simulation plays SOAK_SIMULATIONS (1000) new seeds (docs/reliability.md), and
# ./build/soak.sh replay <seed> [--keep ...] [--history] shows one of them. Says at the end, for each part, how many runs passed and how long they took.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$root/build/postgres.sh"

seeds=${SOAK_SEEDS:-5} steps=${SOAK_STEPS:-50000} cases=${SOAK_CASES:-1000000} companies=${SOAK_COMPANIES:-200} customers=${SOAK_CUSTOMERS:-500,2000,10000}
simulations=${SOAK_SIMULATIONS:-1000}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(pairs kills histories fields growth customers simulation)
results="$root/artifacts/soak"
figures=() broken=0

# attribute <name> <report>: a number of the report's assembly element; 0 when the runner did not finish its report.
attribute() { { grep -o '<assembly [^>]*>' "$2" 2>/dev/null | head -n 1 | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; echo 0; } | head -n 1; }

# run <what> <project> <class>: one run of a test class in Release; adds its figures.
run() {
    local report="$results/$1.xml" began=$SECONDS passed failed
    rm -f "$report"
    say "$1 ..."
    dotnet "$root/Tests/$2/bin/Release/net10.0/Sage50Etl.Tests.$2.dll" -noLogo -noColor -noAutoReporters -reporter quiet -class "$3" -result-xml "$report" </dev/null
    passed=$(attribute passed "$report") failed=$(attribute failed "$report")
    figures+=("$1: $passed passed, $failed failed, $((SECONDS - began)) s")
    if [ "$passed" -eq 0 ] || [ "$failed" -gt 0 ]; then broken=$((broken + 1)); fi
}

part() {
    local seed
    case "$1" in
        pairs) SAGE50ETL_PAIRS=all run pairs Acceptance '*When_the_unknowns_of_SSM_are_otherwise' ;;
        kills) SAGE50ETL_KILL_SEEDS=$seeds run kills Acceptance '*When_the_process_is_killed' ;;
        histories)
            for seed in $(seq 1 "$seeds"); do
                SAGE50ETL_HISTORY_SEED=$((1000 + seed)) SAGE50ETL_HISTORY_STEPS=$steps run "histories-$seed" Unit '*When_histories_are_random'
            done ;;
        fields) CsCheck_Iter=$cases run fields Unit '*When_any_field_is_merged' ;;
        growth)
            start_postgres
            SAGE50ETL_GROWTH_COMPANIES=$companies SAGE50ETL_GROWTH_REPORT="$results/growth.json" run growth Acceptance '*When_many_companies_share_a_server' ;;
        customers) SAGE50ETL_GROWTH_CUSTOMERS=$customers SAGE50ETL_GROWTH_REPORT="$results/customers.txt" run customers Acceptance '*When_a_company_grows' ;;
        simulation) SAGE50ETL_SIMULATION_SEEDS=$simulations run simulation Simulation '*When_whole_companies_are_simulated' ;;
        *) say "There is no part '$1'. Use pairs, kills, histories, fields, growth, customers, simulation, or replay with a seed."; exit 2 ;;
    esac
}

# replay <seed> ...: one seed again, with everything that happens in it.
replay() {
    build_quietly Tests/Simulation/Sage50Etl.Tests.Simulation.csproj || { say "The build failed; its messages stand above."; exit 1; }
    DOTNET_ThreadPool_ForceMinWorkerThreads=1 DOTNET_ThreadPool_ForceMaxWorkerThreads=1 \
        exec dotnet "$root/Tests/Simulation/bin/Release/net10.0/Sage50Etl.Tests.Simulation.dll" simulate "$@"
}

# Nothing is installed here: a soak runs where the tests have run.
may_install() { return 1; }

trap 'exit 130' INT
trap stop_postgres EXIT
require_dotnet || exit 1
if [ "${parts[0]}" = replay ]; then replay "${parts[@]:1}"; fi
case "$simulations" in ''|*[!0-9]*|0) say "SOAK_SIMULATIONS is '$simulations', and has to be a whole number above 0."; exit 2 ;; esac
mkdir -p "$results"
for project in Acceptance Unit Simulation; do
    build_quietly "Tests/$project/Sage50Etl.Tests.$project.csproj" || { say "The build failed; its messages stand above."; exit 1; }
done
for name in "${parts[@]}"; do part "$name"; done
printf '%s\n' "${figures[@]}"
[ "$broken" -eq 0 ]
