"""Events that are named by text, for the asynchronous client; `named.pyi` has their types."""

from __future__ import annotations

from .downloading import AsyncDownloading


class AsyncNamed(AsyncDownloading):
    """The part of the client that takes events by name."""
