# Copied from codegen/templates/_runtime/rest/request.py. Do not edit: change that and run `make generate`.
"""Builds what a call sends, from plain values: address, path, query and body.

What cannot be sent safely raises `ValueError`, so a path value can never change the route.
"""

from __future__ import annotations

import datetime
import functools
import math
import re
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urlsplit

from .. import checks
from ..data.encode import Encodable
from ..data.encode import json_text
from ..data.times import aware
from ..data.unset import UNSET

_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(\?|\.\.\.)?\}")
_LITERAL = re.compile(r"[A-Za-z0-9_.~!$&'()*+,;=:@%/-]*")
# The HTTP libraries refuse a longer one, but only when the request already counts as sent.
LONGEST_URL = 65_536
_ALWAYS_A_BODY = frozenset({"POST", "PUT", "PATCH"})


def base_url(host: str, base_path: str) -> str:
    """Check `host` and return the address that all paths are appended to."""
    checks.text("host", host)
    # No error shows the value: it may hold credentials, or be the key.
    try:
        parts = urlsplit(host)
        name, port = parts.hostname or "", parts.port  # reading the port checks it
        name.encode("idna")  # the look-up does it, too, and would fail less clearly
    except ValueError:
        raise ValueError("host is not an address: its name or its port is invalid") from None
    if "@" in host:
        raise ValueError("host must not hold credentials; pass identifier and key")
    if parts.scheme not in ("http", "https") or not name or port == 0:
        raise ValueError("host must be an http or https address with its scheme, as https://...")
    if "?" in host or "#" in host or not host.isprintable() or " " in host:
        raise ValueError("host must not hold a query, a fragment or spaces")
    if not parts.path.isascii():
        raise ValueError("host must have a path of ASCII characters: percent-encode the others")
    return host.rstrip("/").removesuffix(base_path) + base_path


def too_long(url: str) -> ValueError:
    path, _, query = url.partition("?")
    part, size = ("query", len(query)) if len(query) > len(path) else ("path", len(path))
    return ValueError(
        f"{part} is too long: {size:,} characters; the address may have {LONGEST_URL:,}"
    )


def verb(method: str) -> str:
    checks.text("method", method)
    if not (method.isascii() and method.isalpha()):
        raise ValueError(f"method must be a word such as GET, not {method!r}")
    return method.upper()


# Paths


