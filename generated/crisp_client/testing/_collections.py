# Copied from codegen/templates/testing/_collections.py. Do not edit: change that and run `make generate`.
"""Collections: kinds of items that are created, listed, changed and deleted by id.

Most of the API has this shape, so one row of a table describes each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from attrs import field
from attrs import frozen

Doc = dict[str, Any]
Place = tuple[str, ...]

_WEBSITE = "/website/{website_id}"
_LOCALE = f"{_WEBSITE}/helpdesk/locale/{{locale}}"
_NEW_CAMPAIGN = {
    "format": "markdown",
    "status": "not-configured",
    "ready": False,
    "dispatched": False,
    "running": False,
    "progress": 0,
}
_NEW_ARTICLE = {"status": "draft", "visibility": "visible", "featured": False, "visits": 0}


@frozen(eq=False)
class Collection:
    """The paths of one kind of item, and the fields of a new one.

    A POST to `item` without its last segment adds an item, or a PUT to `item` with `put_adds`.
    `listed` is the path of the list. `key` is the field of the item that holds its id. `starts` are
    the fields of a new item. `counts` maps fields to the collections inside of the item whose sizes
    they show. `order` is the field by which a list is sorted, if any.
    """

    what: str
    item: str
    listed: str
    key: str
    starts: Mapping[str, Any] = field(factory=dict)
    counts: Mapping[str, str] = field(factory=dict)
    order: str = ""
    put_adds: bool = False

    @property
    def parent(self) -> str:
        return self.item.rpartition("/")[0]

    @property
    def id_name(self) -> str:
        """The placeholder of the id in `item`."""
        return self.item.rpartition("/")[2].strip("{}")

    def place(self, params: Mapping[str, str]) -> Place:
        return place_of(self.parent, params)


COLLECTIONS = (
    Collection(
        "inbox",
        f"{_WEBSITE}/inbox/{{inbox_id}}",
        f"{_WEBSITE}/inboxes/list/{{page_number}}",
        "inbox_id",
        order="order",
    ),
    Collection(
        "campaign",
        f"{_WEBSITE}/campaign/{{campaign_id}}",
        f"{_WEBSITE}/campaigns/list/{{page_number}}",
        "campaign_id",
        starts=_NEW_CAMPAIGN,
    ),
    Collection(
        "template",
        f"{_WEBSITE}/campaigns/template/{{template_id}}",
        f"{_WEBSITE}/campaigns/templates/{{page_number}}",
        "template_id",
        starts={"type": "custom", "content": ""},
    ),
    Collection(
        "redirection",
        f"{_WEBSITE}/helpdesk/redirection/{{redirection_id}}",
        f"{_WEBSITE}/helpdesk/redirections/{{page_number}}",
        "redirection_id",
    ),
    Collection(
        "locale",
        _LOCALE,
        f"{_WEBSITE}/helpdesk/locales/{{page_number}}",
        "locale",
        counts={"articles": "article", "categories": "category"},
    ),
    Collection(
        "article",
        f"{_LOCALE}/article/{{article_id}}",
        f"{_LOCALE}/articles/{{page_number}}",
        "article_id",
        starts=_NEW_ARTICLE,
    ),
    Collection(
        "alternate",
        f"{_LOCALE}/article/{{article_id}}/alternate/{{locale_linked}}",
        f"{_LOCALE}/article/{{article_id}}/alternates",
        "locale",
        put_adds=True,
    ),
    Collection(
        "category",
        f"{_LOCALE}/category/{{category_id}}",
        f"{_LOCALE}/categories/{{page_number}}",
        "category_id",
    ),
    Collection(
        "section",
        f"{_LOCALE}/category/{{category_id}}/section/{{section_id}}",
        f"{_LOCALE}/category/{{category_id}}/sections/{{page_number}}",
        "section_id",
    ),
    Collection(
        "plugin subscription",
        "/plugins/subscription/{website_id}/{plugin_id}",
        "/plugins/subscription/{website_id}",
        "id",
        starts={"active": True},
    ),
    Collection(
        "browsing session",
        f"{_WEBSITE}/conversation/{{session_id}}/browsing/{{browsing_id}}",
        f"{_WEBSITE}/conversation/{{session_id}}/browsing",
        "browsing_id",
    ),
)


def place_of(path: str, params: Mapping[str, str]) -> Place:
    """Return the segments of a path, with values instead of placeholders."""
    pieces = path.strip("/").split("/")
    return tuple(params[p.strip("{}")] if p.startswith("{") else p for p in pieces)


def addressed(method: str, path: str) -> Iterator[Collection]:
    """Yield the collections of whose items the path names one that must exist."""
    for collection in COLLECTIONS:
        if f"{path}/".startswith(f"{collection.item}/"):
            if not (collection.put_adds and method == "PUT" and path == collection.item):
                yield collection


class Items:
    """All items of all collections, by place and id, oldest first."""

    def __init__(self) -> None:
        self._kept: dict[Place, dict[str, Doc]] = {}

    def at(self, place: Place) -> dict[str, Doc]:
        return self._kept.setdefault(place, {})

    def remove(self, place: Place, key: str) -> None:
        self.at(place).pop(key, None)
        self.clear((*place, key))

    def clear(self, place: Place) -> None:
        """Forget everything at a place and below it."""
        for known in list(self._kept):
            if known[: len(place)] == place:
                del self._kept[known]
