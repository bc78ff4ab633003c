"""What a host is told of the server before it calls anything: itself, tools, resources, prompts."""

from __future__ import annotations

from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS

from crisp_client import __version__
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted
from tests.operations import OPERATIONS

NO_RESOURCE = "there is no such resource; one is crisp://conversation/{session_id}"


def seen(crisp: Emulator, look: Callable[[Host], Awaitable[Any]], **options: Any) -> Any:
    """Return what a host sees, as JSON."""
    found: list[Any] = []

    async def work(host: Host) -> None:
        found.append(await look(host))

    hosted(crisp, work, **options)
    one = found[0]
    return one if isinstance(one, str) else one.model_dump(by_alias=True, exclude_none=True)


@pytest.mark.parametrize(
    ("writing", "said"),
    [
        (False, "This server reads and changes nothing."),
        (True, "Before a customer sees something, or something is removed, a person is asked."),
    ],
)
def test_the_server_says_who_it_is_and_whether_it_writes(
    crisp: Emulator, writing: bool, said: str
) -> None:
    async def look(host: Host) -> str:
        info = host.client.server_info
        assert info is not None
        assert (info.name, info.title, info.version) == ("crisp", "Crisp", __version__)
        return host.client.instructions or ""

    assert seen(crisp, look, writing=writing).endswith(f" Times are in UTC. {said}")


def test_resources(crisp: Emulator, ada: Visitor) -> None:
    uri = f"crisp://conversation/{ada.session_id}"
    listed = seen(crisp, lambda host: host.client.list_resources())["resources"]
    assert listed[0] == {"uri": uri, "name": '"Ada"', "mimeType": "text/plain"}
    [template] = seen(crisp, lambda host: host.client.list_resource_templates())[
        "resourceTemplates"
    ]
    assert template == {
        "uriTemplate": "crisp://conversation/{session_id}",
        "name": "conversation",
        "description": "who it is with, its state, its newest messages",
        "mimeType": "text/plain",
    }
    [content] = seen(crisp, lambda host: host.client.read_resource(uri))["contents"]
    assert (content["uri"], content["mimeType"]) == (uri, "text/plain")


def test_prompts(crisp: Emulator) -> None:
    assert seen(crisp, lambda host: host.client.list_prompts())["prompts"] == [
        {"name": "waiting", "title": "What is waiting?", "description": "Go through the inbox."},
        {
            "name": "answer_in_tone",
            "title": "Answer in the tone of a conversation",
            "description": "Draft an answer, without sending it.",
            "arguments": [
                {
                    "name": "session_id",
                    "description": "id of the conversation, session_...",
                    "required": True,
                }
            ],
        },
    ]


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("answer_in_tone", {}, f"Failed: {NO_RESOURCE}"),
        ("answer_in_tone", {"session_id": "session_1"}, f"Failed: {NO_RESOURCE}"),
        ("other", {}, "there is no such prompt"),
    ],
)
def test_a_prompt_that_cannot_be_had(
    crisp: Emulator, name: str, given: dict[str, str], said: str
) -> None:
    async def look(host: Host) -> str:
        with pytest.raises(MCPError) as caught:
            await host.client.get_prompt(name, given)
        assert caught.value.error.code == INVALID_PARAMS
        return caught.value.error.message

    assert seen(crisp, look) == said


@pytest.mark.parametrize(
    ("name", "shown"),
    [("other", "'other'"), ("o" * 78, f"'{'o' * 78}'"), ("o" * 79, f"'{'o' * 79}")],
)
def test_a_tool_of_another_name_is_not_there(crisp: Emulator, name: str, shown: str) -> None:
    async def look(host: Host) -> str:
        said, failed = await host.called(name)
        assert failed
        return said

    assert seen(crisp, look) == f"There is no tool {shown}."


# Tools.


def tool(crisp: Emulator, name: str, **options: Any) -> dict[str, Any]:
    async def look(host: Host) -> Any:
        return (await host.tools())[name]

    found: dict[str, Any] = seen(crisp, look, writing=True, **options)
    return found


SESSION = {
    "type": "string",
    "description": "id of the conversation",
    "pattern": "^session_[0-9a-f-]{36}$",
}


def test_a_tool_that_reads(crisp: Emulator) -> None:
    title = "Read a conversation"
    assert tool(crisp, "read_conversation") == {
        "name": "read_conversation",
        "title": title,
        "description": (
            "Read who a conversation is with, its state, and its newest messages, oldest first.\n\n"
            "`from` is `visitor` (the customer), `operator`, `note` (operators alone see it) or "
            "`event`."
        ),
        "inputSchema": {
            "type": "object",
            "properties": {
                "session_id": SESSION,
                "messages": {
                    "type": "integer",
                    "description": "the newest so many",
                    "minimum": 1,
                    "maximum": 100,
                    "default": 20,
                },
                "before": {
                    "type": "string",
                    "format": "date-time",
                    "description": "messages before this time",
                },
                "more": {
                    "type": "boolean",
                    "description": "longer texts and more of them",
                    "default": False,
                },
            },
            "required": ["session_id"],
            "additionalProperties": False,
        },
        "annotations": {"title": title, "readOnlyHint": True, "openWorldHint": True},
    }


