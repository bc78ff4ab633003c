# Rendered from spec/rtm/message.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `message`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from typing import ClassVar
from typing import Literal

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class MessageUpdated(EventPayload):
    """The content of a message changed.

    Event `message:updated`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    It does not say who wrote the message.
    """

    event_name: ClassVar[str] = "message:updated"

    website_id: str
    session_id: str
    fingerprint: int
    content: str | models.ConversationPickerMessageContent
    """The message's type is not given; an edited field or carousel comes as a picker with keys in `extra`."""
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.fingerprint = data.get("fingerprint")
        new.content = (
            models.ConversationPickerMessageContent._decode(v)
            if (v := data.get("content")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageSend(EventPayload):
    """The visitor wrote a message.

    Event `message:send`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    A bot answers this one; what operators and programs write is message:received.
    """

    event_name: ClassVar[str] = "message:send"

    website_id: str
    session_id: str
    type: models.ConversationMessageType | str
    content: models.ConversationMessageContent
    from_: Literal["user", "operator"] | str
    origin: Literal["chat", "email"] | str
    fingerprint: int
    timestamp: int
    """In milliseconds."""
    user: models.ConversationMessageUser
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    mentions: list[str] | None = None
    stamped: bool | None = None
    """Crisp set the time."""
    automated: bool | None = None
    """A program sent it."""
    references: list[models.ConversationMessageReference] | None = None
    original: models.ConversationMessageOriginal | None = None
    properties: dict[str, str | int | float | bool] | None = None
    edited: bool | None = None
    translated: bool | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.type = data.get("type")
        new.content = models.decode_conversation_message_content(
            data.get("content"), data.get("type")
        )
        new.from_ = data.get("from")
        new.origin = data.get("origin")
        new.fingerprint = data.get("fingerprint")
        new.timestamp = data.get("timestamp")
        new.user = (
            models.ConversationMessageUser._decode(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.mentions = data.get("mentions")
        new.stamped = data.get("stamped")
        new.automated = data.get("automated")
        new.references = (
            [
                models.ConversationMessageReference._decode(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("references")).__class__ is list
            else v
        )
        new.original = (
            models.ConversationMessageOriginal._decode(v)
            if (v := data.get("original")).__class__ is dict
            else v
        )
        new.properties = data.get("properties")
        new.edited = data.get("edited")
        new.translated = data.get("translated")
        new._raw = data
        new._backfilled = False
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class MessageReceived(EventPayload):
    """An operator, bot or integration wrote a message.

    Event `message:received`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/

    What a program sends over REST as operator comes back here.
    """

    event_name: ClassVar[str] = "message:received"

    website_id: str
    session_id: str
    type: models.ConversationMessageType | str
    content: models.ConversationMessageContent
    from_: Literal["user", "operator"] | str
    origin: Literal["chat", "email"] | str
    fingerprint: int
    timestamp: int
    """In milliseconds."""
    user: models.ConversationMessageUser
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    mentions: list[str] | None = None
    stamped: bool | None = None
    """Crisp set the time."""
    automated: bool | None = None
    """A program sent it."""
    references: list[models.ConversationMessageReference] | None = None
    original: models.ConversationMessageOriginal | None = None
    properties: dict[str, str | int | float | bool] | None = None
    edited: bool | None = None
    translated: bool | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.type = data.get("type")
        new.content = models.decode_conversation_message_content(
            data.get("content"), data.get("type")
        )
        new.from_ = data.get("from")
        new.origin = data.get("origin")
        new.fingerprint = data.get("fingerprint")
        new.timestamp = data.get("timestamp")
        new.user = (
            models.ConversationMessageUser._decode(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.mentions = data.get("mentions")
        new.stamped = data.get("stamped")
        new.automated = data.get("automated")
        new.references = (
            [
                models.ConversationMessageReference._decode(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("references")).__class__ is list
            else v
        )
        new.original = (
            models.ConversationMessageOriginal._decode(v)
            if (v := data.get("original")).__class__ is dict
            else v
        )
        new.properties = data.get("properties")
        new.edited = data.get("edited")
        new.translated = data.get("translated")
        new._raw = data
        new._backfilled = False
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class MessageRemoved(EventPayload):
    """A message was deleted.

    Event `message:removed`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:removed"

    website_id: str
    session_id: str
    fingerprint: int
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.fingerprint = data.get("fingerprint")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageComposeSend(EventPayload):
    """The visitor types, or stopped.

    Event `message:compose:send`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:compose:send"

    website_id: str
    session_id: str
    type: Literal["start", "stop"] | str
    timestamp: int
    """In milliseconds."""
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    excerpt: str | None = None
    automated: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.type = data.get("type")
        new.timestamp = data.get("timestamp")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.excerpt = data.get("excerpt")
        new.automated = data.get("automated")
        new._raw = data
        new._backfilled = False
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class MessageComposeReceive(EventPayload):
    """An operator types, or stopped.

    Event `message:compose:receive`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:compose:receive"

    website_id: str
    session_id: str
    type: Literal["start", "stop"] | str
    timestamp: int
    """In milliseconds."""
    user: models.ConversationMessageUser
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    excerpt: str | None = None
    automated: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.type = data.get("type")
        new.timestamp = data.get("timestamp")
        new.user = (
            models.ConversationMessageUser._decode(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.excerpt = data.get("excerpt")
        new.automated = data.get("automated")
        new._raw = data
        new._backfilled = False
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class MessageAcknowledgeReadSend(EventPayload):
    """The visitor read messages of operators.

    Event `message:acknowledge:read:send`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:acknowledge:read:send"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    fingerprints: list[int]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    details: models.EventsMessageAcknowledgeIgnoredDetails | None = None
    """Crisp's Node client knows it on message:acknowledge:ignored only."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.fingerprints = data.get("fingerprints")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.details = (
            models.EventsMessageAcknowledgeIgnoredDetails._decode(v)
            if (v := data.get("details")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageAcknowledgeReadReceived(EventPayload):
    """An operator read messages of the visitor.

    Event `message:acknowledge:read:received`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:acknowledge:read:received"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    fingerprints: list[int]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    details: models.EventsMessageAcknowledgeIgnoredDetails | None = None
    """Crisp's Node client knows it on message:acknowledge:ignored only."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.fingerprints = data.get("fingerprints")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.details = (
            models.EventsMessageAcknowledgeIgnoredDetails._decode(v)
            if (v := data.get("details")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageAcknowledgeUnreadSend(EventPayload):
    """Messages of the visitor were marked as unread.

    Event `message:acknowledge:unread:send`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:acknowledge:unread:send"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    fingerprints: list[int]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    details: models.EventsMessageAcknowledgeIgnoredDetails | None = None
    """Crisp's Node client knows it on message:acknowledge:ignored only."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.fingerprints = data.get("fingerprints")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.details = (
            models.EventsMessageAcknowledgeIgnoredDetails._decode(v)
            if (v := data.get("details")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageAcknowledgeDelivered(EventPayload):
    """Messages arrived.

    Event `message:acknowledge:delivered`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:acknowledge:delivered"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    fingerprints: list[int]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    details: models.EventsMessageAcknowledgeIgnoredDetails | None = None
    """Crisp's Node client knows it on message:acknowledge:ignored only."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.fingerprints = data.get("fingerprints")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.details = (
            models.EventsMessageAcknowledgeIgnoredDetails._decode(v)
            if (v := data.get("details")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageAcknowledgeIgnored(EventPayload):
    """Messages could not be delivered.

    Event `message:acknowledge:ignored`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:acknowledge:ignored"

    website_id: str
    session_id: str
    origin: Literal["chat", "email"] | str
    fingerprints: list[int]
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""
    details: models.EventsMessageAcknowledgeIgnoredDetails | None = None
    """Crisp's Node client knows it on message:acknowledge:ignored only."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.origin = data.get("origin")
        new.fingerprints = data.get("fingerprints")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new.details = (
            models.EventsMessageAcknowledgeIgnoredDetails._decode(v)
            if (v := data.get("details")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageNotifyUnreadSend(EventPayload):
    """Operators are reminded of messages that they have not read.

    Event `message:notify:unread:send`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:notify:unread:send"

    website_id: str
    session_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


@model
class MessageNotifyUnreadReceived(EventPayload):
    """The visitor is reminded of messages that they have not read.

    Event `message:notify:unread:received`. Tiers: user, website, plugin; also a web hook. Scope: website:conversation:messages read.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "message:notify:unread:received"

    website_id: str
    session_id: str
    inbox_id: str | None = None
    """Null for the main inbox. Older examples do not have it."""
    routing_ids: list[str] | None = None
    """Crisp's Go client knows it on every event."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.inbox_id = data.get("inbox_id")
        new.routing_ids = data.get("routing_ids")
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
