# Rendered from spec, codegen/templates/mcp/_helpdesk.py.j2. Do not edit: change that and run `make generate`.
"""Tools that read the helpdesk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_PAGES = 5


@tool(
    "Search the helpdesk",
    [
        "website_helpdesk.list_helpdesk_locales",
        "website_helpdesk.list_helpdesk_locale_articles",
    ],
    {
        "words": text("what it should be about; without it, all articles"),
        "locale": _LOCALE,
        "limit": number("at most so many", 1, 50, 10),
    },
)
async def search_helpdesk(desk: Desk, given: Given) -> Answer:
    """Find articles of the helpdesk whose title, description or text has these words."""
    locale = given.get("locale") or await _first_locale(desk)
    found: list[HelpdeskLocaleArticle] = []
    for page in range(1, _PAGES + 1):
        rows = await site(desk).list_helpdesk_locale_articles(locale, page)
        found += rows
        if not rows:
            break
    asked = set(re.findall(r"\w+", given.get("words", "").casefold()))
    scored = [(_score(row, asked), row) for row in found]
    fitting = [row for score, row in sorted(scored, key=lambda one: -one[0]) if score or not asked]
    shown = fitting[: given.get("limit", 10)]
    notes = [f"{len(fitting)} of {len(found)} articles in {locale} fit; read_article reads one."]
    if len(shown) < len(fitting):
        notes.append(f"The first {len(shown)} are shown.")
    return Answer(notes, [{"locale": locale, **_row(row)} for row in shown])


@tool(
    "Read an article",
    [
        "website_helpdesk.list_helpdesk_locales",
        "website_helpdesk.resolve_helpdesk_locale_article",
    ],
    {"article_id": text("of search_helpdesk", 100), "locale": _LOCALE},
    needed=["article_id"],
)
async def read_article(desk: Desk, given: Given) -> Answer:
    """Read an article of the helpdesk."""
    locale = given.get("locale") or await _first_locale(desk)
    found = await site(desk).resolve_helpdesk_locale_article(locale, given["article_id"])
    return Answer([], [{**_row(found), **facts(text=found.content)}], more=True)


async def _first_locale(desk: Desk) -> str:
    rows = await site(desk).list_helpdesk_locales(1)
    if not rows or not rows[0].locale:
        raise Unmet("the helpdesk has no language yet")
    return rows[0].locale


def _score(article: HelpdeskLocaleArticle, asked: set[str]) -> int:
    """Return how many of the words an article has; in the title, a word counts three times."""
    title = (article.title or "").casefold()
    rest = f"{article.description or ''} {article.content or ''}".casefold()
    return sum(3 * (word in title) + (word in rest) for word in asked)


def _row(article: HelpdeskLocaleArticle) -> dict[str, object]:
    return facts(
        article_id=article.article_id,
        title=article.title,
        description=article.description,
        status=article.status,
        url=article.url,
        updated=iso(article.updated_at_utc),
    )
