"""Where articles come from: for each form of input, an RDD of what copydesk answers."""

import os
from functools import partial

from pyspark import RDD
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import task

FORMATS = ("jsonl", "parquet", "files")
COLUMNS = ("id", "text", "title", "published", "source", "url")


def guess_format(spark: SparkSession, place: str) -> str:
    names = [row.path.lower() for row in listing(spark, place).limit(1000).collect()]
    if names and all(name.endswith(".parquet") for name in names):
        return "parquet"
    lines = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
    return "jsonl" if names and all(name.endswith(lines) for name in names) else "files"


def json_tasks(spark: SparkSession, place: str, command: list[str], partitions: int | None) -> RDD:
    """JSON Lines, cut where Spark cuts them. An article's id is the file's path and its own, as on one machine."""
    root = root_of(spark, place)
    read = spark.read.option("recursiveFileLookup", "true").text(place)
    rows = read.select(F.col("_metadata.file_path").alias("path"), "value")
    return cut(rows, partitions).mapPartitions(partial(task.answer_lines, command, root))


def parquet_tasks(spark: SparkSession, place: str, command: list[str], partitions: int | None) -> RDD:
    """Parquet with columns id and text, and title, published, source, url where it has them. The id is the row's own."""
    read = spark.read.option("recursiveFileLookup", "true").parquet(place)
    columns = [F.col(name).cast("string").alias(name) for name in COLUMNS if name in read.columns]
    rows = read.select(F.to_json(F.struct(*columns)).alias("value"))
    return cut(rows, partitions).mapPartitions(partial(task.answer_rows, command))


def file_tasks(spark: SparkSession, place: str, command: list[str], partitions: int | None) -> RDD:
    """Whole files, web archives above all, one for each task."""
    root = root_of(spark, place)
    files = listing(spark, place, "content")
    count = partitions or files.select("path").count()
    return files.repartition(max(count, 1)).rdd.mapPartitions(partial(task.answer_files, command, root))


def cut(rows: DataFrame, partitions: int | None) -> RDD:
    return (rows if partitions is None else rows.repartition(partitions)).rdd


def listing(spark: SparkSession, place: str, *columns: str) -> DataFrame:
    """The files of a folder that can be articles, their contents where asked for."""
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(place)
    name = F.element_at(F.split("path", "/"), -1)
    is_other = name.isin("README.md", "metadata.csv") | name.startswith(".") | name.startswith("_")
    return files.select(F.col("_metadata.file_path").alias("path"), *columns).where(~is_other)


def root_of(spark: SparkSession, place: str) -> str:
    """The folder that paths are relative to, as Hadoop names it, without a scheme."""
    path = spark._jvm.org.apache.hadoop.fs.Path(place)
    files = path.getFileSystem(spark._jsc.hadoopConfiguration())
    full = files.getFileStatus(path)
    name = full.getPath().toUri().getPath()
    return name if full.isDirectory() else os.path.dirname(name)
