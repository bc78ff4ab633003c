# Rendered from spec/rest/website_conversations_properties.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_properties.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class ConversationRoutingAssign(Model):
    """Who has taken a conversation."""

    assigned: ConversationRoutingAssignAssigned | None = None
    """The reference does not say that it can be null; in a conversation it is, when nobody has taken it."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.assigned = (
            _decode_conversation_routing_assign_assigned(v)
            if (v := data.get("assigned")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class ConversationRoutingAssignAssigned(Model):
    """The operator who has taken the conversation."""

    user_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


@model
class ConversationPage(Model):
    """A web page that the visitor looked at.

    It has no id, so the whole row tells it apart.
    """

    page_title: str | None = None
    page_url: str | None = None
    page_referrer: str | None = None
    """URL of the page before."""
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.page_title = data.get("page_title")
        new.page_url = data.get("page_url")
        new.page_referrer = data.get("page_referrer")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class ConversationEvent(Model):
    """A custom event of a conversation.

    It has no id, so the whole row tells it apart.
    """

    text: str | None = None
    data: dict[str, Any] | None = None
    """Whatever the website passed; Crisp's clients leave the values open."""
    color: models.EventColor | str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.text = data.get("text")
        new.data = data.get("data")
        new.color = data.get("color")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class ConversationFile(Model):
    """A file that was sent in a conversation."""

    fingerprint: int
    """Id of the message."""
    name: str | None = None
    type: str | None = None
    """MIME type."""
    url: str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.fingerprint = data.get("fingerprint")
        new.name = data.get("name")
        new.type = data.get("type")
        new.url = data.get("url")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class ConversationStateData(Model):
    """Where a conversation stands."""

    state: models.ConversationState | str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.state = data.get("state")
        new._raw = data
        return new


@model
class ConversationRelations(Model):
    """What a conversation is related to."""

    conversations: ConversationRelationsConversations | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.conversations = (
            _decode_conversation_relations_conversations(v)
            if (v := data.get("conversations")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class ConversationRelationsConversations(Model):
    """Related conversations, each by its session_id."""

    parent: str | None = None
    children: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.parent = data.get("parent")
        new.children = data.get("children")
        new._raw = data
        return new


@model
class ConversationParticipants(Model):
    """The people outside Crisp who take part."""

    participants: list[models.ConversationParticipant] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.participants = (
            [models.ConversationParticipant._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("participants")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class ConversationBlock(Model):
    """Whether the visitor is blocked."""

    blocked: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.blocked = data.get("blocked")
        new._raw = data
        return new


class ConversationRoutingAssignUpdate(TypedDict):
    """Who is to take a conversation."""

    assigned: NotRequired[ConversationRoutingAssignUpdateAssigned | None]
    """Null takes it from whoever has it, and so does a body without it."""
    silent: NotRequired[bool]
    """Do not tell the operator."""


class ConversationRoutingAssignUpdateAssigned(TypedDict):
    """The operator who is to take the conversation."""

    user_id: str


class ConversationParticipantsSave(TypedDict):
    """Who is to take part from outside Crisp.

    How many may take part depends on the plan.
    """

    participants: Sequence[models.ConversationParticipantInput | models.ConversationParticipant]
    user: NotRequired[models.ConversationMessageUserInput | models.ConversationMessageUser]
    """In whose name."""
    origin: NotRequired[Literal["chat", "email"] | str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_conversation_relations_conversations = ConversationRelationsConversations._decode
_decode_conversation_routing_assign_assigned = ConversationRoutingAssignAssigned._decode


complete_annotations(globals())
