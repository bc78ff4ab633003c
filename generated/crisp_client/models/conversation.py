# Rendered from spec/types/conversation.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/conversation.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .. import models
from .._runtime.model import Model
from .._runtime.model import model

ConversationState = Literal["pending", "unresolved", "resolved"]
"""Where a conversation stands."""


@model
class Conversation(Model):
    """A conversation without its messages."""

    session_id: str
    website_id: str
    people_id: str
    state: ConversationState | str
    status: int
    """The state as a number, for sorting; 0 pending, 1 unresolved, 2 resolved."""
    is_blocked: bool
    availability: Literal["online", "offline"] | str
    active: ConversationActive
    last_message: str
    """Beginning of the last message, near 200 characters, without newlines."""
    participants: list[ConversationParticipant]
    mentions: list[str]
    """Each user_id that a message mentions."""
    unread: ConversationUnread
    assigned: ConversationAssigned | None
    """The reference does not say that it can be null; about half of the real ones are."""
    meta: ConversationMeta
    created_at: int
    """In milliseconds."""
    updated_at: int
    """In milliseconds."""
    inbox_id: str | None = None
    is_verified: bool | None = None
    preview_message: ConversationPreviewMessage | None = None
    topic: str | None = None
    verifications: list[ConversationVerification] | None = None
    """Absent, empty and null all mean that there is none."""
    compose: ConversationCompose | None = None
    waiting_since: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.session_id = get("session_id")
        new.website_id = get("website_id")
        new.people_id = get("people_id")
        new.state = get("state")
        new.status = get("status")
        new.is_blocked = get("is_blocked")
        new.availability = get("availability")
        new.active = ConversationActive._decode(v) if (v := get("active")).__class__ is dict else v
        new.last_message = get("last_message")
        new.participants = (
            [ConversationParticipant._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("participants")).__class__ is list
            else v
        )
        new.mentions = get("mentions")
        new.unread = ConversationUnread._decode(v) if (v := get("unread")).__class__ is dict else v
        new.assigned = (
            ConversationAssigned._decode(v) if (v := get("assigned")).__class__ is dict else v
        )
        new.meta = ConversationMeta._decode(v) if (v := get("meta")).__class__ is dict else v
        new.created_at = get("created_at")
        new.updated_at = get("updated_at")
        new.inbox_id = get("inbox_id")
        new.is_verified = get("is_verified")
        new.preview_message = (
            ConversationPreviewMessage._decode(v)
            if (v := get("preview_message")).__class__ is dict
            else v
        )
        new.topic = get("topic")
        new.verifications = (
            [ConversationVerification._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("verifications")).__class__ is list
            else v
        )
        new.compose = (
            ConversationCompose._decode(v) if (v := get("compose")).__class__ is dict else v
        )
        new.waiting_since = get("waiting_since")
        new._raw = data
        return self


@model
class ConversationActive(Model):
    """Whether the visitor is at the page."""

    now: bool
    last: int | None = None
    """Visitors who write by e-mail have none. In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.now = get("now")
        new.last = get("last")
        new._raw = data
        return self


@model
class ConversationPreviewMessage(Model):
    """The last message in short."""

    type: models.ConversationMessageType | str
    from_: Literal["user", "operator"] | str
    excerpt: str
    fingerprint: int

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.from_ = get("from")
        new.excerpt = get("excerpt")
        new.fingerprint = get("fingerprint")
        new._raw = data
        return self


@model
class ConversationCompose(Model):
    """Who is typing."""

    operator: dict[str, ConversationComposeAtom] | None = None
    """By user_id of the operator. The reference and Crisp's clients have a single object here; real answers have a map."""
    visitor: ConversationComposeAtom | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.operator = (
            {
                key: ConversationComposeAtom._decode(i) if i.__class__ is dict else i
                for key, i in v.items()
            }
            if (v := get("operator")).__class__ is dict
            else v
        )
        new.visitor = (
            ConversationComposeAtom._decode(v) if (v := get("visitor")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class ConversationComposeAtom(Model):
    """What somebody types, or when they stopped."""

    type: Literal["start", "stop"] | str
    excerpt: str | None
    timestamp: int
    """In milliseconds."""
    user: ConversationComposeAtomUser | None = None
    automated: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.excerpt = get("excerpt")
        new.timestamp = get("timestamp")
        new.user = (
            ConversationComposeAtomUser._decode(v) if (v := get("user")).__class__ is dict else v
        )
        new.automated = get("automated")
        new._raw = data
        return self


@model
class ConversationComposeAtomUser(Model):
    """The operator who types."""

    user_id: str
    nickname: str
    avatar: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.nickname = get("nickname")
        new.avatar = get("avatar")
        new._raw = data
        return self


@model
class ConversationUnread(Model):
    """Numbers of unread messages."""

    operator: int
    visitor: int

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.operator = get("operator")
        new.visitor = get("visitor")
        new._raw = data
        return self


@model
class ConversationAssigned(Model):
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
class ConversationVerification(Model):
    """Proof that the visitor is who they say."""

    identity: Literal["email", "phone"] | str
    method: str
    """Seen: link, sdk, dkim, spf."""
    annotation: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.identity = get("identity")
        new.method = get("method")
        new.annotation = get("annotation")
        new._raw = data
        return self


@model
class ConversationParticipant(Model):
    """Somebody outside Crisp who takes part."""

    type: str
    """Seen: email."""
    target: str
    """The e-mail address."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.target = get("target")
        new._raw = data
        return self


@model
class ConversationMeta(Model):
    """What is known of the visitor, with data and segments of the conversation."""

    nickname: str
    email: str
    ip: str
    avatar: str | None
    """Empty in real answers, null in Crisp's example."""
    segments: list[str]
    device: models.DeviceInfo
    phone: str | None = None
    address: str | None = None
    subject: str | None = None
    origin: Literal["chat", "email"] | str | None = None
    data: dict[str, str | int | float | bool] | None = None
    connection: models.ConnectionInfo | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.nickname = get("nickname")
        new.email = get("email")
        new.ip = get("ip")
        new.avatar = get("avatar")
        new.segments = get("segments")
        new.device = models.DeviceInfo._decode(v) if (v := get("device")).__class__ is dict else v
        new.phone = get("phone")
        new.address = get("address")
        new.subject = get("subject")
        new.origin = get("origin")
        new.data = get("data")
        new.connection = (
            models.ConnectionInfo._decode(v) if (v := get("connection")).__class__ is dict else v
        )
        new._raw = data
        return self


class ConversationParticipantInput(TypedDict):
    """Somebody outside Crisp who takes part."""

    type: str
    """Seen: email."""
    target: str
    """The e-mail address."""


class UpdateConversationMetasBody(TypedDict):
    """UpdateConversationMetasBody"""

    nickname: NotRequired[str]
    email: NotRequired[str]
    phone: NotRequired[str]
    address: NotRequired[str]
    subject: NotRequired[str]
    origin: NotRequired[Literal["chat", "email"] | str]
    ip: NotRequired[str]
    avatar: NotRequired[str | None]
    """Empty in real answers, null in Crisp's example."""
    data: NotRequired[Mapping[str, str | int | float | bool]]
    segments: NotRequired[Sequence[str]]
    device: NotRequired[models.DeviceInfoInput | models.DeviceInfo]
