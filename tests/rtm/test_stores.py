"""The stores that are ready for use, which promise the same."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import redis

from crisp_client.stores import _memory
from crisp_client.stores import _sqlite
from crisp_client.stores import MemoryStore
from crisp_client.stores import RedisStore
from crisp_client.stores import SqliteStore
from crisp_client.stores import Store
from tests.rtm import redis_server
from tests.waiting import until

MINUTE = 60
needs_redis = pytest.mark.skipif(not redis_server.PROGRAM, reason="no Redis is installed")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with redis_server.serving(tmp_path_factory.mktemp("redis")) as address:
        yield address


@pytest.fixture(params=["memory", "sqlite", pytest.param("redis", marks=needs_redis)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "memory":
        return MemoryStore()
    if request.param == "sqlite":
        return SqliteStore(tmp_path / "seen.db")
    return RedisStore(request.getfixturevalue("address"), prefix=f"{tmp_path}:")


def test_a_key_is_taken_once(store: Store) -> None:
    assert store.claim("a", MINUTE) is True
    assert store.claim("a", MINUTE) is None
    assert store.claim("b", MINUTE) is True


def test_what_is_finished_is_not_taken_again(store: Store) -> None:
    store.claim("a", MINUTE)
    store.finish("a", MINUTE)
    assert store.claim("a", MINUTE) is False


def test_a_claim_whose_time_is_over_is_open_to_others(store: Store) -> None:
    assert store.claim("a", 0.0001) is True
    until(lambda: store.claim("a", MINUTE))
    assert store.claim("a", MINUTE) is None


def test_what_was_finished_long_ago_is_forgotten(store: Store) -> None:
    store.finish("a", 0.001)
    until(lambda: store.claim("a", MINUTE))


def test_a_claim_is_kept_by_renewing_it(store: Store) -> None:
    store.claim("a", 1)
    store.renew("a", MINUTE)
    store.claim("b", 1)
    until(lambda: store.claim("b", MINUTE))
    assert store.claim("a", MINUTE) is None


def test_to_renew_opens_nothing_that_is_finished_and_takes_nothing(store: Store) -> None:
    store.finish("a", MINUTE)
    store.renew("a", 0.001)
    store.claim("b", 0.001)
    until(lambda: store.claim("b", MINUTE))
    assert store.claim("a", MINUTE) is False
    store.renew("c", MINUTE)
    assert store.claim("c", MINUTE) is True


def test_a_web_hook_is_new_once(store: Store) -> None:
    assert [store.add("a"), store.add("a"), store.add("b")] == [True, False, True]


def test_of_many_that_claim_at_once_one_has_it(store: Store) -> None:
    start, had = threading.Barrier(8), []

    def claim() -> None:
        start.wait(30)
        for number in range(20):
            if store.claim(f"key {number}", MINUTE):
                had.append(number)

    threads = [threading.Thread(target=claim) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(had) == list(range(20))


def test_memory_forgets_the_oldest() -> None:
    store = MemoryStore(2)
    for key in "abac":
        store.claim(key, MINUTE)
    assert store.claim("a", MINUTE) is None
    assert store.claim("b", MINUTE) is True
    assert len(store._known) == 2


def test_memory_holds_ten_thousand_keys_unless_it_is_told() -> None:
    store = MemoryStore()
    for number in range(10_000):
        store.claim(str(number), MINUTE)
    assert store.claim("0", MINUTE) is None
    assert store.claim("new", MINUTE) is True
    assert store.claim("1", MINUTE) is True


@pytest.mark.parametrize(("limit", "again"), [(0, True), (1, None)])
def test_memory_of_nothing(limit: int, again: bool | None) -> None:
    store = MemoryStore(limit)
    assert store.claim("a", MINUTE) is True
    assert store.claim("a", MINUTE) is again
    with pytest.raises(ValueError, match="not below 0"):
        MemoryStore(limit - 2)


def test_time_is_over_at_its_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    now = [1000.0]
    monkeypatch.setattr(_memory, "monotonic", lambda: now[0])
    monkeypatch.setattr(_sqlite, "time", lambda: now[0])
    for store in (MemoryStore(), SqliteStore(tmp_path / "seen.db")):
        now[0] = 1000.0
        store.claim("a", 2)
        now[0] = 1001.9
        assert store.claim("a", 2) is None
        now[0] = 1002.0
        assert store.claim("a", 2) is True


def test_a_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "seen.db")
    for number in range(10):
        store.finish(str(number), -1)
    store.finish("known", MINUTE)
    store.claim("new", MINUTE)
    with closing(sqlite3.connect(tmp_path / "seen.db")) as file:
        assert file.execute("SELECT key FROM crisp_seen").fetchall() == [("known",), ("new",)]


def test_nothing_comes_between_the_steps_of_a_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (SqliteStore(tmp_path / "seen.db") for _ in range(2))
    monkeypatch.setattr(_sqlite, "LIMIT", 0.01)
    with one._change():
        for change in (other.claim, other.renew, other.finish):
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                change("a", MINUTE)
    assert other.claim("a", MINUTE) is True


def test_others_that_use_a_file_have_five_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    connect = sqlite3.connect

    def noted(*given: Any, **settings: Any) -> sqlite3.Connection:
        waits.append(settings["timeout"])
        return connect(*given, **settings)

    monkeypatch.setattr(sqlite3, "connect", noted)
    SqliteStore(tmp_path / "seen.db").claim("a", MINUTE)
    assert waits == [5, 5]


def test_a_file_outlives_the_process(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "seen.db").finish("a", MINUTE)
    assert SqliteStore(tmp_path / "seen.db").claim("a", MINUTE) is False


@pytest.mark.parametrize("path", ["", ":memory:"])
def test_a_database_that_nobody_else_sees(path: str) -> None:
    with pytest.raises(ValueError, match="path must name a file"):
        SqliteStore(path)


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database, but long enough to be looked at as one" * 20)
    for path in (tmp_path, tmp_path / "no folder" / "seen.db", tmp_path / "text"):
        with pytest.raises(ValueError, match="cannot be used as a store") as raised:
            SqliteStore(path)
        assert str(raised.value).startswith(f"{path} ")


@needs_redis
def test_two_prefixes_are_two_stores(address: str, tmp_path: Path) -> None:
    one, other = (RedisStore(address, prefix=f"{tmp_path}{n}") for n in "12")
    assert one.claim("a", MINUTE) and other.claim("a", MINUTE)


@needs_redis
def test_keys_in_redis_say_whose_they_are(address: str) -> None:
    RedisStore(address).claim("whose", MINUTE)
    with closing(redis.Redis.from_url(address)) as other:
        assert other.keys("*whose") == [b"crisp:seen:whose"]


@needs_redis
def test_keys_in_redis_expire(address: str, tmp_path: Path) -> None:
    store = RedisStore(address, prefix=f"{tmp_path}:")
    store.claim("taken", MINUTE)
    store.finish("finished", 2 * MINUTE)
    assert 0 < store._redis.pttl(f"{tmp_path}:taken") <= 60_000
    assert 60_000 < store._redis.pttl(f"{tmp_path}:finished") <= 120_000


def test_a_redis_that_is_away_says_so_and_tells_no_password() -> None:
    store = RedisStore("redis://user:canary@127.0.0.1:1")
    with pytest.raises(redis.ConnectionError) as raised:
        store.claim("a", MINUTE)
    assert "127.0.0.1:1" in str(raised.value)
    assert "canary" not in f"{raised.value!r} {store!r}"


def test_a_redis_has_five_seconds_for_each_answer() -> None:
    settings = RedisStore("redis://localhost")._redis.connection_pool.connection_kwargs
    assert (settings["socket_timeout"], settings["socket_connect_timeout"]) == (5, 5)


def test_what_is_no_address_of_a_redis() -> None:
    with pytest.raises(ValueError, match="redis://"):
        RedisStore("localhost")


def test_redis_is_needed_for_its_store_only(tmp_path: Path) -> None:
    program = """
