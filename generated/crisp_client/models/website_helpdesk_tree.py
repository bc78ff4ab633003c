# Rendered from spec/rest/website_helpdesk_tree.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_tree.yaml`."""

from __future__ import annotations

from typing import Any
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class HelpdeskTreeEntry(Model):
    """A page of the tree, or a group of them.

    Nothing says that a slug occurs once, so rows of a list differ by their whole content only.

    Since 2026-09-16.
    """

    type: str | None = None
    """Its values are not stated."""
    slug: str | None = None
    title: str | None = None
    state: models.HelpdeskTreeState | None = None
    children: list[HelpdeskTreeEntry] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.slug = data.get("slug")
        new.title = data.get("title")
        new.state = (
            models.HelpdeskTreeState._decode(v) if (v := data.get("state")).__class__ is dict else v
        )
        new.children = (
            [_decode_helpdesk_tree_entry(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("children")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskTreeContent(Model):
    """The content of an entry.

    Since 2026-09-16.
    """

    content: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.content = data.get("content")
        new._raw = data
        return new


@model
class HelpdeskTreePage(Model):
    """The page that shows an entry.

    Since 2026-09-16.
    """

    title: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.title = data.get("title")
        new.url = data.get("url")
        new._raw = data
        return new


class HelpdeskTreePathUpdate(TypedDict):
    """What to do with an entry.

    Since 2026-09-16.
    """

    action: str
    """Its values are not stated."""
    path: NotRequired[HelpdeskTreePathUpdatePath]
    position: NotRequired[int]


class HelpdeskTreePathUpdatePath(TypedDict):
    """Where an entry goes.

    Since 2026-09-16.
    """

    to: str


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_tree_entry = HelpdeskTreeEntry._decode


complete_annotations(globals())
