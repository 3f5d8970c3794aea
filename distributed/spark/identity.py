"""Which entities of single articles are one thing: what src/resolve/corpus.ts does in memory, as joins.

A summary is a row for each named entity of each article: its id as far as the article tells (`id`), that id without what
tells it from its namesakes (`plain`), whether it goes by the name alone (`by_name`), its sense, and what is counted.
"""

from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F


def utf16(column: str) -> Column:
    """Orders text by its UTF-16 units, as JavaScript does, where Spark goes by UTF-8."""
    return F.encode(F.col(column), "UTF-16BE")


def identity_of(summaries: DataFrame) -> DataFrame:
    """The summaries with the id over the corpus, `entity_id`."""
    told = summaries.where("by_name and sense is not null")
    # The one thing that the corpus knows by a name, where it knows one only.
    known = (
        told.groupBy("plain")
        .agg(F.countDistinct("sense").alias("senses"), F.min("id").alias("joined"))
        .where("senses = 1")
        .select("plain", "joined")
    )
    taken = told.select("doc_id", F.col("id").alias("joined"), F.lit(True).alias("is_taken")).distinct()
    untold = F.col("by_name") & F.col("sense").isNull()
    named = (
        summaries.join(known, "plain", "left")
        .join(taken, ["doc_id", "joined"], "left")
        .withColumn(
            "chosen",
            F.when(untold & F.col("joined").isNotNull() & F.col("is_taken").isNull(), F.col("joined")).otherwise(
                F.col("id")
            ),
        )
    )
    # Two things of one article that would have the same id by name are told apart by a number.
    place = F.row_number().over(Window.partitionBy("doc_id", "chosen").orderBy("number"))
    return (
        named.withColumn("place", place)
        .withColumn(
            "entity_id",
            F.when(F.col("by_name") & (F.col("place") > 1), F.concat_ws("-", "chosen", "place")).otherwise(
                F.col("chosen")
            ),
        )
        .drop("joined", "is_taken", "chosen", "place", "plain", "id")
    )


def entities_of(identity: DataFrame) -> DataFrame:
    """A row for each thing: what its first article tells, and the type and name that most articles give it."""
    order = F.struct(utf16("doc_id"), F.col("number"))
    first = F.min_by(F.struct("wikidata", "iso", "geonames", "latitude", "longitude"), order)
    counted = identity.groupBy("entity_id").agg(
        first.alias("first"),
        F.sum("mentions").alias("mentions"),
        F.countDistinct("doc_id").alias("documents"),
    )
    return (
        counted.join(_most_frequent(identity, "type"), "entity_id")
        .join(_most_frequent(identity, "name"), "entity_id")
        .select("entity_id", "type", "name", "first.*", "mentions", "documents")
    )


def _most_frequent(identity: DataFrame, column: str) -> DataFrame:
    """Of equals, the least."""
    counts = identity.groupBy("entity_id", column).count()
    return counts.groupBy("entity_id").agg(
        F.min_by(column, F.struct(-F.col("count"), utf16(column))).alias(column)
    )


def aliases_of(identity: DataFrame) -> DataFrame:
    return (
        identity.select("entity_id", F.explode("aliases").alias("it"))
        .groupBy("entity_id", F.col("it.alias").alias("alias"))
        .agg(F.sum("it.mentions").alias("mentions"))
    )
