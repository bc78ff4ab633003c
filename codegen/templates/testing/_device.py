"""Makes devices of visitors, and the places that are shown of contacts who never came."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

PLACE: dict[str, Any] = {
    "country": "NL",
    "region": "NH",
    "city": "Amsterdam",
    "coordinates": {"latitude": 52.374, "longitude": 4.8897},
}
LOCALES = ("en",)
# Minutes to add to local time for UTC.
TIMEZONE = -60
CONNECTION = {"isp": "Example Telecom", "asn": "AS64496"}
_SYSTEM = {
    "os": {"version": "10", "name": "Windows"},
    "engine": {"name": "Blink", "version": "142.0.0.0"},
    "browser": {"major": "142", "version": "142.0.0.0", "name": "Chrome"},
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36",
}
# Every contact that was seen has a country and a point in it; region and city are often null.
_UNKNOWN_PLACE = {
    "country": "NL",
    "region": None,
    "city": None,
    "coordinates": {"latitude": 52.3824, "longitude": 4.8995},
}


def device(
    place: Mapping[str, Any] = PLACE,
    locales: Sequence[str] = LOCALES,
    timezone: int = TIMEZONE,
) -> dict[str, Any]:
    """Return the device of a visitor who opened the chatbox."""
    _check(place)
    told = {"geolocation": dict(place), "locales": list(locales), "timezone": timezone}
    return copy.deepcopy({"capabilities": ["browsing", "call"], "system": _SYSTEM, **told})


def _check(place: Mapping[str, Any]) -> None:
    if not isinstance(place, Mapping):
        raise TypeError(f"geolocation must be a mapping, not {type(place).__name__}")
    if unknown := [key for key in place if key not in PLACE]:
        raise ValueError(f"geolocation has {', '.join(PLACE)}, and no {unknown[0]!r}")
    for key in ("country", "region", "city"):
        if not isinstance(place.get(key), str | None):
            raise TypeError(f"geolocation: {key} must be a str, not {type(place[key]).__name__}")
    if (point := place.get("coordinates")) is not None:
        limits = {"latitude": 90, "longitude": 180}
        if not isinstance(point, Mapping) or set(point) != set(limits):
            raise ValueError("geolocation: coordinates must have latitude and longitude")
        for key, limit in limits.items():
            number = point[key]
            if type(number) not in (int, float) or not -limit <= number <= limit:
                raise ValueError(
                    f"geolocation: {key} must be a number from -{limit} to {limit}, not {number!r}"
                )


def no_device() -> dict[str, Any]:
    """Return the device of a conversation that no chatbox opened."""
    system: dict[str, Any] = {"os": {}, "engine": {}, "browser": {}, "useragent": ""}
    return {"capabilities": [], "geolocation": {}, "system": system, "locales": [*LOCALES]}


def person(known: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a contact has of such a device; the place is made up if that has none."""
    told = {name: known[name] for name in ("locales", "timezone") if name in known}
    place = known.get("geolocation") or _UNKNOWN_PLACE
    return copy.deepcopy({"profiles": [], "locales": [], **told, "geolocation": place})
