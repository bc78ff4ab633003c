# Copied from codegen/templates/_runtime/upload/blocking.py. Do not edit: change that and run `make generate`.
"""Open what is uploaded."""

from __future__ import annotations

from typing import Any

from ..http.body import Body
from ..http.body import Progress
from .source import body_of


def opened(file: Any, progress: Progress | None) -> Body:
    """Return the body; a file that cannot seek is read to its end for that."""
    return body_of(file, progress)
