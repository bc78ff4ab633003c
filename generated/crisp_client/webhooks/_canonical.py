# Copied from codegen/templates/webhooks/_canonical.py. Do not edit: change that and run `make generate`.
"""Write a JSON text as `JSON.stringify(JSON.parse(text))` does, as ECMAScript defines it.

Crisp's own clients parse a body and sign what they serialize again. The same in Python is not
`json.dumps(json.loads(text))`: numbers are doubles with a spelling of their own, keys that look
like indices come first, and a surrogate that stands alone stays an escape.
"""

from __future__ import annotations

import json
import re
from typing import Any
from typing import NoReturn

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_INDEX = re.compile("(?:0|[1-9][0-9]{0,9})")
_INDICES = 2**32 - 1
# Up to 15 digits a double tells all numbers apart, so what is spelt like this comes back as it is.
_PLAIN = re.compile(r"-?(?:[1-9][0-9]{0,14}|(?:0|[1-9][0-9]{0,7})\.[0-9]{0,4}[1-9])")

# The only characters that JSON must escape, and that JSON.stringify does, in the same spelling.
_quoted = json.JSONEncoder(ensure_ascii=False).encode


class _Raw(str):
    """Text of the result, where a plain `str` is a value that is still to be quoted."""


def canonical(text: str) -> str | None:
    """Return the text that JavaScript makes of it; None if it is no JSON or too deeply nested."""
    try:
        value = _decoder.decode(text)
    except (ValueError, RecursionError):
        return None
    return _LONE_SURROGATE.sub(_escaped, "".join(_pieces(value)))


def number(text: str) -> str:
    """Return a JSON number as JavaScript prints the double that is nearest to it."""
    if _PLAIN.fullmatch(text):
        return text
    value = float(text)
    if value == 0:
        return "0"
    if value in (float("inf"), float("-inf")):
        return "null"
    sign = "-" if value < 0 else ""
    # Python and JavaScript agree on the digits, the fewest that lead back to the same double.
    mantissa, _, power = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(digits) - len(fraction) + int(power or 0)
    return sign + _spelt(digits.rstrip("0"), point)


def _spelt(digits: str, point: int) -> str:
    """Return the digits with a decimal point behind so many of them, or with an exponent."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


def _ordered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Array indices by size, then all others; a key that is there twice has its first place."""
    found = dict(pairs)
    indices = [key for key in found if _INDEX.fullmatch(key) and int(key) < _INDICES]
    if not indices:
        return found
    first = {key: found[key] for key in sorted(indices, key=int)}
    return {**first, **found}


def _raw_number(text: str) -> _Raw:
    return _Raw(number(text))


def _refused(word: str) -> NoReturn:
    raise ValueError(word)


# NaN and Infinity are no JSON, but Python's reader takes them.
_decoder = json.JSONDecoder(
    object_pairs_hook=_ordered,
    parse_float=_raw_number,
    parse_int=_raw_number,
    parse_constant=_refused,
)
_COMMA = _Raw(",")
_WORDS = {True: "true", False: "false", None: "null"}


def _pieces(value: Any) -> list[str]:
    """Write without recursion, since values may be nested deeper than calls can go."""
    pieces: list[str] = []
    waiting = [value]
    while waiting:
        item = waiting.pop()
        kind = type(item)
        if kind is _Raw:
            pieces.append(item)
        elif kind is str:
            pieces.append(_quoted(item))
        elif kind is dict or kind is list:
            waiting += reversed(_opened(item))
        else:
            pieces.append(_WORDS[item])
    return pieces


def _opened(value: Any) -> list[Any]:
    """Return an object or list with its brackets and commas around the parts."""
    inside: list[Any] = []
    if type(value) is dict:
        for key, item in value.items():
            inside += (_COMMA, _Raw(f"{_quoted(key)}:"), item)
        return [_Raw("{"), *inside[1:], _Raw("}")]
    for item in value:
        inside += (_COMMA, item)
    return [_Raw("["), *inside[1:], _Raw("]")]


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
