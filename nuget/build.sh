#!/usr/bin/env bash
# Packs the plugins of this repository into a feed: a folder of packages with an index, for this machine or for any web server.
#   ./nuget/build.sh [--no-build] [--samples] [FOLDER]     --no-build takes what the solution's build left; --samples leaves out what comes with the host
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=yes
builtin=yes
while [[ ${1:-} == --* ]]; do
    case $1 in
        --no-build) build=no ;;
        --samples) builtin=no ;;
        *) echo "There is no option $1: see the top of $0." >&2 && exit 2 ;;
    esac
    shift
done
mkdir -p "${1:-$root/artifacts/nuget}"
feed=$(cd "${1:-$root/artifacts/nuget}" && pwd)
cd "$root"
source eng/require.sh
require_dotnet

# Samples are built beside the repository, with the SDK as a package, as a stranger's project would be. The package folder is their own:
# the machine's would answer with an SDK of the same version from an earlier run.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pack=(dotnet pack -c "$configuration" -nodeReuse:false -v q)
[ $build = yes ] || pack+=(--no-build)
for project in sdk/PluginHost.Sdk sdk/PluginHost.Sdk.Build; do
    quietly "$work/sdk.log" "${pack[@]}" "$project" -o "$work/sdk"
done

if [ $builtin = yes ]; then
    for project in plugins-builtin/*/*.csproj; do
        echo "Packing $(basename "${project%.csproj}") .." >&2
        quietly "$work/plugin.log" "${pack[@]}" "$project" -o "$feed"
    done
fi

cp -R samples/plugins "$work/plugins"
rm -rf "$work"/plugins/*/bin "$work"/plugins/*/obj
cat >"$work/plugins/nuget.config" <<CONFIG
<configuration><packageSources><clear /><add key="sdk" value="$work/sdk" /></packageSources></configuration>
CONFIG
for project in "$work"/plugins/*/*.csproj; do
    echo "Packing $(basename "${project%.csproj}") .." >&2
    (cd "$(dirname "$project")" && quietly "$work/plugin.log" dotnet pack "$project" -c "$configuration" -o "$feed" -p:RestorePackagesPath="$work/packages" -nodeReuse:false -v q)
done

if [ $build = yes ]; then
    ./run.sh plugin index "$feed"
else
    dotnet "$output/pluginhost.dll" plugin index "$feed"
fi
