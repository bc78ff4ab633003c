# Rendered from spec/rest/website_conversations_messages.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_messages.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.annotations import TaggedBy
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import Milliseconds
from .._runtime.data.times import utc


@model
class ConversationMessage(Model):
    """A message of a conversation."""

    session_id: str
    website_id: str
    type: models.ConversationMessageType | str
    from_: Literal["user", "operator"] | str
    origin: Literal["chat", "email"] | str
    content: models.ConversationMessageContent
    fingerprint: int
    timestamp: int
    """In milliseconds."""
    user: models.ConversationMessageUser | None = None
    preview: list[ConversationMessagePreview] | None = None
    """Pages that the text links to."""
    mentions: list[str] | None = None
    """The user_id of each operator mentioned."""
    read: str | None = None
    """Channel over which it was read; empty if it was not."""
    delivered: str | None = None
    """Channel over which it was delivered; empty if it was not."""
    ignored: dict[str, ConversationMessageIgnored] | None = None
    """Why it did not reach somebody."""
    edited: bool | None = None
    translated: bool | None = None
    automated: bool | None = None
    """A program sent it."""
    stamped: bool | None = None
    """Crisp set the time."""
    references: list[models.ConversationMessageReference] | None = None
    original: models.ConversationMessageOriginal | None = None
    properties: dict[str, str | int | float | bool] | None = None

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new.website_id = data.get("website_id")
        new.type = data.get("type")
        new.from_ = data.get("from")
        new.origin = data.get("origin")
        new.content = models.decode_conversation_message_content(
            data.get("content"), data.get("type")
        )
        new.fingerprint = data.get("fingerprint")
        new.timestamp = data.get("timestamp")
        new.user = (
            models.ConversationMessageUser._decode(v)
            if (v := data.get("user")).__class__ is dict
            else v
        )
        new.preview = (
            [_decode_conversation_message_preview(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("preview")).__class__ is list
            else v
        )
        new.mentions = data.get("mentions")
        new.read = data.get("read")
        new.delivered = data.get("delivered")
        new.ignored = (
            {
                key: _decode_conversation_message_ignored(i) if i.__class__ is dict else i
                for key, i in v.items()
            }
            if (v := data.get("ignored")).__class__ is dict
            else v
        )
        new.edited = data.get("edited")
        new.translated = data.get("translated")
        new.automated = data.get("automated")
        new.stamped = data.get("stamped")
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
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


@model
class ConversationMessagePreview(Model):
    """A page that a message links to."""

    url: str | None = None
    website: str | None = None
    title: str | None = None
    preview: ConversationMessagePreviewInformation | None = None
    stamped: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.url = data.get("url")
        new.website = data.get("website")
        new.title = data.get("title")
        new.preview = (
            _decode_conversation_message_preview_information(v)
            if (v := data.get("preview")).__class__ is dict
            else v
        )
        new.stamped = data.get("stamped")
        new._raw = data
        return new


@model
class ConversationMessagePreviewInformation(Model):
    """What the linked page shows."""

    excerpt: str | None = None
    image: str | None = None
    embed: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.excerpt = data.get("excerpt")
        new.image = data.get("image")
        new.embed = data.get("embed")
        new._raw = data
        return new


@model
class ConversationMessageIgnored(Model):
    """Why a message was not delivered."""

    type: str | None = None
    reason: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.reason = data.get("reason")
        new._raw = data
        return new


@model
class ConversationMessageDispatched(Model):
    """The message that was accepted, by fingerprint only."""

    fingerprint: int

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.fingerprint = data.get("fingerprint")
        new._raw = data
        return new


@model
class ConversationOriginal(Model):
    """The text from which a message was made."""

    website_id: str
    session_id: str
    original_id: str
    type: str | None = None
    """MIME type."""
    headers: dict[str, Any] | None = None
    """Headers of the e-mail. Crisp's clients leave the values open."""
    content: str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.session_id = data.get("session_id")
        new.original_id = data.get("original_id")
        new.type = data.get("type")
        new.headers = data.get("headers")
        new.content = data.get("content")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


_ConversationMessageNewKeys = TypedDict(
    "_ConversationMessageNewKeys",
    {
        "from": 'Literal["user", "operator"]',
    },
)


class _ConversationMessageNew(_ConversationMessageNewKeys):
    origin: Literal["chat", "email"] | str
    """A plugin names its own URN, so that its messages can be told apart."""
    mentions: NotRequired[Sequence[str]]
    """The user_id of each operator to mention. Crisp's Node client knows it on notes only."""
    fingerprint: NotRequired[int]
    """Id chosen by the sender; Crisp makes one if absent."""
    user: NotRequired[models.ConversationMessageUserInput | models.ConversationMessageUser]
    references: NotRequired[
        Sequence[models.ConversationMessageReferenceInput | models.ConversationMessageReference]
    ]
    original: NotRequired[ConversationAllMessageNewOriginal]
    properties: NotRequired[Mapping[str, str | int | float | bool]]
    timestamp: NotRequired[Milliseconds]
    """Time to show instead of now, for messages that are imported. A `datetime`, a `date` in UTC, or milliseconds."""
    stealth: NotRequired[bool]
    """Do not notify the other side."""
    translated: NotRequired[bool]
    automated: NotRequired[bool]
    """A program sends it."""


class ConversationMessageNewText(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is text."""

    type: Literal["text"]
    content: str


class ConversationMessageNewNote(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is note."""

    type: Literal["note"]
    content: str


class ConversationMessageNewFile(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is file."""

    type: Literal["file"]
    content: models.ConversationFileMessageContentInput | models.ConversationFileMessageContent


class ConversationMessageNewAnimation(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is animation."""

    type: Literal["animation"]
    content: (
        models.ConversationAnimationMessageContentInput | models.ConversationAnimationMessageContent
    )


class ConversationMessageNewAudio(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is audio."""

    type: Literal["audio"]
    content: models.ConversationAudioMessageContentInput | models.ConversationAudioMessageContent


class ConversationMessageNewPicker(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is picker."""

    type: Literal["picker"]
    content: models.ConversationPickerMessageContentInput | models.ConversationPickerMessageContent


class ConversationMessageNewField(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is field."""

    type: Literal["field"]
    content: models.ConversationFieldMessageContentInput | models.ConversationFieldMessageContent


class ConversationMessageNewCarousel(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is carousel."""

    type: Literal["carousel"]
    content: (
        models.ConversationCarouselMessageContentInput | models.ConversationCarouselMessageContent
    )


class ConversationMessageNewEvent(_ConversationMessageNew):
    """`ConversationMessageNew` whose type is event."""

    type: Literal["event"]
    content: models.ConversationEventMessageContentInput | models.ConversationEventMessageContent


ConversationMessageNew = Annotated[
    ConversationMessageNewText
    | ConversationMessageNewNote
    | ConversationMessageNewFile
    | ConversationMessageNewAnimation
    | ConversationMessageNewAudio
    | ConversationMessageNewPicker
    | ConversationMessageNewField
    | ConversationMessageNewCarousel
    | ConversationMessageNewEvent,
    TaggedBy("type"),
]
"""A message to send; its type decides what the content is.

Crisp's clients have one type for each kind of content; they differ in nothing else.
"""


class ConversationAllMessageNewOriginal(TypedDict):
    """The text before it was turned into a message, as the HTML of an e-mail.

    Crisp's Node client reuses the form of the answer (original_id); reference and Go client have this one.
    """

    type: str
    content: str


_ConversationReadMessageMarkKeys = TypedDict(
    "_ConversationReadMessageMarkKeys",
    {
        "from": 'Literal["user", "operator"]',
    },
)


class ConversationReadMessageMark(_ConversationReadMessageMarkKeys):
    """Which messages are read."""

    origin: Literal["chat", "email"] | str
    fingerprints: NotRequired[Sequence[int]]


_ConversationComposeMessageNewKeys = TypedDict(
    "_ConversationComposeMessageNewKeys",
    {
        "from": 'Literal["user", "operator"]',
    },
)


class ConversationComposeMessageNew(_ConversationComposeMessageNewKeys):
    """Who types, and what."""

    type: Literal["start", "stop"]
    excerpt: NotRequired[str]
    """What has been typed so far."""
    stealth: NotRequired[bool]
    """Do not show it to the other side."""
    automated: NotRequired[bool]
    """A program types."""


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_conversation_message_ignored = ConversationMessageIgnored._decode
_decode_conversation_message_preview = ConversationMessagePreview._decode
_decode_conversation_message_preview_information = ConversationMessagePreviewInformation._decode


complete_annotations(globals())
