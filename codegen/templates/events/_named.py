"""Handlers of events that are named by text; `_named.pyi` has their types."""

from __future__ import annotations

from .._runtime.dispatch.subscriptions import Subscriptions

Registering = Subscriptions
