# Rendered from spec/types/conversation.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/conversation.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
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
