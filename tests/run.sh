#!/usr/bin/env bash
# Installs what the tests need, builds everything and runs all tests. Prints last: N passed, N failed.
set -u
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C.UTF-8

# Programs that some tests ask: the segmenter of jieba, pdftotext, LibreOffice with its texts and sheets, two shells. Tests whose program is missing skip, or take a stand-in, and say so.
missing=()
/usr/bin/python3 -c 'import jieba' 2>/dev/null || missing+=(python3-jieba)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
office=$(dirname "$(readlink -f "$(command -v soffice)")" 2>/dev/null)
[ -e "$office/libswlo.so" ] || missing+=(libreoffice-writer-nogui)
[ -e "$office/libsclo.so" ] || missing+=(libreoffice-calc-nogui)
command -v zsh >/dev/null || missing+=(zsh)
command -v fish >/dev/null || missing+=(fish)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq >/dev/null 2>&1
    for package in "${missing[@]}"; do
        DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$package" >/dev/null 2>&1 ||
            echo "$package could not be installed: the tests that need it will skip."
    done
fi

if ! dotnet build ZhaoShang.Pipeline.sln -c Release -v q --nologo; then
    echo "The build failed."
    echo "0 passed, 1 failed"
    exit 1
fi

results=$(mktemp)
hanging=$(mktemp -d)
trap 'rm -rf "$results" "$hanging"' EXIT
# A test that hangs is told by its name, and ends what else would never end.
watch=(--blame-hang-timeout 10m --blame-hang-dump-type none --results-directory "$hanging")
dotnet test ZhaoShang.Pipeline.sln -c Release --no-build --nologo "${watch[@]}" --filter "Kind!=Timing" 2>&1 | tee "$results"
status=${PIPESTATUS[0]}
# What measures time comes last and one by one, so that the tests do not take each other's processor.
dotnet test ZhaoShang.Pipeline.sln -c Release --no-build --nologo "${watch[@]}" --filter "Kind=Timing" -m:1 -- xUnit.ParallelizeTestCollections=false 2>&1 |
    grep -v "No test matches the given testcase filter" | tee -a "$results"
[ "${PIPESTATUS[0]}" = 0 ] || status=1

awk -v status="$status" '
    /(Passed|Failed|Skipped)! +- Failed:/ {
        gsub(",", "")
        for (i = 1; i < NF; i++) {
            if ($i == "Failed:") failed += $(i + 1)
            if ($i == "Passed:") passed += $(i + 1)
            if ($i == "Skipped:") skipped += $(i + 1)
        }
    }
    END {
        if (passed + failed == 0 || (failed == 0 && status != 0)) failed++
        if (skipped) print skipped " skipped"
        print passed + 0 " passed, " failed + 0 " failed"
        exit failed > 0
    }' "$results"
