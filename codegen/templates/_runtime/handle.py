"""The base of handles: things of Crisp that know their ids, and pass them to operations."""

from __future__ import annotations

from types import MethodType
from typing import Any
from typing import ClassVar
from typing import Self
from typing import TYPE_CHECKING

from .missing import missing_on_handle


class Bound:
    """An operation as a method of a handle, whose ids are passed as its first arguments.

    It is made of bound methods, so that a call has no frame of its own, and signature, docstring
    and warnings are those of the operation.
    """

    def __init__(self, resource: str, method: str) -> None:
        self.resource = resource
        self.method = method

    def __get__(self, handle: Handle | None, owner: type[Handle]) -> Any:
        if handle is None:
            return self
        method = getattr(getattr(handle._client, self.resource), self.method)
        for one in handle._ids:
            method = MethodType(method, one)
        return method

    def __repr__(self) -> str:
        return f"<client.{self.resource}.{self.method}, with the ids>"


class Handle:
    """A thing that the client makes without asking Crisp for it, whether it exists or not."""

    _name: ClassVar[str]
    _binds: ClassVar[tuple[str, ...]]
    """Names of the ids, outer ones first."""

    def __init__(self, client: Any, *ids: str) -> None:
        self._client = client
        self._ids = ids

    @classmethod
    def _of(cls, client: Any, maker: str, of: object, /, **given: str | None) -> Self:
        """Make a handle by its own id or by what has that; `given` are the ids around it.

        `maker` is the call, for errors.
        """
        found: dict[str, object] = dict(given)
        if isinstance(of, str | int | float | bytes):
            found[cls._binds[-1]] = of
        else:
            for name in cls._binds:
                own, stated = getattr(of, name, None), found.get(name)
                if None not in (own, stated) and own != stated:
                    raise ValueError(
                        f"{maker}(): the {type(of).__name__} has another {name} than the one given"
                    )
                found[name] = own if stated is None else stated
        # The id of its own first: without that, `of` is the wrong thing.
        ids = [cls._id(maker, of, name, found.get(name)) for name in reversed(cls._binds)]
        return cls(client, *reversed(ids))

    @classmethod
    def _id(cls, maker: str, of: object, name: str, value: object) -> str:
        if isinstance(value, str):
            if not value.strip():
                raise ValueError(f"{maker}(): {name} must not be empty")
            return value
        if value is not None:
            raise TypeError(f"{maker}(): {name} must be a str, not {type(value).__name__}")
        if name != cls._binds[-1]:
            instead = f"pass {name}= as well"
        else:
            instead = f"pass the {name} itself, or an event, a row or a handle that has one"
        what = cls._binds[-1] if isinstance(of, str) else type(of).__name__
        raise TypeError(f"{maker}(): the {what} has no {name}; {instead}")

    if not TYPE_CHECKING:
        # Hidden from type checkers, so that a misspelt name stays an error for them.
        def __getattr__(self, name):
            if hasattr(type(self), name):  # a property raised it: let it say why
                return object.__getattribute__(self, name)
            client = self.__dict__.get("_client")  # a blank one has none
            operations = {
                method: (one.resource, one.method)
                for method, one in vars(type(self)).items()
                if isinstance(one, Bound)
            }
            raise missing_on_handle(self, name, getattr(client, "_facts", None), operations)

    def __eq__(self, other: object) -> bool:
        """Tell whether it is a handle of the same client for the same ids."""
        if type(other) is not type(self):
            return NotImplemented
        return self._client is other._client and self._ids == other._ids

    def __hash__(self) -> int:
        return hash((type(self), self._ids))

    def __repr__(self) -> str:
        ids = " ".join(f"{name}={one!r}" for name, one in zip(self._binds, self._ids, strict=True))
        return f"<{type(self).__name__} {ids}>"
