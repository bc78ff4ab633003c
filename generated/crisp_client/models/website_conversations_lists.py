# Rendered from spec/rest/website_conversations_lists.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_lists.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model


@model
class ConversationSuggestedSegment(Model):
    """A segment, and how many conversations are in it."""

    segment: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.segment = get("segment")
        new.count = get("count")
        new._raw = data
        return self


@model
class ConversationSuggestedData(Model):
    """A key of custom data, and how many conversations have it."""

    key: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.key = get("key")
        new.count = get("count")
        new._raw = data
        return self


@model
class ConversationSpam(Model):
    """A message that was held back as spam."""

    spam_id: str
    type: str | None = None
    reason: str | None = None
    """Why it was held back."""
    metadata: dict[str, Any] | None = None
    """No source says what it holds."""
    headers: dict[str, Any] | None = None
    """Headers of the e-mail. Crisp's clients leave the values open here; in the event spam:message they are texts."""
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.spam_id = get("spam_id")
        new.type = get("type")
        new.reason = get("reason")
        new.metadata = get("metadata")
        new.headers = get("headers")
        new.timestamp = get("timestamp")
        new._raw = data
        return self


@model
class ConversationSpamContent(Model):
    """A message that was held back as spam, with what it says."""

    spam_id: str
    type: str | None = None
    reason: str | None = None
    """Why it was held back."""
    metadata: dict[str, Any] | None = None
    """No source says what it holds."""
    headers: dict[str, Any] | None = None
    """Headers of the e-mail. Crisp's clients leave the values open here; in the event spam:message they are texts."""
    timestamp: int | None = None
    """In milliseconds."""
    content: dict[str, Any] | None = None
    """No source says what it holds; it differs with the type."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.spam_id = get("spam_id")
        new.type = get("type")
        new.reason = get("reason")
        new.metadata = get("metadata")
        new.headers = get("headers")
        new.timestamp = get("timestamp")
        new.content = get("content")
        new._raw = data
        return self


class FilterSearchQuery(TypedDict):
    """A condition of a search in conversations."""

    model: str
    """Seen: conversation, session."""
    criterion: str
    """Seen: meta.segments."""
    operator: str
    """Seen: eq, neq."""
    query: Sequence[str]
