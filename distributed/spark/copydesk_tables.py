"""The tables as `copydesk schema` tells them: their columns, types and keys."""

import json
import subprocess

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

TYPES = {"string": "string", "integer": "int", "number": "double", "date": "date"}
# Made of the summaries of all articles, not article by article.
OF_THE_CORPUS = ("entities", "aliases")


class Schema:
    def __init__(self, package: dict) -> None:
        self._tables = {table["name"]: table["schema"] for table in package["resources"]}
        self.article_tables = [name for name in self._tables if name not in OF_THE_CORPUS]

    def entity_columns(self, table: str) -> list[str]:
        """The columns that hold ids of entities."""
        keys = self._tables[table]["foreignKeys"]
        return [field for key in keys if key["reference"]["resource"] == "entities" for field in key["fields"]]

    def rows(self, table: str, frame: DataFrame) -> DataFrame:
        """The rows of a table, from a column `json` that holds those of an article. All columns as JSON has them."""
        columns = ",".join(
            f"{field['name']}:{'string' if field['type'] == 'date' else TYPES[field['type']]}"
            for field in self._tables[table]["fields"]
        )
        rows = F.from_json("json", f"array<struct<{columns}>>")
        return frame.select(F.explode(rows).alias("it")).select("it.*")

    def error_rows(self, failures: DataFrame) -> DataFrame:
        """Rows of documents for articles that failed."""
        told = {
            "doc_id": F.col("doc_id"),
            "path": F.col("path"),
            "status": F.lit("error"),
            "error": F.concat_ws(": ", "code", "message"),
        }
        names = [field["name"] for field in self._tables["documents"]["fields"]]
        return failures.select(*[told.get(name, F.lit(None)).alias(name) for name in names])

    def typed(self, table: str, frame: DataFrame) -> DataFrame:
        """The columns of a table in their order and types; an empty text is nothing, as it is in CSV."""
        return frame.select(*[self._cell(field) for field in self._tables[table]["fields"]])

    @staticmethod
    def _cell(field: dict):
        name = field["name"]
        cell = F.col(name).cast(TYPES[field["type"]])
        if field["type"] == "string" and not field["constraints"]["required"]:
            cell = F.nullif(cell, F.lit(""))
        return cell.alias(name)


def read_schema(command: list[str]) -> Schema:
    return Schema(json.loads(subprocess.run([*command, "schema"], check=True, capture_output=True).stdout))
