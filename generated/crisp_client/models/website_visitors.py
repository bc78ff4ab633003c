# Rendered from spec/rest/website_visitors.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_visitors.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class WebsiteVisitorCount(Model):
    """Numbers of visitors."""

    count: int | None = None
    active: int | None = None
    limited: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.count = get("count")
        new.active = get("active")
        new.limited = get("limited")
        new._raw = data
        return self


@model
class WebsiteVisitor(Model):
    """A visitor on the website."""

    session_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Null is inferred from events, as for avatar, city and region from conversations."""
    nickname: str | None = None
    email: str | None = None
    avatar: str | None = None
    useragent: str | None = None
    initiated: bool | None = None
    """There is a conversation."""
    active: bool | None = None
    last_page: WebsiteVisitorLastPage | None = None
    geolocation: WebsiteVisitorGeolocation | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    capabilities: list[str] | None = None
    """Seen: browsing, call."""
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.session_id = get("session_id")
        new.inbox_id = get("inbox_id")
        new.nickname = get("nickname")
        new.email = get("email")
        new.avatar = get("avatar")
        new.useragent = get("useragent")
        new.initiated = get("initiated")
        new.active = get("active")
        new.last_page = (
            WebsiteVisitorLastPage._decode(v) if (v := get("last_page")).__class__ is dict else v
        )
        new.geolocation = (
            WebsiteVisitorGeolocation._decode(v)
            if (v := get("geolocation")).__class__ is dict
            else v
        )
        new.timezone = get("timezone")
        new.capabilities = get("capabilities")
        new.locales = get("locales")
        new._raw = data
        return self


@model
class WebsiteVisitorLastPage(Model):
    """The page that a visitor looks at."""

    page_title: str | None = None
    page_url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.page_title = get("page_title")
        new.page_url = get("page_url")
        new._raw = data
        return self


@model
class WebsiteVisitorGeolocation(Model):
    """Where the network says a visitor is."""

    coordinates: WebsiteVisitorGeolocationCoordinates | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.coordinates = (
            WebsiteVisitorGeolocationCoordinates._decode(v)
            if (v := get("coordinates")).__class__ is dict
            else v
        )
        new.city = get("city")
        new.region = get("region")
        new.country = get("country")
        new._raw = data
        return self


@model
class WebsiteVisitorGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.latitude = get("latitude")
        new.longitude = get("longitude")
        new._raw = data
        return self


@model
class WebsiteVisitorsMapPoint(Model):
    """A place, and the visitors there."""

    visitors: WebsiteVisitorsMapPointVisitors | None = None
    geolocation: WebsiteVisitorsMapPointGeolocation | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.visitors = (
            WebsiteVisitorsMapPointVisitors._decode(v)
            if (v := get("visitors")).__class__ is dict
            else v
        )
        new.geolocation = (
            WebsiteVisitorsMapPointGeolocation._decode(v)
            if (v := get("geolocation")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class WebsiteVisitorsMapPointVisitors(Model):
    """The visitors at a place."""

    count: int | None = None
    threshold: int | None = None
    """How many sessions are listed at most."""
    sessions: list[WebsiteVisitorsMapPointVisitorsSession] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.count = get("count")
        new.threshold = get("threshold")
        new.sessions = (
            [
                WebsiteVisitorsMapPointVisitorsSession._decode(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := get("sessions")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class WebsiteVisitorsMapPointVisitorsSession(Model):
    """A visitor at a place."""

    session_id: str
    nickname: str | None = None
    email: str | None = None
    avatar: str | None = None
    initiated: bool | None = None
    """There is a conversation."""
    active: bool | None = None
    last_page: WebsiteVisitorLastPage | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    capabilities: list[str] | None = None
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.session_id = get("session_id")
        new.nickname = get("nickname")
        new.email = get("email")
        new.avatar = get("avatar")
        new.initiated = get("initiated")
        new.active = get("active")
        new.last_page = (
            WebsiteVisitorLastPage._decode(v) if (v := get("last_page")).__class__ is dict else v
        )
        new.timezone = get("timezone")
        new.capabilities = get("capabilities")
        new.locales = get("locales")
        new._raw = data
        return self


@model
class WebsiteVisitorsMapPointGeolocation(Model):
    """A place on the map."""

    coordinates: WebsiteVisitorsMapPointGeolocationCoordinates | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.coordinates = (
            WebsiteVisitorsMapPointGeolocationCoordinates._decode(v)
            if (v := get("coordinates")).__class__ is dict
            else v
        )
        new.city = get("city")
        new.region = get("region")
        new.country = get("country")
        new._raw = data
        return self


@model
class WebsiteVisitorsMapPointGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.latitude = get("latitude")
        new.longitude = get("longitude")
        new._raw = data
        return self


@model
class WebsiteVisitorsToken(Model):
    """Whose token it is."""

    session_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.session_id = get("session_id")
        new._raw = data
        return self


@model
class WebsiteVisitorsBlocked(Model):
    """How many visitors a rule blocks."""

    rule: list[str] | None = None
    blocked: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.rule = get("rule")
        new.blocked = get("blocked")
        new._raw = data
        return self
