# Copied from codegen/templates/webhooks/_signature.py. Do not edit: change that and run `make generate`.
"""Check whether a body is signed with a secret, and find the text that was signed."""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Protocol

from .._runtime import checks
from .._runtime.facts import HookFacts
from ._canonical import canonical
from ._errors import SignatureError

Body = bytes | bytearray | memoryview

_SIGNATURE = re.compile("[0-9a-f]{64}")
# Nothing but digits: with a `;` in it, the signed text could be cut in two places.
_TIMESTAMP = re.compile("[0-9]{1,20}")
# A number of seconds that large is far from now, and as milliseconds it is 1973.
_MILLISECONDS = 100_000_000_000


class Headers(Protocol):
    """The headers of any framework: names and values, whatever the case of the names."""

    def items(self) -> Iterable[tuple[str, str]]: ...


def check_tolerance(tolerance: float | None) -> None:
    if tolerance is not None:
        checks.seconds("tolerance", tolerance, zero=True, other=" or None")


def signed_text(
    facts: HookFacts,
    body: Body,
    headers: Headers,
    secret: str | Sequence[str],
    tolerance: float | None,
    now: float | None,
) -> bytes:
    """Return the text that one of the secrets has signed: the body, or its canonical form.

    Raises `SignatureError` if there is none, and `TypeError` or `ValueError` for arguments that
    are a mistake of the program.
    """
    raw = raw_body(body)
    keys = [text.encode() for text in texts(secret, "secret")]
    _check_headers(headers)
    check_tolerance(tolerance)

    signature, timestamp = header(headers, facts.signature), header(headers, facts.timestamp)
    if signature is None or timestamp is None:
        raise SignatureError("the request has no signature")
    if not _SIGNATURE.fullmatch(signature) or not _TIMESTAMP.fullmatch(timestamp):
        raise SignatureError("the signature or its timestamp is malformed")
    if tolerance is not None:
        moment = time.time() if now is None else now
        if not abs(moment - _seconds(int(timestamp))) <= tolerance:
            raise SignatureError("the time of the signature is not within the tolerance")
    if _is_signed(raw, timestamp, signature, keys):
        return raw
    form = _canonical_bytes(raw)
    if form is not None and form != raw and _is_signed(form, timestamp, signature, keys):
        return form
    raise SignatureError("the signature does not match")


def sign(body: Body, secret: str, timestamp: int | str) -> str:
    """Return the signature that Crisp would send with a body, for tests of your own receiver.

        headers = {
            "X-Crisp-Request-Timestamp": "1700000000123",
            "X-Crisp-Signature": sign(body, secret, "1700000000123"),
        }

    `body` is the bytes as they are sent, and `timestamp` what the header says: Crisp's is a number
    of milliseconds.
    """
    raw = raw_body(body)
    if not isinstance(secret, str):
        raise TypeError(f"the secret must be a str, not {type(secret).__name__}")
    texts(secret, "secret")
    if isinstance(timestamp, bool) or not isinstance(timestamp, int | str):
        raise TypeError(f"the timestamp must be an int or a str, not {type(timestamp).__name__}")
    if not _TIMESTAMP.fullmatch(str(timestamp)):
        raise ValueError("the timestamp must be up to 20 digits, as in the header")
    return _digest(raw, str(timestamp), secret.encode())


def header(headers: Headers, name: str) -> str | None:
    """Return the value of the one header of that name; None if there is none, or several.

    A WSGI environment, such as `request.META` of Django, is understood too.
    """
    wanted = (name.lower(), f"http_{name.lower().replace('-', '_')}")
    found = [
        value
        for key, value in headers.items()
        if isinstance(key, str) and key.lower() in wanted  # whatever a framework hands out
    ]
    return found[0] if len(found) == 1 and isinstance(found[0], str) else None


def raw_body(body: Body) -> bytes:
    if not isinstance(body, Body):
        raise TypeError(f"the body is the bytes as they came, not {type(body).__name__}")
    return bytes(body)


def texts(value: str | Sequence[str], name: str) -> tuple[str, ...]:
    """Return the secrets as a tuple; refuse an empty one, with which anybody could sign."""
    found = (value,) if isinstance(value, str) else value
    if not isinstance(found, Collection) or not all(isinstance(text, str) for text in found):
        raise TypeError(f"the {name} must be a str, or several")
    if not found or "" in found:
        raise ValueError(f"the {name} is empty")
    return tuple(found)


def same_text(one: str, other: str) -> bool:
    """Compared in a time that does not tell how much of it is right."""
    return hmac.compare_digest(one.encode(errors="surrogatepass"), other.encode())


def _check_headers(headers: Headers) -> None:
    if not callable(getattr(headers, "items", None)):
        raise TypeError(f"the headers are a mapping, not {type(headers).__name__}")


def _seconds(timestamp: int) -> float:
    return timestamp / 1000 if timestamp >= _MILLISECONDS else timestamp


def _is_signed(text: bytes, timestamp: str, signature: str, keys: list[bytes]) -> bool:
    matches = False
    for key in keys:
        matches |= hmac.compare_digest(_digest(text, timestamp, key), signature)
    return matches


def _digest(text: bytes, timestamp: str, key: bytes) -> str:
    message = b"[%b;%b]" % (timestamp.encode(), text)
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def _canonical_bytes(raw: bytes) -> bytes | None:
    try:
        form = canonical(raw.decode())
    except UnicodeDecodeError:
        return None
    return None if form is None else form.encode()
