"""Requests that we make for the library are those that it would make itself."""

from __future__ import annotations

import importlib
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode

import pytest
from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st

from crisp_client._runtime.http.own_request import Requests


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize(
    "host",
    [
        "https://api.crisp.chat",
        "http://127.0.0.1:8080",
        "http://[::1]:8080/below",
        "https://b\u00fccher.example:443",
        "http://Crisp.Example:80/",
    ],
)
@given(text=st.text(min_size=1), query=st.dictionaries(st.text(min_size=1), st.text()))
def test_our_own_request_is_that_of_the_library(
    library: str, host: str, text: str, query: dict[str, str]
) -> None:
    module: Any = importlib.import_module(library)
    assume(text not in (".", ".."))
    url = f"{host.removesuffix('/')}/v1/website/{quote(text, safe='')}/x"
    if query:
        url += "?" + urlencode(query, quote_via=quote, safe="")
    for method, content in (("GET", None), ("POST", b"{}"), ("PATCH", b"")):
        headers = {"X-A": "b"}
        own = Requests(module, host).request(method, url, headers, content)
        other = module.Request(method, url, headers=headers, content=content)
        assert sorted(own.headers.raw) == sorted(other.headers.raw)
        for part in ("raw_scheme", "raw_host", "port", "raw_path"):
            assert getattr(own.url, part) == getattr(other.url, part)
        assert own.url == other.url and str(own.url) == str(other.url)
        assert own.read() == other.read()


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("url", ["http://other.example/v1/x", "http://127.0.0.1:80801/x"])
def test_a_request_to_another_origin_is_the_library_s_own(library: str, url: str) -> None:
    module: Any = importlib.import_module(library)
    request = Requests(module, "http://127.0.0.1:8080").request("GET", url, {}, None)
    assert type(request.url) is module.URL and str(request.url) == url
