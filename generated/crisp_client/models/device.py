# Rendered from spec/types/device.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/device.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class DeviceInfo(Model):
    """The device of a visitor."""

    capabilities: list[str] | None = None
    """Seen: browsing, call."""
    geolocation: GeolocationInfo | None = None
    system: SystemInfo | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.capabilities = get("capabilities")
        new.geolocation = (
            GeolocationInfo._decode(v) if (v := get("geolocation")).__class__ is dict else v
        )
        new.system = SystemInfo._decode(v) if (v := get("system")).__class__ is dict else v
        new.timezone = get("timezone")
        new.locales = get("locales")
        new._raw = data
        return self


@model
class ConnectionInfo(Model):
    """The network of a visitor."""

    isp: str | None = None
    """Name of the provider."""
    asn: str | None = None
    """Number of the provider's network."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.isp = get("isp")
        new.asn = get("asn")
        new._raw = data
        return self


@model
class GeolocationInfo(Model):
    """Where the network says the visitor is; empty if they write by e-mail."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    coordinates: Coordinates | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.country = get("country")
        new.region = get("region")
        new.city = get("city")
        new.coordinates = (
            Coordinates._decode(v) if (v := get("coordinates")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class Coordinates(Model):
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
class SystemInfo(Model):
    """Software of the visitor's device; the three parts are empty if they write by e-mail."""

    os: OSInfo | None = None
    engine: EngineInfo | None = None
    browser: BrowserInfo | None = None
    useragent: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.os = OSInfo._decode(v) if (v := get("os")).__class__ is dict else v
        new.engine = EngineInfo._decode(v) if (v := get("engine")).__class__ is dict else v
        new.browser = BrowserInfo._decode(v) if (v := get("browser")).__class__ is dict else v
        new.useragent = get("useragent")
        new._raw = data
        return self


@model
class OSInfo(Model):
    """An operating system."""

    version: str | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.version = get("version")
        new.name = get("name")
        new._raw = data
        return self


@model
class EngineInfo(Model):
    """What renders pages in the browser."""

    name: str | None = None
    version: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.version = get("version")
        new._raw = data
        return self


@model
class BrowserInfo(Model):
    """A browser."""

    major: str | None = None
    version: str | None = None
    name: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.major = get("major")
        new.version = get("version")
        new.name = get("name")
        new._raw = data
        return self


class DeviceInfoInput(TypedDict):
    """The device of a visitor."""

    capabilities: NotRequired[Sequence[str]]
    """Seen: browsing, call."""
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
