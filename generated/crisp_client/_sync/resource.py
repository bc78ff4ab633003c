# Derived from codegen/templates/_async/resource.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The base of all resources."""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any
from typing import ClassVar
from typing import TYPE_CHECKING

from .._runtime.missing import missing
from .transport import Transport


class Resource:
    """Operations of one kind; the client makes it and shares its connections with it."""

    _name: ClassVar[str] = ""
    _removed: ClassVar[Mapping[str, str]] = {}
    """By the name of an operation that is gone: that it is, and what to do instead."""

    def __init_subclass__(cls) -> None:
        """Name methods as one calls them: Python's errors about arguments have the name."""
        for part in cls.__mro__ if cls._name else ():
            for name, function in vars(part).items():
                while isinstance(function, FunctionType) and not name.startswith("_"):
                    function.__qualname__ = f"{cls._name}.{function.__name__}"
                    function = getattr(function, "__wrapped__", None)

    if not TYPE_CHECKING:
        # Hidden from type checkers, so that a misspelt name stays an error for them.
        def __getattr__(self, name):
            if name in self._removed:
                raise AttributeError(self._removed[name], name=name, obj=self)
            if hasattr(type(self), name):  # a property raised it: let it say why
                return object.__getattribute__(self, name)
            transport = self.__dict__.get("_transport")  # a blank one has none
            raise missing(self, name, getattr(transport, "_facts", None), self._name)

    def __dir__(self) -> list[str]:
        """Leave out further names of operations (`get_list`), so that each is completed once."""
        found = {name: getattr(type(self), name, None) for name in super().__dir__()}
        return [name for name in found if getattr(found[name], "__name__", name) == name]

    def __repr__(self) -> str:
        names = [name for name in dir(self) if not name.startswith(("_", "iter_", "wait_for_"))]
        count = f"{len(names)} operation{'s' * (len(names) != 1)}"
        return f"<{type(self).__name__} of {self._transport.network.host}, {count}>"

    def __init__(self, transport: Transport, expect: Any = None) -> None:
        self._transport = transport
        self._expect = expect
        self._transport = transport
        self._call = transport.call
        self._exists = transport.exists
        self._remember = transport.remember
        self._forget = transport.forget
