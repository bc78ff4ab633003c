"""Spec text inside Python source: what is not an identifier goes through one of these."""

from __future__ import annotations

import re

# Quotes that could end the string: three together, and those that the closing ones would follow.
_CLOSING = re.compile(r'"{3,}|"+\Z')
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def py(value: object) -> str:
    """A literal that evaluates to `value`."""
    return repr(value)


def docstring(text: str) -> str:
    """Text between triple quotes: it cannot end the string, escape or add a control character."""
    text = text.replace("\\", "\\\\")
    text = _CLOSING.sub(lambda match: match[0].replace('"', '\\"'), text)
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
