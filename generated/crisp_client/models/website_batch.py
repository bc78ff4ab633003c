# Rendered from spec/rest/website_batch.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_batch.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .. import models
from .._runtime.data.annotations import complete_annotations

WebsiteBatchReportOperationFlag = Literal["spam"]
"""What is wrong with a conversation."""


class WebsiteBatchConversationsOperation(TypedDict):
    """Conversations to change at once.

    What happens without sessions is not stated.
    """

    inbox_id: NotRequired[str]
    sessions: NotRequired[Sequence[str]]
    """Each session_id."""


class WebsiteBatchReportOperation(TypedDict):
    """Conversations to report, and why."""

    sessions: Sequence[str]
    flag: WebsiteBatchReportOperationFlag


class WebsiteBatchBlockOperation(TypedDict):
    """Conversations whose visitors are to be blocked or not."""

    sessions: Sequence[str]
    blocked: bool


class WebsiteBatchRoutingOperation(TypedDict):
    """Conversations, and who shall take them."""

    sessions: Sequence[str]
    assigned: WebsiteBatchRoutingOperationAssigned | None
    """Null takes the assignment away."""


class WebsiteBatchRoutingOperationAssigned(TypedDict):
    """The operator who takes a conversation."""

    user_id: str


class WebsiteBatchInboxOperation(TypedDict):
    """Conversations, and the inbox for them."""

    sessions: Sequence[str]
    inbox_id: str | None
    """Null for the main inbox."""


class WebsiteBatchConversationsDataOperation(TypedDict):
    """Conversations, and custom data for them."""

    sessions: Sequence[str]
    data: Mapping[str, str | int | float | bool]


class WebsiteBatchConversationsSegmentsOperation(TypedDict):
    """Conversations, and segments for them."""

    sessions: Sequence[str]
    segments: Sequence[str]


class WebsiteBatchPeopleOperationInner(TypedDict):
    """Contacts to change at once, by id or by conditions."""

    profiles: NotRequired[Sequence[str]]
    """Each people_id."""
    search: NotRequired[models.WebsiteBatchPeopleOperationInnerSearch]
    """So in Crisp's Go client; its Node client has a text."""


class BatchUnresolveConversationsBody(TypedDict):
    """BatchUnresolveConversationsBody"""

    inbox_id: NotRequired[str]
    sessions: Sequence[str]
    """Each session_id."""


class BatchUnreadConversationsBody(TypedDict):
    """BatchUnreadConversationsBody"""

    inbox_id: NotRequired[str]
    sessions: Sequence[str]
    """Each session_id."""


class BatchRemoveConversationsBody(TypedDict):
    """BatchRemoveConversationsBody"""

    inbox_id: NotRequired[str]
    sessions: Sequence[str]
    """Each session_id."""


complete_annotations(globals())
