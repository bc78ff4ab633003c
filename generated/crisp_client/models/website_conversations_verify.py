# Rendered from spec/rest/website_conversations_verify.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_conversations_verify.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

ConversationVerifyIdentity = Literal["email", "phone"] | str
"""What is to be proved; a URN is an account of a plugin's channel."""

ConversationVerifyMethod = Literal["link"]
"""How it is proved."""


@model
class ConversationVerify(Model):
    """Whether the visitor has proved who they are, and how."""

    verified: bool | None = None
    verifications: list[models.ConversationVerification] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.verified = data.get("verified")
        new.verifications = (
            [models.ConversationVerification._decode(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("verifications")).__class__ is list
            else v
        )
        new._raw = data
        return new


class ConversationVerifyIdentityRequest(TypedDict):
    """What the visitor is to prove."""

    identity: ConversationVerifyIdentity
    method: NotRequired[ConversationVerifyMethod]
    recipient: NotRequired[str]
    """E-mail address, phone number or account to prove, as identity says."""


class ConversationVerifyIdentityRedeem(TypedDict):
    """The proof that came back."""

    identity: ConversationVerifyIdentity
    recipient: str
    """E-mail address, phone number or account that is proved, as identity says."""
    token: str
    """From the link."""


complete_annotations(globals())
