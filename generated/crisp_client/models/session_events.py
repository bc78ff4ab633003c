# Rendered from spec/rtm/session.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/session.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .. import models
from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsSessionVerification(Model):
    """Proof that the visitor is who they say."""

    identity: str
    method: str
    annotation: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.identity = get("identity")
        new.method = get("method")
        new.annotation = get("annotation")
        new._raw = data
        return self


@model
class EventsSessionPage(Model):
    """A page that the visitor looked at."""

    page_url: str
    page_title: str
    timestamp: int
    """In milliseconds."""
    page_referrer: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.page_url = get("page_url")
        new.page_title = get("page_title")
        new.timestamp = get("timestamp")
        new.page_referrer = get("page_referrer")
        new._raw = data
        return self


@model
class EventsSessionEvent(Model):
    """A custom event of a conversation."""

    text: str
    timestamp: int
    """In milliseconds."""
    data: dict[str, str | int | float | bool] | None = None
    color: models.EventColor | str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.text = get("text")
        new.timestamp = get("timestamp")
        new.data = get("data")
        new.color = get("color")
        new._raw = data
        return self


@model
class EventsSessionSyncCapabilitiesInfo(Model):
    """The capabilities as Crisp's Go client expects them."""

    capabilities: list[str]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.capabilities = get("capabilities")
        new._raw = data
        return self


@model
class EventsSessionSyncNetworkInfo(Model):
    """The network of a visitor, with their address."""

    ip: str
    connection: models.ConnectionInfo | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.ip = get("ip")
        new.connection = (
            models.ConnectionInfo._decode(v) if (v := get("connection")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class EventsSessionSyncTimezoneInfo(Model):
    """The time zone of a visitor."""

    offset: int
    """Minutes to add to local time for UTC, so -120 is UTC+2."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.offset = get("offset")
        new._raw = data
        return self


@model
class EventsSessionSyncLocalesInfo(Model):
    """The languages of a visitor."""

    locales: list[str]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.locales = get("locales")
        new._raw = data
        return self


@model
class EventsSessionRating(Model):
    """What the visitor thought of the conversation."""

    stars: int
    comment: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.stars = get("stars")
        new.comment = get("comment")
        new._raw = data
        return self


@model
class EventsSessionParticipant(Model):
    """Somebody outside Crisp who takes part."""

    type: str
    target: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.target = get("target")
        new._raw = data
        return self


@model
class EventsOperator(Model):
    """The operator who did it."""

    user_id: str
    avatar: str | None = None
    nickname: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.avatar = get("avatar")
        new.nickname = get("nickname")
        new._raw = data
        return self
