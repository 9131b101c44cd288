"""Full text: which articles and quotes have some words.

An index of tantivy beside the tables of `cache`, of one document for each article (headline and text) and each quote.
Parts of the dataset come and go as they do there, each in one commit; what is noted as done is noted after the commit,
and a part that is taken in twice is first taken out, so that a process may be killed at any moment.

Words are told apart as Unicode has it, without case and accents; they are not brought to a stem, since one index holds
several languages.
"""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pyarrow.parquet as pq
import tantivy

from warta.dataset import ARTICLES, MANIFEST, QUOTES, Table, rows_of

VERSION = "1"
ANALYZER = "words"
LONGEST_WORD = 60  # bytes
HEAP = 100_000_000  # bytes that may be collected before a part of the index is written
AT_ONCE = 200  # parts in one commit
MOST_WORDS = 20  # of a question
IN_TITLE = 3.0  # times what a word counts there
PHRASE = re.compile(r'(-?)"([^"]*)"|(\S+)')


class Hit(NamedTuple):
    """An article or a quote that has the words: its number, and the text to show them in."""

    number: int
    text: str


class Found(NamedTuple):
    """The best of what was found, and how many there are in all."""

    hits: list[Hit]
    total: int


def analyzer() -> tantivy.TextAnalyzer:
    """What makes words of a text."""
    steps = (tantivy.Filter.remove_long(LONGEST_WORD), tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold())
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in steps:
        builder = builder.filter(step)
    return builder.build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("shard", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("title", tokenizer_name=ANALYZER)
    builder.add_text_field("articles", stored=True, tokenizer_name=ANALYZER)
    builder.add_text_field("quotes", stored=True, tokenizer_name=ANALYZER)
    return builder.build()


class Index:
    """The index of a dataset. `folder`: where it lies; None: in memory."""

    def __init__(self, folder: Path | None) -> None:
        """Raises OSError where the folder cannot be written."""
        self._schema, self._analyzer = _schema(), analyzer()
        self._index = self._opened(folder)
        self._index.register_tokenizer(ANALYZER, self._analyzer)
        self._stop, self._done = threading.Event(), threading.Event()

    def _opened(self, folder: Path | None) -> tantivy.Index:
        if folder is None:
            return tantivy.Index(self._schema)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return tantivy.Index(self._schema, path=str(folder))
        except ValueError:  # of another version, or torn: it is only a copy
            shutil.rmtree(folder)
            folder.mkdir()
            return tantivy.Index(self._schema, path=str(folder))

    # ------------------------------------------------------------ keeping up

    def update(self, connection: duckdb.DuckDBPyConnection, root: Path) -> None:
        """Take in the parts that have changed. `connection` notes what is done. Raises OSError where files go."""
        self._done.clear()
        connection.execute("CREATE TABLE IF NOT EXISTS indexed (shard VARCHAR, identity VARCHAR)")
        if not self._index.searcher().num_docs:
            connection.execute("DELETE FROM indexed")
        parts = {row["shard"]: row for row in rows_of(root, MANIFEST) if not row["lost"]}
        wanted = {shard: f"{VERSION} {row['identity']} {row['seconds']}" for shard, row in parts.items()}
        known = dict(connection.execute("SELECT shard, identity FROM indexed").fetchall())
        changed = [shard for shard in {**known, **wanted} if known.get(shard) != wanted.get(shard)]
        for first in range(0, len(changed), AT_ONCE):
            if self._stop.is_set():
                return
            self._replace(connection, root, parts, wanted, changed[first : first + AT_ONCE])
        self._done.set()

    def _replace(
        self,
        connection: duckdb.DuckDBPyConnection,
        root: Path,
        parts: Mapping[str, Mapping[str, Any]],
        wanted: Mapping[str, str],
        shards: list[str],
    ) -> None:
        writer = self._index.writer(HEAP, 1)
        for shard in shards:
            writer.delete_documents_by_term("shard", shard)
            for document in _documents(root, shard, parts.get(shard, {"files": []})["files"]):
                writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        connection.execute("DELETE FROM indexed WHERE shard IN (SELECT unnest(?))", [shards])
        for shard in shards:
            if shard in wanted:
                connection.execute("INSERT INTO indexed VALUES (?, ?)", [shard, wanted[shard]])

    @property
    def complete(self) -> bool:
        """Whether all parts that were there at the last look are in it."""
        return self._done.is_set()

    def wait(self, seconds: float) -> None:
        """Until it is complete, but not longer than that."""
        self._done.wait(seconds)

    def stop(self) -> None:
        """Ask a thread that is at `update` to leave after the parts it is at."""
        self._stop.set()

    # ------------------------------------------------------------ asking

    def find(self, field: str, question: str, limit: int, skip: int = 0) -> Found:
        """The articles or quotes (`field`) that have all words, the best first (BM25; a headline counts thrice)."""
        query = self._query(field, question)
        if query is None:
            return Found([], 0)
        searcher = self._index.searcher()
        result = searcher.search(query, limit, offset=skip)
        documents = (searcher.doc(address) for _, address in result.hits)
        hits = [Hit(one["number"][0], one[field][0]) for one in documents]
        return Found(hits, result.count or 0)  # type: ignore[attr-defined]

    def words_of(self, text: str) -> list[str]:
        """The words of a text, as the index has them."""
        return list(self._analyzer.analyze(text))

    def _query(self, field: str, question: str) -> tantivy.Query | None:
        """None where the question has no word that is asked for. A minus before a word or phrase leaves it out."""
        asked: list[tantivy.Query] = []
        without: list[tantivy.Query] = []
        for minus, phrase, word in PHRASE.findall(question):
            out = bool(minus) or (word.startswith("-") and len(word) > 1)
            words = self.words_of(phrase or word)[:MOST_WORDS]
            if words:
                (without if out else asked).append(self._of_words(field, words))
        if not asked:
            return None
        musts = [(tantivy.Occur.Must, one) for one in asked[:MOST_WORDS]]
        nots = [(tantivy.Occur.MustNot, one) for one in without[:MOST_WORDS]]
        return tantivy.Query.boolean_query([*musts, *nots])

    def _of_words(self, field: str, words: list[str]) -> tantivy.Query:
        """Words that stand together, in that order."""
        texts = [_together(self._schema, field, words)]
        if field == "articles":
            texts.append(tantivy.Query.boost_query(_together(self._schema, "title", words), IN_TITLE))
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in texts])


def _together(schema: tantivy.Schema, field: str, words: list[str]) -> tantivy.Query:
    if len(words) == 1:
        return tantivy.Query.term_query(schema, field, words[0])
    return tantivy.Query.phrase_query(schema, field, [*words])


def _documents(root: Path, shard: str, files: Iterable[str]) -> Iterator[tantivy.Document]:
    for name in files:
        if name.startswith(f"{ARTICLES.name}/"):
            for row in _rows(root / name, ARTICLES, ("article", "title", "text")):
                yield _document(shard, row["article"], title=row["title"], articles=row["text"])
        elif name.startswith(f"{QUOTES.name}/"):
            for row in _rows(root / name, QUOTES, ("quote", "words", "name", "speaker")):
                yield _document(shard, row["quote"], quotes=row["words"])


def _rows(path: Path, table: Table, columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for batch in pq.ParquetFile(path).iter_batches(columns=list(columns)):
        yield from batch.to_pylist()


def _document(shard: str, number: int, **texts: str | None) -> tantivy.Document:
    document = tantivy.Document()
    document.add_integer("number", number)
    document.add_text("shard", shard)
    for field, text in texts.items():
        document.add_text(field, text or "")
    return document
