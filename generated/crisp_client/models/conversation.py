# Rendered from spec/types/conversation.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/conversation.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc

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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new.website_id = data.get("website_id")
        new.people_id = data.get("people_id")
        new.state = data.get("state")
        new.status = data.get("status")
        new.is_blocked = data.get("is_blocked")
        new.availability = data.get("availability")
        new.active = (
            _decode_conversation_active(v) if (v := data.get("active")).__class__ is dict else v
        )
        new.last_message = data.get("last_message")
        new.participants = (
            [_decode_conversation_participant(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("participants")).__class__ is list
            else v
        )
        new.mentions = data.get("mentions")
        new.unread = (
            _decode_conversation_unread(v) if (v := data.get("unread")).__class__ is dict else v
        )
        new.assigned = (
            _decode_conversation_assigned(v) if (v := data.get("assigned")).__class__ is dict else v
        )
        new.meta = _decode_conversation_meta(v) if (v := data.get("meta")).__class__ is dict else v
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.inbox_id = data.get("inbox_id")
        new.is_verified = data.get("is_verified")
        new.preview_message = (
            _decode_conversation_preview_message(v)
            if (v := data.get("preview_message")).__class__ is dict
            else v
        )
        new.topic = data.get("topic")
        new.verifications = (
            [_decode_conversation_verification(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("verifications")).__class__ is list
            else v
        )
        new.compose = (
            _decode_conversation_compose(v) if (v := data.get("compose")).__class__ is dict else v
        )
        new.waiting_since = data.get("waiting_since")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)

    @property
    def waiting_since_utc(self) -> datetime | None:
        """`waiting_since` as a time in UTC; None if it holds none."""
        return utc(self.waiting_since)


@model
class ConversationActive(Model):
    """Whether the visitor is at the page."""

    now: bool
    last: int | None = None
    """Visitors who write by e-mail have none. In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.now = data.get("now")
        new.last = data.get("last")
        new._raw = data
        return new

    @property
    def last_utc(self) -> datetime | None:
        """`last` as a time in UTC; None if it holds none."""
        return utc(self.last)


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.from_ = data.get("from")
        new.excerpt = data.get("excerpt")
        new.fingerprint = data.get("fingerprint")
        new._raw = data
        return new


@model
class ConversationCompose(Model):
    """Who is typing."""

    operator: dict[str, ConversationComposeAtom] | None = None
    """By user_id of the operator. The reference and Crisp's clients have a single object here; real answers have a map."""
    visitor: ConversationComposeAtom | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.operator = (
            {
                key: _decode_conversation_compose_atom(i) if i.__class__ is dict else i
                for key, i in v.items()
            }
            if (v := data.get("operator")).__class__ is dict
            else v
        )
        new.visitor = (
            _decode_conversation_compose_atom(v)
            if (v := data.get("visitor")).__class__ is dict
            else v
        )
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.excerpt = data.get("excerpt")
        new.timestamp = data.get("timestamp")
        new.user = (
            _decode_conversation_compose_atom_user(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.automated = data.get("automated")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class ConversationComposeAtomUser(Model):
    """The operator who types."""

    user_id: str
    nickname: str
    avatar: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new._raw = data
        return new


@model
class ConversationUnread(Model):
    """Numbers of unread messages."""

    operator: int
    visitor: int

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.operator = data.get("operator")
        new.visitor = data.get("visitor")
        new._raw = data
        return new


@model
class ConversationAssigned(Model):
    """The operator who has taken the conversation."""

    user_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


@model
class ConversationVerification(Model):
    """Proof that the visitor is who they say."""

    identity: Literal["email", "phone"] | str
    method: str
    """Values seen: link, sdk, dkim, spf."""
    annotation: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.identity = data.get("identity")
        new.method = data.get("method")
        new.annotation = data.get("annotation")
        new._raw = data
        return new


@model
class ConversationParticipant(Model):
    """Somebody outside Crisp who takes part."""

    type: str
    """Values seen: email."""
    target: str
    """Where to reach them. At least 1 long. An e-mail address."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.target = data.get("target")
        new._raw = data
        return new


@model
class ConversationMeta(Model):
    """What is known of the visitor, with data and segments of the conversation."""

    nickname: str
    email: str
    """An e-mail address."""
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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.nickname = data.get("nickname")
        new.email = data.get("email")
        new.ip = data.get("ip")
        new.avatar = data.get("avatar")
        new.segments = data.get("segments")
        new.device = (
            models.DeviceInfo._decode(v) if (v := data.get("device")).__class__ is dict else v
        )
        new.phone = data.get("phone")
        new.address = data.get("address")
        new.subject = data.get("subject")
        new.origin = data.get("origin")
        new.data = data.get("data")
        new.connection = (
            models.ConnectionInfo._decode(v)
            if (v := data.get("connection")).__class__ is dict
            else v
        )
        new._raw = data
        return new


class ConversationParticipantInput(TypedDict):
    """Somebody outside Crisp who takes part."""

    type: str
    """Values seen: email."""
    target: str
    """Where to reach them. At least 1 long. An e-mail address."""


class UpdateConversationMetasBody(TypedDict):
    """UpdateConversationMetasBody"""

    nickname: NotRequired[str]
    email: NotRequired[str]
    """An e-mail address."""
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


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_conversation_active = ConversationActive._decode
_decode_conversation_assigned = ConversationAssigned._decode
_decode_conversation_compose = ConversationCompose._decode
_decode_conversation_compose_atom = ConversationComposeAtom._decode
_decode_conversation_compose_atom_user = ConversationComposeAtomUser._decode
_decode_conversation_meta = ConversationMeta._decode
_decode_conversation_participant = ConversationParticipant._decode
_decode_conversation_preview_message = ConversationPreviewMessage._decode
_decode_conversation_unread = ConversationUnread._decode
_decode_conversation_verification = ConversationVerification._decode


complete_annotations(globals())
