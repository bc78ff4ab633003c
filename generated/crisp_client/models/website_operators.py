# Rendered from spec/rest/website_operators.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_operators.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field
from .._runtime.data.times import utc


@model
class WebsiteOperatorListOne(Model):
    """A row of the list of operators."""

    details: WebsiteOperator
    type: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.details = (
            _decode_website_operator(v) if (v := data.get("details")).__class__ is dict else v
        )
        new.type = data.get("type")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.email = data.get("email")
        new.avatar = data.get("avatar")
        new.first_name = data.get("first_name")
        new.last_name = data.get("last_name")
        new.role = data.get("role")
        new.title = data.get("title")
        new.availability = data.get("availability")
        new.has_token = data.get("has_token")
        new.identifier = data.get("identifier")
        new.key = data.get("key")
        new._raw = data
        return new


@model
class WebsiteOperatorsLastActiveListOne(Model):
    """An operator, and when they were active last."""

    user_id: str
    avatar: str | None = None
    nickname: str | None = None
    timestamp: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.avatar = data.get("avatar")
        new.nickname = data.get("nickname")
        new.timestamp = data.get("timestamp")
        new._raw = data
        return new

    @property
    def timestamp_utc(self) -> datetime | None:
        """`timestamp` as a time in UTC; None if it holds none."""
        return utc(self.timestamp)


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
    """A URL, with its scheme."""


class WebsiteOperatorInvite(TypedDict):
    """Whom to invite, and as what."""

    email: str
    """At least 1 long. An e-mail address."""
    role: Literal["owner", "member"]
    """The role `admin` of 2017 is gone."""
    verify: NotRequired[WebsiteOperatorInviteVerify]
    """The reference requires it, the call of 2017 had none. Crisp's Node client types it as a boolean."""


class WebsiteOperatorInviteVerify(TypedDict):
    """Proof that the user means to invite somebody."""

    method: Literal["password", "token", "google"]
    secret: str


class WebsiteOperatorMembership(TypedDict):
    """New role or title of an operator; what is left out stays as it is."""

    role: NotRequired[Literal["owner", "member"]]
    title: NotRequired[str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_website_operator = WebsiteOperator._decode


complete_annotations(globals())
