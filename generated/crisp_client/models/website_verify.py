# Rendered from spec/rest/website_verify.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_verify.yaml`."""

from __future__ import annotations

from typing import Any
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.model import secret_field


@model
class WebsiteVerifySettings(Model):
    """Settings of the proof of e-mail addresses."""

    enabled: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.enabled = data.get("enabled")
        new._raw = data
        return new


@model
class WebsiteVerifyKey(Model):
    """The secret for signatures."""

    secret: str = secret_field()

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.secret = data.get("secret")
        new._raw = data
        return new


class WebsiteVerifySettingsUpdate(TypedDict):
    """New settings of the proof of e-mail addresses."""

    enabled: bool


complete_annotations(globals())
