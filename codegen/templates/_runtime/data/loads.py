"""JSON to plain values, with orjson where it is installed.

orjson makes floats of integers of more than 64 bits. To look for such takes longer than 2 % of a
decoding, and Crisp has none: README says so.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

fast_loads: Callable[[bytes | str], Any]
try:
    from orjson import loads as fast_loads
except ImportError:
    fast_loads = json.loads


def loads(text: bytes | str) -> Any:
    """Raises `ValueError` for what is no JSON."""
    try:
        try:
            return fast_loads(text)
        except ValueError:
            # orjson refuses some JSON that the standard library reads, such as half an emoji.
            return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
