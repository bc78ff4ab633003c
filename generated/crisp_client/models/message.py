# Rendered from spec/types/message.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/message.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

ConversationMessageType = Literal[
    "text", "file", "animation", "audio", "carousel", "note", "picker", "field", "event"
]
"""Kind of a message."""


@model
class ConversationFileMessageContent(Model):
    """A file."""

    name: str
    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.url = data.get("url")
        new.type = data.get("type")
        new._raw = data
        return new


@model
class ConversationAnimationMessageContent(Model):
    """An animated picture."""

    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.url = data.get("url")
        new.type = data.get("type")
        new._raw = data
        return new


@model
class ConversationAudioMessageContent(Model):
    """A recording."""

    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""
    duration: int
    """In seconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.url = data.get("url")
        new.type = data.get("type")
        new.duration = data.get("duration")
        new._raw = data
        return new


@model
class ConversationPickerMessageContent(Model):
    """A question with answers to choose from."""

    id: str
    text: str
    """Crisp's Node client lets it be absent; Crisp then refuses the message."""
    choices: list[ConversationPickerMessageContentChoice]
    required: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.text = data.get("text")
        new.choices = (
            [
                _decode_conversation_picker_message_content_choice(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("choices")).__class__ is list
            else v
        )
        new.required = data.get("required")
        new._raw = data
        return new


@model
class ConversationPickerMessageContentChoice(Model):
    """An answer to choose."""

    value: str
    label: str
    selected: bool
    icon: str | None = None
    action: ConversationPickerMessageContentChoiceAction | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.value = data.get("value")
        new.label = data.get("label")
        new.selected = data.get("selected")
        new.icon = data.get("icon")
        new.action = (
            _decode_conversation_picker_message_content_choice_action(v)
            if (v := data.get("action")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class ConversationPickerMessageContentChoiceAction(Model):
    """What happens when the answer is chosen."""

    type: str
    target: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.target = data.get("target")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.text = data.get("text")
        new.explain = data.get("explain")
        new.value = data.get("value")
        new.required = data.get("required")
        new._raw = data
        return new


@model
class ConversationCarouselMessageContent(Model):
    """Cards side by side."""

    text: str
    targets: list[ConversationCarouselMessageContentTarget]

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.text = data.get("text")
        new.targets = (
            [
                _decode_conversation_carousel_message_content_target(i)
                if i.__class__ is dict
                else i
                for i in v
            ]
            if (v := data.get("targets")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class ConversationCarouselMessageContentTarget(Model):
    """A card."""

    title: str
    description: str
    actions: list[ConversationCarouselMessageContentTargetAction]
    image: str | None = None
    """A URL, with its scheme."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.title = data.get("title")
        new.description = data.get("description")
        new.actions = (
            [
                _decode_conversation_carousel_message_content_target_action(i)
                if i.__class__ is dict
                else i
                for i in v
            ]
            if (v := data.get("actions")).__class__ is list
            else v
        )
        new.image = data.get("image")
        new._raw = data
        return new


@model
class ConversationCarouselMessageContentTargetAction(Model):
    """A button on a card."""

    label: str
    url: str
    """At least 1 long. A URL, with its scheme."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.label = data.get("label")
        new.url = data.get("url")
        new._raw = data
        return new


@model
class ConversationEventMessageContent(Model):
    """Something that happened, shown between messages."""

    namespace: str
    text: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.namespace = data.get("namespace")
        new.text = data.get("text")
        new._raw = data
        return new


@model
class ConversationMessageUser(Model):
    """Who wrote a message, or does something.

    Programs send it without user_id; a user_id may be an e-mail address.
    """

    type: str | None = None
    """Values seen: website, participant."""
    user_id: str | None = None
    nickname: str | None = None
    avatar: str | None = None
    """A URL, with its scheme."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.user_id = data.get("user_id")
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new._raw = data
        return new


@model
class ConversationMessageReference(Model):
    """A source that a message refers to."""

    type: str | None = None
    name: str | None = None
    target: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.name = data.get("name")
        new.target = data.get("target")
        new._raw = data
        return new


@model
class ConversationMessageOriginal(Model):
    """Where the text is kept from which the message was made."""

    original_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.original_id = data.get("original_id")
        new._raw = data
        return new


class ConversationFileMessageContentInput(TypedDict):
    """A file."""

    name: str
    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""


class ConversationAnimationMessageContentInput(TypedDict):
    """An animated picture."""

    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""


class ConversationAudioMessageContentInput(TypedDict):
    """A recording."""

    url: str
    """At least 1 long. A URL, with its scheme."""
    type: str
    """MIME type."""
    duration: int
    """In seconds."""


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
    """A URL, with its scheme."""


class ConversationCarouselMessageContentTargetActionInput(TypedDict):
    """A button on a card."""

    label: str
    url: str
    """At least 1 long. A URL, with its scheme."""


class ConversationEventMessageContentInput(TypedDict):
    """Something that happened, shown between messages."""

    namespace: str
    text: NotRequired[str]


class ConversationMessageUserInput(TypedDict):
    """Who wrote a message, or does something.

    Programs send it without user_id; a user_id may be an e-mail address.
    """

    type: NotRequired[str]
    """Values seen: website, participant."""
    user_id: NotRequired[str]
    nickname: NotRequired[str]
    avatar: NotRequired[str]
    """A URL, with its scheme."""


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
    """Decode a value by its sibling field `type`; return it unchanged if no variant fits."""
    if by == "file":
        return _decode_conversation_file_message_content(v) if (v := value).__class__ is dict else v
    if by == "animation":
        return (
            _decode_conversation_animation_message_content(v)
            if (v := value).__class__ is dict
            else v
        )
    if by == "audio":
        return (
            _decode_conversation_audio_message_content(v) if (v := value).__class__ is dict else v
        )
    if by == "picker":
        return (
            _decode_conversation_picker_message_content(v) if (v := value).__class__ is dict else v
        )
    if by == "field":
        return (
            _decode_conversation_field_message_content(v) if (v := value).__class__ is dict else v
        )
    if by == "carousel":
        return (
            _decode_conversation_carousel_message_content(v)
            if (v := value).__class__ is dict
            else v
        )
    if by == "event":
        return (
            _decode_conversation_event_message_content(v) if (v := value).__class__ is dict else v
        )
    return value


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_conversation_animation_message_content = ConversationAnimationMessageContent._decode
_decode_conversation_audio_message_content = ConversationAudioMessageContent._decode
_decode_conversation_carousel_message_content = ConversationCarouselMessageContent._decode
_decode_conversation_carousel_message_content_target = (
    ConversationCarouselMessageContentTarget._decode
)
_decode_conversation_carousel_message_content_target_action = (
    ConversationCarouselMessageContentTargetAction._decode
)
_decode_conversation_event_message_content = ConversationEventMessageContent._decode
_decode_conversation_field_message_content = ConversationFieldMessageContent._decode
_decode_conversation_file_message_content = ConversationFileMessageContent._decode
_decode_conversation_picker_message_content = ConversationPickerMessageContent._decode
_decode_conversation_picker_message_content_choice = ConversationPickerMessageContentChoice._decode
_decode_conversation_picker_message_content_choice_action = (
    ConversationPickerMessageContentChoiceAction._decode
)


complete_annotations(globals())
