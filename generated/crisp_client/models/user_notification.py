# Rendered from spec/rest/user_notification.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/user_notification.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class UserNotificationSettings(Model):
    """The user's switches for notifications."""

    user_id: str
    disabled: bool | None = None
    messages_online: bool | None = None
    messages_offline: bool | None = None
    messages_unread: bool | None = None
    messages_transcript: bool | None = None
    messages_rating: bool | None = None
    billing_invoice: bool | None = None
    visitor_browsing: bool | None = None
    sounds: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.disabled = data.get("disabled")
        new.messages_online = data.get("messages_online")
        new.messages_offline = data.get("messages_offline")
        new.messages_unread = data.get("messages_unread")
        new.messages_transcript = data.get("messages_transcript")
        new.messages_rating = data.get("messages_rating")
        new.billing_invoice = data.get("billing_invoice")
        new.visitor_browsing = data.get("visitor_browsing")
        new.sounds = data.get("sounds")
        new._raw = data
        return new


class UserNotificationSettingsUpdate(TypedDict):
    """Switches for notifications; those left out stay as they are."""

    disabled: NotRequired[bool]
    messages_online: NotRequired[bool]
    messages_offline: NotRequired[bool]
    messages_unread: NotRequired[bool]
    messages_transcript: NotRequired[bool]
    messages_rating: NotRequired[bool]
    billing_invoice: NotRequired[bool]
    visitor_browsing: NotRequired[bool]
    sounds: NotRequired[bool]


complete_annotations(globals())
