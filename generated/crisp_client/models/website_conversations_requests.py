# Rendered from spec/rest/website_conversations_requests.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_requests.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class ConversationWidgetAction(Model):
    """An action that a plugin was told of."""

    correlation_id: str
    """The event widget:action:processed has the same."""
    strategy: ConversationWidgetActionStrategy | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.correlation_id = data.get("correlation_id")
        new.strategy = (
            _decode_conversation_widget_action_strategy(v)
            if (v := data.get("strategy")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class ConversationWidgetActionStrategy(Model):
    """How long Crisp waits for the plugin."""

    attempts: int | None = None
    exhaustion: int | None = None
    """The unit is not documented."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.attempts = data.get("attempts")
        new.exhaustion = data.get("exhaustion")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_conversation_widget_action_strategy = ConversationWidgetActionStrategy._decode


complete_annotations(globals())
