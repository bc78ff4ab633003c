# Copied from codegen/templates/_async/resource.py. Do not edit: change that and run `make generate`.
"""The base of all resources."""

from __future__ import annotations

from .transport import AsyncTransport


class AsyncResource:
    """Operations of one kind; the client makes it and shares its connections with it."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._call = transport.call
        self._exists = transport.exists
        self._remember = transport.remember
        self._forget = transport.forget
