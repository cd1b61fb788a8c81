#!/usr/bin/env python3
"""Debian's libopencc, called in this process: traditional to simplified.

opencc.py        converts the lines of standard input (a JSON string each), one JSON string a line
opencc.py FILE   its throughput on the first lines of a file, as bytes of UTF-8 a CPU second
"""
import ctypes, ctypes.util, json, sys, time

MEASURED_BYTES = 5_000_000

library = ctypes.CDLL(ctypes.util.find_library("opencc"))
library.opencc_open.restype = ctypes.c_void_p
library.opencc_convert_utf8.restype = ctypes.c_void_p
library.opencc_convert_utf8.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
library.opencc_convert_utf8_free.argtypes = [ctypes.c_void_p]
handle = library.opencc_open(b"t2s.json")


def convert(line):
    result = library.opencc_convert_utf8(handle, line, len(line))
    text = ctypes.string_at(result)
    library.opencc_convert_utf8_free(result)
    return text


if len(sys.argv) == 1:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(convert(json.loads(line).encode()).decode()) + "\n")
else:
    lines = [line for line in open(sys.argv[1], "rb").read(MEASURED_BYTES).split(b"\n") if line]
    warm_up = len(lines) // 10
    count = bytes = 0
    for i, line in enumerate(lines):
        if i == warm_up:
            bytes, start = 0, time.process_time()
        count += len(convert(line))
        bytes += len(line) + 1
    print(json.dumps({"BytesPerSecond": bytes / (time.process_time() - start), "Count": count}))
