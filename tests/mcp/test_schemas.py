"""Schemas of tools: valid, met by an example of each call, small enough, and every one works."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen.ir import Operation
from crisp_client import AsyncCrispClient
from crisp_client._operations import description as known
from crisp_client._operations.description import Argument
from crisp_client._operations.description import operations
from crisp_client.mcp import _every
from crisp_client.mcp import _operation
from crisp_client.mcp import _schemas
from crisp_client.mcp._check import complaint
from crisp_client.mcp._modes import MODES
from crisp_client.mcp._modes import tools_of
from crisp_client.mcp._pace import Budget
from crisp_client.mcp._policy import Policy
from crisp_client.mcp._results import Scrubber
from crisp_client.mcp._results import told
from crisp_client.mcp._server import _listed
from crisp_client.mcp._tool import Desk
from crisp_client.mcp._tool import Tool
from crisp_client.testing import Emulator
from tests.cli.test_every_operation import SAMPLES
from tests.cli.test_every_operation import TOGETHER
from tests.cli.test_every_operation import tokens
from tests.package.calls import arranged
from tests.package.calls import path_values
from tests.package.calls import prepared

GUIDE = (Path(__file__).parents[2] / "docs/guides/mcp.md").read_text("utf-8")
# Tokens by mode, as the guide promises them. Four characters of JSON count as one.
MOST = {"curated": 20_000, "search": 3_000, "all": 97_000}


def offered(mode: str, *, writing: bool = True, tier: str = "plugin") -> list[Tool]:
    policy = Policy(tier=tier, writing=writing)
    return [
        one
        for one in tools_of(mode, policy, "website")
        if one.name == "call_operation" or policy.offers(one.name, one.operations)
    ]


def tokens_of(tools: list[Tool]) -> float:
    listed = [_listed(one).model_dump(by_alias=True, exclude_none=True) for one in tools]
    return len(json.dumps(listed, ensure_ascii=False, separators=(",", ":"))) / 4


@pytest.mark.parametrize("mode", MODES)
def test_each_is_valid_and_has_a_name_that_models_take(mode: str) -> None:
    names = set()
    for tool in tools_of(mode, Policy(tier="user", writing=True), None):
        Draft202012Validator.check_schema(tool.schema)
        assert tool.schema["type"] == "object"
        assert tool.does.strip()
        listed = _listed(tool).input_schema
        assert {"oneOf", "allOf", "anyOf"}.isdisjoint(listed)
        assert all(re.fullmatch(r"[\w.-]{1,64}", name) for name in listed.get("properties", {}))
        assert len(tool.name) <= 64 and tool.name.replace("_", "").replace("-", "").isalnum()
        names.add(tool.name)
    assert len(names) == len(tools_of(mode, Policy(tier="user"), None))


@pytest.mark.parametrize("mode", MODES)
def test_a_list_of_tools_is_as_small_as_promised(mode: str) -> None:
    assert tokens_of(offered(mode)) < MOST[mode]


def test_the_guide_says_how_many_tools_and_tokens() -> None:
    rows = re.findall(r"^\| `(\w+)`.*?((?: \| [\d,]+){4}) \|$", GUIDE, re.M)
    assert [mode for mode, _ in rows] == list(MODES)
    for mode, figures in rows:
        said = [int(one.replace(",", "")) for one in figures.split(" | ")[1:]]
        reading, writing = (offered(mode, writing=one) for one in (False, True))
        assert said[::2] == [len(reading), len(writing)]
        for told_of, tools in zip(said[1::2], (reading, writing), strict=True):
            assert tokens_of(tools) == pytest.approx(told_of, rel=0.1)


def test_all_has_every_operation_that_the_tier_may_call() -> None:
    found = {one.operations[0].key for one in offered("all", tier="user")}
    assert found == {one.key for one in operations().values() if "user" not in one.closed}
    reads = {one.operations[0].safety for one in offered("all", writing=False)}
    assert reads == {"safe"}


def test_a_name_of_path_and_body_is_there_twice() -> None:
    operation = operations()["website_helpdesk.update_helpdesk_tree_path"]
    properties = _schemas.schema_of(operation)["properties"]
    assert properties["path"] == {"type": "string"} | properties["path"]
    assert properties["body_path"]["$ref"].endswith("HelpdeskTreePathUpdatePath")


def taken_by(key: str, *free: str) -> dict[str, Any]:
    return _schemas.schema_of(operations()[key], free=free)


def test_what_an_operation_takes() -> None:
    """Each named type is defined, also those that others mention."""
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    people, search = (f"WebsiteBatchPeopleOperationInner{part}" for part in ("", "Search"))
    scalar = {"type": ["string", "number", "boolean"]}
    anything = {"type": "string", "pattern": "^"}
    assert taken_by("website_batch.batch_segments_items", "website_id") == {
        "type": "object",
        "properties": {
            "website_id": text,
            "segments": texts,
            "sessions": texts,
            "people": {"$ref": f"#/$defs/{people}"},
        },
        "additionalProperties": False,
        "required": ["segments"],
        "oneOf": [{"required": ["sessions"]}, {"required": ["people"]}],
        "$defs": {
            people: {
                "type": "object",
                "properties": {"profiles": texts, "search": {"$ref": f"#/$defs/{search}"}},
            },
            search: {
                "type": "object",
                "properties": {
                    "filter": {"type": "array", "items": {"$ref": "#/$defs/WebsiteFilter"}},
                    "operator": {"type": "string", "enum": ["and", "or"]},
                },
            },
            "WebsiteFilter": {
                "type": "object",
                "properties": {
                    "model": {"anyOf": [{"type": "string", "enum": ["people"]}, anything]},
                    "criterion": text,
                    "operator": {"anyOf": [{"type": "string", "enum": ["eq", "has"]}, anything]},
                    "query": {"type": "array", "items": scalar},
                },
                "required": ["model", "criterion", "operator", "query"],
            },
        },
    }


def made_up(**one: Any) -> known.Operation:
    """An operation that the spec has not, though another may have it."""
    argument = Argument(**{"key": "key", "where": "body", "type": "str", **one})
    return known.Operation(
        key="a.b", method="POST", path="/a", doc="", safety="safe", anchor="", returns="X",
        args=[argument],
    )  # fmt: skip


def test_a_word_or_nothing() -> None:
    found = _schemas.schema_of(made_up(type="a | b | null", words="ab", kinds=["null", "text"]))
    words = {"type": "string", "enum": ["a", "b"]}
    assert found["properties"]["key"] == {"anyOf": [words, {"type": "null"}]}


def test_an_argument_named_more_is_that_of_the_operation() -> None:
    tool = _every._tool(made_up(key="more", type="int"), None)
    assert tool.schema["properties"]["more"] == {"type": "integer"}
    assert tool.plan({"more": 7}).given == {"more": 7}


def test_what_a_list_takes() -> None:
    found = taken_by("website_people.list_people_profiles")
    assert list(found) == ["type", "properties", "additionalProperties", "required", "$defs"]
    text = {"type": "string"}
    time = {"type": "string", "format": "date-time"}
    assert found["properties"] == {
        "website_id": text,
        "page_number": {"type": "integer", "minimum": 1},
        "per_page": {"type": "integer", "minimum": 20, "maximum": 50, "default": 20},
        "sort_field": text,
        "sort_order": text,
        "search_operator": {
            "type": "string",
            "enum": ["and", "or"],
            "description": "How the conditions of search_filter are joined.",
        },
        "search_filter": {"type": "array", "items": {"$ref": "#/$defs/PeopleFilter"}},
        "search_text": text,
        "filter_date_start": time,
        "filter_date_end": time,
    }


def test_times_and_keys_of_ones_own() -> None:
    found = taken_by("website_conversations.get_messages_in_conversation")["properties"]
    said = "milliseconds since 1970, or ISO 8601 with a time zone"
    assert found["timestamp_after"] == {"type": ["integer", "string"], "description": said}
    assert taken_by("plugin_subscriptions.update_subscription_settings") == {
        "type": "object",
        "properties": {"website_id": {"type": "string"}, "plugin_id": {"type": "string"}},
        "additionalProperties": True,
        "required": ["website_id", "plugin_id"],
    }


def test_the_word_that_stands_where_none_is_given() -> None:
    found = taken_by("website_conversations.acknowledge_messages")["properties"]
    assert found["from"] == {"type": "string", "enum": ["user", "operator"], "default": "user"}
    others = taken_by("website_people.list_people_profiles")["properties"]
    assert "default" not in others["search_operator"]


@pytest.mark.parametrize(
    "text, schema",
    [
        ("str | null", {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ("and | or = and", {"type": "string", "enum": ["and", "or"], "default": "and"}),
        ("int 20..50 = 20", {"type": "integer", "minimum": 20, "maximum": 50, "default": 20}),
        ("[str]", {"type": "array", "items": {"type": "string"}}),
        ("{str: scalar}", {"type": "object", "additionalProperties": {
            "type": ["string", "number", "boolean"]}}),
        ("int -5.. = -1", {"type": "integer", "minimum": -5, "default": -1}),
        ("int ..5", {"type": "integer", "maximum": 5}),
        ("[a | b] | null", {"anyOf": [
            {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}, {"type": "null"}]}),
        ("{str: [a | b]}", {"type": "object", "additionalProperties": {
            "type": "array", "items": {"type": "string", "enum": ["a", "b"]}}}),
        ("a.b:*", {"type": "string", "pattern": r"^a\.b:"}),
        ("any", {}),
        ("NotDescribed", {}),
        ("a | b:*", {"anyOf": [{"type": "string", "enum": ["a"]},
                               {"type": "string", "pattern": "^b:"}]}),
    ],
)  # fmt: skip
def test_types_of_the_spec(text: str, schema: dict[str, Any]) -> None:
    assert _schemas._type(text) == schema


@pytest.mark.parametrize(
    "given, said",
    [
        ({}, "'session_id' is a required property"),
        ({"session_id": 1, "state": "resolved"}, "session_id: 1 is not of type 'string'"),
        ({"session_id": "x", "state": "shut"}, "state: 'shut' is not one of"),
        ({"session_id": "x", "state": "resolved", "sate": 1}, "'sate' was unexpected"),
    ],
)
def test_what_does_not_fit_is_said(given: dict[str, Any], said: str) -> None:
    schema = _schemas.schema_of(
        operations()["website_conversations.change_conversation_state"], free=["website_id"]
    )
    assert said in complaint(schema, given)


def test_a_field_whose_type_another_decides() -> None:
    found = taken_by("website_conversations.send_message_in_conversation")
    rules = found["allOf"]
    content = "ConversationMessageContent"
    assert found["properties"]["content"]["$ref"] == f"#/$defs/{content}"
    assert rules[0] == {
        "if": {"properties": {"type": {"const": "text"}}, "required": ["type"]},
        "then": {"properties": {"content": {"type": "string"}}},
    }
    kinds = [rule["if"]["properties"]["type"]["const"] for rule in rules]
    assert kinds[:3] == ["text", "note", "file"] and len(kinds) == len({*kinds})
    variants = found["$defs"][content]["anyOf"]
    assert variants[:2] == [
        {"type": "string"},
        {"$ref": "#/$defs/ConversationFileMessageContent"},
    ]
    assert len(variants) == len(kinds) - 1  # a note is a text, too


def test_the_type_of_a_field_beside_it_decides() -> None:
    schema = _schemas.schema_of(
        operations()["website_conversations.send_message_in_conversation"], free=["website_id"]
    )
    text = {"session_id": "x", "type": "text", "from": "operator", "origin": "chat", "content": "a"}
    assert complaint(schema, text) == ""
    assert "content" in complaint(schema, {**text, "content": {"id": 1}})
    assert complaint(schema, {**text, "type": "file"}).startswith("content")


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    """One for each test, which empties it."""
    with Emulator(seed=1) as emulator:
        yield emulator


def arguments(operation: Operation, crisp: Emulator, ids: dict[str, Any]) -> dict[str, Any]:
    """An example of a call, by the names of the schema."""
    _, keywords, _, body = prepared(SAMPLES, operation, ids, crisp)
    if body and isinstance(body.get("email"), str) and operation.resource != "user_session":
        body["email"] = f"{operation.name}@example.net"
    named = _schemas.arguments_by_name(operations()[operation.key])
    by_place = {(one.where, one.key): name for name, one in named.items()}
    queries = {one.name or one.key: name for name, one in named.items() if one.where == "query"}
    path = path_values(SAMPLES, operation, ids)
    found = {by_place["path", key]: value for key, value in path.items()}
    found |= {queries[name]: value for name, value in keywords.items() if name in queries}
    for key, value in (body or {}).items():
        if name := by_place.get(("body", key), key if operations()[operation.key].open else None):
            found[name] = value
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in found.items()
    }


@pytest.mark.timeout(300)  # a busy machine makes its 5 s of CPU a minute
@pytest.mark.parametrize("together", TOGETHER, ids=["most", "replacing"])
def test_an_example_of_each_call_fits_and_does_what_it_says(
    crisp: Emulator, together: list[Operation]
) -> None:
    ids = arranged(crisp)
    wrong: list[str] = []

    async def run() -> None:
        desks: dict[str, Desk] = {}
        async with AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            for operation in together:
                env = tokens(crisp, operation)
                identifier, key, tier = (env[f"CRISP_{n}"] for n in ("IDENTIFIER", "KEY", "TIER"))
                client.authenticate_tier(tier, identifier, key)
                desk = desks.setdefault(tier, _desk(client, crisp, tier))
                wrong.extend(await _tried(desk, operation, arguments(operation, crisp, ids)))

    asyncio.run(run())
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def _desk(client: AsyncCrispClient, crisp: Emulator, tier: str) -> Desk:
    return Desk(
        client=client,
        policy=Policy(tier=tier, writing=True),
        scrub=Scrubber(None),
        budget=Budget(1000),
    )


async def _tried(desk: Desk, operation: Operation, given: dict[str, Any]) -> list[str]:
    meant = operations()[operation.key]
    if said := complaint(_operation.arguments_of(meant, None), given):
        return [f"{operation.key}: {said}"]
    try:
        answer = await _operation.make(desk, meant, given, more=False)
    except Exception as error:
        return [f"{operation.key}: {error!r}"]
    text = told(answer)
    if answer.failed or (meant.safety != "safe") is not text.startswith("Happened"):
        return [f"{operation.key}: {text[:200]}"]
    if bool(meant.returns) is not bool(answer.rows) and meant.method != "HEAD" and meant.returns:
        return [] if meant.returns.startswith("[") else [f"{operation.key}: nothing came"]
    return []


def test_the_examples_are_of_every_operation() -> None:
    assert sum(map(len, TOGETHER)) == len(operations())
