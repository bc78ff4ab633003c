# Rendered from spec, codegen/templates/stores/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Stores for `seen=`, by which several processes that listen handle each event once.

    client.listen(seen=SqliteStore("seen.db"))
    PluginHooks(client, secret, seen=RedisStore("redis://localhost"))

`MemoryStore` is for the clients of one process, `SqliteStore` for the processes of one machine, `RedisStore` for any
number of machines. `Store` says what a store of your own needs.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.dispatch.store import Store
    from ._memory import MemoryStore
    from ._redis import RedisStore
    from ._sqlite import SqliteStore

__all__ = [
    "MemoryStore",
    "RedisStore",
    "SqliteStore",
    "Store",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "MemoryStore": "_memory",
        "RedisStore": "_redis",
        "SqliteStore": "_sqlite",
        "Store": "._runtime.dispatch.store",
    }

    def __getattr__(name):
        from importlib import import_module

        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted(__all__)
