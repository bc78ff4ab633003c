"""What the tools for the helpdesk ask Crisp for, and all that they tell of what it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.limits import Limits
from tests.mcp.answers import answer
from tests.mcp.answers import Answering
from tests.mcp.answers import told
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted

PAGES = "/website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}"


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
    assert rows[0] == {
        "article": "articles/two",
        "title": "Shipping of a refund",
        "url": "https://help.helpdesk.example/en/articles/two/",
        "locale": "en",
    }


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


def test_ten_are_shown_if_it_is_not_said_how_many(crisp: Emulator, helpdesk: SiteHandle) -> None:
    for number in range(11):
        write(helpdesk, f"a{number}", f"Title {number}")
    notes, rows = answer(crisp, "search_helpdesk")
    assert (notes[1:], len(rows)) == (["The first 10 are shown; limit shows more."], 10)


def test_where_nothing_fits_some_are_shown(crisp: Emulator, helpdesk: SiteHandle) -> None:
    write(helpdesk, "one", "Shipping")
    notes, rows = answer(crisp, "search_helpdesk", words="money")
    assert notes == ["No title in en has these words; of 1 articles, these are some:"]
    assert [row["title"] for row in rows] == ["Shipping"]


def test_another_language_is_asked_for(crisp: Emulator, helpdesk: SiteHandle) -> None:
    write(helpdesk, "one", "Shipping")
    notes = told(crisp, "search_helpdesk", locale="nl", words="shipping")
    assert notes == "0 of 0 articles in nl fit; read_article reads one."


@pytest.mark.parametrize(
    ("locale", "said"),
    [("n" * 20, "website_helpdesk."), ("n" * 21, "locale: "), ("", "locale: ")],
)
def test_how_long_the_name_of_a_language_may_be(
    crisp: Emulator, helpdesk: SiteHandle, locale: str, said: str
) -> None:
    """Crisp is asked for one that is not too long, and does not know it."""
    assert told(crisp, "search_helpdesk", locale=locale).startswith(f"Failed: {said}")


def test_a_helpdesk_without_a_language_says_so(crisp: Emulator, site: SiteHandle) -> None:
    site.initialize_helpdesk("Help", "help")
    assert "the helpdesk has no language yet" in told(crisp, "search_helpdesk")


def test_a_language_without_a_name_is_none() -> None:
    with answering() as (url, known):
        known["/locales/"] = [{"locale_id": "one"}]
        crisp: Any = Answering(url)
        assert told(crisp, "search_helpdesk") == "Failed: the helpdesk has no language yet"


def test_a_page_without_a_place_or_a_title_is_no_article() -> None:
    """Its name would be of no use to `read_article`."""
    whole = {"tree_path": "one", "title": "Shipping"}
    with answering() as (url, known):
        known["/en/articles/"] = [whole, {"tree_path": "two"}, {"title": "Returns"}]
        crisp: Any = Answering(url)
        notes, rows = answer(crisp, "search_helpdesk", locale="en")
    assert notes == ["1 of 1 articles in en fit; read_article reads one."]
    assert rows == [{"article": "articles/one", "title": "Shipping", "locale": "en"}]


def test_a_helpdesk_that_may_not_be_read_is_not_an_empty_one(
    crisp: Emulator, helpdesk: SiteHandle
) -> None:
    write(helpdesk, "one", "Shipping")
    crisp.rest.fail(403, path=PAGES, times=None)
    assert told(crisp, "search_helpdesk").startswith("Failed: website_helpdesk.list_helpdesk_pages")


def test_what_fails_leaves_no_other_request_behind(crisp: Emulator, helpdesk: SiteHandle) -> None:
    """Articles of each kind are asked for at the same time."""

    async def work(host: Host) -> None:
        before = asyncio.all_tasks()
        crisp.rest.fail(403, path=PAGES)
        crisp.rest.delay(60, path=PAGES, times=None)
        assert (await host.call("search_helpdesk", locale="en")).startswith("Failed: ")
        assert asyncio.all_tasks() <= before

    hosted(crisp, work)


# The old knowledge base.


@pytest.fixture
def old(site: SiteHandle) -> dict[str, Any]:
    """The one article of a website that still has it, as it is told."""
    site.initialize_helpdesk("Old", "old")
    site.add_helpdesk_locale({"locale": "nl"})
    with pytest.warns(DeprecationWarning, match="old knowledge base"):
        made = site.add_new_helpdesk_locale_article("nl", "Terugbetaling")
        site.update_helpdesk_locale_article(
            "nl", made.article_id, {"description": "Geld terug", "content": "Binnen 30 dagen."}
        )
        site.publish_helpdesk_locale_article("nl", made.article_id)
        [article] = site.list_helpdesk_locale_articles("nl", 1)
    return {
        "article": article.article_id,
        "title": "Terugbetaling",
        "description": "Geld terug",
        "status": "published",
        "url": article.url,
    }


@pytest.mark.parametrize("words", ["terugbetaling", "GELD", "xyz geld"])
def test_an_old_article_is_found_by_its_title_or_its_description(
    crisp: Emulator, old: dict[str, Any], words: str
) -> None:
    notes, (row,) = answer(crisp, "search_helpdesk", words=words)
    assert notes == ["1 of 1 articles in nl fit; read_article reads one."]
    assert row.pop("updated").endswith("Z")
    assert row == {**old, "locale": "nl"}


def test_an_old_article_is_read(crisp: Emulator, old: dict[str, Any]) -> None:
    notes, (row,) = answer(crisp, "read_article", article=old["article"])
    assert row.pop("updated").endswith("Z")
    assert (notes, row) == ([], {**old, "text": "Binnen 30 dagen."})


@pytest.mark.parametrize(("pages", "is_all"), [(1, False), (2, True)])
def test_of_an_old_helpdesk_some_pages_are_looked_at(
    crisp: Emulator, old: dict[str, Any], limits: Limits, pages: int, is_all: bool
) -> None:
    limits(articles_searched=pages)
    said = f"Only {pages} pages of each kind were looked at; there may be more."
    assert (said not in told(crisp, "search_helpdesk")) == is_all


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


@pytest.mark.parametrize("kind", ["new", "old"])
def test_a_long_article_is_read_to_its_end(
    crisp: Emulator, request: pytest.FixtureRequest, site: SiteHandle, kind: str
) -> None:
    text = "All about it. " * 100
    if kind == "new":
        write(request.getfixturevalue("helpdesk"), "one", "Shipping")
        site.save_helpdesk_tree_content("en", "articles", "one", text)
        article = "articles/one"
    else:
        article = request.getfixturevalue("old")["article"]
        with pytest.warns(DeprecationWarning, match="old knowledge base"):
            site.update_helpdesk_locale_article("nl", article, {"content": text})
    _, (row,) = answer(crisp, "read_article", article=article)
    assert row["text"] == text


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
