# Copied from codegen/templates/stores/_sqlite.py. Do not edit: change that and run `make generate`.
"""A store in a file, for the processes of one machine."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from time import time

from .._runtime.dispatch.store import Store

# Seconds to wait for another process that writes.
LIMIT = 5.0
TABLE = """
CREATE TABLE IF NOT EXISTS crisp_seen (key TEXT PRIMARY KEY, finished INTEGER, until REAL);
CREATE INDEX IF NOT EXISTS crisp_seen_until ON crisp_seen (until);
"""


class SqliteStore(Store):
    """A `Store` in a file of SQLite, which the processes of one machine share; not over a network.

    What is out of date is removed with each claim. The file is safe when a process dies; when the
    machine does, it may be damaged, and is to be deleted. A process waits 5 s at most for others.

    Raises `ValueError` if the file is no database or cannot be written.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        if self._path in ("", ":memory:"):
            raise ValueError("path must name a file: no other process sees a database in memory")
        try:
            with closing(self._connect()) as connection:
                connection.executescript(TABLE)
        except sqlite3.Error as error:
            raise ValueError(f"{self._path} cannot be used as a store: {error}") from error

    def claim(self, key: str, seconds: float, /) -> bool | None:
        """Take a key; see `Store.claim`."""
        now = time()
        with self._change() as connection:
            connection.execute("DELETE FROM crisp_seen WHERE until <= ?", (now,))
            new = "INSERT OR IGNORE INTO crisp_seen VALUES (?, 0, ?)"
            if connection.execute(new, (key, now + seconds)).rowcount:
                return True
            known = connection.execute("SELECT finished FROM crisp_seen WHERE key = ?", (key,))
            return False if known.fetchone()[0] else None

    def renew(self, key: str, seconds: float, /) -> None:
        """Keep a key that is taken; see `Store.renew`."""
        with self._change() as connection:
            later = "UPDATE crisp_seen SET until = ? WHERE key = ? AND NOT finished"
            connection.execute(later, (time() + seconds, key))

    def finish(self, key: str, seconds: float, /) -> None:
        """Remember that a key is finished; see `Store.finish`."""
        with self._change() as connection:
            finished = "INSERT OR REPLACE INTO crisp_seen VALUES (?, 1, ?)"
            connection.execute(finished, (key, time() + seconds))

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """Open the file for a change that nothing comes between."""
        with closing(self._connect()) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    def _connect(self) -> sqlite3.Connection:
        # Anew each time, which takes half a millisecond: a connection is of one thread and process.
        connection = sqlite3.connect(self._path, timeout=LIMIT, isolation_level=None)
        # To wait for the disk takes ten times as long, and only helps when the machine goes down.
        try:
            connection.execute("PRAGMA synchronous = OFF")
        except BaseException:  # as of a file that is no database
            connection.close()
            raise
        return connection
