#!/usr/bin/env bash
# Builds once and runs every test. The last line is "N passed, N failed, N skipped"; the exit code is 1 if anything failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source eng/require.sh

results=artifacts/test-results
limit=${PLUGINHOST_TEST_MINUTES:-16}m
passed=0 failed=0 skipped=0
failures=()

finish() {
    if [ ${#failures[@]} -gt 0 ]; then
        printf '\nFailed:\n'
        printf '  %s\n' "${failures[@]}"
    fi
    printf '\n'
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

abort() {
    failed=$((failed + 1))
    failures+=("$1")
    finish
}

# Processes of tests live for seconds: what a profile would win is never earned back.
export DOTNET_TieredPGO=0

# Browser tests need a Chromium, the one without windows where there is one; filters are compared with ImageMagick (2 MB more beside libheif); tests of HEIC need libheif and heif-enc, whose codecs
# newer systems pack apart. LibRaw is tested where it is to be had.
install_missing() {
    local packages=() codecs=""
    [ -n "${PLUGINHOST_CHROMIUM:-}" ] || command -v chromium-headless-shell chromium chromium-browser google-chrome >/dev/null || packages+=(chromium)
    command -v magick >/dev/null || command -v mogrify >/dev/null || packages+=(imagemagick)
    if ! command -v heif-enc >/dev/null; then
        packages+=(libheif1 libheif-examples)
        codecs='^(libheif-plugin-(libde265|x265|aomenc|aomdec)|libraw[0-9]+(t64)?)$'
    fi
    [ ${#packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "Missing: ${packages[*]}. Install it; the tests that need it will fail."
        return 0
    fi
    echo "Installing ${packages[*]} .."
    quietly artifacts/logs/apt-update.log apt-get update -q
    ! apt-cache show chromium-headless-shell >/dev/null 2>&1 || packages=("${packages[@]/chromium/chromium-headless-shell}")
    [ -z "$codecs" ] || mapfile -t -O ${#packages[@]} packages < <(apt-cache pkgnames lib | grep -E "$codecs")
    DEBIAN_FRONTEND=noninteractive quietly artifacts/logs/apt.log apt-get install -y -q --no-install-recommends "${packages[@]}" || true
}

# Adds one runner's totals. A runner that died, or ran nothing, is a failure.
count() {
    local name=$1 code=$2 seconds=$3 totals=$4
    local p=0 f=0 s=0
    read -r p f s <<<"$totals"
    if [ -z "$totals" ] || { [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; }; then
        f=$((f + 1))
        failures+=("$name: the runner ended with code $code")
    elif [ $((p + f)) -eq 0 ]; then
        f=1
        failures+=("$name: no test ran")
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    echo "    $p passed, $f failed, $s skipped in $seconds s"
}

attribute() {
    sed -n "s/.*<assembly [^>]*[ ]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

run_project() {
    local name=$1 position=$2
    local log=$results/$name.log xml=$results/$name.xml begin=$SECONDS code=0 totals="" errors
    echo "[$position] $name"
    timeout --kill-after=20s "$limit" dotnet "artifacts/bin/$name/release/$name.dll" -noLogo -noColor -xml "$xml" >"$log" 2>&1 || code=$?
    if [ -s "$xml" ]; then
        errors=$(attribute errors "$xml")
        totals="$(attribute passed "$xml") $(($(attribute failed "$xml") + ${errors:-0})) $(attribute skipped "$xml")"
    fi
    while IFS= read -r line; do
        failures+=("$line")
    done < <(sed -n 's/^ *\(.*\) \[FAIL\]$/\1/p' "$log")
    [ "$code" -eq 0 ] || tail -n 60 "$log"
    count "$name" "$code" $((SECONDS - begin)) "$totals"
}

run_web() {
    local position=$1
    local log=$results/web.log json=$results/web.json begin=$SECONDS code=0 totals=""
    echo "[$position] web UI"
    (cd host/web && timeout --kill-after=20s "$limit" npm test --silent -- --reporter=default --reporter=json --outputFile.json="../../$json") >"$log" 2>&1 || code=$?
    if [ -s "$json" ]; then
        totals=$(node -e 'const r=JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"));console.log(r.numPassedTests,r.numFailedTests,r.numPendingTests+r.numTodoTests)' "$json")
        while IFS= read -r line; do
            failures+=("$line")
        done < <(node -e 'const r=JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"));for(const f of r.testResults)for(const t of f.assertionResults)if(t.status==="failed")console.log("web: "+t.fullName)' "$json")
    fi
    [ "$code" -eq 0 ] || tail -n 60 "$log"
    count "web UI" "$code" $((SECONDS - begin)) "$totals"
}

(require_dotnet && require_node) || abort "what the build needs is missing"
install_missing
rm -rf "$results"
mkdir -p "$results"

echo "Restoring .."
quietly artifacts/logs/restore.log dotnet restore PluginHost.sln --locked-mode || abort "restore"
echo "Building .."
begin=$SECONDS
quietly artifacts/logs/build.log dotnet build PluginHost.sln -c "$configuration" --no-restore -nodeReuse:false || abort "build"
echo "Built in $((SECONDS - begin)) s"

mapfile -t projects < <(find tests -name '*.Tests.csproj' -exec basename {} .csproj \; | sort)
total=$((${#projects[@]} + 1))
for index in "${!projects[@]}"; do
    run_project "${projects[$index]}" "$((index + 1))/$total"
done
run_web "$total/$total"
finish