def test_a_tool_that_writes(crisp: Emulator) -> None:
    title = "Reply to the customer"
    assert tool(crisp, "reply") == {
        "name": "reply",
        "title": title,
        "description": (
            "Send a text to the customer of a conversation. The same text is not sent twice."
        ),
        "inputSchema": {
            "type": "object",
            "properties": {
                "session_id": SESSION,
                "text": {
                    "type": "string",
                    "description": "Markdown",
                    "minLength": 1,
                    "maxLength": 4000,
                },
            },
            "required": ["session_id", "text"],
            "additionalProperties": False,
        },
        "annotations": {
            "title": title,
            "readOnlyHint": False,
            "destructiveHint": True,
            "idempotentHint": False,
            "openWorldHint": True,
        },
    }


def test_a_tool_that_takes_nothing(crisp: Emulator) -> None:
    schema = {"type": "object", "properties": {}, "additionalProperties": False}
    assert tool(crisp, "list_operators")["inputSchema"] == schema

    async def look(host: Host) -> str:
        said, failed = await host.called("list_operators", page=1)
        assert failed and "'page' was unexpected" in said
        found = await host.client.call_tool("list_operators")
        return found.content[0].text

    assert seen(crisp, look).startswith("1 operators.")


def test_what_is_said_of_a_person(crisp: Emulator) -> None:
    given = tool(crisp, "update_person")["inputSchema"]["properties"]
    person = {"type": "string", "description": "a people_id or an e-mail address"}
    assert given["person"] == {**person, "minLength": 1, "maxLength": 200}
    segment = {"type": "string", "description": "a segment", "minLength": 1, "maxLength": 100}
    segments = {"type": "array", "items": segment, "maxItems": 20}
    assert given["add_segments"] == given["remove_segments"] == segments
    page = {"type": "integer", "minimum": 1, "default": 1}
    assert tool(crisp, "list_segments")["inputSchema"]["properties"] == {"page": page}
    [locale] = [tool(crisp, "read_article")["inputSchema"]["properties"]["locale"]]
    assert (locale["minLength"], locale["maxLength"]) == (1, 20)


def test_the_three_of_the_mode_search(crisp: Emulator) -> None:
    find, describe, call = (
        tool(crisp, name, mode="search")
        for name in ("find_operations", "describe_operation", "call_operation")
    )
    text = {"type": "string", "minLength": 1}
    operation = {**text, "description": "as website.get_website", "maxLength": 100}
    assert find["inputSchema"] == {
        "type": "object",
        "properties": {
            "words": {**text, "description": "as `close a ticket`", "maxLength": 200},
            "limit": {
                "type": "integer",
                "description": "at most so many",
                "minimum": 1,
                "maximum": 30,
                "default": 8,
            },
        },
        "required": ["words"],
        "additionalProperties": False,
    }
    assert describe["inputSchema"] == {
        "type": "object",
        "properties": {"operation": operation},
        "required": ["operation"],
        "additionalProperties": False,
    }
    assert call["inputSchema"] == {
        "type": "object",
        "properties": {
            "operation": operation,
            "arguments": {"type": "object", "description": "by Crisp's own names"},
            "more": {"type": "boolean", "description": "longer, with empty fields"},
        },
        "required": ["operation"],
        "additionalProperties": False,
    }
    for one, title in ((find, "Find operations"), (describe, "Describe an operation")):
        hints = {"title": title, "readOnlyHint": True, "openWorldHint": False}
        assert (one["title"], one["annotations"]) == (title, hints)
    assert (call["title"], call["annotations"]) == (
        "Call an operation",
        {
            "title": "Call an operation",
            "readOnlyHint": False,
            "destructiveHint": True,
            "idempotentHint": False,
            "openWorldHint": True,
        },
    )


def test_a_tool_of_the_mode_all(crisp: Emulator) -> None:
    """`more` is there where there is an answer to be longer."""
    key = "website_conversations.get_conversation_state"
    more = {"type": "boolean", "description": "longer, with empty fields"}
    text = {"type": "string"}
    title = "Get conversation state"
    assert tool(crisp, "get_conversation_state", mode="all") == {
        "name": "get_conversation_state",
        "title": title,
        "description": OPERATIONS[key]["doc"],
        "inputSchema": {
            "type": "object",
            "properties": {"website_id": text, "session_id": text, "more": more},
            "additionalProperties": False,
            "required": ["session_id"],
        },
        "annotations": {"title": title, "readOnlyHint": True, "openWorldHint": True},
    }
    given = tool(crisp, "change_conversation_state", mode="all")["inputSchema"]["properties"]
    assert "more" not in given


def test_a_tool_says_what_is_special_about_its_operation(crisp: Emulator) -> None:
    old = "website_helpdesk.list_helpdesk_locale_articles"
    either = "website_batch.batch_remove_items"
    said = [
        tool(crisp, key.partition(".")[2], mode="all", user=True)["description"]
        for key in (old, either)
    ]
    assert said == [
        f"{OPERATIONS[old]['doc']} Deprecated: {OPERATIONS[old]['deprecated']}",
        f"{OPERATIONS[either]['doc']} Give exactly one of sessions, people.",
    ]


def test_a_name_that_two_operations_have_is_told_with_the_resource(crisp: Emulator) -> None:
    twice = tool(crisp, "plugin_connect-get_connect_endpoints", mode="all")
    assert twice["title"] == "Get connect endpoints"
