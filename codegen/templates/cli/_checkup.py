"""The checks of `crisp doctor`. Each says what it found, and what to do about it."""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from collections.abc import Iterator
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import attrs

from .._runtime.errors import APITimeoutError
from .._runtime.errors import AuthenticationError
from .._runtime.errors import ConfigurationError
from .._runtime.errors import CrispError
from .._runtime.errors import LockedError
from .._runtime.errors import PermissionDeniedError
from .._runtime.errors import RateLimitError
from .._runtime.errors import ServerError
from .._runtime.errors import TransportError
from .._runtime.rest.attempt import Attempt
from .._texts import clean
from ._settings import Settings
from ._times import lasting
from ._token import websites_of

# Seconds that the clock may be off before something else goes wrong by it.
_DRIFT = 60.0
_PATIENCE = 15.0


@attrs.frozen
class Finding:
    """What was found `about` something: its `state` is `ok`, `look` or `wrong`."""

    state: str
    about: str
    said: str
    do: str = ""

    def to_dict(self) -> dict[str, str]:
        return {"state": self.state, "about": self.about, "said": self.said, "do": self.do}


def token(client: Any, settings: Settings) -> Finding:
    given = client._credentials
    if given.identifier is None:
        do = "set CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, or `crisp login`"
        return Finding("wrong", "token", "there is none", do)
    if given.tier_defaulted:
        said = f"from {settings.source}, of the tier {given.tier}, since nothing says which"
        return Finding("look", "token", said, "set CRISP_TIER: website or plugin nearly always")
    return Finding("ok", "token", f"from {settings.source}, of the tier {given.tier}")


def proxy(client: Any) -> Finding:
    """Tell whether there is a proxy, and whether it lets connect to it."""
    network = client._transport.network
    try:
        found = network.proxy_for(network.host)
    except ConfigurationError as error:
        return Finding("wrong", "proxy", str(error), "mend HTTPS_PROXY, HTTP_PROXY or ALL_PROXY")
    if found is None:
        return Finding("ok", "proxy", "none")
    if (problem := _connect(found.host, found.port)) is not None:
        do = "correct HTTPS_PROXY, or name the host in NO_PROXY"
        return Finding("wrong", "proxy", f"{found.url}: {problem}", do)
    return Finding("ok", "proxy", f"{found.url} lets connect")


def network(client: Any) -> Finding:
    """Tell whether the host of the API can be reached from here, without a proxy."""
    network = client._transport.network
    parts = urlsplit(network.host)
    port = parts.port or (80 if parts.scheme == "http" else 443)
    with contextlib.suppress(ConfigurationError):  # it was told by `proxy`
        if network.proxy_for(network.host) is not None:
            return Finding("ok", "network", f"{network.host}, by the proxy")
    began = time.monotonic()
    problem = _connect(parts.hostname or "", port)
    if problem is not None:
        do = "is this machine online? Does a firewall ask for a proxy (HTTPS_PROXY)?"
        if parts.hostname != "api.crisp.chat":
            do = "is --host, CRISP_HOST or that of the profile right, and does it run?"
        return Finding("wrong", "network", f"{network.host}: {problem}", do)
    took = (time.monotonic() - began) * 1000
    return Finding("ok", "network", f"{network.host} connects in {took:.0f} ms")


def certificates(client: Any) -> Finding:
    """Tell which certificates are trusted, and whether they can be read."""
    network = client._transport.network
    try:
        context = network.ssl_context()
    except ConfigurationError as error:
        do = "correct SSL_CERT_FILE or SSL_CERT_DIR, or unset it"
        return Finding("wrong", "certificates", str(error), do)
    number = context.cert_store_stats()["x509_ca"]
    said = f"{number} authorities are trusted" if number else "trusted ones are read as needed"
    return Finding("ok", "certificates", said)


def answers(client: Any, settings: Settings) -> Iterator[Finding]:
    """Ask Crisp for the websites of the token: whether it answers, and by which clock."""
    seen: list[Attempt] = []
    client.on_response(seen.append)
    try:
        websites = websites_of(client, client._credentials.tier, settings.website_id)
    except CrispError as error:
        yield _refused(error)
    else:
        yield Finding("ok", "answer", _websites(websites, settings.website_id))
    if seen and seen[-1].headers:
        yield _clock(seen[-1].headers)


def real_time(client: Any, settings: Settings) -> Finding:
    """Connect and authenticate as `crisp listen` does."""
    began = time.monotonic()
    client.on("message:send", _ignore)
    try:
        client.start(website_id=settings.website_id)
        client.wait_until_live(_PATIENCE)
    except (CrispError, TimeoutError) as error:
        do = "does a firewall or a proxy stop websockets (wss)? Then REST alone works"
        return Finding("wrong", "real time", _short(error), do)
    return Finding("ok", "real time", f"live within {lasting(time.monotonic() - began)}")


def _ignore(event: object) -> None:
    pass


def _refused(error: CrispError) -> Finding:
    said = _short(error)
    if isinstance(error, AuthenticationError):
        do = "is the tier that of the token? A rolled key is dead: `crisp login` with the new one"
        return Finding("wrong", "answer", said, do)
    if isinstance(error, PermissionDeniedError):
        do = "give the token the scope in Crisp's Marketplace, or use one of another tier"
        return Finding("wrong", "answer", said, do)
    if _is_of_certificate(error):
        do = "a proxy of your company signs anew? Then name its authority in SSL_CERT_FILE"
        return Finding("wrong", "certificates", said, do)
    if isinstance(error, APITimeoutError):
        return Finding("wrong", "answer", said, "try again; then look at the network or the proxy")
    if isinstance(error, TransportError):
        return Finding("wrong", "answer", said, "look at network, proxy and certificates above")
    if isinstance(error, RateLimitError | LockedError | ServerError):
        return Finding("wrong", "answer", said, "nothing is wrong here: try again later")
    do = "is the website right? `crisp whoami` tells which ones are seen"
    return Finding("wrong", "answer", said, do)


def _is_of_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY" in str(error):
            return True
        error = error.__cause__
    return False


def _websites(websites: list[dict[str, Any]], chosen: str | None) -> str:
    if chosen:
        return f"Crisp takes the token; the website is {chosen}"
    if len(websites) == 1:
        return f"Crisp takes the token; its website is {websites[0]['website_id']}"
    return f"Crisp takes the token; it has {len(websites)} websites, --website chooses one"


def _clock(headers: Mapping[str, str]) -> Finding:
    try:
        there = parsedate_to_datetime(headers["date"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return Finding("ok", "clock", "Crisp did not say its time")
    off = time.time() - there
    if abs(off) <= _DRIFT:
        return Finding("ok", "clock", "as Crisp's, to the minute")
    way = "ahead of" if off > 0 else "behind"
    said = f"this machine is {lasting(abs(off))} {way} Crisp"
    do = "let it follow a time server: certificates and signatures of web hooks need the time"
    return Finding("wrong", "clock", said, do)


def _connect(host: str, port: int) -> str | None:
    """Connect and hang up; return what is wrong."""
    try:
        socket.create_connection((host, port), timeout=_PATIENCE).close()
    except socket.gaierror as error:
        return f"the name {host} is not found ({error.strerror})"
    except TimeoutError:
        return f"no connection within {_PATIENCE:.0f} s"
    except OSError as error:
        return f"no connection ({error.strerror or error})"
    return None


def _short(error: BaseException) -> str:
    return clean(" ".join(str(error).split()))
