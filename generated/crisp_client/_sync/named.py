# Derived from codegen/templates/_async/named.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Events that are named by text, for the asynchronous client; `named.pyi` has their types."""

from __future__ import annotations

from .downloading import Downloading


class Named(Downloading):
    """The part of the client that takes events by name."""
