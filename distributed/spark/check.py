"""Checks that the job writes what one machine writes: `python distributed/spark/check.py [--articles 2000]`.

Makes articles from templates, runs `copydesk extract` over them and the job on local[2] beside it, from JSON Lines,
Parquet and files with a web archive among them, and compares every table. In each job a process dies on the way, so
tasks are run again. Needs pyspark, Java 17 and a built package (`npm run build`).
"""

import argparse
import gzip
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CLI = ROOT / "dist" / "cli.js"

FIRST = "Ana Boris Chloe Dmitri Elena Farid Grace Henry Ines Jonas Katya Liam Mona Nils Olga Pedro".split()
LAST = "Almeida Berg Castellano Dvorak Eriksen Fischer Gallagher Haddad Ivanova Jensen Kowalski Lindqvist".split()
# Of one name, a person is a striker here, a mayor there, and elsewhere nobody says.
POSITIONS = ["striker", "actress", "mayor of Lyon", "finance minister", "spokesman", "chief executive", None, None]
ORGANIZATIONS = ["Supreme Court", "Central Bank", "General Motors", "General Motors Corporation", "Kabar", "World Bank"]
# Mostly in capitals, and then written as elsewhere.
ORGANIZATIONS += ["UNESCO", "UNESCO", "Unesco"]
PLACES = ["India", "Kenya", "Bishkek", "Norway", "Paris", "Georgia", "Japan", "the United States"]
WEEKDAYS = ["Monday", "Tuesday", "Thursday"]
SENTENCES = [
    "{who}, the {position}, said on {day} that talks in {place} would go on.",
    "“We will not wait,” {who} told reporters in {place} on {day}.",
    "The {organization} of {place} ruled against {organization2} in March 2021.",
    "{who} met {who2} in {place}. He said: “It is over.” She did not answer.",
    "According to {organization}, prices in {place} rose by 3 percent last year.",
    # Told in full here and by his surname alone there; nobody else bears it.
    "Salif Ouedraogo, the president of Burkina Faso, arrived in {place} on {day}.",
    "President Ouedraogo said that {place} would help. Ouedraogo left on {day}.",
    "{who2} sold a house 🏠 in Zürich, “quickly”,\n as {organization2} reported, citing an official.",
]


GERMAN = "Der Minister sagte am Dienstag, dass die Verhandlungen mit den Nachbarn noch nicht zu Ende sind. " * 3


def made(random_: random.Random) -> str:
    people = [f"{random_.choice(FIRST)} {random_.choice(LAST)}" for _ in range(2)]
    sentences = []
    for _ in range(random_.randint(3, 9)):
        position = random_.choice(POSITIONS)
        words = {
            "who": people[0],
            "who2": people[1],
            "position": position,
            "day": random_.choice(WEEKDAYS),
            "place": random_.choice(PLACES),
            "organization": random_.choice(ORGANIZATIONS),
            "organization2": random_.choice(ORGANIZATIONS),
        }
        template = random_.choice(SENTENCES)
        if position is None:
            template = template.replace(", the {position},", "")
        sentences.append(template.format(**words))
    return "\n\n".join(sentences)


def record(random_: random.Random, number: int) -> dict:
    day = f"2023-{random_.randint(1, 12):02}-{random_.randint(1, 28):02}"
    article = {"id": f"a{number}", "text": made(random_), "published": day, "title": f"Talks, part {number}"}
    if number % 3 == 0:
        article |= {"source": "The Wire", "url": f"https://example.org/{number}"}
    if number % 5 == 0:
        del article["published"]
    return article


def json_lines(records: list[dict]) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()


def archive(records: list[dict]) -> bytes:
    """A web archive, a gzip member for each record."""
    members = []
    for one in records:
        paragraphs = "".join(f"<p>{text}</p>" for text in one["text"].split("\n\n"))
        page = f"<html><head><title>{one['title']}</title></head><body><article>{paragraphs}</article></body></html>"
        block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
        head = [
            "WARC/1.0",
            "WARC-Type: response",
            f"WARC-Record-ID: <urn:uuid:{one['id']}>",
            f"WARC-Target-URI: https://example.org/{one['id']}",
            "Content-Type: application/http; msgtype=response",
            f"Content-Length: {len(block)}",
        ]
        members.append(gzip.compress("\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"))
    return b"".join(members)


def fill(folder: Path, count: int) -> None:
    """The same articles as JSON Lines, and in part as files of other kinds."""
    random_ = random.Random(7)
    records = [record(random_, number) for number in range(count)]
    records[1]["text"] = "  "
    records[2]["published"] = "someday"
    records[3]["text"] = GERMAN
    # Copies, word for word and nearly, and copies of copies.
    for number in range(6, count, 7):
        changed = "" if number % 2 else f" It was the {number}th report."
        records[number]["text"] = records[number - random_.choice([1, 2, 7 if number > 7 else 3])]["text"] + changed
    part = max(1, count // 3)
    lines = folder / "jsonl"
    (lines / "wire #1").mkdir(parents=True)
    (lines / "wire #1" / "one.jsonl").write_bytes(json_lines(records[:part]))
    (lines / "two.ndjson").write_bytes(json_lines(records[part : 2 * part]))
    (lines / "three.jsonl.gz").write_bytes(gzip.compress(json_lines(records[2 * part :])))
    files = folder / "files"
    files.mkdir()
    (files / "crawl.warc.gz").write_bytes(archive(records[:part]) + b"no member of gzip")
    (files / "wire.jsonl").write_bytes(json_lines(records[part : part + 20]) + b"{\n")
    (files / "alone.txt").write_text(records[-1]["text"])
    (files / "_SUCCESS").write_text("")


def flaky(folder: Path) -> str:
    """A command that is copydesk, but of which one process dies after some answers."""
    script = folder / "flaky.sh"
    script.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = pipe ] && mkdir "$0.died" 2>/dev/null; then\n'
        f'  node {CLI} "$@" | head -n 3; exit 9\n'
        "fi\n"
        f'exec node {CLI} "$@"\n'
    )
    script.chmod(0o755)
    return str(script)


