# Rendered from spec/types/message.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/message.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model

ConversationMessageType = Literal[
    "text", "file", "animation", "audio", "carousel", "note", "picker", "field", "event"
]
"""Kind of a message."""


@model
class ConversationFileMessageContent(Model):
    """A file."""

    name: str
    url: str
    type: str
    """MIME type."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.url = get("url")
        new.type = get("type")
        new._raw = data
        return self


@model
class ConversationAnimationMessageContent(Model):
    """An animated picture."""

    url: str
    type: str
    """MIME type."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.url = get("url")
        new.type = get("type")
        new._raw = data
        return self


@model
class ConversationAudioMessageContent(Model):
    """A recording."""

    url: str
    type: str
    """MIME type."""
    duration: int
    """Seconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.url = get("url")
        new.type = get("type")
        new.duration = get("duration")
        new._raw = data
        return self


@model
class ConversationPickerMessageContent(Model):
    """A question with answers to choose from."""

    id: str
    text: str
    """Crisp's Node client lets it be absent; Crisp then refuses the message."""
    choices: list[ConversationPickerMessageContentChoice]
    required: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.text = get("text")
        new.choices = (
            [
                ConversationPickerMessageContentChoice._decode(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := get("choices")).__class__ is list
            else v
        )
        new.required = get("required")
        new._raw = data
        return self


@model
class ConversationPickerMessageContentChoice(Model):
    """An answer to choose."""

    value: str
    label: str
    selected: bool
    icon: str | None = None
    action: ConversationPickerMessageContentChoiceAction | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.value = get("value")
        new.label = get("label")
        new.selected = get("selected")
        new.icon = get("icon")
        new.action = (
            ConversationPickerMessageContentChoiceAction._decode(v)
            if (v := get("action")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class ConversationPickerMessageContentChoiceAction(Model):
    """What happens when the answer is chosen."""

    type: str
    target: str

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
class ConversationFieldMessageContent(Model):
    """A question with a line to fill in."""

    id: str
    text: str
    explain: str
    """Hint shown in the empty line."""
    value: str | None = None
    required: bool | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.text = get("text")
        new.explain = get("explain")
        new.value = get("value")
        new.required = get("required")
        new._raw = data
        return self


@model
class ConversationCarouselMessageContent(Model):
    """Cards side by side."""

    text: str
    targets: list[ConversationCarouselMessageContentTarget]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.text = get("text")
        new.targets = (
            [
                ConversationCarouselMessageContentTarget._decode(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := get("targets")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class ConversationCarouselMessageContentTarget(Model):
    """A card."""

    title: str
    description: str
    actions: list[ConversationCarouselMessageContentTargetAction]
    image: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.title = get("title")
        new.description = get("description")
        new.actions = (
            [
                ConversationCarouselMessageContentTargetAction._decode(i)
                if i.__class__ is dict
                else i
                for i in v
            ]
            if (v := get("actions")).__class__ is list
            else v
        )
        new.image = get("image")
        new._raw = data
        return self


@model
class ConversationCarouselMessageContentTargetAction(Model):
    """A button on a card."""

    label: str
    url: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.label = get("label")
        new.url = get("url")
        new._raw = data
        return self


@model
class ConversationEventMessageContent(Model):
    """Something that happened, shown between messages."""

    namespace: str
    text: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.namespace = get("namespace")
        new.text = get("text")
        new._raw = data
        return self


@model
class ConversationMessageUser(Model):
    """Who wrote a message, or does something.

    Programs send it without user_id; a user_id may be an e-mail address.
    """

    type: str | None = None
    """Seen: website, participant."""
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.user_id = get("user_id")
        new.nickname = get("nickname")
        new.avatar = get("avatar")
        new._raw = data
        return self


@model
class ConversationMessageReference(Model):
    """A source that a message refers to."""

    type: str | None = None
    name: str | None = None
    target: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.type = get("type")
        new.name = get("name")
        new.target = get("target")
        new._raw = data
        return self


@model
class ConversationMessageOriginal(Model):
    """Where the text is kept from which the message was made."""

    original_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.original_id = get("original_id")
        new._raw = data
        return self


class ConversationFileMessageContentInput(TypedDict):
    """A file."""

    name: str
    url: str
    type: str
    """MIME type."""


class ConversationAnimationMessageContentInput(TypedDict):
    """An animated picture."""

    url: str
    type: str
    """MIME type."""


class ConversationAudioMessageContentInput(TypedDict):
    """A recording."""

    url: str
    type: str
    """MIME type."""
    duration: int
    """Seconds."""


class ConversationPickerMessageContentInput(TypedDict):
    """A question with answers to choose from."""

    id: str
    text: str
    """Crisp's Node client lets it be absent; Crisp then refuses the message."""
    choices: Sequence[
        ConversationPickerMessageContentChoiceInput | ConversationPickerMessageContentChoice
    ]
    required: NotRequired[bool]


class ConversationPickerMessageContentChoiceInput(TypedDict):
    """An answer to choose."""

    value: str
    label: str
    selected: bool
    icon: NotRequired[str]
    action: NotRequired[
        ConversationPickerMessageContentChoiceActionInput
        | ConversationPickerMessageContentChoiceAction
    ]


class ConversationPickerMessageContentChoiceActionInput(TypedDict):
    """What happens when the answer is chosen."""

    type: str
    target: str


class ConversationFieldMessageContentInput(TypedDict):
    """A question with a line to fill in."""

    id: str
    text: str
    explain: str
    """Hint shown in the empty line."""
    value: NotRequired[str]
    required: NotRequired[bool]


class ConversationCarouselMessageContentInput(TypedDict):
    """Cards side by side."""

    text: str
    targets: Sequence[
        ConversationCarouselMessageContentTargetInput | ConversationCarouselMessageContentTarget
    ]


class ConversationCarouselMessageContentTargetInput(TypedDict):
    """A card."""

    title: str
    description: str
    actions: Sequence[
        ConversationCarouselMessageContentTargetActionInput
        | ConversationCarouselMessageContentTargetAction
    ]
    image: NotRequired[str]


class ConversationCarouselMessageContentTargetActionInput(TypedDict):
    """A button on a card."""

    label: str
    url: str


class ConversationEventMessageContentInput(TypedDict):
    """Something that happened, shown between messages."""

    namespace: str
    text: NotRequired[str]


class ConversationMessageUserInput(TypedDict):
    """Who wrote a message, or does something.

    Programs send it without user_id; a user_id may be an e-mail address.
    """

    type: NotRequired[str]
    """Seen: website, participant."""
    user_id: NotRequired[str]
    nickname: NotRequired[str]
    avatar: NotRequired[str]


class ConversationMessageReferenceInput(TypedDict):
    """A source that a message refers to."""

    type: NotRequired[str]
    name: NotRequired[str]
    target: NotRequired[str]


ConversationMessageContent = (
    str
    | ConversationFileMessageContent
    | ConversationAnimationMessageContent
    | ConversationAudioMessageContent
    | ConversationPickerMessageContent
    | ConversationFieldMessageContent
    | ConversationCarouselMessageContent
    | ConversationEventMessageContent
)
"""What a message says; its form depends on the message's type."""
ConversationMessageContentInput = (
    str
    | ConversationFileMessageContentInput
    | ConversationFileMessageContent
    | ConversationAnimationMessageContentInput
    | ConversationAnimationMessageContent
    | ConversationAudioMessageContentInput
    | ConversationAudioMessageContent
    | ConversationPickerMessageContentInput
    | ConversationPickerMessageContent
    | ConversationFieldMessageContentInput
    | ConversationFieldMessageContent
    | ConversationCarouselMessageContentInput
    | ConversationCarouselMessageContent
    | ConversationEventMessageContentInput
    | ConversationEventMessageContent
)


def decode_conversation_message_content(value: Any, by: Any) -> Any:
    """The variant that the sibling field `type` decides; what fits none stays as it came."""
    if by == "file":
        return ConversationFileMessageContent._decode(v) if (v := value).__class__ is dict else v
    if by == "animation":
        return (
            ConversationAnimationMessageContent._decode(v) if (v := value).__class__ is dict else v
        )
    if by == "audio":
        return ConversationAudioMessageContent._decode(v) if (v := value).__class__ is dict else v
    if by == "picker":
        return ConversationPickerMessageContent._decode(v) if (v := value).__class__ is dict else v
    if by == "field":
        return ConversationFieldMessageContent._decode(v) if (v := value).__class__ is dict else v
    if by == "carousel":
        return (
            ConversationCarouselMessageContent._decode(v) if (v := value).__class__ is dict else v
        )
    if by == "event":
        return ConversationEventMessageContent._decode(v) if (v := value).__class__ is dict else v
    return value
