# Copied from codegen/templates/_runtime/http/network.py. Do not edit: change that and run `make generate`.
"""How to reach Crisp: its host, the proxy before it, whom to trust, the HTTP library, the limits.

REST, the question for the real-time endpoint, the websocket and the reading back of an outage all
go by one `Network`, in both flavours.
"""

from __future__ import annotations

import base64
import functools
import importlib
import importlib.util
import os
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import ForwardRef
from typing import Literal
from typing import TYPE_CHECKING
from typing import TypeAlias
from urllib.parse import unquote
from urllib.parse import urlsplit

import attrs

from .. import checks
from ..credentials import Secret
from ..errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

    Verify: TypeAlias = bool | str | os.PathLike[str] | ssl.SSLContext
else:

    class _Module:
        """A module that is imported when it is first asked for something: `ssl` takes its time."""

        def __getattr__(self, name):
            return getattr(importlib.import_module("ssl"), name)

    ssl = _Module()
    # The name of the class alone, for those who ask for the types of arguments.
    Verify = bool | str | os.PathLike[str] | ForwardRef("ssl.SSLContext", module=__name__)

Library = Literal["httpx", "httpx2"]

# The most that the libraries keep open for later is 20; more at once costs far more each.
MAX_CONNECTIONS = 20

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
_DEFAULT_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


