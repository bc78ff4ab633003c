"""Write text of the spec inside Python source; all of it passes one of these functions."""

from __future__ import annotations

import re
from typing import Any

# Quotes that could end the string: three together, and those before the closing ones.
_CLOSING = re.compile(r'"{3,}|"+\Z')
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def py(value: Any) -> str:
    """Return a literal of `value`, in double quotes where that is simple.

    Ruff turns the other quotes, but not those of an annotation that stands inside a text.
    """
    plain = repr(value)
    return plain if '"' in plain or "\\" in plain else plain.replace("'", '"')


def docstring(text: str) -> str:
    """Escape text between triple quotes, so that it cannot end the string."""
    text = text.replace("\\", "\\\\")
    text = _CLOSING.sub(lambda match: match[0].replace('"', '\\"'), text)
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
