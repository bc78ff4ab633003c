"""Paths, queries, bodies and headers as they are sent, and what of them is refused before."""

from __future__ import annotations

import datetime
import enum
import json
import math
import pickle
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client import CrispClient
from crisp_client import RequestOptions
from crisp_client import UNSET
from tests.runtime.recorded import path_of
from tests.runtime.recorded import query_of
from tests.runtime.recorded import request_of
from tests.runtime.recorded import segment_of


class Word(enum.StrEnum):
    OPEN = "open"


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("abc-1_2.x~", "abc-1_2.x~"),
        (7, "7"),
        (Word.OPEN, "open"),
        ("a/b", "a%2Fb"),
        ("jane@example.com", "jane%40example.com"),
        ("a b?c#d%e", "a%20b%3Fc%23d%25e"),
        ("é\n", "%C3%A9%0A"),
        ("...", "..."),
        ("a..b", "a..b"),
    ],
)
def test_segment(value: Any, sent: str) -> None:
    assert segment_of(value) == sent


@pytest.mark.parametrize(
    "value",
    ["", ".", "..", "%2e", "%2E%2e", ".%2e", "%252e%252e", "../x", "a/../b", "a\\..\\b", "..%2fx"],
)
def test_segment_refuses_what_could_change_the_route(value: str) -> None:
    with pytest.raises(ValueError, match="website_id"):
        segment_of(value)


def test_segment_names_what_cannot_be_encoded() -> None:
    with pytest.raises(ValueError, match="website_id"):
        segment_of("\ud800")


@pytest.mark.parametrize("value", [True, None, 1.5, ["a"], b"a"])
def test_segment_refuses_other_types(value: Any) -> None:
    with pytest.raises(TypeError, match="website_id"):
        segment_of(value)


@settings(max_examples=500)
@given(st.text())
def test_any_text_is_one_segment_or_refused(value: str) -> None:
    try:
        sent = segment_of(value)
    except ValueError:
        return
    assert sent
    assert not set(sent) & set("/?#\\ ")
    assert sent.isascii()
    assert unquote(sent) == value


def test_values_stand_in_the_path() -> None:
    template = "/website/{website_id}/conversations/{page_number?}"
    assert path_of(template, website_id="w", page_number=2) == "/website/w/conversations/2"
    assert path_of("/a/") == "/a/"


def test_a_value_that_may_be_absent_goes_with_its_slash() -> None:
    template = "/website/{website_id}/conversations/{page_number?}"
    assert path_of(template, website_id="w", page_number=None) == "/website/w/conversations"
    assert path_of(template, website_id="w") == "/website/w/conversations"


def test_a_spanning_value_keeps_its_slashes() -> None:
    assert path_of("/file/{path...}", path="a b/c") == "/file/a%20b/c"


@pytest.mark.parametrize("path", ["../b", "a/./b", ""])
def test_each_piece_of_a_spanning_value_is_checked(path: str) -> None:
    with pytest.raises(ValueError, match=r"path must not (hold [.]|be empty)"):
        path_of("/file/{path...}", path=path)


@pytest.mark.parametrize("path", ["a//b", "/a/b", "a/b/", "/"])
def test_a_spanning_value_has_no_empty_pieces(path: str) -> None:
    with pytest.raises(ValueError, match=f"path must not be '{path}': .* makes an empty piece"):
        path_of("/file/{path...}", path=path)


def test_a_missing_value_is_named() -> None:
    with pytest.raises(ValueError, match="website_id"):
        path_of("/website/{website_id}")


@pytest.mark.parametrize(
    "template",
    [
        "https://evil.example/x",
        "//evil.example/x",
        "website/x",
        "",
        "/a?b=c",
        "/a#b",
        "/a b",
        "/a\r\nX: y",
        "/a/../../b",
        "/a/%2e%2e/b",
        "/a\\b",
        "/{}",
        "/é",
    ],
)
def test_templates_that_are_refused(template: str) -> None:
    with pytest.raises(ValueError, match="path"):
        path_of(template)


