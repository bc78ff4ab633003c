"""Reads JSON into plain values, with orjson where it is installed.

orjson turns integers of more than 64 bits into floats. To look for them would take 2 % of the time
of decoding, and Crisp sends none.
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
    """Return the value of a JSON text; raise `ValueError` if it is not JSON."""
    try:
        try:
            return fast_loads(text)
        except ValueError:
            # orjson refuses some JSON that the standard library reads, such as half an emoji.
            return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
