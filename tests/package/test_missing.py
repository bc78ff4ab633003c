"""A name that is not found: the error says where there is one like it."""

from __future__ import annotations

import copy
import subprocess
import sys
from typing import Any

import pytest
from crisp_api import Crisp

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from tests.codegen.drift.small import InProcess

CLIENTS = [CrispClient("i", "k"), AsyncCrispClient("i", "k")]
both = pytest.mark.parametrize("client", CLIENTS, ids=["sync", "async"])


def said(thing: Any, name: str) -> str:
    with pytest.raises(AttributeError) as caught:
        getattr(thing, name)
    assert (caught.value.name, caught.value.obj) == (name, thing)
    return str(caught.value)


@both
@pytest.mark.parametrize(
    ("resource", "name", "found"),
    [
        ("website", "send_message_in_conversation", ["website_conversations."]),
        ("website", "sendMessageInConversation", ["website_conversations."]),
        ("website_conversations", "sendMessageInConversation", ["website_conversations."]),
        ("website", "get_list", ["website_conversations.", "website_operators."]),
        ("website", "iter_list_conversations", ["website_conversations."]),
    ],
)
def test_a_method_of_another_resource(
    client: Any, resource: str, name: str, found: list[str]
) -> None:
    snake = "send_message_in_conversation" if name.startswith("sendM") else name
    places = ", ".join(f"client.{one}{snake}" for one in found)
    assert said(getattr(client, resource), name) == f"client.{resource} has no {name}; see {places}"


@both
@pytest.mark.parametrize(
    ("resource", "name", "found"),
    [
        ("website", "get_webste", "website.get_website"),
        # As near in others, too: those of the resource come first.
        ("website_conversations", "send_mesage", "website_conversations.send_message"),
        (
            "website",
            "send_mesage_in_conversation",
            "website_conversations.send_message_in_conversation",
        ),
    ],
)
def test_a_misspelt_method(client: Any, resource: str, name: str, found: str) -> None:
    text = f"client.{resource} has no {name}; see client.{found}"
    assert said(getattr(client, resource), name) == text


@both
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("conversations", "client.website_conversations"),
        ("plugin", "client.plugin_connect, client.plugin_subscriptions"),
        ("website_conversation", "client.website_conversations"),
        ("lisen", "client.listen"),
        ("send_message", "client.website_conversations.send_message"),
        ("send_mesage", "client.website_conversations.send_message"),
    ],
)
def test_a_name_that_a_client_does_not_have(client: Any, name: str, found: str) -> None:
    assert said(client, name) == f"client has no {name}; see {found}"


@both
def test_many_are_cut_short(client: Any) -> None:
    text = said(client, "user")
    assert text.count("client.user_") == 4
    assert text.endswith(", ...")


@both
def test_where_nothing_is_like_it(client: Any) -> None:
    assert said(client, "xyzzy") == "client has no xyzzy"
    assert said(client.website, "xyzzy") == "client.website has no xyzzy"


@both
def test_nearly_all_of_the_official_python_client_is_under_other_resources(client: Any) -> None:
    """Its names are right; before, the error said nothing of where they are."""
    elsewhere = told = 0
    methods = [one.name.split(".") for one in InProcess(Crisp).describe().methods]
    for namespace, name in methods:
        held = getattr(client, namespace, None)
        if hasattr(held, name):
            continue
        elsewhere += 1
        where = said(client if held is None else held, name if held else namespace)
        if held is None:  # `client.plugin`, `client.bucket`
            told += f"client.{namespace}_" in where
        else:
            path = where.partition("; see ")[2].split(", ")[0].split(".")
            told += path[0] == "client" and callable(getattr(getattr(client, path[1]), name))
    assert (len(methods), elsewhere, told) == (80, 77, 77)


@both
def test_other_uses_of_attributes_go_on(client: Any) -> None:
    assert not hasattr(client, "conversations")
    assert getattr(client.website, "get_list", None) is None
    for thing in (client, client.website):
        kind = type(thing).__name__
        assert said(thing, "__conform__") == f"{kind!r} object has no attribute '__conform__'"
        assert said(thing, "_ipython_display_").startswith(f"{kind!r} object has no")
        blank = type(thing).__new__(type(thing))  # as `copy` and `pickle` make them
        assert not hasattr(blank, "anything")
        assert copy.copy(thing).__dict__ == thing.__dict__


@pytest.mark.parametrize("base", [CrispClient, AsyncCrispClient])
def test_what_a_property_raises_is_not_hidden(base: Any) -> None:
    class Own(base):
        @property
        def broken(self) -> Any:
            raise AttributeError("what was wrong")

    with pytest.raises(AttributeError, match=r"^what was wrong$"):
        Own("i", "k").broken  # noqa: B018


@both
def test_what_a_property_of_a_resource_raises_is_not_hidden(client: Any) -> None:
    class Own(type(client.website)):  # type: ignore[misc]
        @property
        def broken(self) -> Any:
            raise AttributeError("what was wrong")

    with pytest.raises(AttributeError, match=r"^what was wrong$"):
        Own(client.website._transport).broken  # noqa: B018


@both
@pytest.mark.parametrize("name", ["people", "website_people", "websitePeople"])
def test_a_resource_that_is_looked_for_on_another(client: Any, name: str) -> None:
    assert said(client.website, name) == f"client.website has no {name}; see client.website_people"


def test_the_table_of_names_is_loaded_by_an_error_only() -> None:
    script = (
        "import sys\n"
        "from crisp_client import CrispClient\n"
        "client = CrispClient('i', 'k')\n"
        "client.website.get_website\n"
        "before = set(sys.modules)\n"
        "def new(): return sum(m.startswith('crisp_client.') for m in set(sys.modules) - before)\n"
        "print(hasattr(client.website, '_x'), new(), hasattr(client, 'x'), new())"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "0", "False", "1"]


@both
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("resource", "method"),
    [
        ("website_conversations", "list_conversations"),  # of a part of the resource
        ("website", "get_website"),
        ("website_helpdesk", "list_helpdesk_locale_articles"),  # deprecated, so wrapped
    ],
)
def test_an_argument_too_many_is_told_with_the_name_that_one_calls(
    client: Any, resource: str, method: str
) -> None:
    said = f"^{resource}.{method}\\(\\) got an unexpected keyword argument 'filter_unred'"
    with pytest.raises(TypeError, match=said):
        getattr(getattr(client, resource), method)("w", filter_unred=True)
