"""A dataset: Parquet tables in a folder, and a DuckDB file with a view on each.

A file is written under a temporary name and renamed, so that it is there whole or not at all.

    DATASET/
      articles/month=2025-06/lang=id/<shard>.parquet    also entities, quotes, events
      errors/<shard>.parquet                            also manifest
      copies/all.parquet                                also stories, occurrences
      warta.duckdb                                      views on all of them
"""

from warta.dataset.reading import PARTITIONS, check_dataset, check_place, files_of, readable, rows_of
from warta.dataset.tables import (
    ARTICLES,
    COPIES,
    ENTITIES,
    ERRORS,
    EVENTS,
    FORMAT,
    MANIFEST,
    OCCURRENCES,
    QUOTES,
    STORIES,
    TABLES,
    Column,
    Table,
)
from warta.dataset.views import DATABASE, opened, put_question, write_database
from warta.dataset.writing import IDENTITY, Row, bears, disk_faults, folder_of, table_of, write, write_parts

__all__ = [
    "ARTICLES",
    "COPIES",
    "DATABASE",
    "ENTITIES",
    "ERRORS",
    "EVENTS",
    "FORMAT",
    "IDENTITY",
    "MANIFEST",
    "OCCURRENCES",
    "PARTITIONS",
    "QUOTES",
    "STORIES",
    "TABLES",
    "Column",
    "Row",
    "Table",
    "bears",
    "check_dataset",
    "check_place",
    "disk_faults",
    "files_of",
    "folder_of",
    "opened",
    "put_question",
    "readable",
    "rows_of",
    "table_of",
    "write",
    "write_database",
    "write_parts",
]
