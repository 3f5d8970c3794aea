"""Copydesk on a Spark cluster: articles in, the tables of `copydesk extract` out as Parquet.

    spark-submit distributed/spark/extract.py INPUT OUTPUT

INPUT is a folder (or file) of JSON Lines, Parquet, or files of any other kind that copydesk reads, web archives above
all, in any file system that Hadoop knows. Each task runs one `copydesk pipe --tables`, which knows an article at a time;
which entities of single articles are one thing, and which articles repeat others, is decided afterwards, by joins over what
it tells of each (identity.py, duplicates.py), as on one machine. README.md beside this file has the commands and the sizes of clusters.
"""

import argparse
import os
import sys

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from copydesk_tables import Schema, read_schema  # noqa: E402
from duplicates import copies_of  # noqa: E402
from identity import aliases_of, entities_of, identity_of  # noqa: E402
from inputs import FORMATS, file_tasks, guess_format, json_tasks, parquet_tasks  # noqa: E402
from task import found  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
HELPERS = ("copydesk_tables.py", "duplicates.py", "identity.py", "inputs.py", "task.py")
# What lies in the output while the job runs. Spark passes over names that begin with an underscore.
ARTICLES, IDENTITY = "_articles", "_identity"
SUMMARY = (
    "struct<entity:string,number:int,id:string,plain:string,by_name:boolean,sense:string,"
    "surname:string,alone:string,type:string,name:string,shouted:string,"
    "wikidata:string,iso:string,geonames:string,latitude:double,longitude:double,mentions:int,"
    "aliases:array<struct<alias:string,mentions:int,written:string>>>"
)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Names, dates and quotes of articles, on a cluster.")
    parser.add_argument("input", help="a folder or file of articles")
    parser.add_argument("output", help="a folder to be, for the tables")
    parser.add_argument("--format", choices=FORMATS, help="what INPUT holds; by the names of its files where not given")
    parser.add_argument(
        "--copydesk",
        default="copydesk/node copydesk/node_modules/copydesk/dist/cli.js",
        help="the command that runs copydesk; paths within --archives, or on each machine",
    )
    parser.add_argument("--options", default="", help='options of `copydesk pipe`: "--only names,dates"')
    parser.add_argument("--partitions", type=int, help="tasks of the first step; as Spark cuts the input where not given")
    parser.add_argument("--overwrite", action="store_true", help="replace OUTPUT")
    return parser.parse_args()


def main() -> None:
    flags = arguments()
    spark = SparkSession.builder.appName("copydesk").getOrCreate()
    # So that executors have what runs in tasks; with --py-files they have it already.
    for file in (os.path.join(HERE, name) for name in HELPERS):
        if os.path.exists(file):
            spark.sparkContext.addPyFile(file)
    schema = read_schema(found(flags.copydesk.split()))
    output = Output(spark, flags.output, flags.overwrite)
    read_articles(spark, flags, schema, output)
    articles, failures = without_duplicates(output.read(ARTICLES))
    decide_identity(articles, schema, output)
    write_tables(articles, failures, schema, output)
    output.remove(ARTICLES, IDENTITY)
    spark.stop()


class Output:
    """The folder of the tables."""

    def __init__(self, spark: SparkSession, place: str, overwrite: bool) -> None:
        self.spark = spark
        self.place = place.rstrip("/")
        path = spark._jvm.org.apache.hadoop.fs.Path(self.place)
        self.files = path.getFileSystem(spark._jsc.hadoopConfiguration())
        if not self.files.exists(path):
            return
        # A job that failed leaves its work, and no table.
        names = {entry.getPath().getName() for entry in self.files.listStatus(path)}
        if not overwrite and not names <= {ARTICLES, IDENTITY}:
            sys.exit(f"copydesk: {place} is there already; --overwrite replaces it")
        self.files.delete(path, True)

    def write(self, name: str, frame: DataFrame) -> None:
        frame.write.parquet(f"{self.place}/{name}")

    def read(self, name: str) -> DataFrame:
        return self.spark.read.parquet(f"{self.place}/{name}")

    def remove(self, *names: str) -> None:
        for name in names:
            self.files.delete(self.spark._jvm.org.apache.hadoop.fs.Path(f"{self.place}/{name}"), True)


