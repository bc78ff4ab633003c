# Rendered from spec/rtm/browsing.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/browsing.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EventsBrowsingStreamMirrorData(Model):
    """A call that repeats the change in a copy of the page."""

    f: str | None = None
    """Name of the function."""
    args: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.f = data.get("f")
        new.args = data.get("args")
        new._raw = data
        return new


@model
class EventsBrowsingStreamPointData(Model):
    """A position in the page, in pixels."""

    x: int | None = None
    y: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.x = data.get("x")
        new.y = data.get("y")
        new._raw = data
        return new


@model
class EventsBrowsingStreamTabData(Model):
    """The tab that shows the page."""

    title: str | None = None
    width: int | None = None
    height: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.title = data.get("title")
        new.width = data.get("width")
        new.height = data.get("height")
        new._raw = data
        return new


@model
class EventsBrowsingDebugExecutedData(Model):
    """A command and its result."""

    execute: str | None = None
    type: str | None = None
    value: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.execute = data.get("execute")
        new.type = data.get("type")
        new.value = data.get("value")
        new._raw = data
        return new


@model
class EventsBrowsingDebugStreamData(Model):
    """A line of the console."""

    level: str | None = None
    message: str | None = None
    traceback: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.level = data.get("level")
        new.message = data.get("message")
        new.traceback = data.get("traceback")
        new._raw = data
        return new


complete_annotations(globals())
