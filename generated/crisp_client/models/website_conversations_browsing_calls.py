# Rendered from spec/rest/website_conversations_browsing_calls.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_browsing_calls.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class ConversationBrowsing(Model):
    """A page of the visitor that operators can look at."""

    browsing_id: str
    browsing_token: str | None = secret_field(default=None)
    useragent: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.browsing_id = data.get("browsing_id")
        new.browsing_token = data.get("browsing_token")
        new.useragent = data.get("useragent")
        new._raw = data
        return new


@model
class ConversationCall(Model):
    """A call, by id only.

    So in Crisp's Go client; its Node client has no type for it.
    """

    call_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.call_id = data.get("call_id")
        new._raw = data
        return new


class ConversationBrowsingAssist(TypedDict):
    """What to do in the visitor's page.

    The last three go with the action of the same name.
    """

    action: Literal["start", "stop", "heartbeat", "mouse", "scroll", "click"]
    mouse: NotRequired[ConversationBrowsingAssistMouse]
    click: NotRequired[ConversationBrowsingAssistClick]
    scroll: NotRequired[ConversationBrowsingAssistScroll]


class ConversationBrowsingAssistMouse(TypedDict):
    """Where to point.

    The unit is not documented; pixels are likely, here as in the two below.
    """

    x: int
    y: int


class ConversationBrowsingAssistClick(TypedDict):
    """Where to click."""

    x: int
    y: int


class ConversationBrowsingAssistScroll(TypedDict):
    """Where to scroll to."""

    x: int
    y: int


class ConversationCallSignalingPayload(TypedDict):
    """What one side of a call tells the other."""

    type: Literal["sdp", "candidate"]
    payload: Mapping[str, Any]
    """A description of the media or an address, as the browser makes it. WebRTC defines what it holds."""


complete_annotations(globals())
