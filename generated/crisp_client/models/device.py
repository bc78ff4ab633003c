# Rendered from spec/types/device.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/device.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class DeviceInfo(Model):
    """The device of a visitor."""

    capabilities: list[str] | None = None
    """Values seen: browsing, call."""
    geolocation: GeolocationInfo | None = None
    system: SystemInfo | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.capabilities = data.get("capabilities")
        new.geolocation = (
            _decode_geolocation_info(v) if (v := data.get("geolocation")).__class__ is dict else v
        )
        new.system = _decode_system_info(v) if (v := data.get("system")).__class__ is dict else v
        new.timezone = data.get("timezone")
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class ConnectionInfo(Model):
    """The network of a visitor."""

    isp: str | None = None
    """Name of the provider."""
    asn: str | None = None
    """Number of the provider's network."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.isp = data.get("isp")
        new.asn = data.get("asn")
        new._raw = data
        return new


@model
class GeolocationInfo(Model):
    """Where the network says the visitor is; empty if they write by e-mail."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    coordinates: Coordinates | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.country = data.get("country")
        new.region = data.get("region")
        new.city = data.get("city")
        new.coordinates = (
            _decode_coordinates(v) if (v := data.get("coordinates")).__class__ is dict else v
        )
        new._raw = data
        return new


@model
class Coordinates(Model):
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
class SystemInfo(Model):
    """Software of the visitor's device; the three parts are empty if they write by e-mail."""

    os: OSInfo | None = None
    engine: EngineInfo | None = None
    browser: BrowserInfo | None = None
    useragent: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.os = _decode_os_info(v) if (v := data.get("os")).__class__ is dict else v
        new.engine = _decode_engine_info(v) if (v := data.get("engine")).__class__ is dict else v
        new.browser = _decode_browser_info(v) if (v := data.get("browser")).__class__ is dict else v
        new.useragent = data.get("useragent")
        new._raw = data
        return new


@model
class OSInfo(Model):
    """An operating system."""

    version: str | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.version = data.get("version")
        new.name = data.get("name")
        new._raw = data
        return new


@model
class EngineInfo(Model):
    """What renders pages in the browser."""

    name: str | None = None
    version: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.version = data.get("version")
        new._raw = data
        return new


@model
class BrowserInfo(Model):
    """A browser."""

    major: str | None = None
    version: str | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.major = data.get("major")
        new.version = data.get("version")
        new.name = data.get("name")
        new._raw = data
        return new


class DeviceInfoInput(TypedDict):
    """The device of a visitor."""

    capabilities: NotRequired[Sequence[str]]
    """Values seen: browsing, call."""
    geolocation: NotRequired[GeolocationInfoInput | GeolocationInfo]
    system: NotRequired[SystemInfoInput | SystemInfo]
    timezone: NotRequired[int]
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    locales: NotRequired[Sequence[str]]


class GeolocationInfoInput(TypedDict):
    """Where the network says the visitor is; empty if they write by e-mail."""

    country: NotRequired[str]
    region: NotRequired[str | None]
    city: NotRequired[str | None]
    coordinates: NotRequired[CoordinatesInput | Coordinates]


class CoordinatesInput(TypedDict):
    """Degrees north and east."""

    latitude: float
    longitude: float


class SystemInfoInput(TypedDict):
    """Software of the visitor's device; the three parts are empty if they write by e-mail."""

    os: NotRequired[OSInfoInput | OSInfo]
    engine: NotRequired[EngineInfoInput | EngineInfo]
    browser: NotRequired[BrowserInfoInput | BrowserInfo]
    useragent: NotRequired[str]


class OSInfoInput(TypedDict):
    """An operating system."""

    version: NotRequired[str]
    name: NotRequired[str]


class EngineInfoInput(TypedDict):
    """What renders pages in the browser."""

    name: NotRequired[str]
    version: NotRequired[str]


class BrowserInfoInput(TypedDict):
    """A browser."""

    major: NotRequired[str]
    version: NotRequired[str]
    name: NotRequired[str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_browser_info = BrowserInfo._decode
_decode_coordinates = Coordinates._decode
_decode_engine_info = EngineInfo._decode
_decode_geolocation_info = GeolocationInfo._decode
_decode_os_info = OSInfo._decode
_decode_system_info = SystemInfo._decode


complete_annotations(globals())
