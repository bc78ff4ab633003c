# Rendered from spec/rest/website_verify.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_verify.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self
from typing import TypedDict

from .._runtime.model import Model
from .._runtime.model import model
from .._runtime.model import secret_field


@model
class WebsiteVerifySettings(Model):
    """Settings of the proof of e-mail addresses."""

    enabled: bool

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.enabled = get("enabled")
        new._raw = data
        return self


@model
class WebsiteVerifyKey(Model):
    """The secret for signatures."""

    secret: str = secret_field()

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.secret = get("secret")
        new._raw = data
        return self


class WebsiteVerifySettingsUpdate(TypedDict):
    """New settings of the proof of e-mail addresses."""

    enabled: bool
