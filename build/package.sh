#!/usr/bin/env bash
# Makes self-contained archives of the program, for machines without the .NET runtime: ./build/package.sh [win-x64] [linux-x64]
# They go to artifacts/packages, with a file of their SHA-256 sums.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages="$root/artifacts/packages"

version() { (cd "$root" && dotnet msbuild Endpoint/Sage50Etl.Endpoint.csproj -getProperty:Version </dev/null); }

# The archive holds one folder with the program, its documents and what installs it.
fill() {
    local folder=$1 runtime=$2
    (cd "$root" && dotnet publish Endpoint/Sage50Etl.Endpoint.csproj -c Release -r "$runtime" --self-contained -o "$folder" -v quiet \
        -p:TreatWarningsAsErrors=true -p:DebugType=none) </dev/null >&2
    mkdir -p "$folder/docs"
    cp "$root/LICENSE" "$root/README.md" "$folder/"
    cp "$root"/docs/* "$folder/docs/"
    case $runtime in
        win-*) cp "$root/deploy/install-service.ps1" "$folder/" ;;
        *) cp "$root/deploy/sage50etl.service" "$root/deploy/sage50etl@.service" "$folder/" ;;
    esac
}

# pack <runtime>: names the archive on standard output.
pack() {
    local name work
    name="sage50etl-$(version)-$1"
    work=$(mktemp -d "${TMPDIR:-/tmp}/sage50etl-package.XXXXXX")
    fill "$work/$name" "$1" || { rm -rf "$work"; return 1; }
    case $1 in
        win-*) name+=.zip; rm -f "$packages/$name"; (cd "$work" && zip -q -r "$packages/$name" .) ;;
        *) name+=.tar.gz; tar -C "$work" -czf "$packages/$name" --owner=0 --group=0 . ;;
    esac
    rm -rf "$work"
    echo "$name"
}

require_dotnet
command -v zip >/dev/null 2>&1 || { say "zip is missing: install the package zip."; exit 1; }
mkdir -p "$packages"
[ $# -gt 0 ] || set -- win-x64 linux-x64
for runtime in "$@"; do
    say "Packing for $runtime ..."
    archive=$(pack "$runtime") || { say "The build for $runtime failed; its messages stand above."; exit 1; }
    (cd "$packages" && sha256sum "$archive" >"$archive.sha256")
    say "$(du -h "$packages/$archive" | cut -f1)  artifacts/packages/$archive"
done
