# Rendered from spec/rest/website_conversations_requests.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_requests.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class ConversationWidgetAction(Model):
    """An action that a plugin was told of."""

    correlation_id: str
    """The event widget:action:processed has the same."""
    strategy: ConversationWidgetActionStrategy | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.correlation_id = get("correlation_id")
        new.strategy = (
            ConversationWidgetActionStrategy._decode(v)
            if (v := get("strategy")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class ConversationWidgetActionStrategy(Model):
    """How long Crisp waits for the plugin."""

    attempts: int | None = None
    exhaustion: int | None = None
    """The unit is not documented."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.attempts = get("attempts")
        new.exhaustion = get("exhaustion")
        new._raw = data
        return self
