"""Checks that a default, or a word, is a value of a type."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.irtypes import Const
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.language.values import is_number


def fits(default: str, found: Type) -> bool:
    """Tell whether the text of a default is a value of the type."""
    found = not_null(found)
    if isinstance(found, Words):
        return matches(default, found.words)
    if isinstance(found, Const):
        return False
    if isinstance(found, Ref):
        return True  # `resolve` checks it, which knows all types
    if not isinstance(found, Scalar):
        return False
    if found.kind in ("int", "ms", "s"):
        low, high = found.minimum or 0, found.maximum
        return is_number(default) and low <= int(default) and (high is None or int(default) <= high)
    if found.kind in ("bool", "flag"):
        return default in ("true", "false")
    if found.kind == "float":
        return re.fullmatch(r"\d{1,15}(\.\d{1,15})?", default) is not None
    return found.kind == "str"


def matches(word: str, words: Iterable[str]) -> bool:
    """Tell whether an enum has the word; `urn:*` stands for any text that begins so."""
    return any(
        word == known or (known.endswith("*") and word.startswith(known[:-1])) for known in words
    )
