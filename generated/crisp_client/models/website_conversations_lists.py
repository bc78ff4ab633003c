# Rendered from spec/rest/website_conversations_lists.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_lists.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import Literal
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class ConversationSuggestedSegment(Model):
    """A segment, and how many conversations are in it."""

    segment: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.segment = data.get("segment")
        new.count = data.get("count")
        new._raw = data
        return new


@model
class ConversationSuggestedData(Model):
    """A key of custom data, and how many conversations have it."""

    key: str
    count: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.key = data.get("key")
        new.count = data.get("count")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.spam_id = data.get("spam_id")
        new.type = data.get("type")
        new.reason = data.get("reason")
        new.metadata = data.get("metadata")
        new.headers = data.get("headers")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.spam_id = data.get("spam_id")
        new.type = data.get("type")
        new.reason = data.get("reason")
        new.metadata = data.get("metadata")
        new.headers = data.get("headers")
        new.timestamp = data.get("timestamp")
        new.content = data.get("content")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


class FilterSearchQuery(TypedDict):
    """A condition of a search in conversations."""

    model: Literal["conversation", "session"] | str
    """Crisp's clients have any text here; this is what was seen."""
    criterion: str
    """Values seen: meta.segments."""
    operator: Literal["eq", "neq"] | str
    """Crisp's clients have any text here; this is what was seen."""
    query: Sequence[str]


complete_annotations(globals())