@attrs.frozen
class Proxy:
    """The address of a proxy, and who asks it; `repr` does not show the password."""

    scheme: str
    host: str
    port: int
    user: str | None = None
    password: str = attrs.field(default=Secret(""), repr=False)

    @property
    def url(self) -> str:
        """The URL without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    def basic(self) -> str:
        """Return the value of the header that says who asks."""
        pair = f"{self.user or ''}:{self.password}".encode()
        return Secret(f"Basic {base64.b64encode(pair).decode()}")

    @property
    def is_socks(self) -> bool:
        return self.scheme.startswith("socks")


@attrs.frozen(kw_only=True, eq=False)
class Network:
    """How to reach Crisp; nothing of it changes, and nothing of it is a credential of Crisp's.

    `proxy` is a URL, False for no proxy at all, or None for those of the environment
    (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`). `verify` is True for the certificates of
    `SSL_CERT_FILE` and `SSL_CERT_DIR`, or else those of the library; False to trust any; otherwise
    a file or folder of certificates, or an `ssl.SSLContext`. `headers` go with every request.

    An argument that cannot be used raises `ConfigurationError` at once, a setting of the
    environment where it is used first.
    """

    host: str
    proxy: str | Literal[False] | None = attrs.field(default=None, repr=False)
    verify: Verify = True
    library: Library | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    max_connections: int = attrs.field(default=MAX_CONNECTIONS, validator=checks.field_is_whole)

    def __attrs_post_init__(self) -> None:
        if self.library not in (None, "httpx", "httpx2"):
            raise ValueError(f"http must be 'httpx' or 'httpx2', not {self.library!r}")
        if self.library == "httpx2" and not importlib.util.find_spec("httpx2"):
            raise ValueError("httpx2 is not installed: pip install 'crisp-client[httpx2]'")
        kinds = (str, bool, type(None))
        if not isinstance(self.proxy, kinds) or (isinstance(self.proxy, bool) and self.proxy):
            raise TypeError("proxy must be a URL, False for none, or None for the environment's")
        if isinstance(self.proxy, str):
            parse_proxy(self.proxy, "proxy")
        if not isinstance(self.verify, bool):
            import ssl

            if not isinstance(self.verify, (str, os.PathLike, ssl.SSLContext)):
                raise TypeError("verify must be a bool, a path or an ssl.SSLContext")
            self.ssl_context()

    @property
    def library_name(self) -> str:
        """The library in use: httpx2 if it is installed, unless `http` says otherwise."""
        return self.library or ("httpx2" if importlib.util.find_spec("httpx2") else "httpx")

    def proxy_for(self, url: str) -> Proxy | None:
        """Return the proxy for a URL (http, https, ws or wss); None if there is none."""
        if isinstance(self.proxy, str):
            return parse_proxy(self.proxy, "proxy")
        return None if self.proxy is False else _proxy_of_environment(url)

    def ssl_context(self) -> ssl.SSLContext:
        """Return the certificates to trust, read once in a process: it costs a dozen calls."""
        verify = self.verify
        if isinstance(verify, (str, os.PathLike)):
            path = os.fspath(verify)
            if not path:
                raise ConfigurationError("verify is an empty path")
            return _read(f"verify={path!r}", _context_of, path)
        if not isinstance(verify, bool):
            return verify
        if not verify:
            return _trusting()
        file, folder = _environment()
        if file or folder:
            said = f"SSL_CERT_FILE={file!r}" if file else f"SSL_CERT_DIR={folder!r}"
            return _read(said, _context_of, file, folder)
        return _read("the library", _library_context, self.library_name)


def parse_proxy(url: str, source: str) -> Proxy:
    """Parse the URL of a proxy; errors never repeat its user and password."""

    def refused(problem: str) -> ConfigurationError:
        return ConfigurationError(
            f"{source} cannot be used: {problem}; it must be a URL as http://host:port"
        )

    url = url.strip() if "://" in url else f"http://{url.strip()}"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        # A password with a `/`, `?` or `#` ends up in the port.
        raise refused("its port is no number, or its password is not percent-encoded") from None
    scheme = parts.scheme.lower()
    if scheme not in _PROXY_SCHEMES:
        known = ", ".join(_PROXY_SCHEMES)
        raise refused(f"the scheme {scheme!r} is not one of {known}")
    if port == 0:
        raise refused("its port is 0")
    if not host or any(character <= " " for character in url):
        raise refused("it names no host")
    if scheme.startswith("socks") and not importlib.util.find_spec("socksio"):
        raise ConfigurationError(
            f"{source} is a SOCKS proxy, which needs socksio and aiohttp-socks: "
            "pip install 'crisp-client[socks]'"
        )
    user = None if parts.username is None else unquote(parts.username)
    password = Secret(unquote(parts.password or ""))
    return Proxy(scheme, host, port or _DEFAULT_PORTS[scheme], user, password)


def _proxy_of_environment(url: str) -> Proxy | None:
    from urllib.request import getproxies
    from urllib.request import proxy_bypass

    parts = urlsplit(url)
    # `NO_PROXY` names an IPv6 address without its brackets.
    if proxy_bypass(parts.netloc.rpartition("@")[2]) or proxy_bypass(parts.hostname or ""):
        return None
    scheme = {"ws": "http", "wss": "https"}.get(parts.scheme, parts.scheme)
    proxies = getproxies()
    for name in (scheme, "all"):
        if proxies.get(name):
            return parse_proxy(proxies[name], f"{name.upper()}_PROXY of the environment")
    return None


def _environment() -> tuple[str | None, str | None]:
    """Return the file and the folder of certificates that the environment names."""
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR")
    file, folder = (os.environ.get(n) or os.environ.get(n.lower()) or None for n in names)
    return file, folder


def _read(source: str, make: Callable[..., ssl.SSLContext], *args: Any) -> ssl.SSLContext:
    try:
        return make(*args)
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        said = getattr(error, "strerror", None) or str(error)
        raise ConfigurationError(f"no certificates can be read by {source}: {said}") from error


@functools.cache
def _library_context(library: str) -> ssl.SSLContext:
    context: ssl.SSLContext = importlib.import_module(library).create_ssl_context()
    return context


@functools.cache
def _context_of(path: str | None, folder: str | None = None) -> ssl.SSLContext:
    import ssl

    if path and os.path.isdir(path):
        path, folder = None, path
    return ssl.create_default_context(cafile=path, capath=folder)


@functools.cache
def _trusting() -> ssl.SSLContext:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
