"""Which entities of single articles are one thing: what src/resolve/corpus/ does in memory, as joins.

A summary is a row for each named entity of each article: its id as far as the article tells (`id`), that id without what
tells it from its namesakes (`plain`), whether it goes by the name alone (`by_name`), its sense, the surname of who is named in
full (`surname`), the name of who is named by one word (`alone`), and what is counted.
"""

from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F


# As in src/resolve/corpus/counted.ts: of so many articles, and of so great a share of those that say anything.
KNOWN = 5
SHARE = 0.9


def utf16(column: str) -> Column:
    """Orders text by its UTF-16 units, as JavaScript does, where Spark goes by UTF-8."""
    return F.encode(F.col(column), "UTF-16BE")


def identity_of(summaries: DataFrame) -> DataFrame:
    """The summaries with the id over the corpus, `entity_id`."""
    told = summaries.where("by_name and sense is not null")
    # The one thing that the corpus knows by a name, where it knows one only or nearly all articles that tell mean one.
    known = (
        told.groupBy("plain", "sense")
        .agg(F.count("*").alias("count"), F.min("id").alias("id"))
        .groupBy("plain")
        .agg(
            F.count("*").alias("senses"),
            F.max("count").alias("most"),
            F.sum("count").alias("all"),
            F.max_by("id", "count").alias("joined"),
        )
        .where((F.col("senses") == 1) | (F.col("most") >= KNOWN) & (F.col("most") >= F.lit(SHARE) * F.col("all")))
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
    named = with_surnames(named)
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
        .drop("joined", "is_taken", "chosen", "place", "plain", "id", "surname", "alone")
    )


def with_surnames(named: DataFrame) -> DataFrame:
    """A surname alone is who nearly all articles mean that give a full name with it, if it is nobody else of its article."""
    bearers = (
        named.where("surname is not null")
        .groupBy("surname", "chosen")
        .count()
        .groupBy(F.col("surname").alias("alone"))
        .agg(F.max("count").alias("most"), F.sum("count").alias("all"), F.max_by("chosen", "count").alias("bearer"))
        .where((F.col("most") >= KNOWN) & (F.col("most") >= F.lit(SHARE) * F.col("all")))
        .select("alone", "bearer")
    )
    there = named.select("doc_id", F.col("chosen").alias("bearer"), F.lit(True).alias("is_there")).distinct()
    is_meant = F.col("bearer").isNotNull() & F.col("is_there").isNull()
    return (
        named.join(bearers, "alone", "left")
        .join(there, ["doc_id", "bearer"], "left")
        .withColumn("chosen", F.when(is_meant, F.col("bearer")).otherwise(F.col("chosen")))
        .drop("bearer", "is_there")
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
        .join(_names(identity), "entity_id")
        .select("entity_id", "type", "name", "first.*", "mentions", "documents")
    )


def _most_frequent(identity: DataFrame, column: str) -> DataFrame:
    """Of equals, the least."""
    counts = identity.groupBy("entity_id", column).count()
    return counts.groupBy("entity_id").agg(
        F.min_by(column, F.struct(-F.col("count"), utf16(column))).alias(column)
    )


def _names(identity: DataFrame) -> DataFrame:
    """The most frequent name; one in capitals alone as it is written elsewhere, where it is."""
    shouted = identity.select("entity_id", "name", "shouted").distinct()
    told = _most_frequent(identity, "name").join(shouted, ["entity_id", "name"])
    forms = (
        identity.select("entity_id", F.explode("aliases").alias("it"))
        .where("it.written is not null")
        .groupBy("entity_id", F.col("it.written").alias("shouted"), F.col("it.alias").alias("alias"))
        .agg(F.sum("it.mentions").alias("mentions"))
        .groupBy("entity_id", "shouted")
        .agg(F.min_by("alias", F.struct(-F.col("mentions"), utf16("alias"))).alias("written"))
    )
    return told.join(forms, ["entity_id", "shouted"], "left").select(
        "entity_id", F.coalesce("written", "name").alias("name")
    )


def aliases_of(identity: DataFrame) -> DataFrame:
    """A row for each form that articles have, and one for a name that none has."""
    forms = (
        identity.select("entity_id", F.explode("aliases").alias("it"))
        .groupBy("entity_id", F.col("it.alias").alias("alias"))
        .agg(F.sum("it.mentions").alias("mentions"))
    )
    names = _names(identity).select("entity_id", F.col("name").alias("alias"))
    unwritten = names.join(forms, ["entity_id", "alias"], "left_anti")
    return forms.unionByName(unwritten.withColumn("mentions", F.lit(0).cast("long")))
