#!/usr/bin/env bash
# Builds the program and runs its demo: ./build/run.sh [--once] [--json] [--customers N] [--data DIR]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_dotnet
[ -t 2 ] && say "Building (the first time takes a minute or two) ..."
build_quietly Endpoint/Sage50Etl.Endpoint.csproj || { say "The build failed; its messages stand above."; exit 1; }
exec dotnet "$root/Endpoint/bin/Release/net10.0/sage50etl.dll" demo "$@"
