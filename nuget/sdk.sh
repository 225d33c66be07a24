#!/usr/bin/env bash
# Packs what authors of plugins need, the SDK and the templates, into a feed, and makes both known to 'dotnet' on this machine.
#   ./nuget/sdk.sh [--no-build] [FOLDER]     --no-build takes what the solution's build left; FOLDER: ~/.local/share/pluginhost-sdk
set -euo pipefail
pack=(dotnet pack)
if [ "${1:-}" = --no-build ]; then
    pack+=(--no-build)
    shift
fi
folder=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/pluginhost-sdk}
mkdir -p "$folder"
feed=$(cd "$folder" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source eng/require.sh
require_dotnet

for project in sdk/PluginHost.Sdk sdk/PluginHost.Sdk.Build sdk/PluginHost.Sdk.Testing templates; do
    echo "Packing $project .." >&2
    quietly artifacts/logs/sdk.log "${pack[@]}" "$project" -c "$configuration" -o "$feed" -nodeReuse:false -v q
done

# NuGet keeps what it once unpacked: packages packed anew under the same version would not be seen.
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
rm -rf "$packages/pluginhost.sdk" "$packages/pluginhost.sdk.build" "$packages/pluginhost.sdk.testing"

dotnet nuget list source --format Short | grep -qF "$feed" || dotnet nuget add source "$feed" --name pluginhost-sdk >/dev/null
dotnet new uninstall PluginHost.Templates >/dev/null 2>&1 || true
quietly artifacts/logs/templates.log dotnet new install "$(ls -t "$feed"/PluginHost.Templates.*.nupkg | head -n 1)"
echo "The SDK is in $feed, which 'dotnet' knows as the source 'pluginhost-sdk'. Begin with: dotnet new pluginhost-plugin -n Acme.Studio"
