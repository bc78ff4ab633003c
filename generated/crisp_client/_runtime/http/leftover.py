# Copied from codegen/templates/_runtime/http/leftover.py. Do not edit: change that and run `make generate`.
"""Detect bytes behind an answer, which no request has asked for.

The libraries read on where they stopped, so what is left over would be taken for the answer to the
next request over the same connection, and a write be told as done that was not.
"""

from __future__ import annotations

from typing import Any

# From a response to the connection that it came over; none of them is public.
_INWARD = ("_stream", "_httpcore_stream", "_connection")


def spoiled(response: Any) -> Any:
    """Return the stream to close if more came behind a response; None if nothing did."""
    part = response.stream
    while (http := getattr(part, "_h11_state", None)) is None:
        for name in _INWARD:
            if (inner := getattr(part, name, None)) is not None:
                part = inner
                break
        else:
            return None
    left_over, _ = http.trailing_data
    return response.extensions.get("network_stream") if left_over else None
