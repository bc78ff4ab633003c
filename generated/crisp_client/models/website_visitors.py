# Rendered from spec/rest/website_visitors.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_visitors.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class WebsiteVisitorCount(Model):
    """Numbers of visitors."""

    count: int | None = None
    active: int | None = None
    limited: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.count = data.get("count")
        new.active = data.get("active")
        new.limited = data.get("limited")
        new._raw = data
        return new


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
    """Values seen: browsing, call."""
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new.inbox_id = data.get("inbox_id")
        new.nickname = data.get("nickname")
        new.email = data.get("email")
        new.avatar = data.get("avatar")
        new.useragent = data.get("useragent")
        new.initiated = data.get("initiated")
        new.active = data.get("active")
        new.last_page = (
            _decode_website_visitor_last_page(v)
            if (v := data.get("last_page")).__class__ is dict
            else v
        )
        new.geolocation = (
            _decode_website_visitor_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.timezone = data.get("timezone")
        new.capabilities = data.get("capabilities")
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class WebsiteVisitorLastPage(Model):
    """The page that a visitor looks at."""

    page_title: str | None = None
    page_url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.page_title = data.get("page_title")
        new.page_url = data.get("page_url")
        new._raw = data
        return new


@model
class WebsiteVisitorGeolocation(Model):
    """Where the network says a visitor is."""

    coordinates: WebsiteVisitorGeolocationCoordinates | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.coordinates = (
            _decode_website_visitor_geolocation_coordinates(v)
            if (v := data.get("coordinates")).__class__ is dict
            else v
        )
        new.city = data.get("city")
        new.region = data.get("region")
        new.country = data.get("country")
        new._raw = data
        return new


@model
class WebsiteVisitorGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.latitude = data.get("latitude")
        new.longitude = data.get("longitude")
        new._raw = data
        return new


@model
class WebsiteVisitorsMapPoint(Model):
    """A place, and the visitors there."""

    visitors: WebsiteVisitorsMapPointVisitors | None = None
    geolocation: WebsiteVisitorsMapPointGeolocation | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.visitors = (
            _decode_website_visitors_map_point_visitors(v)
            if (v := data.get("visitors")).__class__ is dict
            else v
        )
        new.geolocation = (
            _decode_website_visitors_map_point_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class WebsiteVisitorsMapPointVisitors(Model):
    """The visitors at a place."""

    count: int | None = None
    threshold: int | None = None
    """How many sessions are listed at most."""
    sessions: list[WebsiteVisitorsMapPointVisitorsSession] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.count = data.get("count")
        new.threshold = data.get("threshold")
        new.sessions = (
            [
                _decode_website_visitors_map_point_visitors_session(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("sessions")).__class__ is list
            else v
        )
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new.nickname = data.get("nickname")
        new.email = data.get("email")
        new.avatar = data.get("avatar")
        new.initiated = data.get("initiated")
        new.active = data.get("active")
        new.last_page = (
            _decode_website_visitor_last_page(v)
            if (v := data.get("last_page")).__class__ is dict
            else v
        )
        new.timezone = data.get("timezone")
        new.capabilities = data.get("capabilities")
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class WebsiteVisitorsMapPointGeolocation(Model):
    """A place on the map."""

    coordinates: WebsiteVisitorsMapPointGeolocationCoordinates | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.coordinates = (
            _decode_website_visitors_map_point_geolocation_coordinates(v)
            if (v := data.get("coordinates")).__class__ is dict
            else v
        )
        new.city = data.get("city")
        new.region = data.get("region")
        new.country = data.get("country")
        new._raw = data
        return new


@model
class WebsiteVisitorsMapPointGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.latitude = data.get("latitude")
        new.longitude = data.get("longitude")
        new._raw = data
        return new


@model
class WebsiteVisitorsToken(Model):
    """Whose token it is."""

    session_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new._raw = data
        return new


@model
class WebsiteVisitorsBlocked(Model):
    """How many visitors a rule blocks."""

    rule: list[str] | None = None
    blocked: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.rule = data.get("rule")
        new.blocked = data.get("blocked")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_visitor_geolocation = WebsiteVisitorGeolocation._decode
_decode_website_visitor_geolocation_coordinates = WebsiteVisitorGeolocationCoordinates._decode
_decode_website_visitor_last_page = WebsiteVisitorLastPage._decode
_decode_website_visitors_map_point_geolocation = WebsiteVisitorsMapPointGeolocation._decode
_decode_website_visitors_map_point_geolocation_coordinates = (
    WebsiteVisitorsMapPointGeolocationCoordinates._decode
)
_decode_website_visitors_map_point_visitors = WebsiteVisitorsMapPointVisitors._decode
_decode_website_visitors_map_point_visitors_session = WebsiteVisitorsMapPointVisitorsSession._decode


complete_annotations(globals())