def read_articles(spark: SparkSession, flags: argparse.Namespace, schema: Schema, output: Output) -> None:
    """The first step, and all of the work: what copydesk makes of each article, as it is, for the steps after it."""
    form = flags.format or guess_format(spark, flags.input)
    command = flags.copydesk.split()
    options = ["--tables", "--jobs", "1", *flags.options.split()]
    read = {"jsonl": json_tasks, "parquet": parquet_tasks, "files": file_tasks}[form]
    answers = read(spark, flags.input, [*command, "pipe", *options], flags.partitions)
    tables = ",".join(f"{name}:string" for name in schema.article_tables)
    shape = (
        "id string, path string, status string, error struct<code:string,message:string>, "
        f"sketch struct<digest:string,minima:string>, tables struct<{tables}>, summaries array<{SUMMARY}>"
    )
    lines = spark.createDataFrame(answers.map(lambda line: (line,)), "line string")
    parsed = lines.select(F.from_json("line", shape).alias("it"), F.sha2("line", 256).alias("fingerprint"))
    output.write(ARTICLES, parsed.select("it.*", "fingerprint", F.monotonically_increasing_id().alias("number")))


def without_duplicates(read: DataFrame) -> tuple[DataFrame, DataFrame]:
    """The articles that were read and those that could not be. Of several of one id one stays, the same one each time."""
    window = Window.partitionBy("id").orderBy("status_rank", "fingerprint", "number")
    ranked = read.where("id is not null").select(
        "id", "path", "number", "fingerprint", F.when(F.col("status") == "error", 1).otherwise(0).alias("status_rank")
    )
    later = ranked.withColumn("rank", F.row_number().over(window)).where("rank > 1")
    failed = read.where("status = 'error'").select(
        F.col("id").alias("doc_id"), "path", F.col("error.code"), F.col("error.message"), F.lit(True).alias("has_row")
    )
    again = later.where("status_rank = 0").select(
        F.col("id").alias("doc_id"),
        "path",
        F.lit("duplicate-id").alias("code"),
        F.lit("a second article with this id").alias("message"),
        F.lit(False).alias("has_row"),
    )
    good = read.where("status != 'error'").join(F.broadcast(later.select("number")), "number", "left_anti")
    return good, failed.unionByName(again)


def decide_identity(articles: DataFrame, schema: Schema, output: Output) -> None:
    """Writes which entities are one thing, and the tables of entities."""
    summaries = articles.select(F.col("id").alias("doc_id"), F.explode("summaries").alias("it")).select(
        "doc_id", "it.*"
    )
    output.write(IDENTITY, identity_of(summaries))
    decided = output.read(IDENTITY)
    output.write("entities", schema.typed("entities", entities_of(decided)))
    output.write("aliases", schema.typed("aliases", aliases_of(decided)))


def write_tables(articles: DataFrame, failures: DataFrame, schema: Schema, output: Output) -> None:
    ids = (
        output.read(IDENTITY)
        .groupBy("doc_id")
        .agg(F.map_from_entries(F.collect_list(F.struct("entity", "entity_id"))).alias("ids"))
    )
    for name in schema.article_tables:
        rows = schema.rows(name, articles.select(F.col("id").alias("doc_id"), F.col(f"tables.{name}").alias("json")))
        columns = schema.entity_columns(name)
        if columns:
            rows = rows.join(ids, "doc_id", "left")
            for column in columns:
                rows = rows.withColumn(column, F.element_at("ids", F.col(column)))
        if name == "documents":
            rows = rows.drop("duplicate_of").join(copies_of(articles), "doc_id", "left")
            rows = rows.unionByName(schema.error_rows(failures.where("has_row and doc_id is not null")))
        output.write(name, schema.typed(name, rows))
    output.write("failures", failures.drop("has_row"))


if __name__ == "__main__":
    main()
