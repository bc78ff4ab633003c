"""What a replay answers and what it refuses: the request of the cassette, and its nearest ones."""

import pytest

from tests import loopback

from .tape import HOST
from .tape import NotRecorded
from .tape import replay

CASSETTE = f"""\
operation: website.do_it
recorded from: emulator
interactions:
- request:
    method: POST
    uri: {HOST}/v1/website?page=1&name=a%20b
    headers:
      accept: application/json
      content-type: application/json
      x-crisp-tier: plugin
    body:
      name: Example
      size: 1
      more: [1, 2]
  response:
    status: 201 Created
    headers:
      content-type: application/json
    body:
      error: false
      reason: added
      data: {{}}
"""
HEADERS = {
    "Accept": "application/json",
    "Content-Type": "application/json",
    "X-Crisp-Tier": "plugin",
    "Authorization": "Basic abc",
}
BODY = {"name": "Example", "size": 1, "more": [1, 2]}
URL = f"{HOST}/v1/website?page=1&name=a%20b"


def without(name):
    return {key: value for key, value in HEADERS.items() if key != name}


def send(folder, method="POST", url=URL, headers=HEADERS, body=BODY):
    """Return the status of the answer."""
    path = folder / "it.yaml"
    path.write_text(CASSETTE)
    with replay("it", path), loopback.Client(headers={"Accept": ""}) as http:
        return http.request(method, url, headers=headers, json=body).status_code


ALLOWED = {
    "the same": {},
    "other credentials": {"headers": {**HEADERS, "Authorization": "Basic xyz"}},
    "another header that is not kept": {"headers": {**HEADERS, "X-Trace": "1"}},
    "names of headers in another case": {"headers": {k.upper(): v for k, v in HEADERS.items()}},
}
REFUSED = {
    "another method": ({"method": "PUT"}, ""),
    "another path": ({"url": URL.replace("website?", "websites?")}, ""),
    "a path that goes on": ({"url": URL.replace("website?", "website/1?")}, ""),
    "another value in the query": ({"url": URL.replace("page=1", "page=2")}, "uri differ"),
    "one key more in the query": ({"url": f"{URL}&more=1"}, "uri differ"),
    "one key less in the query": ({"url": URL.replace("page=1&", "")}, "uri differ"),
    "no query": ({"url": URL.partition("?")[0]}, "uri differ"),
    "another tier": ({"headers": {**HEADERS, "X-Crisp-Tier": "user"}}, "headers differ"),
    "no tier": ({"headers": without("X-Crisp-Tier")}, "headers differ"),
    "another type of the body": (
        {"headers": {**HEADERS, "Content-Type": "text/plain"}}, "headers differ",
    ),
    "another type of the answer": (
        {"headers": {**HEADERS, "Accept": "text/html"}}, "headers differ",
    ),
    "another value in the body": ({"body": {**BODY, "name": "Other"}}, "body differ"),
    "a text for a number": ({"body": {**BODY, "size": "1"}}, "body differ"),
    "a truth for a number": ({"body": {**BODY, "size": True}}, "body differ"),
    "one key more in the body": ({"body": {**BODY, "none": None}}, "body differ"),
    "one key less in the body": ({"body": {"name": "Example", "size": 1}}, "body differ"),
    "a list in another order": ({"body": {**BODY, "more": [2, 1]}}, "body differ"),
    "an empty body": ({"body": {}}, "body differ"),
}  # fmt: skip


@pytest.mark.parametrize("changed", ALLOWED)
def test_what_is_answered(tmp_path, changed):
    assert send(tmp_path, **ALLOWED[changed]) == 201


@pytest.mark.parametrize("changed", REFUSED)
def test_what_is_refused(tmp_path, changed):
    request, differing = REFUSED[changed]
    with pytest.raises(NotRecorded, match=f"is not on its cassette.*{differing}"):
        send(tmp_path, **request)


def test_of_two_alike_each_is_answered_once(tmp_path):
    path = tmp_path / "it.yaml"
    head, rows = CASSETTE.split("interactions:\n")
    path.write_text(f"{head}interactions:\n{rows}{rows.replace('201 Created', '200 OK')}")
    asked = {"headers": HEADERS, "json": BODY}
    with replay("it", path), loopback.Client() as http:
        assert [http.post(URL, **asked).status_code for _ in range(2)] == [201, 200]
    with pytest.raises(NotRecorded, match="more often than its cassette has it"):
        with replay("it", path), loopback.Client() as http:
            for _ in range(3):
                http.post(URL, **asked)


@pytest.mark.parametrize("left", [0, 1, 2])
def test_each_request_of_a_cassette_has_to_be_sent(tmp_path, left):
    """The first, the last, and one between."""
    path = tmp_path / "it.yaml"
    head, rows = CASSETTE.split("interactions:\n")
    urls = [URL.replace("page=1", f"page={number}") for number in range(3)]
    several = "".join(rows.replace(URL, url) for url in urls)
    path.write_text(f"{head}interactions:\n{several}")
    with pytest.raises(NotRecorded, match=rf"POST .*page={left}\S* of its cassette was not sent"):
        with replay("it", path), loopback.Client() as http:
            for number, url in enumerate(urls):
                if number != left:
                    http.post(url, headers=HEADERS, json=BODY)