def submit(folder: Path, source: Path, output: Path, *more: str) -> None:
    script = flaky(folder)
    shutil.rmtree(f"{script}.died", ignore_errors=True)
    spark_submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [str(spark_submit), "--master", "local[2,3]", "--conf", "spark.ui.enabled=false"]
    command += ["--conf", "spark.sql.shuffle.partitions=4", str(HERE / "extract.py"), str(source), str(output)]
    done = subprocess.run([*command, "--copydesk", script, *more], capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        sys.exit(f"{done.stderr[-6000:]}\nthe job failed")
    if not Path(f"{script}.died").exists():
        sys.exit("no process died: the test of retries tests nothing")


def extract(source: Path, output: Path) -> None:
    command = ["node", str(CLI), "extract", str(source), "-o", str(output), "--format", "parquet", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{done.stderr}\nextract failed")


def compare(spark: SparkSession, one: Path, many: Path, drop: tuple[str, ...] = ()) -> int:
    """How many tables differ. A cluster does not know the line of a bad record, so that is left out of its row."""
    wrong = 0
    for table in sorted(file.stem for file in one.glob("*.parquet")):
        frames = [spark.read.parquet(str(place)) for place in (one / f"{table}.parquet", many / table)]
        if frames[0].dtypes != frames[1].dtypes:
            print(f"  {table}: columns differ\n    {frames[0].dtypes}\n    {frames[1].dtypes}")
            wrong += 1
            continue
        if table == "documents":
            told = {
                "error": F.regexp_replace("error", "line [0-9]+: ", ""),
                "doc_id": F.when(F.col("status") == "error", F.regexp_replace("doc_id", "[#:][^#:]*$", "")).otherwise(
                    F.col("doc_id")
                ),
            }
            frames = [frame.withColumns(told).drop(*drop) for frame in frames]
        rows = [sorted(frame.collect(), key=repr) for frame in frames]
        if rows[0] == rows[1]:
            print(f"  {table}: {len(rows[0])} rows, equal")
            continue
        wrong += 1
        for label, mine, other in (("one machine", *rows), ("cluster", *rows[::-1])):
            others = set(map(repr, other))
            alone = [row for row in mine if repr(row) not in others]
            print(f"  {table}: {len(alone)} of {len(mine)} rows of the {label} alone: {alone[:3]}")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kinds", default="jsonl,files,parquet", help="of jsonl, files, parquet")
    flags = parser.parse_args()
    count, kinds = flags.articles, flags.kinds.split(",")
    folder = Path(tempfile.mkdtemp(prefix="copydesk-spark-"))
    wrong = 0
    try:
        fill(folder, count)
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        for kind in ("jsonl", "files"):
            if kind not in kinds and not (kind == "jsonl" and "parquet" in kinds):
                continue
            extract(folder / kind, folder / f"one-{kind}")
            if kind not in kinds:
                continue
            submit(folder, folder / kind, folder / f"many-{kind}", "--format", kind)
            print(f"{kind}, {count} articles")
            wrong += compare(spark, folder / f"one-{kind}", folder / f"many-{kind}")
            failures = spark.read.parquet(str(folder / f"many-{kind}" / "failures"))
            print(f"  failures: {sorted(row.code for row in failures.collect())}")
        if "parquet" in kinds:
            wrong += check_parquet(spark, folder)
        spark.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("equal" if wrong == 0 else f"{wrong} tables differ")
    sys.exit(wrong > 0)


def check_parquet(spark: SparkSession, folder: Path) -> int:
    """The articles of JSON Lines as Parquet, under the ids that they had there."""
    rows = [
        {**json.loads(line), "id": f"{name.replace('#', '%23')}#{json.loads(line)['id']}"}
        for name, lines in texts(folder / "jsonl")
        for line in lines
    ]
    columns = "id string, text string, title string, published string, source string, url string"
    spark.createDataFrame(rows, columns).repartition(3).write.parquet(str(folder / "parquet"))
    submit(folder, folder / "parquet", folder / "many-parquet")
    print(f"parquet, {len(rows)} articles")
    return compare(spark, folder / "one-jsonl", folder / "many-parquet", ("path",))


def texts(folder: Path):
    for file in sorted(folder.rglob("*.*")):
        content = file.read_bytes()
        lines = (gzip.decompress(content) if file.suffix == ".gz" else content).decode().splitlines()
        yield file.relative_to(folder).as_posix(), lines


if __name__ == "__main__":
    main()