def test_each_kind_of_value_in_a_query() -> None:
    zone = datetime.timezone(datetime.timedelta(hours=2))
    text = query_of(
        no=None,
        yes=True,
        off=False,
        n=20,
        text="a b&c=d+é%41",
        word=Word.OPEN,
        at=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=zone),
        rows=[{"model": "people", "query": ["é", True], "x": None, "gone": UNSET}],
        map={"a": [1]},
    )
    assert " " not in text and "+" not in text
    sent = {name: values[0] for name, values in parse_qs(text, strict_parsing=True).items()}
    rows = sent.pop("rows")
    assert json.loads(rows) == [{"model": "people", "query": ["é", True], "x": None}]
    assert sent == {
        "yes": "1",
        "off": "0",
        "n": "20",
        "text": "a b&c=d+é%41",
        "word": "open",
        "at": "2026-01-02T03:04:05+02:00",
        "map": '{"a":[1]}',
    }


def test_what_is_not_given_is_no_part_of_a_query() -> None:
    assert query_of(a=UNSET, b=1, c=None) == "b=1"


CONDITION = {"model": "conversation", "criterion": "meta", "operator": "eq", "query": ["a"]}


@pytest.mark.parametrize("more", [{}, {"search_type": None}, {"search_type": "text"}])
@pytest.mark.parametrize("value", [[CONDITION], (CONDITION,), []])
def test_conditions_that_crisp_would_take_for_a_text(more: Any, value: Any) -> None:
    text = "search_query is a list of conditions: give search_type='filter' with it"
    with pytest.raises(ValueError, match=text):
        query_of(search_query=value, **more)


def test_conditions_that_it_takes_for_conditions() -> None:
    assert query_of(search_query=[], search_type="filter")
    assert query_of(search_query="text")


@pytest.mark.parametrize(
    "value",
    [
        b"x",
        {1},
        frozenset([1]),
        (each for each in (1,)),
        range(3),
        object,
        datetime.date(2026, 1, 2),
        {"a": 1}.keys(),
        [b"x"],
    ],
)
def test_a_query_value_that_has_no_text_is_named(value: Any) -> None:
    with pytest.raises(TypeError, match="search_query"):
        query_of(search_query=value)


@pytest.mark.parametrize("value", [math.nan, math.inf, [math.nan]])
def test_a_query_value_that_is_no_number_is_named(value: Any) -> None:
    with pytest.raises(ValueError, match="search_query"):
        query_of(search_query=value)


def test_half_an_emoji_in_a_query_is_refused() -> None:
    with pytest.raises(ValueError, match="'search_query' in the query holds characters"):
        query_of(a=1, search_query="\ud83d")


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="filter_date_start"):
        query_of(filter_date_start=datetime.datetime(2026, 1, 2))


@pytest.mark.parametrize(
    ("method", "body", "sent"),
    [
        ("POST", UNSET, b"{}"),
        ("PUT", UNSET, b"{}"),
        ("PATCH", UNSET, b"{}"),
        ("GET", UNSET, None),
        ("DELETE", UNSET, None),
        ("DELETE", {"verify": UNSET}, None),
        ("DELETE", {"verify": "x"}, b'{"verify":"x"}'),
        ("PATCH", {"a": UNSET, "b": None}, b'{"b":null}'),
        ("POST", [1, (2, "é")], b'[1,[2,"\\u00e9"]]'),
        ("POST", {"half an emoji": "\ud83d"}, b'{"half an emoji":"\\ud83d"}'),
    ],
)
def test_a_body_is_json_or_there_is_none(method: str, body: Any, sent: bytes | None) -> None:
    request = request_of(method, body=body)
    assert request.content == (sent or b"")
    assert request.headers.get("Content-Type") == ("application/json" if sent else None)


