"""Whatever can be made is found, listed, changed and gone again, in the same way everywhere."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from tests.described import Collection
from tests.described import COLLECTIONS
from tests.described import Route
from tests.described import ROUTES
from tests.described import SAMPLER
from tests.described import SPEC

from .population import adding
from .population import body_for
from .population import ids
from .population import INBOX
from .population import make
from .population import populate

LOCALE = "helpdesk/locale/en"
KINDS = [one for one in COLLECTIONS if {f"GET {one.item}", f"DELETE {one.item}"} <= ROUTES.keys()]


def each(kinds: list[Collection]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.what)


@pytest.fixture
def known(crisp: Emulator) -> dict[str, str]:
    return populate(crisp, crisp.add_website("Shop", "shop.example"))


@pytest.fixture
def site(known: dict[str, str]) -> str:
    return f"website/{known['website_id']}"


def read(api: httpx.Client, path: str) -> Any:
    answer = api.get(path)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def changes(route: Route, known: dict[str, str]) -> dict[str, Any]:
    """A body in which every text, number and flag of the sample is another one, but for ids."""
    properties = (route.body or {}).get("properties", {})
    body = body_for(route, known)
    others: dict[type, Any] = {str: "other", int: 7, float: 7.5, bool: True}
    for name, value in body.items():
        other = others.get(type(value))
        if other is not None and SAMPLER.fits(properties[name], other):
            body[name] = other
    return body


def shared(route: Route, sent: dict[str, Any]) -> dict[str, Any]:
    """The fields of a body that the answer has in the same form."""
    model = SPEC.definitions[(route.returns or {})["$ref"].rpartition("/")[2]]
    known = model["properties"]
    return {
        name: value
        for name, value in sent.items()
        if name in known and SAMPLER.fits(known[name], value)
    }


@each(KINDS)
def test_from_its_making_to_its_end(
    api: httpx.Client, known: dict[str, str], kind: Collection
) -> None:
    made, sent = make(api, kind, known)
    here = {**known, kind.id_name: made}
    path = kind.item.format_map(here).lstrip("/")
    routes = {verb: ROUTES.get(f"{verb} {kind.item}") for verb in ("GET", "HEAD", "PUT", "PATCH")}
    got = ROUTES[f"GET {kind.item}"]
    if routes["HEAD"]:
        assert api.head(path).status_code == routes["HEAD"].status
    before = read(api, path)
    given = {name: value for name, value in shared(got, sent).items() if name != kind.key}
    assert {**before, **given} == before
    assert str(before[kind.key]) == made
    assert not kind.listed or made in ids(api, kind, here)
    for route in filter(None, (routes["PUT"], routes["PATCH"])):
        change = changes(route, known)
        answer = api.request(route.method, path, json=change)
        assert (answer.status_code, answer.json()["reason"]) == (route.last_status, route.reason)
        after = read(api, path)
        assert {**after, **shared(got, change)} == after
        assert after.get("created_at") == before.get("created_at")
        kept = before.keys() - change.keys() - {"updated_at"}
        assert {key: after[key] for key in kept} == {key: before[key] for key in kept}
    deleted = ROUTES[f"DELETE {kind.item}"]
    answer = api.delete(path)
    assert (answer.status_code, answer.json()["reason"]) == (deleted.status, deleted.reason)
    assert not kind.listed or made not in ids(api, kind, here)
    if routes["HEAD"]:
        assert api.head(path).status_code == 404
    for method in ("GET", "DELETE"):
        answer = api.request(method, path)
        assert (answer.status_code, answer.json()["reason"]) == (404, "not_found")


@each([one for one in KINDS if "{page_number}" in one.listed])
def test_lists_come_in_pages(api: httpx.Client, known: dict[str, str], kind: Collection) -> None:
    # Where the sender chooses the id, each needs its own.
    names = [kind.key] if kind.key in body_for(adding(kind), known) else []
    made = [known[kind.id_name]]
    rows = ROUTES[f"GET {kind.listed}"].page_rows
    for number in range(rows):
        made.append(make(api, kind, known, **{name: f"l{number}" for name in names})[0])
    pages = [ids(api, kind, known, number) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [rows, 1, 0]
    assert [one for page in pages for one in page] == made


def test_what_is_inside_goes_with_it(api: httpx.Client, site: str, known: dict[str, str]) -> None:
    category = f"{site}/{LOCALE}/category/{known['category_id']}"
    assert api.get(f"{category}/section/{known['section_id']}").is_success
    (english,) = read(api, f"{site}/helpdesk/locales/1")
    assert (english["articles"], english["categories"]) == (1, 1)
    api.delete(f"{site}/{LOCALE}")
    assert (
        api.get(f"{category}/sections/1").json()["data"]["message"] == "the locale does not exist"
    )
    api.post(f"{site}/helpdesk/locale", json={"locale": "en"})
    assert read(api, f"{site}/{LOCALE}/articles/1") == []


def test_two_websites_share_nothing(
    api: httpx.Client, crisp: Emulator, known: dict[str, str]
) -> None:
    other = f"website/{crisp.add_website('Other', 'other.example')}"
    assert read(api, f"{other}/inboxes/list/1") == []
    assert api.get(f"{other}/inbox/{known['inbox_id']}").status_code == 404
    answer = api.get(f"{other}/helpdesk/locales/1").json()
    assert answer["data"]["message"] == "the helpdesk does not exist"


def test_articles_are_drafts_until_they_are_published(
    api: httpx.Client, site: str, known: dict[str, str]
) -> None:
    article = f"{site}/{LOCALE}/article/{known['article_id']}"
    listed = f"{site}/{LOCALE}/articles/1"
    assert read(api, article)["status"] == "draft"
    assert read(api, f"{listed}?filter_status_published=1") == []
    url = api.post(f"{article}/publish").json()["data"]["url"]
    assert read(api, article)["url"] == url == read(api, f"{article}/page")["url"]
    assert len(read(api, f"{listed}?filter_status_published=1&filter_status_draft=1")) == 1
    assert read(api, f"{listed}?search_title=no such") == []
    assert len(read(api, f"{listed}?search_title=HOW")) == 1
    assert read(api, f"{listed}?filter_date_start=2999-01-01T00:00:00Z") == []
    api.post(f"{article}/unpublish")
    assert read(api, article)["status"] == "draft"


def test_the_category_of_an_article(api: httpx.Client, site: str, known: dict[str, str]) -> None:
    path = f"{site}/{LOCALE}/article/{known['article_id']}/category"
    assert read(api, path) == {}
    place = {key: known[key] for key in ("category_id", "section_id")}
    api.patch(path, json=place)
    assert read(api, path) == place
    found = read(api, f"{site}/{LOCALE}/articles/1?filter_section_id={known['section_id']}")
    assert [row["article_id"] for row in found] == [known["article_id"]]
    assert api.patch(path, json={"category_id": "none"}).status_code == 400


def test_an_alternate_is_made_by_saving_it(
    api: httpx.Client, site: str, known: dict[str, str]
) -> None:
    article = f"{site}/{LOCALE}/article/{known['article_id']}"
    assert api.get(f"{article}/alternate/de").status_code == 404
    api.put(f"{article}/alternate/de", json={"article_id": "x"})
    assert read(api, f"{article}/alternate/de") == {"locale": "de", "article_id": "x"}
    assert [row["locale"] for row in read(api, f"{article}/alternates")] == ["fr", "de"]
    api.put(f"{article}/alternate/de", json={"article_id": "y"})
    assert read(api, f"{article}/alternate/de")["article_id"] == "y"


def test_inboxes_have_an_order(api: httpx.Client, site: str, known: dict[str, str]) -> None:
    first = known["inbox_id"]
    second = api.post(f"{site}/inbox", json=INBOX).json()["data"]["inbox_id"]
    orders = [{"inbox_id": first, "order": 9}, {"inbox_id": second, "order": 8}]
    api.patch(f"{site}/inboxes/batch/order", json={"orders": orders})
    assert [row["inbox_id"] for row in read(api, f"{site}/inboxes/list/1")] == [second, first]


def test_tags_of_campaigns_are_listed_by_name_and_once(api: httpx.Client, site: str) -> None:
    for tag in ("winter", "news", "autumn", "spring", "news"):
        made = api.post(f"{site}/campaign", json={"type": "one-shot", "name": "x"}).json()
        campaign = f"{site}/campaign/{made['data']['campaign_id']}"
        assert api.patch(campaign, json={"tag": tag}).is_success
    assert read(api, f"{site}/campaigns/tags") == ["autumn", "news", "spring", "winter"]


def test_a_campaign_that_is_dispatched(api: httpx.Client, site: str, known: dict[str, str]) -> None:
    campaign = f"{site}/campaign/{known['campaign_id']}"
    listed = f"{site}/campaigns/list/1"
    assert len(read(api, f"{listed}?filter_status_not_configured=1")) == 1
    api.patch(campaign, json={"recipients": {"segments": ["vip"]}})
    assert read(api, f"{campaign}/recipients/1") == []
    api.patch(campaign, json={"recipients": {"people": [known["people_id"]]}})
    assert [row["email"] for row in read(api, f"{campaign}/recipients/1")] == ["ada@example.org"]
    api.post(f"{campaign}/dispatch")
    shown = read(api, campaign)
    assert (shown["dispatched"], shown["progress"], shown["reached"]) == (True, 100, 1)
    assert len(read(api, f"{listed}?filter_status_done=1&filter_type_one_shot=1")) == 1
    assert read(api, f"{listed}?filter_type_automated=1") == []
    assert "status" not in shown
