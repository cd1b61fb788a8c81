#!/usr/bin/env python3
"""Debian's python3-readability (readability-lxml): the text of an article's page.

article.py FOLDER texts   the texts of the pages in a folder by name, a JSON string each
article.py FOLDER         its throughput on the first pages, as bytes of UTF-8 a CPU second; decoding is left out
"""
import json, logging, os, sys, time
import lxml.html
from readability import Document

MEASURED_BYTES = 3_000_000
LEAST_SECONDS = 1.5

logging.disable(logging.CRITICAL)


def decoded(path):
    data = open(path, "rb").read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def text(page):
    summary = Document(page).summary(html_partial=True)
    return lxml.html.fromstring(summary).text_content() if summary else ""


folder = sys.argv[1]
pages = [decoded(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".html")]
if len(sys.argv) > 2:
    for page in pages:
        print(json.dumps(text(page)))
else:
    sizes = [len(page.encode()) for page in pages]
    while sum(sizes) > MEASURED_BYTES and len(pages) > 1:
        pages.pop(), sizes.pop()
    for page in pages[: 1 + len(pages) // 5]:
        text(page)
    start = time.process_time()
    rounds = count = 0
    while rounds == 0 or time.process_time() - start < LEAST_SECONDS:
        count = sum(len(text(page)) for page in pages)
        rounds += 1
    print(json.dumps({"BytesPerSecond": rounds * sum(sizes) / (time.process_time() - start), "Count": count}))
