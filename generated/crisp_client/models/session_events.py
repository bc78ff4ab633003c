# Rendered from spec/rtm/session.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/session.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class EventsSessionVerification(Model):
    """Proof that the visitor is who they say."""

    identity: str
    method: str
    annotation: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.identity = data.get("identity")
        new.method = data.get("method")
        new.annotation = data.get("annotation")
        new._raw = data
        return new


@model
class EventsSessionPage(Model):
    """A page that the visitor looked at."""

    page_url: str
    page_title: str
    timestamp: int
    """In milliseconds."""
    page_referrer: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.page_url = data.get("page_url")
        new.page_title = data.get("page_title")
        new.timestamp = data.get("timestamp")
        new.page_referrer = data.get("page_referrer")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class EventsSessionEvent(Model):
    """A custom event of a conversation."""

    text: str
    timestamp: int
    """In milliseconds."""
    data: dict[str, str | int | float | bool] | None = None
    color: models.EventColor | str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.text = data.get("text")
        new.timestamp = data.get("timestamp")
        new.data = data.get("data")
        new.color = data.get("color")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class EventsSessionSyncCapabilitiesInfo(Model):
    """The capabilities as Crisp's Go client expects them."""

    capabilities: list[str]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.capabilities = data.get("capabilities")
        new._raw = data
        return new


@model
class EventsSessionSyncNetworkInfo(Model):
    """The network of a visitor, with their address."""

    ip: str
    connection: models.ConnectionInfo | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.ip = data.get("ip")
        new.connection = (
            models.ConnectionInfo._decode(v)
            if (v := data.get("connection")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class EventsSessionSyncTimezoneInfo(Model):
    """The time zone of a visitor."""

    offset: int
    """Minutes to add to local time for UTC, so -120 is UTC+2."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.offset = data.get("offset")
        new._raw = data
        return new


@model
class EventsSessionSyncLocalesInfo(Model):
    """The languages of a visitor."""

    locales: list[str]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class EventsSessionRating(Model):
    """What the visitor thought of the conversation."""

    stars: int
    comment: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.stars = data.get("stars")
        new.comment = data.get("comment")
        new._raw = data
        return new


@model
class EventsSessionParticipant(Model):
    """Somebody outside Crisp who takes part."""

    type: str
    target: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.target = data.get("target")
        new._raw = data
        return new


@model
class EventsOperator(Model):
    """The operator who did it."""

    user_id: str
    avatar: str | None = None
    nickname: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.avatar = data.get("avatar")
        new.nickname = data.get("nickname")
        new._raw = data
        return new


complete_annotations(globals())
