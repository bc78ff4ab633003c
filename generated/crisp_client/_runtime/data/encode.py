# Copied from codegen/templates/_runtime/data/encode.py. Do not edit: change that and run `make generate`.
"""Turns arguments into JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .unset import UNSET


class Encodable:
    """A value that knows its own wire form."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        raise NotImplementedError


def jsonable(value: Any) -> Any:
    """A copy of `value` made of what JSON knows; `UNSET` values of mappings are left out."""
    if isinstance(value, Encodable):
        return value.to_dict()
    if isinstance(value, (dict, Mapping)):
        return {key: jsonable(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, (list, tuple)):
        return [jsonable(item) for item in value]
    return value


def json_text(value: Any, name: str) -> str:
    """Compact JSON; all ASCII, so that half an emoji, which UTF-8 has no bytes for, can be sent.

    What is not JSON is an error that says where it stands in what is called `name`.
    """
    try:
        return json.dumps(jsonable(value), separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        from .misfit import misfit  # only failures need it

        raise misfit(value, name) or error from None
