"""A dataset that is open to be asked: read-only, with a time limit, and with new data as soon as they are there.

Questions go to the tables of `cache`, each from a cursor of its own, so that any thread may ask. Whether the dataset
has changed is seen by the times of four folders, looked at once a second at most; the tables are then brought in line
by a thread, and who asks meanwhile is told of the state before.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from warta.corpus.lock import is_held
from warta.dataset import check_dataset
from warta.errors import InputError
from warta.serve.cache import check_format, prepare, stamps, update
from warta.serve.index import Index
from warta.serve.problems import Problem

SECONDS = 5.0  # that a question may take
LOOK_EVERY = 1.0  # seconds between two looks at the dataset
AT_ONCE = 1000  # rows that are fetched together
WAIT_FOR_TEXTS = 1.0  # seconds
MOST_SERVERS = 9  # of one dataset, by one account
HASH_BYTES = 8
MEMORY = "2GB"  # of the tables; what does not fit is written beside them
TABLES, INDEX = "tables.duckdb", "index"

log = logging.getLogger(__name__)

Row = dict[str, Any]
T = TypeVar("T")


class Store:
    """A dataset that is open. `folder`: where its tables and its index are kept; None: in memory."""

    def __init__(self, root: Path, folder: Path | None = None, seconds: float = SECONDS) -> None:
        """Raises NotFoundError where there is no dataset, InputError where its tables are of another version."""
        check_dataset(root)
        check_format(root)
        self.root, self.seconds = root.resolve(), seconds
        self._connection, folder = _opened(folder)
        self._index = Index(folder / INDEX if folder else None)
        self._updating, self._indexing = threading.Lock(), threading.Lock()
        self._looked, self._seen = 0.0, tuple[int, ...]()
        self._threads: list[threading.Thread] = []
        self._made: dict[str, tuple[str, Any]] = {}
        prepare(self._connection)
        self._update()
        self._in_background(self._take_in_texts)

    # ------------------------------------------------------------ asking

    def rows(self, sql: str, params: Sequence[Any] = (), seconds: float | None = None) -> list[Row]:
        """The rows of an answer. Raises Problem (503) where it takes too long."""
        with self._asked(sql, params, seconds or self.seconds) as cursor:
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def row(self, sql: str, params: Sequence[Any] = ()) -> Row | None:
        """The first row of an answer, if it has one."""
        return next(iter(self.rows(sql, params)), None)

    def value(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """The first value of the first row."""
        with self._asked(sql, params, self.seconds) as cursor:
            found = cursor.fetchone()
        return found[0] if found else None

    def stream(self, sql: str, params: Sequence[Any] = (), seconds: float | None = None) -> Iterator[Row]:
        """The rows of an answer one by one, for answers that no memory should hold."""
        with self._asked(sql, params, seconds or self.seconds) as cursor:
            names = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(AT_ONCE):
                yield from (dict(zip(names, row, strict=True)) for row in rows)

    @contextmanager
    def _asked(self, sql: str, params: Sequence[Any], seconds: float) -> Iterator[duckdb.DuckDBPyConnection]:
        cursor = self._connection.cursor()
        clock = threading.Timer(seconds, cursor.interrupt)
        clock.daemon = True
        clock.start()
        try:
            yield cursor.execute(sql, list(params))
        except duckdb.InterruptException as error:
            raise Problem.slow(seconds) from error
        finally:
            clock.cancel()
            cursor.close()

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each state of the dataset: for answers that look at all of it."""
        stamp = self.stamp
        known = self._made.get(name)
        if known is None or known[0] != stamp:
            known = (stamp, make())
            self._made[name] = known
        found: T = known[1]
        return found

    def index(self) -> Index:
        """The full text. It is waited for a little; see its `complete`."""
        self._index.wait(WAIT_FOR_TEXTS)
        return self._index

    # ------------------------------------------------------------ keeping up

    @property
    def stamp(self) -> str:
        """Another one after each change that is taken in: answers with the same stamp are the same."""
        state = repr((str(self.root), self._seen, self._index.complete, self.is_building))
        return blake2b(state.encode(), digest_size=HASH_BYTES).hexdigest()

    @property
    def is_building(self) -> bool:
        """Whether a build is at it."""
        return is_held(self.root)

    def look(self) -> None:
        """See whether the dataset has changed; if so, a thread takes it in."""
        now = time.monotonic()
        if now - self._looked < LOOK_EVERY:
            return
        self._looked = now
        if stamps(self.root) != self._seen and not self._updating.locked():
            self._in_background(self.update)

    def update(self) -> None:
        """Take in what has changed, tables first. Raises OSError, duckdb.Error or InputError; the old state stays."""
        with self._updating:
            self._update()
            self._take_in_texts()

    def _update(self) -> None:
        seen = stamps(self.root)
        with self._connection.cursor() as cursor:
            update(cursor, self.root)
        self._seen = seen

    def _take_in_texts(self) -> None:
        with self._indexing, self._connection.cursor() as cursor:
            self._index.update(cursor, self.root)

    def _in_background(self, work: Callable[[], None]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(threading.Thread(target=self._tried, args=(work,), daemon=True))
        self._threads[-1].start()

    def _tried(self, work: Callable[[], None]) -> None:
        """What cannot be read now is tried again at the next look."""
        try:
            work()
        except (OSError, duckdb.Error, InputError) as error:
            log.warning("%s: cannot be taken in now (%s)", self.root, error)

    def close(self) -> None:
        """Let go of the dataset, after what its threads are at."""
        self._index.stop()
        for thread in self._threads:
            thread.join()
        self._connection.close()


def _opened(folder: Path | None) -> tuple[duckdb.DuckDBPyConnection, Path | None]:
    """The tables' file, and the folder it is in: one beside, where another server has that of this name."""
    if folder is None:
        return _set_up(duckdb.connect(":memory:")), None
    for number in range(MOST_SERVERS):
        place = folder.with_name(f"{folder.name}-{number}") if number else folder
        place.mkdir(parents=True, exist_ok=True)
        try:
            return _set_up(_connected(place / TABLES)), place
        except duckdb.IOException as error:
            if "lock" not in str(error):
                raise InputError(f"{place}: the fast tables cannot be opened ({error}); delete this folder.") from error
    raise InputError(f"{folder}: {MOST_SERVERS} servers are at this dataset already.")


def _connected(path: Path) -> duckdb.DuckDBPyConnection:
    """A file of another version of DuckDB, or a torn one, is made again: it is only a copy."""
    try:
        return duckdb.connect(str(path))
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise
    except duckdb.Error as error:
        log.warning("%s: is made anew (%s)", path, error)
    for one in (path, path.with_name(f"{path.name}.wal")):
        one.unlink(missing_ok=True)
    return duckdb.connect(str(path))


def _set_up(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """No more memory than is needed, and nothing loaded from elsewhere at run time."""
    connection.execute(f"SET memory_limit = '{MEMORY}'")
    for name in ("autoinstall_known_extensions", "autoload_known_extensions", "enable_progress_bar"):
        connection.execute(f"SET {name} = false")
    return connection
