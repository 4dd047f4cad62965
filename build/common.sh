# Read by the other scripts: where the repository stands, which dotnet to use, and a build that speaks only when it fails.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DACFX_TELEMETRY_OPTOUT=1
# Build servers that outlive the script would keep a caller's pipe open.
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }

# Puts a .NET 10 SDK on the path or says what to do.
require_dotnet() {
    local folder
    for folder in "" "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
        [ -z "$folder" ] || [ -x "$folder/dotnet" ] || continue
        if PATH="${folder:+$folder:}$PATH" has_sdk; then
            PATH="${folder:+$folder:}$PATH"
            return 0
        fi
    done
    say "The .NET 10 SDK was not found. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again."
    return 1
}

has_sdk() { command -v dotnet >/dev/null 2>&1 && (cd "$root" && dotnet --version >/dev/null 2>&1); }

# build_quietly <project or solution> [msbuild options]: Release, warnings as errors, output on stderr only when it fails.
build_quietly() {
    local log code=0
    log=$(mktemp "${TMPDIR:-/tmp}/sage50etl-build.XXXXXX") || return 1
    (cd "$root" && dotnet build "$@" -c Release -v quiet -p:TreatWarningsAsErrors=true) </dev/null >"$log" 2>&1 || code=$?
    [ "$code" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$code"
}
