# Rendered from spec, codegen/templates/_async/handles/{handle}.py.j2. Do not edit: change that and run `make generate`.
"""A contact of a website. The types of its methods stand in `person.pyi`."""

from __future__ import annotations

from typing import Protocol

from ..._runtime.handle import Bound
from ..segmenting import AsyncSegmenting


class HasId(Protocol):
    @property
    def people_id(self) -> str: ...


class HasIds(HasId, Protocol):
    @property
    def website_id(self) -> str: ...


class AsyncPersonHandle(AsyncSegmenting):
    """A contact of a website. Its methods pass its ids to operations of the client."""

    _name = "person"
    _binds = (
        "website_id",
        "people_id",
    )

    @property
    def website_id(self) -> str:
        """The `website_id` that its methods pass."""
        return self._ids[0]

    @property
    def people_id(self) -> str:
        """The `people_id` that its methods pass."""
        return self._ids[1]

    check_exists = Bound("website_people", "check_people_profile_exists")
    get = Bound("website_people", "get_people_profile")
    save = Bound("website_people", "save_people_profile")
    update = Bound("website_people", "update_people_profile")
    remove = Bound("website_people", "remove_people_profile")
    list_conversations = Bound("website_people", "list_people_conversations")
    iter_list_conversations = Bound("website_people", "iter_list_people_conversations")
    add_event = Bound("website_people", "add_people_event")
    list_events = Bound("website_people", "list_people_events")
    iter_list_events = Bound("website_people", "iter_list_people_events")
    get_data = Bound("website_people", "get_people_data")
    save_data = Bound("website_people", "save_people_data")
    update_data = Bound("website_people", "update_people_data")
    list_campaigns = Bound("website_people", "list_people_campaigns")
    iter_list_campaigns = Bound("website_people", "iter_list_people_campaigns")
    get_subscription_status = Bound("website_people", "get_people_subscription_status")
    update_subscription_status = Bound("website_people", "update_people_subscription_status")
