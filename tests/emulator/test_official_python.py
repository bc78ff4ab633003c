"""Crisp's official Python client against the emulator: it was not made from our spec."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from crisp_api import Crisp
from crisp_api.errors.route import RouteError

from codegen.drift.compare import Comparison
from codegen.drift.explained import explain
from codegen.drift.explained import load_explanations
from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.codegen.drift.small import InProcess
from tests.codegen.specs import real_api
from tests.codegen.specs import ROOT
from tests.emulator.official import run_all

API = real_api()
BROKEN = "plugin.unsubscribe_plugin_from_website"  # fails before it sends
NAMELESS = "plugin.subscribe_plugin_to_website"  # has no argument that would say which plugin


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


def routes() -> dict[str, set[str]]:
    """Return verbs and paths by method, from the docstrings."""
    client, found = CrispClient("i", "k"), {}
    for resource in (getattr(client, name) for name in dir(client) if not name.startswith("_")):
        for name, method in inspect.getmembers(type(resource), inspect.isfunction):
            found.setdefault(name, set()).update(
                re.findall("^`([A-Z]+ /[^`]*)`$", inspect.getdoc(method) or "", re.MULTILINE)
            )
    return found


def test_every_method_of_it_has_its_name_and_goes_where_ours_goes(
    crisp: Emulator, official: Any
) -> None:
    run = run_all(InProcess(Crisp), API, crisp)
    assert len(run.client.methods) > 75
    assert (run.unknown, list(run.broken)) == ([], [BROKEN])
    assert len(run.served) > 0.85 * len(run.client.methods)
    comparison = Comparison(API)
    comparison.add(run.client, run.sent)
    known = load_explanations(ROOT / "docs/drift.yaml")
    found, _ = explain(comparison.findings(), known, comparison.calls)
    assert [str(each) for each in found if not each.explained] == []
    ours = routes()
    for one in run.sent:
        name = one.call.method.snake
        patterns = {re.sub(r"/\{\w+\?\}|\{\w+\}", "/?[^/]+", route) for route in ours.get(name, ())}
        for request in one.requests if one.call.method.name != NAMELESS else ():
            route = f"{request.verb} {request.path.rstrip('/')}"
            assert any(re.fullmatch(pattern, route) for pattern in patterns), (route, patterns)


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
