#!/usr/bin/env bash
# Builds Release and measures: ./bench.sh [--quick] [part..]. Without parts all of them, in about twenty minutes on a quiet machine
# (the first time some more, to make a library of 1,000,000 pictures). Writes docs/performance.md unless --quick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source eng/require.sh

# The yardstick of imports, and a browser. Without them their parts say so and the others run.
install_missing() {
    local packages=()
    command -v vipsthumbnail >/dev/null || packages+=(libvips-tools)
    [ -n "${PLUGINHOST_CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || packages+=(chromium)
    [ ${#packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "Missing: ${packages[*]}. What needs it is left out." >&2
        return 0
    fi
    echo "Installing ${packages[*]} .." >&2
    quietly artifacts/logs/apt.log sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${packages[*]}" || true
}

require_dotnet
require_node
install_missing
mkdir -p artifacts/logs
echo "Building .." >&2
quietly artifacts/logs/restore.log dotnet restore PluginHost.sln --locked-mode
quietly artifacts/logs/build.log dotnet build eng/Application.slnf -c "$configuration" --no-restore -nodeReuse:false
quietly artifacts/logs/build.log dotnet build tests/Benchmarks/PluginHost.Benchmarks.csproj -c "$configuration" --no-restore -nodeReuse:false
exec dotnet "artifacts/bin/PluginHost.Benchmarks/release/PluginHost.Benchmarks.dll" "$@"