@pytest.mark.parametrize("body", ["hello", '{"type": "text"}', b"{}", None, 3])
def test_a_body_that_is_no_object_is_refused(body: Any) -> None:
    with pytest.raises(TypeError, match="body must be a mapping, a list or a result object, not "):
        request_of("POST", body=body)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-A", "b\r\nX-C: d"),
        ("X-A", "b\nc"),
        ("X-A", "\0"),
        ("X-A", "é"),
        ("X-A", " b"),
        ("X-A", "b "),
        ("X A", "b"),
        ("X:A", "b"),
        ("", "b"),
        ("X\r\nY", "b"),
        ("Host", "evil.example"),
        ("content-length", "0"),
    ],
)
def test_headers_that_are_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="header"):
        RequestOptions(headers={name: value})


@pytest.mark.parametrize(
    ("headers", "complaint"),
    [
        ({"X-A": 5}, "header X-A must be a str, not int"),
        ({"X-A": None}, "header X-A must be a str, not NoneType"),
        ({"X-A": b"canary"}, "header X-A must be a str, not bytes"),
        ({b"X-A": "canary"}, "a name in headers must be a str, not bytes"),
        ([("X-A", "canary")], "headers must be a mapping, not list"),
        ("canary", "headers must be a mapping, not str"),
        ((), "headers must be a mapping, not tuple"),
    ],
)
def test_headers_of_a_wrong_type(headers: Any, complaint: str) -> None:
    with pytest.raises(TypeError) as caught:
        RequestOptions(headers=headers)
    assert str(caught.value) == complaint


def test_options() -> None:
    options = RequestOptions(timeout=3, headers={"X-Secret": "canary"})
    assert "canary" not in repr(options)
    assert pickle.loads(pickle.dumps(options)) == options
    for timeout in (0, -1):
        with pytest.raises(ValueError, match="timeout"):
            RequestOptions(timeout=timeout)


@pytest.mark.parametrize(
    ("host", "base"),
    [
        ("https://api.crisp.chat", "https://api.crisp.chat/v1"),
        ("https://api.crisp.chat/", "https://api.crisp.chat/v1"),
        ("https://api.crisp.chat/v1/", "https://api.crisp.chat/v1"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1"),
        ("http://[::1]:8080/crisp/", "http://[::1]:8080/crisp/v1"),
    ],
)
def test_paths_are_below_that_of_the_host(host: str, base: str) -> None:
    assert str(request_of("GET", "/x", host).url) == f"{base}/x"


@pytest.mark.parametrize(
    "host",
    [
        "api.crisp.chat",
        "ftp://api.crisp.chat",
        "https://",
        "https://api.crisp.chat?x=y",
        "https://api.crisp.chat#x",
        "https://api crisp.chat",
        "https://api.crisp.chat\n",
        "https://api.crisp.chat:port",
        "https://api.crisp.chat/?",
        "https://api.crisp.chat/#",
        "https://" + "a" * 70 + ".chat",
        "https://a..chat",
        "https://[::1",
        "https://api.crisp\u2100chat",
        "",
    ],
)
def test_hosts_that_are_refused(host: str) -> None:
    with pytest.raises(ValueError, match=r"^host ") as caught:
        CrispClient(host=host)
    assert "chat" not in str(caught.value)


def test_a_host_is_a_text() -> None:
    with pytest.raises(TypeError, match="host must be a str, not int"):
        CrispClient(host=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("scheme", ["https://", ""])
def test_a_host_with_credentials_is_refused_without_showing_them(scheme: str) -> None:
    with pytest.raises(ValueError, match="credentials") as caught:
        CrispClient(host=f"{scheme}me:canary@api.crisp.chat")
    assert "canary" not in str(caught.value)


def test_a_method_is_a_word_in_any_case() -> None:
    assert request_of("get").method == "GET"
    for method in ("", "GET /x", "GET\r\n", "é"):
        with pytest.raises(ValueError, match="method"):
            request_of(method)
    with pytest.raises(TypeError, match="method must be a str, not int"):
        request_of(5)  # type: ignore[arg-type]
