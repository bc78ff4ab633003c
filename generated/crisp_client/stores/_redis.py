# Copied from codegen/templates/stores/_redis.py. Do not edit: change that and run `make generate`.
"""A store in Redis, for any number of machines."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .._runtime.dispatch.store import Store

# Seconds for each answer of the server.
LIMIT = 5.0
TAKEN = b"taken"
FINISHED = b"finished"


class RedisStore(Store):
    """A `Store` in Redis 7 or newer, which any number of machines share.

    `url` is `redis://user:password@host:port/0`, or `rediss://` with TLS. Keys begin with `prefix`
    and expire. An answer that takes 5 s is a failure. Raises `ImportError` without the extra
    `redis`, `ValueError` for what is no such address.
    """

    def __init__(self, url: str, *, prefix: str = "crisp:seen:") -> None:
        # By name: to read it takes a fifth of the time of who checks types on top of us.
        try:
            redis = import_module("redis")
            retry = import_module("redis.retry")
            backoff = import_module("redis.backoff")
        except ImportError as error:
            needs = "RedisStore needs redis: pip install 'crisp-client[redis]'"
            raise ImportError(needs) from error
        self._prefix = prefix
        self._redis: Any = redis.Redis.from_url(
            url,
            socket_timeout=LIMIT,
            socket_connect_timeout=LIMIT,
            # A connection that was idle may have been closed.
            retry=retry.Retry(backoff.NoBackoff(), 1),
        )

    def claim(self, key: str, seconds: float, /) -> bool | None:
        """Take a key; see `Store.claim`."""
        name = self._prefix + key
        if self._redis.set(name, TAKEN, nx=True, px=_milliseconds(seconds)):
            return True
        return False if self._redis.get(name) == FINISHED else None

    def renew(self, key: str, seconds: float, /) -> None:
        """Keep a key that is taken; see `Store.renew`."""
        # One that is finished is remembered for longer, which this does not shorten.
        self._redis.pexpire(self._prefix + key, _milliseconds(seconds), gt=True)

    def finish(self, key: str, seconds: float, /) -> None:
        """Remember that a key is finished; see `Store.finish`."""
        self._redis.set(self._prefix + key, FINISHED, px=_milliseconds(seconds))


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))
