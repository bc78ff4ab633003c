# Rendered from spec/types/helpdesk.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/helpdesk.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

HelpdeskContentType = Literal["articles", "guides", "references", "news"]
"""What the new knowledge base holds.

Since 2026-09-16.
"""


@model
class HelpdeskTreeState(Model):
    """Who sees an entry, and where.

    Since 2026-09-16.
    """

    published: bool | None = None
    hidden: bool | None = None
    featured: bool | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.published = data.get("published")
        new.hidden = data.get("hidden")
        new.featured = data.get("featured")
        new._raw = data
        return new


@model
class HelpdeskTreeMetadata(Model):
    """What is said of an entry, apart from its content.

    Since 2026-09-16.
    """

    format: str | None = None
    """Its values are not stated."""
    title: str | None = None
    description: str | None = None
    state: HelpdeskTreeState | None = None
    author: HelpdeskTreeMetadataAuthor | None = None
    color: str | None = None
    image: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.format = data.get("format")
        new.title = data.get("title")
        new.description = data.get("description")
        new.state = (
            _decode_helpdesk_tree_state(v) if (v := data.get("state")).__class__ is dict else v
        )
        new.author = (
            _decode_helpdesk_tree_metadata_author(v)
            if (v := data.get("author")).__class__ is dict
            else v
        )
        new.color = data.get("color")
        new.image = data.get("image")
        new._raw = data
        return new


@model
class HelpdeskTreeMetadataAuthor(Model):
    """The operator who wrote an entry.

    Since 2026-09-16.
    """

    user_id: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


class HelpdeskTreeStateInput(TypedDict):
    """Who sees an entry, and where.

    Since 2026-09-16.
    """

    published: NotRequired[bool]
    hidden: NotRequired[bool]
    featured: NotRequired[bool]


class HelpdeskTreeMetadataInput(TypedDict):
    """What is said of an entry, apart from its content.

    Since 2026-09-16.
    """

    format: NotRequired[str]
    """Its values are not stated."""
    title: NotRequired[str]
    description: NotRequired[str]
    state: NotRequired[HelpdeskTreeStateInput | HelpdeskTreeState]
    author: NotRequired[HelpdeskTreeMetadataAuthorInput | HelpdeskTreeMetadataAuthor]
    color: NotRequired[str]
    image: NotRequired[str]


class HelpdeskTreeMetadataAuthorInput(TypedDict):
    """The operator who wrote an entry.

    Since 2026-09-16.
    """

    user_id: NotRequired[str]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_tree_metadata_author = HelpdeskTreeMetadataAuthor._decode
_decode_helpdesk_tree_state = HelpdeskTreeState._decode


complete_annotations(globals())
