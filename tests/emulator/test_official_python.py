"""Crisp's official Python client against the emulator: it was not made from our spec."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from crisp_api import Crisp
from crisp_api.errors.route import RouteError

from crisp_client import CrispClient
from crisp_client.testing import Emulator

BROKEN = {
    "unsubscribe_plugin_from_website",  # fails before it sends
    "subscribe_plugin_to_website",  # has no argument that would say which plugin
}


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def official(crisp: Emulator, monkeypatch: pytest.MonkeyPatch) -> Any:
    # All clients of a process share their headers, and so their tier.
    monkeypatch.setattr(Crisp, "REQUEST_HEADERS", dict(Crisp.REQUEST_HEADERS))
    client = Crisp()
    client.set_rest_host(crisp.url)
    client.set_tier(crisp.tier)
    client.authenticate(crisp.identifier, crisp.key)
    return client


def methods(official: Any) -> dict[str, Any]:
    return {
        name: method
        for resource in (official.website, official.plugin, official.bucket)
        for name, method in inspect.getmembers(resource, inspect.ismethod)
        if not name.startswith("_")
    }


def routes() -> dict[str, set[str]]:
    """Return verbs and paths by method, from the docstrings."""
    client, found = CrispClient("i", "k"), {}
    for resource in (getattr(client, name) for name in dir(client) if not name.startswith("_")):
        for name, method in inspect.getmembers(resource, inspect.ismethod):
            found.setdefault(name, set()).update(
                re.findall("^`([A-Z]+ /[^`]*)`$", inspect.getdoc(method) or "", re.MULTILINE)
            )
    return found


def called(method: Any, crisp: Emulator) -> tuple[str, str]:
    """Verb and path of the request that it makes, as the emulator got it."""
    values = {"data": {}, "query": {}, "settings": {}, "filter_configured": 1}
    values |= {"website_id": crisp.website_id, "page_number": 1, "search_filter": "[]"}
    names = [
        name
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.default is parameter.empty
    ]
    before = len(crisp.requests)
    try:
        method(*(values.get(name, f"the-{name}") for name in names))
    except RouteError as error:
        assert error.args[0]["code"] in (400, 404), error
    (request,) = crisp.requests[before:]
    return request.method, request.path


def test_every_method_of_it_has_its_name_and_goes_where_ours_goes(
    crisp: Emulator, official: Any
) -> None:
    made = {name: method for name, method in methods(official).items() if name not in BROKEN}
    assert len(made) > 75
    ours = routes()
    for name, method in made.items():
        verb, path = called(method, crisp)
        patterns = {re.sub(r"/\{\w+\?\}|\{\w+\}", "/?[^/]+", route) for route in ours.get(name, ())}
        route = f"{verb} {path.removeprefix('/v1').rstrip('/')}"
        assert any(re.fullmatch(pattern, route) for pattern in patterns), (name, route, patterns)


def test_a_conversation(crisp: Emulator, official: Any) -> None:
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    website, session = crisp.website_id, visitor.session_id
    assert session in {
        conversation["session_id"]
        for conversation in official.website.list_conversations(website, 1)
    }
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello Ada"}
    sent = official.website.send_message_in_conversation(website, session, message)
    assert visitor.wait_for_reply(10)["content"] == "Hello Ada"
    heard = official.website.get_messages_in_conversation(website, session, {})
    assert [each["content"] for each in heard] == ["hello", "Hello Ada"]
    assert heard[-1]["fingerprint"] == sent["fingerprint"]
    official.website.change_conversation_state(website, session, {"state": "resolved"})
    assert crisp.conversation(session)["state"] == "resolved"


def test_it_is_refused(crisp: Emulator, official: Any) -> None:
    with pytest.raises(RouteError) as caught:
        official.website.get_conversation(crisp.website_id, "session_unknown")
    assert (caught.value.args[0]["code"], caught.value.args[0]["message"]) == (
        404,
        "conversation_not_found",
    )
    message = {"type": "text", "from": "operator", "origin": "chat"}
    session = crisp.visitor().session_id
    with pytest.raises(RouteError) as caught:
        official.website.send_message_in_conversation(crisp.website_id, session, message)
    assert caught.value.args[0]["code"] == 400
    official.authenticate(crisp.identifier, "wrong")
    with pytest.raises(RouteError) as caught:
        official.website.get_website(crisp.website_id)
    assert caught.value.args[0]["code"] == 401
