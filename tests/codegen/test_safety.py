"""The effect of sending an operation twice: how a spec says it, and what each real one says."""

from __future__ import annotations

import asyncio
import inspect
from types import ModuleType
from typing import Any

import pytest

from codegen.lint import lint
from tests.codegen.specs import build
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import problems

# Every operation that its verb does not describe, and why.
EXCEPTIONS = {
    "plan_subscription.change_bill_period_for_website_plan_subscription": (
        "unsafe", "may bill a second time"),
    "plan_subscription.redeem_coupon_for_website_plan_subscription": (
        "unsafe", "uses the coupon up"),
    "user_profile.update_profile": (
        "unsafe", "may send a second e-mail to a new address"),
    "website.delete_website": (
        "unsafe", "the secret may be good once, and the answer to a second try mislead"),
    "website_analytics.generate_analytics": (
        "safe", "only reads; the question is too long for a query"),
    "website_batch.batch_routing_conversations": (
        "unsafe", "may tell the operator a second time"),
    "website_batch.batch_segments_items": (
        "unsafe", "may add a segment a second time"),
    "website_batch.batch_update_conversations_segments": (
        "unsafe", "the same route"),
    "website_batch.batch_update_people_segments": (
        "unsafe", "the same route"),
    "website_campaigns.pause_campaign": (
        "idempotent", "a paused campaign stays paused"),
    "website_conversations.assign_conversation_routing": (
        "unsafe", "may tell the operator a second time"),
    "website_conversations.assist_existing_browsing_session": (
        "unsafe", "clicks in the visitor's page a second time"),
    "website_conversations.redeem_identity_verification_link_for_conversation": (
        "unsafe", "the token may be good once, and the answer to a second try mislead"),
    "website_conversations.send_message_in_conversation": (
        "deduplicable", "a message can be asked for by the fingerprint that its sender chose"),
    "website_conversations.transmit_signaling_on_ongoing_call_session": (
        "unsafe", "the visitor's side gets the signal a second time"),
    "website_helpdesk.cancel_helpdesk_history_change": (
        "unsafe", "nobody says what its actions do"),
    "website_helpdesk.delete_helpdesk": (
        "unsafe", "the secret may be good once, and the answer to a second try mislead"),
    "website_helpdesk.publish_helpdesk_locale_article": (
        "idempotent", "a published article stays published"),
    "website_helpdesk.unpublish_helpdesk_locale_article": (
        "idempotent", "a draft stays a draft"),
    "website_helpdesk.update_helpdesk_tree_path": (
        "unsafe", "nobody says what its actions do"),
}  # fmt: skip


def test_the_operations_that_their_verb_does_not_describe(real_api):
    rules = real_api.platform.safety
    assert rules == {
        "GET": "safe",
        "HEAD": "safe",
        "POST": "unsafe",
        "PUT": "idempotent",
        "PATCH": "idempotent",
        "DELETE": "idempotent",
    }
    assert {o.key: o.safety for o in real_api.operations() if o.safety != rules[o.method]} == {
        key: safety for key, (safety, _) in EXCEPTIONS.items()
    }


def test_the_write_that_can_be_looked_up(real_api):
    [operation] = [o for o in real_api.operations() if o.deduplicate is not None]
    assert operation.deduplicate.body_field == "fingerprint"
    lookup = "website_conversations.get_message_in_conversation"
    [path] = [o.path for o in real_api.operations() if o.key == lookup]
    assert operation.deduplicate.lookup_path == path


# The language

WIDGET = """\
list_them:
  http: GET /widget
  doc: Them.

send_it:
  http: POST /widget/{user_id}
  doc: Sends.
  body: Sent
  returns: Added
  deduplicate: number by get_it

send_quickly:
  shares: send_it
  doc: Sends in line.
  body:
    number?: int
    text: str
  returns: Added

send_twice:
  shares: send_it
  doc: Sends something that nobody can look up.
  body:
    text: str
  safety: unsafe

get_it:
  http: GET /widget/{user_id}/{number}
  doc: One.
  path:
    number: int
  returns: Sent

search:
  http: POST /search
  doc: Only reads.
  safety: safe

search_more:
  shares: search
  doc: Only reads.

make_it:
  http: POST /make
  doc: Makes.

press_it:
  http: PATCH /press
  doc: Presses.
  safety: unsafe

save_it:
  http: PUT /save
  doc: Saves.
"""
TYPES = """\
types:

  Sent:
    doc: What is sent.
    fields:
      text: str
    fields?:
      number: int

  Added:
    doc: What was added.
    fields:
      number: int
    fields?:
      text: str
"""
FILES = {"rest/widget.yaml": operations(WIDGET), "types/widget.yaml": TYPES}


