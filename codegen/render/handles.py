"""Prepare what templates print of a handle: its ids, its methods, and the handles that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from codegen.handles import handle_class
from codegen.handles import inner
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Handle
from codegen.render.methods import Methods
from codegen.render.views import Argument
from codegen.render.views import MethodView
from codegen.render.views import Signature

# Handles with methods that are written by hand: their classes in `templates/_async/`.
BY_HAND = {"conversation": "Conversing", "person": "Segmenting"}


class MethodOfHandle(NamedTuple):
    names: tuple[tuple[str, str], ...]
    """All methods that the operation makes, each with that of the resource."""
    view: MethodView
    ids: int
    """How many arguments the handle passes."""

    @property
    def name(self) -> str:
        return self.names[0][0]

    @property
    def signatures(self) -> list[Signature]:
        view = self.view
        found = view.overloads or [Signature(view.arguments, view.keywords)]
        return [Signature(self.bound(one.arguments), one.keywords) for one in found]

    def bound(self, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """Return the arguments that are left to callers."""
        return arguments[self.ids :]


class HandleView(NamedTuple):
    handle: Handle
    class_name: str
    ids: tuple[Argument, ...]
    methods: tuple[MethodOfHandle, ...]
    inner: tuple[HandleView, ...]

    @property
    def what(self) -> str:
        """Return what it is, for the middle of a sentence."""
        return self.handle.doc[:1].lower() + self.handle.doc[1:].rstrip(".")

    @property
    def awaited(self) -> list[str]:
        """Return the classes of the events that methods wait for."""
        found = [one.view.awaiting for one in self.methods]
        return sorted({one.event_class for one in found if one is not None})


def handles(api: Api, methods: Methods) -> Iterator[HandleView]:
    for handle in api.platform.handles:
        yield _view(handle, api, methods)


def _view(handle: Handle, api: Api, methods: Methods) -> HandleView:
    operations = list(operations_of(handle, api))
    count = len(handle.binds)
    return HandleView(
        handle,
        handle_class(handle),
        tuple(map(methods.path_argument, operations[0].path_params[:count])),
        tuple(
            MethodOfHandle(tuple(methods_on(handle, one, api)), methods.view(one), count)
            for one in operations
        ),
        tuple(_view(one, api, methods) for one in inner(handle, api)),
    )
