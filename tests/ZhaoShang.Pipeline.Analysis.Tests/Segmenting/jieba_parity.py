#!/usr/bin/env python3
"""Cuts texts with jieba, one JSON line each, for the parity tests.

  jieba_parity.py cut                    texts from standard input, a JSON string a line
  jieba_parity.py generate LETTERS SEED  texts of dictionary words, their pieces, numbers, Latin words and signs
  jieba_parity.py user COUNT SEED        small user dictionaries and texts with their words
"""
import io, json, logging, random, sys
import jieba
from jieba import finalseg

jieba.setLogLevel(logging.ERROR)
LATIN = "GDP iPhone a B km MW C++ C# A&B x_y e-mail 5G No.1 ISO9001 kW % + - -- & # . .. _ 2×50MW é Ⅱ ①".split()
SIGNS = list("，。、；：？！“”（）《》\u3000 ,.;:()[]/～—…\t\u00a0\r\n") + ["\r\n", "𠮷", "😀", "\0", "\ufeff", "あ", "㐀", "〇", "１２", "\u0301", "鿖", "鿕", "\u2028"]


def cuts(text, tokenizer=jieba.dt):
    return {"Text": text, "Whole": tokenizer.lcut(text), "NoHmm": tokenizer.lcut(text, HMM=False),
            "Search": tokenizer.lcut_for_search(text), "SearchNoHmm": tokenizer.lcut_for_search(text, HMM=False)}


def put(row):
    sys.stdout.write(json.dumps(row) + "\n")


def number(r):
    n = r.randint(0, 10 ** r.randint(1, 8))
    return r.choice([f"{n}", f"{n}.{r.randint(0, 999)}", f"{n}%", f"{r.random() * 100:.2f}%", f"{n}-{n + 5}", f"{n},{r.randint(100, 999)}",
                     f"{n}.", f"{r.randint(1, 12)}月{r.randint(1, 28)}日", f"{r.randint(1990, 2024)}年"])


def piece(r, words):
    x = r.random()
    word = r.choice(words)
    if x < .60: return word
    if x < .68: return number(r)
    if x < .75: return r.choice(LATIN)
    if x < .84: return r.choice(SIGNS)
    if x < .89: return word[:r.randint(1, len(word))]
    if x < .96: return "".join(r.choice(r.choice(words)) for _ in range(r.randint(1, 8)))
    return "".join(chr(r.randint(0x4E00, 0x9FD5)) for _ in range(r.randint(1, 4)))


def dictionary():
    jieba.initialize()
    return sorted(word for word, frequency in jieba.dt.FREQ.items() if frequency)


def generate(letters, seed):
    r, words = random.Random(seed), dictionary()
    while letters > 0:
        text = "".join(piece(r, words) for _ in range(r.randint(1, 120)))
        letters -= len(text)
        put(cuts(text))


def user(count, seed):
    r, words = random.Random(seed), dictionary()
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    frequencies, total = tokenizer.FREQ, tokenizer.total
    for _ in range(count):
        tokenizer.FREQ, tokenizer.total = dict(frequencies), total
        finalseg.Force_Split_Words.clear()
        own = []
        for _ in range(r.randint(1, 12)):
            word = "".join(r.choice(words)[:r.randint(1, 3)] for _ in range(r.randint(1, 3)))
            own.append(r.choice([word, r.choice(own) + word[:1] if own else word, r.choice(words)]))
        lines = "\n".join(w + r.choice(["", "", " 0", f" {r.randint(1, 20000)}", " 3 nz", " ns"]) for w in own)
        tokenizer.load_userdict(io.StringIO(lines))
        text = "".join(r.choice([r.choice(own), piece(r, words)]) for _ in range(60))
        put({**cuts(text, tokenizer), "User": lines})


if sys.argv[1] == "cut":
    for line in sys.stdin.readlines():  # all of it first: the other side writes all before it reads
        put(cuts(json.loads(line)))
elif sys.argv[1] == "generate":
    generate(int(sys.argv[2]), int(sys.argv[3]))
else:
    user(int(sys.argv[2]), int(sys.argv[3]))