def test_a_class_comes_from_the_verb_the_operation_or_the_route_that_is_shared():
    api = load(FILES)
    assert {o.name: o.safety for o in api.operations() if o.resource == "widget"} == {
        "list_them": "safe",
        "send_it": "deduplicable",
        "send_quickly": "deduplicable",
        "send_twice": "unsafe",
        "get_it": "safe",
        "search": "safe",
        "search_more": "safe",
        "make_it": "unsafe",
        "press_it": "unsafe",
        "save_it": "idempotent",
    }
    assert [one for one in lint(api) if one.rule == "safety-restated"] == []


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return build(tmp_path_factory.mktemp("safety"), FILES)


def passed(package: ModuleType, flavour: str, name: str, *arguments: Any) -> tuple[Any, Any]:
    """The class and the lookup that a call of the method hands to the transport."""
    found: list[dict[str, Any]] = []

    def call(*_: Any, **keywords: Any) -> None:
        found.append(keywords)

    async def acall(*_: Any, **keywords: Any) -> None:
        found.append(keywords)

    client = package.CrispClient() if flavour == "sync" else package.AsyncCrispClient()
    client._transport.call = call if flavour == "sync" else acall
    result = getattr(client.widget, name)(*arguments)
    if flavour == "async":
        asyncio.run(result)
    return found[0].get("safety"), found[0].get("deduplicate")


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_call_passes_its_class_on_where_the_verb_does_not_say_it(package, flavour):
    for name in ("list_them", "make_it", "save_it"):
        assert passed(package, flavour, name) == (None, None)
    assert passed(package, flavour, "press_it") == ("unsafe", None)
    assert passed(package, flavour, "search") == ("safe", None)
    assert passed(package, flavour, "search_more") == ("safe", None)
    assert passed(package, flavour, "send_twice", "u", "text") == (None, None)


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_call_passes_on_how_its_write_is_looked_up(package, flavour):
    for arguments in (("send_it", "u", {"text": "t"}), ("send_quickly", "u", "t")):
        safety, deduplicate = passed(package, flavour, *arguments)
        assert safety is None
        assert (deduplicate.field, deduplicate.template) == ("number", "/widget/{user_id}/{number}")
        # Made once, not for each call.
        assert passed(package, flavour, *arguments)[1] is deduplicate


def test_the_facts_have_the_rule_by_verb(package):
    assert package.CrispClient._facts.safety["PATCH"] == "idempotent"
    assert package.CrispClient._facts.safety["POST"] == "unsafe"


def test_docstrings_say_what_is_not_repeated_freely(package):
    def line(name: str) -> list[str]:
        doc = inspect.getdoc(getattr(package.CrispClient().widget, name))
        assert doc is not None
        return [text for text in doc.splitlines() if "etried" in text]

    for name in ("list_them", "search", "save_it", "get_it"):
        assert line(name) == []
    for name in ("make_it", "press_it", "send_twice"):
        assert line(name) == [
            "Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a "
            "`ServerError` whose `ambiguous` is true."
        ]
    for name in ("send_it", "send_quickly"):
        assert line(name) == [
            "Retried only if a look-up by its `number` does not find it; "
            "the client sets a `number` unless you do."
        ]


# Mistakes

