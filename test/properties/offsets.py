"""Whether text[start:end] is the text column, as Python counts: offsets.py CORPUS OUTPUT TABLE..."""

import csv
import os
import sys

corpus, output, *tables = sys.argv[1:]
csv.field_size_limit(sys.maxsize)
texts = {}
for name in os.listdir(corpus):
    with open(os.path.join(corpus, name), encoding="utf-8", newline="") as file:
        # Ids write these two otherwise.
        texts[name.replace("%", "%25").replace("#", "%23")] = file.read()
rows = wrong = 0
for table in tables:
    with open(os.path.join(output, table + ".csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows += 1
            if texts[row["doc_id"]][int(row["start"]) : int(row["end"])] != row["text"]:
                wrong += 1
                print(table, row)
print(f"{rows} rows, {wrong} wrong")
