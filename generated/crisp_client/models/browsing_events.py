# Rendered from spec/rtm/browsing.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/browsing.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsBrowsingStreamMirrorData(Model):
    """A call that repeats the change in a copy of the page."""

    f: str | None = None
    """Name of the function."""
    args: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.f = get("f")
        new.args = get("args")
        new._raw = data
        return self


@model
class EventsBrowsingStreamPointData(Model):
    """A position in the page, in pixels."""

    x: int | None = None
    y: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.x = get("x")
        new.y = get("y")
        new._raw = data
        return self


@model
class EventsBrowsingStreamTabData(Model):
    """The tab that shows the page."""

    title: str | None = None
    width: int | None = None
    height: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.title = get("title")
        new.width = get("width")
        new.height = get("height")
        new._raw = data
        return self


@model
class EventsBrowsingDebugExecutedData(Model):
    """A command and its result."""

    execute: str | None = None
    type: str | None = None
    value: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.execute = get("execute")
        new.type = get("type")
        new.value = get("value")
        new._raw = data
        return self


@model
class EventsBrowsingDebugStreamData(Model):
    """A line of the console."""

    level: str | None = None
    message: str | None = None
    traceback: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.level = get("level")
        new.message = get("message")
        new.traceback = get("traceback")
        new._raw = data
        return self
