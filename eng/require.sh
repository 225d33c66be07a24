# Sourced by run.sh and test.sh: checks what they need, and sets what every build of theirs shares.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false

# One configuration for both, so that nothing is built twice.
configuration=Release
output=artifacts/bin/PluginHost/release

fail() {
    echo "$1" >&2
    exit 1
}

require_dotnet() {
    command -v dotnet >/dev/null || fail "PH2304: the .NET 10 SDK is needed and 'dotnet' is not on the PATH. Get it from https://dot.net."
    dotnet --list-sdks | grep -q '^10\.' || fail "PH2304: the .NET 10 SDK is needed; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '). Get it from https://dot.net."
}

require_node() {
    command -v node >/dev/null && command -v npm >/dev/null || fail "PH2305: Node.js 20 or newer with npm is needed and is not on the PATH. Get it from https://nodejs.org."
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || fail "PH2305: Node.js 20 or newer is needed; this machine has $(node --version). Get it from https://nodejs.org."
}

# Runs a command with its output in a log, which is shown only when it fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 && return
    local code=$?
    grep -E ': (error|warning) ' "$log" | sort -u | head -n 40 >&2
    tail -n 20 "$log" >&2
    echo "Failed: $*  (all of it: $log)" >&2
    return $code
}
