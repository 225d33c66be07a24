#!/usr/bin/env bash
# Builds what changed, then runs pluginhost with all arguments. Without arguments it serves.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
here=$PWD
cd "$root"
source eng/require.sh

stamp=artifacts/run.stamp
sources=(host sdk plugins-builtin eng Directory.Build.props Directory.Build.targets Directory.Packages.props global.json)

changed() {
    [ ! -f "$stamp" ] || [ ! -f "$output/pluginhost.dll" ] ||
        [ -n "$(find "${sources[@]}" \( -name node_modules -o -name dist -o -name obj -o -name bin \) -prune -o -newer "$stamp" -not -path host/web -print -quit)" ]
}

require_dotnet
if changed; then
    require_node
    mkdir -p artifacts
    touch "$stamp.new"
    echo "Restoring .." >&2
    quietly artifacts/logs/restore.log dotnet restore eng/Application.slnf --locked-mode
    echo "Building (the first time takes a few minutes) .." >&2
    quietly artifacts/logs/build.log dotnet build eng/Application.slnf -c "$configuration" --no-restore -nodeReuse:false
    mv "$stamp.new" "$stamp"
fi

[ $# -gt 0 ] || set -- serve
# Relative paths among the arguments mean the caller's folder.
cd "$here"
exec dotnet "$root/$output/pluginhost.dll" "$@"
