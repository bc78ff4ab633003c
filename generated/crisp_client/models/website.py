# Rendered from spec/rest/website.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class Website(Model):
    """A website, which Crisp also calls workspace."""

    website_id: str
    name: str | None = None
    domain: str | None = None
    logo: str | None = None
    verified: bool | None = None
    institutional: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.website_id = data.get("website_id")
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.logo = data.get("logo")
        new.verified = data.get("verified")
        new.institutional = data.get("institutional")
        new._raw = data
        return new


class WebsiteCreate(TypedDict):
    """What a new website starts with."""

    name: str
    domain: str


class WebsiteRemoveVerify(TypedDict):
    """Proof that the user means to delete the website."""

    method: Literal["password", "token", "google"]
    secret: str


complete_annotations(globals())
