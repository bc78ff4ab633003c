# Rendered from spec/rest/website_conversations_properties.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_properties.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .. import models
from .._runtime.model import Model
from .._runtime.model import model


@model
class ConversationRoutingAssign(Model):
    """Who has taken a conversation."""

    assigned: ConversationRoutingAssignAssigned | None = None
    """The reference does not say that it can be null; in a conversation it is, when nobody has taken it."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.assigned = (
            ConversationRoutingAssignAssigned._decode(v)
            if (v := get("assigned")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class ConversationRoutingAssignAssigned(Model):
    """The operator who has taken the conversation."""

    user_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.page_title = get("page_title")
        new.page_url = get("page_url")
        new.page_referrer = get("page_referrer")
        new.timestamp = get("timestamp")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.text = get("text")
        new.data = get("data")
        new.color = get("color")
        new.timestamp = get("timestamp")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.fingerprint = get("fingerprint")
        new.name = get("name")
        new.type = get("type")
        new.url = get("url")
        new.timestamp = get("timestamp")
        new._raw = data
        return self


@model
class ConversationStateData(Model):
    """Where a conversation stands."""

    state: models.ConversationState | str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.state = get("state")
        new._raw = data
        return self


@model
class ConversationRelations(Model):
    """What a conversation is related to."""

    conversations: ConversationRelationsConversations | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.conversations = (
            ConversationRelationsConversations._decode(v)
            if (v := get("conversations")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class ConversationRelationsConversations(Model):
    """Related conversations, each by its session_id."""

    parent: str | None = None
    children: list[str] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.parent = get("parent")
        new.children = get("children")
        new._raw = data
        return self


@model
class ConversationParticipants(Model):
    """The people outside Crisp who take part."""

    participants: list[models.ConversationParticipant] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.participants = (
            [models.ConversationParticipant._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("participants")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class ConversationBlock(Model):
    """Whether the visitor is blocked."""

    blocked: bool

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.blocked = get("blocked")
        new._raw = data
        return self


class ConversationRoutingAssignUpdate(TypedDict):
    """Who is to take a conversation."""

    assigned: ConversationRoutingAssignUpdateAssigned | None
    """Null takes it from whoever has it."""
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