def segment(name: str, value: Any) -> str:
    """Return `value` encoded as exactly one segment of a path."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError(f"{name} must be a str or an int, not {type(value).__name__}")
    text = value if isinstance(value, str) else str(value)
    if not text:
        raise ValueError(f"{name} must not be empty")
    if "." in text or "%" in text:
        _refuse_dots(name, text)
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{name} holds characters that cannot be sent: {text!r}") from None


def _segments(name: str, value: str) -> str:
    """Return a value that spans segments; its slashes stay."""
    pieces = value.split("/")
    if value and "" in pieces:
        wrong = "a slash at either end, or two in a row, makes an empty piece"
        raise ValueError(f"{name} must not be {value!r}: {wrong}")
    return "/".join(segment(name, piece) for piece in pieces)


def build_path(template: str, values: Mapping[str, Any]) -> str:
    """Fill in `{name}`, `{name?}` (left out with its slash if None) and `{name...}` (many)."""
    built = []
    for literal, name, mark in _pieces(template):
        built.append(literal)
        if not name:
            continue
        value = values.get(name)
        if mark == "?" and value is None:
            built[-1] = literal.removesuffix("/")
        elif name not in values:
            raise ValueError(f"the path {template} needs a value for {name}")
        elif mark == "..." and isinstance(value, str):
            built.append(_segments(name, value))
        else:
            built.append(segment(name, value))
    return "".join(built)


@functools.lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[tuple[str, str, str], ...]:
    """Split into literals, each with name and mark of the placeholder after it, and check them."""
    if "://" in template or template.startswith("//"):
        raise ValueError("path must be relative to the host: credentials go nowhere else")
    if not template.startswith("/"):
        raise ValueError(f"path must begin with a slash: {template!r}")
    parts = _PLACEHOLDER.split(template)
    literals = parts[::3]
    if not all(_LITERAL.fullmatch(literal) for literal in literals):
        raise ValueError(
            f"path {template!r} may hold letters, digits and {{name}}; the query goes into query="
        )
    _refuse_dots("path", template)
    names = [name or "" for name in (*parts[1::3], "")]
    marks = [mark or "" for mark in (*parts[2::3], "")]
    return tuple(zip(literals, names, marks, strict=True))


def _refuse_dots(name: str, text: str) -> None:
    """Raise for `.` and `..`, which step up, also if a server decodes more than once."""
    while (decoded := unquote(text)) != text:
        text = decoded
    if any(piece in (".", "..") for piece in re.split(r"[/\\]", text)):
        raise ValueError(f"{name} must not hold . or .. as a segment")


# Queries


# Crisp takes a list here for a text, in which nothing is found, unless it is told so beside it. The
# spec has no word for a key that needs another one.
_LIST_NEEDS = {"search_query": ("search_type", "filter")}


def encode_query(query: Mapping[str, Any]) -> str:
    """Return the query, without `?`; None is left out, lists and objects are sent as JSON."""
    text = "&".join(
        _query_part(name, value)
        for name, value in query.items()
        if value is not None and value is not UNSET
    )
    for name, (other, word) in _LIST_NEEDS.items():
        if isinstance(query.get(name), (list, tuple)) and query.get(other) != word:
            raise ValueError(f"{name} is a list of conditions: give {other}={word!r} with it")
    return text


def _query_part(name: str, value: Any) -> str:
    text = _query_text(name, value)
    try:
        return f"{quote(name, safe='')}={quote(text, safe='')}"
    except UnicodeEncodeError:
        raise ValueError(f"{name!r} in the query holds characters that cannot be sent") from None


def _query_text(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return str(value)
    if isinstance(value, datetime.datetime):
        return aware(name, value).isoformat()
    if isinstance(value, (list, tuple, Mapping, Encodable)):
        return json_text(value, name)
    if isinstance(value, float):
        raise ValueError(f"{name} must be a number that can be sent, not {value!r}")
    raise TypeError(f"{name} cannot be sent in a query: {type(value).__name__}")


# Bodies


def encode_body(
    method: str, body: Any, operation: str = " ", path: Iterable[str] = ()
) -> bytes | None:
    """Return the body as JSON, `{}` if the verb needs a body; None if no body is sent.

    `operation` and the names in its `path` are for errors.
    """
    if body is UNSET:
        return b"{}" if method in _ALWAYS_A_BODY else None
    if not isinstance(body, (Mapping, list, tuple, Encodable)):
        # A str here is nearly always JSON that the program encoded itself, or the content alone.
        name = operation.rpartition(".")[2]  # of a call by its path there is none
        call = "" if " " in name else f": call {name}({', '.join([*path, 'body'])})"
        raise TypeError(
            f"body must be a mapping, a list or a result object, not {type(body).__name__}{call}"
        )
    text = json_text(body, "body")
    if text == "{}" and method not in _ALWAYS_A_BODY:
        return None
    return text.encode()


# Arguments


def exactly_one(**values: Any) -> None:
    """Raise `TypeError` unless exactly one of the arguments is given."""
    given = [name for name, value in values.items() if value is not UNSET]
    if len(given) != 1:
        found = " and ".join(given) or "none"
        raise TypeError(f"exactly one of {', '.join(values)} must be given, not {found}")


def picked(body: Any, names: Sequence[str]) -> Any:
    """Return only those fields of a result object that a route takes; a mapping stays as it is.

    Raise `TypeError` if it has others only: it is of another kind, or holds the right one.
    """
    if not isinstance(body, Encodable):
        return body
    whole = body.to_dict()
    found = {name: value for name, value in whole.items() if name in names}
    if whole and not found:
        keys = ", ".join(names)
        raise TypeError(f"this {type(body).__name__} has none of the keys of the body: {keys}")
    return found


def one_of(name: str, value: Any, allowed: Sequence[str]) -> None:
    """Raise `ValueError` for a word that is not allowed; `ab*` allows all that begins with `ab`."""
    if value is UNSET or value in allowed:
        return
    beginnings = tuple(word[:-1] for word in allowed if word.endswith("*"))
    if isinstance(value, str) and value.startswith(beginnings):
        return
    raise ValueError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")
