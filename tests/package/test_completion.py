"""What Jedi completes, which IPython, Spyder, vim and python-lsp-server ask: nothing of it runs."""

from __future__ import annotations

from functools import cached_property

import attrs
import jedi
import parso.cache
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import events
from crisp_client import models
from crisp_client import resources

PROGRAM = """
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import events
from crisp_client import models
from crisp_client import resources

client = CrispClient()
"""


@pytest.fixture(autouse=True, scope="module")
def _nothing_is_kept(tmp_path_factory):
    """Two processes must not read and write one file at the same time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jedi.settings, "cache_directory", str(tmp_path_factory.mktemp("jedi")))
        # Nobody would read it, and to write it takes a fifth of the time.
        patch.setattr(parso.cache, "_save_to_file_system", lambda *_, **__: None)
        yield


def names(completions):
    return {found.name for found in completions if not found.name.startswith("_")}


def completed(code):
    """Public names at the end of a program."""
    return names(jedi.Script(PROGRAM + code).complete())


def signature(code):
    [found] = jedi.Script(f"{PROGRAM}{code}(").get_signatures()
    return found


def public(cls):
    return {name for name in dir(cls) if not name.startswith("_")}


def fields(cls):
    return {field.name for field in attrs.fields(cls) if not field.name.startswith("_")}


RESOURCES = [name for name, has in vars(CrispClient).items() if isinstance(has, cached_property)]


def test_a_client_has_its_resources_and_methods():
    assert completed("client.") == public(CrispClient)
    assert completed("with CrispClient() as c:\n    c.") == public(CrispClient)
    assert completed("client.with_options(timeout=3).") == public(CrispClient)
    inside = "async def main():\n    async with AsyncCrispClient() as c:\n        c."
    assert completed(inside) == public(AsyncCrispClient)


@pytest.mark.parametrize("client", [CrispClient, AsyncCrispClient])
def test_each_resource_has_its_operations(client):
    having = {name: public(type(getattr(client(), name))) for name in RESOURCES}
    lines = [f"    client.{name}." for name in RESOURCES]
    # Of one program, in which Jedi has to understand the client once.
    code = PROGRAM + "\n".join([f"def main(client: {client.__name__}):", *(f"{o}x" for o in lines)])
    script, first = jedi.Script(code), code.count("\n") + 2 - len(lines)
    found = [names(script.complete(at, len(line))) for at, line in enumerate(lines, first)]
    assert dict(zip(RESOURCES, found, strict=True)) == having


@pytest.mark.parametrize("client", [CrispClient, AsyncCrispClient])
@pytest.mark.parametrize("handle", ["site", "conversation", "person"])
def test_each_handle_has_its_methods(client, handle):
    prefix = "Async" * (client is AsyncCrispClient)
    having = public(getattr(resources, f"{prefix}{handle.capitalize()}Handle"))
    beside = "" if handle == "site" else ", website_id='w'"
    code = f"def main(client: {client.__name__}):\n    client.{handle}('x'{beside})."
    assert completed(code) == having


def test_a_method_of_a_handle_has_arguments_a_docstring_and_a_result():
    found = signature("client.site('w').conversation('s').get_message")
    assert [argument.name for argument in found.params] == ["fingerprint", "options"]
    assert "client.website_conversations.get_message_in_conversation" in found.docstring()
    assert found.to_string().endswith("-> models.ConversationMessage")


def test_an_operation_has_arguments_a_docstring_and_a_result():
    found = signature("client.website_conversations.list_conversations")
    assert [argument.name for argument in found.params][:2] == ["website_id", "page_number"]
    assert "`GET /website/{website_id}/conversations/{page_number}`" in found.docstring()
    assert found.to_string().endswith("-> list[models.Conversation]")


def test_the_client_has_its_arguments():
    assert [argument.name for argument in signature("CrispClient").params][:3] == [
        "identifier",
        "key",
        "tier",
    ]


CONVERSATION = "client.website_conversations.get_conversation('w', 's')"
ASYNC = """
async def main(client: AsyncCrispClient):
    site = await client.website.get_website("w")
    async for row in client.website_conversations.iter_list_conversations("w"):
        """


FIELDS = [
    ("client.website.get_website('w').", models.Website),
    ("client.website_conversations.list_conversations('w')[0].", models.Conversation),
    ("client.website_conversations.get_list('w')[0].", models.Conversation),
    (f"{CONVERSATION}.meta.", models.ConversationMeta),
    (f"{ASYNC}site.", models.Website),
    ("client.conversation('s', website_id='w').get().meta.", models.ConversationMeta),
    ("client.site('w').conversation('s').get_messages()[0].", models.ConversationMessage),
    (f"{ASYNC}row.", models.Conversation),
    ("def show(site: models.Website):\n    site.", models.Website),
    ("for event in client.events(events.MessageSend):\n    event.", events.MessageSend),
    ("client.wait_for(events.MessageSend).", events.MessageSend),
    (
        "@client.on(events.MessageSend)\ndef answer(event: events.MessageSend):\n    event.",
        events.MessageSend,
    ),
]


@pytest.mark.parametrize(("code", "cls"), FIELDS)
def test_what_comes_has_its_fields(code, cls):
    assert fields(cls) <= completed(code) == public(cls) | fields(cls)


NAMES = [
    ("models.", models.__all__),
    ("events.", events.__all__),
    ("resources.", resources.__all__),
    ("client.on(Event.", Event.__members__),
]


@pytest.mark.parametrize(("code", "names"), NAMES)
def test_a_module_has_its_names(code, names):
    assert completed(code) >= {name for name in names if not name.startswith("_")}


def test_at_run_time_each_operation_is_completed_once():
    conversations = CrispClient().website_conversations
    assert conversations.get_list == conversations.list_conversations
    assert "list_conversations" in dir(conversations)
    assert "get_list" not in dir(conversations)
