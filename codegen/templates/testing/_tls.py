"""The certificate with which the emulator speaks TLS, and those that it trusts as a client."""

from __future__ import annotations

import os
import ssl
import tempfile
import weakref

from attrs import frozen

StrPath = str | os.PathLike[str]
Given = bool | tuple[StrPath, StrPath] | ssl.SSLContext
Verify = bool | StrPath | ssl.SSLContext

_NAMES = ("localhost", "127.0.0.1", "::1")


@frozen(eq=False)
class Tls:
    """`ca` is the file of the authority to trust; None where the certificate was given."""

    context: ssl.SSLContext
    ca: str | None


def tls_of(given: Given) -> Tls | None:
    """Return what `tls=` of the emulator asks for; None is plain HTTP."""
    if given is False:
        return None
    if given is True:
        return _made()
    if isinstance(given, ssl.SSLContext):
        if given.protocol is ssl.PROTOCOL_TLS_CLIENT:
            raise ValueError("tls is a context for clients: ssl.create_default_context() makes one")
        return Tls(given, None)
    if not isinstance(given, tuple) or len(given) != 2:
        raise TypeError(
            "tls must be True, the files of certificate and key as a tuple, or an ssl.SSLContext, "
            f"not {given!r}"
        )
    certificate, key = given
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key, password="")  # which keeps it from asking
    except OSError as error:
        raise ValueError(
            f"tls: {certificate} and {key} are no certificate and its key: {error}"
        ) from error
    return Tls(context, None)


def trusted(verify: Verify) -> ssl.SSLContext | bool:
    """Return what `verify=` of a hook asks for, in the form that aiohttp takes."""
    if isinstance(verify, ssl.SSLContext):
        if verify.protocol is ssl.PROTOCOL_TLS_SERVER:
            raise ValueError("verify is a context for servers: ssl.create_default_context() helps")
        return verify
    if isinstance(verify, bool):
        return verify
    if not isinstance(verify, (str, os.PathLike)):
        raise TypeError(f"verify must be a bool, a path or an ssl.SSLContext, not {verify!r}")
    if not os.fspath(verify):
        raise ValueError("verify is an empty path")
    folder = os.path.isdir(verify)
    try:
        return ssl.create_default_context(
            cafile=None if folder else verify, capath=verify if folder else None
        )
    except OSError as error:  # an SSLError is one
        raise ValueError(f"verify: no certificates can be read from {verify}: {error}") from error


def _made() -> Tls:
    """Make a certificate for the loopback interface, and an authority that nobody else has."""
    try:
        import trustme
    except ImportError as error:
        raise ImportError(
            f'tls=True needs {error.name}: pip install "crisp-client[testing]"', name=error.name
        ) from None
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*_NAMES).configure_cert(context)
    number, ca = tempfile.mkstemp(".pem", "crisp-emulator-")
    with open(number, "wb") as file:
        file.write(authority.cert_pem.bytes())
    made = Tls(context, ca)
    weakref.finalize(made, os.unlink, ca)
    return made