WRITE = (
    "send_it:\n  http: POST /it/{user_id}\n  doc: It.\n  body:\n    number?: int\n"
    "  returns: Added\n  deduplicate: number by get_it\n"
)
LOOKUP = (
    "get_it:\n  http: GET /it/{user_id}/{number}\n  doc: It.\n  path:\n    number: int\n"
    "  returns: Added\n"
)
CASES = {
    "a word that is no class": (
        "  deduplicate: number by get_it", "  safety: idempotant",
        '11:13: `safety` cannot be "idempotant"; did you mean "idempotent"?'),
    "a class that follows": (
        "  deduplicate:", "  safety: deduplicable\n  deduplicate:",
        '11:13: `safety` cannot be "deduplicable"; it is one of safe, idempotent, unsafe'),
    "both": (
        "  deduplicate:", "  safety: unsafe\n  deduplicate:",
        "11:13: `deduplicate:` says it already; remove `safety:`"),
    "another form": (
        "number by get_it", "number",
        "11:18: must be a body field and an operation, as `number by get_thing`"),
    "no such field": (
        "number by", "nummer by",
        '11:18: `deduplicate:` names "nummer", not in the body; did you mean "number"?'),
    "no body": (
        "  body:\n    number?: int\n", "",
        '9:18: `deduplicate:` names "number", not in the body'),
    "a body of any type": (
        "  body:\n    number?: int\n", "  body: '{str: any}'\n",
        '10:18: `deduplicate:` names "number", not in the body'),
    "a part of a type without the field": (
        "  body:\n    number?: int\n", "  body: Sent {text}\n",
        '10:18: `deduplicate:` names "number", not in the body'),
    "a field that is no number": (
        "number?: int", "number?: str",
        "11:18: `number` must be `int`, as the client fills in a number"),
    "no such operation": (
        "by get_it", "by gett_it",
        '11:18: `deduplicate:` names "gett_it", not found; did you mean "get_it"?'),
    "an operation of another resource": (
        "by get_it", "by get_connect_account",
        '11:18: `deduplicate:` names "get_connect_account", not found'),
    "a lookup that writes": (
        "GET /it", "PUT /it",
        "11:18: `get_it` cannot look the write up: it must be a GET"),
    "a lookup of something else": (
        "{user_id}/{number}", "{number}/{user_id}",
        "11:18: `get_it` cannot look the write up: its path must end in `{number}`"),
    "a lookup below more": (
        "GET /it/", "GET /it/{website_id}/",
        "11:18: `get_it` cannot look the write up: its path needs `{website_id}`, which the path "
        "of the write lacks"),
    "a lookup with a query": (
        "  doc: It.\n  path:", "  doc: It.\n  query:\n    color: str\n  path:",
        "11:18: `get_it` cannot look the write up: it needs `color` in the query"),
    "a lookup of something without the field": (
        "    number: int\n  returns: Added", "    number: int\n  returns: Other",
        "11:18: `get_it` cannot look the write up: its answer has no `number`"),
    "a result without the field": (
        "  returns: Added\n  deduplicate", "  returns: Other\n  deduplicate",
        "11:18: a write that was found answers `number` and nothing else, so `returns:` needs a "
        "type in which only that is always there"),
    "a result with more": (
        "  returns: Added\n  deduplicate", "  returns: More\n  deduplicate",
        "11:18: a write that was found answers `number` and nothing else, so `returns:` needs a "
        "type in which only that is always there"),
    "no result": (
        "  returns: Added\n  deduplicate", "  deduplicate",
        "10:18: a write that was found answers `number` and nothing else, so `returns:` needs a "
        "type in which only that is always there"),
    "a shared route whose body lacks the field": (
        "get_it:", "send_more:\n  shares: send_it\n  doc: It.\n  returns: Added\nget_it:",
        '12:3: `deduplicate:` names "number", not in the body'),
    "a HEAD that is more than a question": (
        "get_it:", "has_it:\n  http: HEAD /it\n  doc: It.\n  safety: unsafe\nget_it:",
        "15:13: a HEAD operation only asks; remove `safety:`"),
}  # fmt: skip
OTHER_TYPES = """\

  Other:
    doc: Something else.
    fields:
      text: str

  More:
    doc: More than was chosen.
    fields:
      number: int
      text: str
"""
CASE_TYPES = {"types/widget.yaml": TYPES + OTHER_TYPES}


@pytest.mark.parametrize("name", CASES)
def test_mistakes(name):
    old, new, expected = CASES[name]
    text = WRITE + LOOKUP
    assert text.count(old) == 1
    changed = operations(text.replace(old, new))
    found = problems({"rest/widget.yaml": changed, **CASE_TYPES})
    assert found == [f"spec/rest/widget.yaml:{expected}"]


def test_what_is_right_has_no_problem():
    assert problems({"rest/widget.yaml": operations(WRITE + LOOKUP), **CASE_TYPES}) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("http: PUT /save", "http: PUT /save\n  safety: idempotent",
         "`PUT` is `idempotent` already; remove `safety:`"),
        ("shares: search", "shares: search\n  safety: safe",
         "`search` is `safe` already; remove `safety:`"),
    ],
)  # fmt: skip
def test_a_class_that_is_said_for_nothing_is_a_finding(old, new, expected):
    text = operations(WIDGET.replace(old, new))
    found = lint(load({**FILES, "rest/widget.yaml": text}))
    assert [one.message for one in found if one.rule == "safety-restated"] == [expected]