import sys
sys.modules["redis"] = None
import crisp_client.webhooks
assert not {"sqlite3", "redis.client"} & set(sys.modules)
from crisp_client.stores import RedisStore, SqliteStore
SqliteStore("seen.db")
try:
    RedisStore("redis://localhost")
except ImportError as error:
    print(error)
"""
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert ran.stdout == "RedisStore needs redis: pip install 'crisp-client[redis]'\n"


def test_a_redis_library_that_is_broken_is_not_called_missing(tmp_path: Path) -> None:
    (tmp_path / "redis.py").write_text("raise RuntimeError('broken')\n")
    program = "from crisp_client.stores import RedisStore; RedisStore('redis://localhost')"
    path = os.pathsep.join([str(tmp_path), *sys.path])
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert ran.stderr.endswith("\nRuntimeError: broken\n")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_uses_the_same_file(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "seen.db")
    store.claim("parent", MINUTE)
    if not (child := os.fork()):
        mine = store.claim("child", MINUTE) is True and store.claim("parent", MINUTE) is None
        os._exit(0 if mine else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert store.claim("child", MINUTE) is None


@pytest.mark.parametrize("missing", ["claim", "renew", "finish"])
def test_a_store_of_ones_own_has_three_methods(missing: str) -> None:
    methods: dict[str, Callable[..., Any]] = dict.fromkeys(("claim", "renew", "finish"), print)
    type("Mine", (Store,), methods)()
    del methods[missing]
    with pytest.raises(TypeError, match=missing):
        type("Mine", (Store,), methods)()
