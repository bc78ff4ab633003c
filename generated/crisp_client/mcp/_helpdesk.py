# Rendered from spec, codegen/templates/mcp/_helpdesk.py.j2. Do not edit: change that and run `make generate`.
"""Tools that read the helpdesk: that of the new knowledge base, or of the old one where that is."""

from __future__ import annotations

import re
from typing import Any
from typing import TYPE_CHECKING

from .._operations.description import operations
from .._runtime.data.sound import sound
from .._runtime.data.sound import sound_rows
from .._runtime.deprecated import unwarned
from .._runtime.errors import NotFoundError
from .._runtime.together import together
from ._conversations import site
from ._results import Answer
from ._results import facts
from ._results import iso
from ._tool import Desk
from ._tool import Given
from ._tool import number
from ._tool import text
from ._tool import tool
from ._tool import Unmet

if TYPE_CHECKING:
    from ..models import HelpdeskLocaleArticle

_LOCALE = text("a language, as `en`; by default the first of the helpdesk", 20)
_LOCALES, _PAGES, _OLD = (
    f"website_helpdesk.{name}"
    for name in ("list_helpdesk_locales", "list_helpdesk_pages", "list_helpdesk_locale_articles")
)
_KINDS = next(one.words for one in operations()[_PAGES].args if one.key == "content_type")
# Pages of a list that are read; each is a request.
_MOST = 5


@tool(
    "Search the helpdesk",
    [_LOCALES, _PAGES, _OLD],
    {
        "words": text("what it should be about; without it, all articles"),
        "locale": _LOCALE,
        "limit": number("at most so many", 1, 50, 10),
    },
)
async def search_helpdesk(desk: Desk, given: Given) -> Answer:
    """Find articles of the helpdesk by words of their titles: it lists all, a request a page."""
    locale = given.get("locale") or await _first_locale(desk)
    of_each = await together(*(_new(desk, locale, kind) for kind in _KINDS))
    found, is_all = [row for rows, _ in of_each for row in rows], all(done for _, done in of_each)
    if not found:
        found, is_all = await _old(desk, locale)
    asked = set(re.findall(r"\w{2,}", given.get("words", "").casefold()))
    scored = sorted(((_score(row, asked), row) for row in found), key=lambda one: -one[0])
    fitting = [row for score, row in scored if score] if asked else found
    notes = [f"{len(fitting)} of {len(found)} articles in {locale} fit; read_article reads one."]
    if asked and found and not fitting:
        notes = [f"No title in {locale} has these words; of {len(found)} articles, these are some:"]
        fitting = found
    if not is_all:
        notes.append(f"Only {_MOST} pages of each kind were looked at; there may be more.")
    shown = fitting[: given.get("limit", 10)]
    if len(shown) < len(fitting):
        notes.append(f"The first {len(shown)} are shown; limit shows more.")
    return Answer(notes, [{**row, "locale": locale} for row in shown])


@tool(
    "Read an article",
    [
        _LOCALES,
        "website_helpdesk.resolve_helpdesk_tree_content",
        "website_helpdesk.resolve_helpdesk_tree_metadata",
        "website_helpdesk.resolve_helpdesk_locale_article",
    ],
    {"article": text("as search_helpdesk names it", 300), "locale": _LOCALE},
    needed=["article"],
)
async def read_article(desk: Desk, given: Given) -> Answer:
    """Read an article of the helpdesk."""
    locale, article = given.get("locale") or await _first_locale(desk), given["article"]
    kind, _, path = article.partition("/")
    if not path:
        read = unwarned(desk.client.website_helpdesk.resolve_helpdesk_locale_article)
        found = sound(await read(desk.website, locale, article))
        return Answer([], [{**_row(found), **facts(text=found.content)}], more=True)
    if kind not in _KINDS:
        raise Unmet(f"an article begins with {', '.join(f'{one}/' for one in _KINDS)}")
    ids: Any = (locale, kind, path)
    content, metadata = await together(
        site(desk).resolve_helpdesk_tree_content(*ids),
        site(desk).resolve_helpdesk_tree_metadata(*ids),
    )
    content, metadata = sound(content), sound(metadata)
    known = facts(
        article=article,
        title=metadata.title,
        description=metadata.description,
        published=metadata.state and metadata.state.published,
        text=content.content,
    )
    return Answer([], [known], more=True)


async def _new(desk: Desk, locale: str, kind: Any) -> tuple[list[dict[str, Any]], bool]:
    """Return the articles of a kind, and whether these are all."""
    rows: list[dict[str, Any]] = []
    for page in range(1, _MOST + 1):
        try:
            found = await site(desk).list_helpdesk_pages(locale, kind, page)
        except NotFoundError:  # the website has the old one, or no such language
            return rows, True
        if not found:
            return rows, True
        rows += [
            facts(article=f"{kind}/{one.tree_path}", title=one.title, url=one.url)
            for one in sound_rows(found)
            if one.tree_path and one.title
        ]
    return rows, False


async def _old(desk: Desk, locale: str) -> tuple[list[dict[str, Any]], bool]:
    rows: list[dict[str, Any]] = []
    listed = unwarned(desk.client.website_helpdesk.list_helpdesk_locale_articles)
    for page in range(1, _MOST + 1):
        found = await listed(desk.website, locale, page)
        if not found:
            return rows, True
        rows += map(_row, sound_rows(found))
    return rows, False


async def _first_locale(desk: Desk) -> str:
    rows = sound_rows(await site(desk).list_helpdesk_locales(1))
    if not rows or not rows[0].locale:
        raise Unmet("the helpdesk has no language yet")
    locale: str = rows[0].locale
    return locale


def _score(row: dict[str, Any], asked: set[str]) -> int:
    """Return how many of the words a title, a description or a path has."""
    text = " ".join(str(row.get(key, "")) for key in ("title", "description", "article"))
    return sum(word in text.casefold() for word in asked)


def _row(article: HelpdeskLocaleArticle) -> dict[str, Any]:
    return facts(
        article=article.article_id,
        title=article.title,
        description=article.description,
        status=article.status,
        url=article.url,
        updated=iso(article.updated_at_utc),
    )
