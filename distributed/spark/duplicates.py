"""Which articles repeat others: what src/duplicates does in memory, over the sketches that copydesk gives of each.

An article is compared only with articles that have a bucket in common with it: the minima of a band, or all their words.
Articles that hang together by buckets make a group, and each group is gone through by itself, in the order of ids, as one
machine goes through all.
"""

import base64
import struct
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

from identity import utf16

# As in src/duplicates.
BANDS, ROWS = 24, 4
LOOKED_AT = 8
ALIKE = 0.5
MASK = 0xFFFFFFFF


def copies_of(articles: DataFrame) -> DataFrame:
    """The articles that repeat another one: doc_id, duplicate_of."""
    sketches = articles.where("sketch is not null").select(F.col("id").alias("doc_id"), "sketch.digest", "sketch.minima")
    buckets = F.udf(buckets_of, T.ArrayType(T.StringType()))
    edges = sketches.select("doc_id", F.explode(buckets("digest", "minima")).alias("bucket"))
    shared = edges.groupBy("bucket").count().where("count > 1").select("bucket")
    groups = groups_of(edges.join(shared, "bucket").localCheckpoint())
    rows = sketches.join(groups, "doc_id").repartition("group").sortWithinPartitions("group", utf16("doc_id"))
    found = rows.select("group", "doc_id", "digest", "minima").rdd.mapPartitions(copies_in_groups)
    return articles.sparkSession.createDataFrame(found, "doc_id string, duplicate_of string")


def groups_of(edges: DataFrame) -> DataFrame:
    """The articles that hang together by buckets under one name, `group`, the least of their ids."""
    groups = edges.select("doc_id", F.col("doc_id").alias("group")).distinct().localCheckpoint()
    while True:
        least = edges.join(groups, "doc_id").groupBy("bucket").agg(F.min("group").alias("least"))
        after = edges.join(least, "bucket").groupBy("doc_id").agg(F.min("least").alias("group")).localCheckpoint()
        changed = after.join(groups.withColumnRenamed("group", "before"), "doc_id").where("group != before")
        if changed.isEmpty():
            return after
        groups = after


def buckets_of(digest: str, minima: str | None) -> list[str]:
    keys = [] if minima is None else enumerate(band_keys(minima_of(minima)))
    return [digest, *(f"{band}:{key}" for band, key in keys)]


def minima_of(minima: str) -> tuple[int, ...]:
    return struct.unpack(f"<{BANDS * ROWS}I", base64.b64decode(minima))


def band_keys(minima: tuple[int, ...]) -> list[int]:
    """`keyOf` of src/duplicates/bands.ts."""
    keys = []
    for band in range(BANDS):
        key = (band + 1) * 0x9E3779B1 & MASK
        for value in minima[band * ROWS : (band + 1) * ROWS]:
            key = (key ^ value) * 0x85EBCA6B & MASK
            key ^= key >> 15
        keys.append(key)
    return keys


def copies_in_groups(rows: Iterable) -> Iterator[tuple[str, str]]:
    for _, group in groupby(rows, key=lambda row: row.group):
        yield from copies_in(group)


def copies_in(rows: Iterable) -> Iterator[tuple[str, str]]:
    """`findCopies` of src/duplicates/index.ts, of rows in the order of their ids."""
    by_digest: dict[str, str] = {}
    bands: dict[tuple[int, int], list[int]] = {}
    firsts: list[tuple[str, tuple[int, ...]]] = []
    for doc_id, digest, minima in ((row.doc_id, row.digest, row.minima) for row in rows):
        if digest in by_digest:
            yield doc_id, by_digest[digest]
            continue
        if minima is None:
            by_digest[digest] = doc_id
            continue
        own = minima_of(minima)
        keys = list(enumerate(band_keys(own)))
        candidates = {number for key in keys for number in bands.get(key, [])[-LOOKED_AT:]}
        best, most = None, 0.0
        for number in sorted(candidates):
            first, other = firsts[number]
            alike = sum(a == b for a, b in zip(own, other)) / len(own)
            if alike >= ALIKE and alike > most:
                best, most = first, alike
        by_digest[digest] = best or doc_id
        if best is not None:
            yield doc_id, best
            continue
        for key in keys:
            bands.setdefault(key, []).append(len(firsts))
        firsts.append((doc_id, own))
