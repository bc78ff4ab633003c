"""Lets only a browser on this machine use the page, and no web site that is open in it.

A web site can make a browser send requests here. It is told apart by the name that it used for this
machine (`Host`), which also defeats names that were made to lead here, and by what browsers say of
where a request comes from (`Origin`, `Sec-Fetch-Site`).
"""

from __future__ import annotations

import ipaddress
import re

from starlette.requests import Request

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:/?#@\\\s]+)(?::[0-9]{1,5})?", re.ASCII)
# No form of another web site can send these, and its scripts must ask first.
_TYPES = ("application/json", "application/octet-stream")


def complaint(request: Request, *, is_open: bool) -> str:
    """Return why a request is refused, empty if it is not; `is_open` to other machines."""
    hosts = request.headers.getlist("host")
    if len(hosts) != 1 or not _is_ours(hosts[0], is_open):
        allowed = "localhost or an IP address" if is_open else "localhost, 127.0.0.1 or [::1]"
        return f"open this page by {allowed}: another name may belong to a web site"
    is_change = request.method not in ("GET", "HEAD")
    if not is_change and request.url.path == "/":
        return ""  # a link from elsewhere may lead here; nothing can be done by it
    origin = request.headers.get("origin")
    if origin is not None and origin.lower() != own_origin(request):
        return "the request comes from another origin"
    allowed_sites = ("same-origin",) if is_change else ("same-origin", "none")
    if request.headers.get("sec-fetch-site", "same-origin") not in allowed_sites:
        return "the request comes from another site"
    if is_change and request.headers.get("content-type") not in _TYPES:
        return f"the content type must be {' or '.join(_TYPES)}"
    return ""


def own_origin(request: Request) -> str:
    """Return the origin of the page, as the browser knows it."""
    return f"{request.scope['scheme']}://{request.headers['host'].lower()}"


def _is_ours(host: str, is_open: bool) -> bool:
    """Return whether a `Host` is this machine's, by a name that nobody can make lead elsewhere."""
    found = _HOST.fullmatch(host.lower())
    if found is None:
        return False
    name = found[1].strip("[]")
    return is_loopback(name) or (is_open and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(address: str) -> bool:
    """Return whether only this machine reaches what listens on an address."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"
