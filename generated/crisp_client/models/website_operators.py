# Rendered from spec/rest/website_operators.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_operators.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class WebsiteOperatorListOne(Model):
    """A row of the list of operators."""

    details: WebsiteOperator
    type: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.details = WebsiteOperator._decode(v) if (v := get("details")).__class__ is dict else v
        new.type = get("type")
        new._raw = data
        return self


@model
class WebsiteOperator(Model):
    """Somebody who answers visitors.

    Crisp's Node client types these fields in camelCase; on the wire they are as here.
    """

    user_id: str
    email: str | None = None
    avatar: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    role: Literal["owner", "member"] | str | None = None
    title: str | None = None
    availability: str | None = None
    has_token: bool | None = None
    identifier: str | None = secret_field(default=None)
    key: str | None = secret_field(default=None)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.email = get("email")
        new.avatar = get("avatar")
        new.first_name = get("first_name")
        new.last_name = get("last_name")
        new.role = get("role")
        new.title = get("title")
        new.availability = get("availability")
        new.has_token = get("has_token")
        new.identifier = get("identifier")
        new.key = get("key")
        new._raw = data
        return self


@model
class WebsiteOperatorsLastActiveListOne(Model):
    """An operator, and when they were active last."""

    user_id: str
    avatar: str | None = None
    nickname: str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.avatar = get("avatar")
        new.nickname = get("nickname")
        new.timestamp = get("timestamp")
        new._raw = data
        return self


class WebsiteOperatorEmail(TypedDict):
    """An e-mail to operators.

    Crisp's Node client types these fields in camelCase; on the wire they are as here.
    """

    recipient: Literal["all", "owners", "members", "user"]
    subject: str
    message: str
    user_id: NotRequired[str]
    """Only with recipient `user`."""
    target: NotRequired[WebsiteOperatorEmailTarget]


class WebsiteOperatorEmailTarget(TypedDict):
    """A button in an e-mail."""

    label: NotRequired[str]
    url: NotRequired[str]


class WebsiteOperatorInvite(TypedDict):
    """Whom to invite, and as what."""

    email: str
    role: Literal["owner", "member"]
    """The role `admin` of 2017 is gone."""
    verify: NotRequired[WebsiteOperatorInviteVerify]
    """The reference requires it, the original call had none. Crisp's Node client types it as a boolean."""


class WebsiteOperatorInviteVerify(TypedDict):
    """Proof that the user means to invite somebody."""

    method: Literal["password", "token", "google"]
    secret: str


class WebsiteOperatorMembership(TypedDict):
    """New role or title of an operator; what is left out stays as it is."""

    role: NotRequired[Literal["owner", "member"]]
    title: NotRequired[str]
