#!/usr/bin/env python3
"""The words of python3-jieba for lines of standard input (a JSON string each), one JSON list a line."""
import json, logging, sys
import jieba

jieba.setLogLevel(logging.ERROR)
for line in sys.stdin:
    sys.stdout.write(json.dumps(jieba.lcut(json.loads(line))) + "\n")
