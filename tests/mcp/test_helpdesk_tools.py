"""What the tools for the helpdesk ask Crisp for, and all that they tell of what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from tests.limits import Limits
from tests.mcp.answers import answer
from tests.mcp.answers import told


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def helpdesk(site: SiteHandle) -> SiteHandle:
    """A website with a helpdesk in English, then Dutch, of which the latter is empty."""
    site.initialize_helpdesk("Help", "help")
    for locale in ("en", "nl"):
        site.add_helpdesk_locale({"locale": locale})
    return site


def write(site: SiteHandle, path: str, title: str, **metadata: Any) -> None:
    where: Any = ("en", "articles", path)
    site.create_helpdesk_tree_path(*where)
    site.save_helpdesk_tree_content(*where, f"All about {title}.")
    site.update_helpdesk_tree_metadata(*where, {"title": title, **metadata})


def test_what_fits_best_comes_first(crisp: Emulator, helpdesk: SiteHandle) -> None:
    """By words of two letters or more, in the title or the path, however they are written."""
    write(helpdesk, "one", "Shipping")
    write(helpdesk, "two", "Shipping of a refund")
    write(helpdesk, "refund-three", "Other")
    write(helpdesk, "four", "A thing")
    notes, rows = answer(crisp, "search_helpdesk", words="a REFUND, shipping")
    assert notes == ["3 of 4 articles in en fit; read_article reads one."]
    found = [row["article"] for row in rows]
    assert found[0] == "articles/two"
    assert sorted(found[1:]) == ["articles/one", "articles/refund-three"]
    rows[0].pop("url", None)
    assert rows[0] == {"article": "articles/two", "title": "Shipping of a refund", "locale": "en"}


def test_without_words_all_are_listed(crisp: Emulator, helpdesk: SiteHandle) -> None:
    for number in range(3):
        write(helpdesk, f"a{number}", f"Title {number}")
    notes, rows = answer(crisp, "search_helpdesk")
    assert (notes, len(rows)) == (["3 of 3 articles in en fit; read_article reads one."], 3)
    notes, rows = answer(crisp, "search_helpdesk", limit=2)
    assert len(rows) == 2
    assert notes[1:] == ["The first 2 are shown; limit shows more."]
    notes, rows = answer(crisp, "search_helpdesk", limit=3)
    assert (len(notes), len(rows)) == (1, 3)


def test_where_nothing_fits_some_are_shown(crisp: Emulator, helpdesk: SiteHandle) -> None:
    write(helpdesk, "one", "Shipping")
    notes, rows = answer(crisp, "search_helpdesk", words="money")
    assert notes == ["No title in en has these words; of 1 articles, these are some:"]
    assert [row["title"] for row in rows] == ["Shipping"]


def test_another_language_is_asked_for(crisp: Emulator, helpdesk: SiteHandle) -> None:
    write(helpdesk, "one", "Shipping")
    notes = told(crisp, "search_helpdesk", locale="nl", words="shipping")
    assert notes == "0 of 0 articles in nl fit; read_article reads one."


def test_a_helpdesk_without_a_language_says_so(crisp: Emulator, site: SiteHandle) -> None:
    site.initialize_helpdesk("Help", "help")
    assert "the helpdesk has no language yet" in told(crisp, "search_helpdesk")


@pytest.mark.parametrize(("pages", "is_all"), [(1, False), (2, True)])
def test_a_helpdesk_that_is_too_large_is_said_to_be_so(
    crisp: Emulator, helpdesk: SiteHandle, limits: Limits, pages: int, is_all: bool
) -> None:
    """That there is no more is known by the first page that is empty."""
    limits(articles_searched=pages)
    write(helpdesk, "one", "Shipping")
    said = f"Only {pages} pages of each kind were looked at; there may be more."
    assert (said not in told(crisp, "search_helpdesk")) == is_all


@pytest.mark.parametrize("is_published", [True, False])
def test_an_article_is_read(crisp: Emulator, helpdesk: SiteHandle, is_published: bool) -> None:
    write(helpdesk, "one", "Shipping", description="How", state={"published": is_published})
    notes, (row,) = answer(crisp, "read_article", article="articles/one")
    assert notes == []
    assert row == {
        "article": "articles/one",
        "title": "Shipping",
        "description": "How",
        "published": is_published,
        "text": "All about Shipping.",
    }


def test_an_article_of_another_language_is_not_there(crisp: Emulator, helpdesk: SiteHandle) -> None:
    write(helpdesk, "one", "Shipping")
    said = told(crisp, "read_article", article="articles/one", locale="nl")
    assert said.startswith("Failed: website_helpdesk.resolve_helpdesk_tree_")
    assert "404 not_found" in said


@pytest.mark.parametrize("article", ["recipes/cake", "articlesX/one"])
def test_an_article_of_no_kind_is_refused(
    crisp: Emulator, helpdesk: SiteHandle, article: str
) -> None:
    said = told(crisp, "read_article", article=article)
    assert "an article begins with articles/, guides/" in said
    assert not any("/resolve" in request.path for request in crisp.requests)
