"""What is read of the command line for an operation, and what is refused before anything leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Crisp

SEND = "website_conversations.send_message_in_conversation"
STATE = "website_conversations.change_conversation_state"
LIST = "website_conversations.list_conversations"
PROFILE = "website_people.add_new_people_profile"
SETTINGS = "plugin_subscriptions.save_subscription_settings"
UNREAD = "website_conversations.get_messages_in_conversation"

planning = pytest.mark.usefixtures("shell")


def planned(crisp: Crisp, *arguments: str) -> dict:
    ended = crisp("call", *arguments, "--dry-run")
    assert ended.status == 0, ended.err
    return json.loads(ended.out)


@planning
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Hello, 7 = 7", "Hello, 7 = 7"),
        ("7", "7"),
        ("true", "true"),
        ("", ""),
        ("{not json", "{not json"),
        ('{"text": "Look"}', {"text": "Look"}),
    ],
)
def test_text_is_taken_as_it_is_unless_it_is_what_else_the_key_takes(crisp, text, content):
    keys = ["type=text", "from=operator", "origin=chat", f"content={text}"]
    assert planned(crisp, SEND, "-", "session_1", *keys)["body"]["content"] == content


@planning
@pytest.mark.parametrize(
    ("given", "query"),
    [
        ("filter_unread=true", "filter_unread=1"),
        ("filter_unread=0", "filter_unread=0"),
        ("per_page=30", "per_page=30"),
        ("search_query=a b", "search_query=a%20b"),
    ],
)
def test_keys_of_the_query(crisp, given, query):
    assert planned(crisp, LIST, "-", given)["url"].endswith(f"/conversations/1?{query}")


@planning
@pytest.mark.parametrize("time", ["1767225600000", "2026-01-01T00:00:00Z", "2026-01-01"])
def test_a_time_in_milliseconds_may_be_given_as_people_write_it(crisp, time):
    url = planned(crisp, UNREAD, "-", "session_1", f"timestamp_before={time}")["url"]
    assert url.endswith("?timestamp_before=1767225600000")


@planning
def test_values_of_the_path_are_given_in_order_or_by_name(crisp, shell):
    wanted = f"{shell.url}/v1/website/w/conversation/s/state"
    assert planned(crisp, STATE, "w", "s", "state=resolved")["url"] == wanted
    by_name = planned(crisp, STATE, "state=resolved", "session_id=s", "w")
    assert by_name["url"] == wanted


@planning
def test_a_dash_is_the_website_of_the_environment_or_of_the_option(crisp, shell):
    assert shell.website_id in planned(crisp, "website.get_website", "-")["url"]
    assert (
        "/website/other" in planned(crisp, "website.get_website", "-", "--website", "other")["url"]
    )


@planning
def test_the_body_of_a_file_and_keys_that_count_before_it(crisp, tmp_path: Path):
    file = tmp_path / "person.json"
    file.write_text('{"email": "a@example.com", "person": {"nickname": "Zoë"}}', "utf-8")
    body = planned(crisp, PROFILE, "-", "--body", f"@{file}", "email=b@example.com")["body"]
    assert body == {"email": "b@example.com", "person": {"nickname": "Zoë"}}


@planning
def test_the_body_of_the_standard_input(crisp, monkeypatch):
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO('{"state": "pending"}'))
    assert planned(crisp, STATE, "-", "s", "--body", "@-")["body"] == {"state": "pending"}


@planning
def test_a_body_that_takes_any_keys(crisp):
    body = planned(crisp, SETTINGS, "-", "p", "colour=red", "size=3", 'deep={"a": [1]}')["body"]
    assert body == {"colour": "red", "size": 3, "deep": {"a": [1]}}


@planning
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([STATE, "-"], "needs SESSION_ID state=; see `crisp describe"),
        ([STATE, "-", "s", "state=resolvd"], "state must be one of pending, unresolved, resolved"),
        ([STATE, "-", "s", "stat=resolved"], "has no 'stat'; did you mean state?"),
        ([STATE, "-", "s", "x", "state=resolved"], "takes no value 'x': values of its path are"),
        ([STATE, "-", "session_id=a", "session_id=b"], "session_id is given twice"),
        ([STATE, "-", "s", 'user="Ada"', "state=resolved"], "user must be an object of JSON, not"),
        ([LIST, "-", "per_page=many"], "per_page must be a number, not 'many'"),
        ([LIST, "-", "filter_unread=maybe"], "filter_unread must be true or false, not 'maybe'"),
        ([UNREAD, "-", "s", "timestamp_before=noon"], "must be milliseconds since 1970, or a time"),
        ([PROFILE, "-", "email=a@example.com"], "needs person="),
        ([PROFILE, "-", "--body", "{"], "--body is no JSON: "),
        ([PROFILE, "-", "--body", "[1]"], "--body must hold an object, not '[1]'"),
        ([PROFILE, "-", "--body", '{"email": 7}'], "email must be a text, not '7'"),
        ([PROFILE, "-", "--body", "@none.json"], "none.json cannot be read: No such file"),
        ([STATE, "-", "s", "--body", '{"odd": 1}'], "has no 'odd'; it takes"),
        (["website.get_website", "-", "--body", "{}"], "website.get_website has no body"),
        (["website.get_website", "-", "--all"], "is no list in pages: call it without --all"),
        ([LIST, "-", "--all", "--raw"], "give --all or --raw"),
        (["website.get_site"], "there is no operation 'website.get_site'"),
        (["get_website"], "is it website.get_website?"),
        (["xyzzy"], "`crisp find WORDS` looks for one"),
        (["website.get_website", ".."], "website_id"),
        ([], "which operation?"),
    ],
)
def test_what_is_wrong_and_what_would_be_right(crisp, shell, arguments, said):
    before = len(shell.requests)
    ended = crisp("call", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1
    assert len(shell.requests) == before


@planning
def test_one_of_two_keys_is_needed_and_not_both(crisp):
    both = ["sessions=[]", "people={}"]
    for keys in ([], both):
        ended = crisp("call", "website_batch.batch_remove_items", "-", *keys, "--yes")
        assert (ended.status, ended.out) == (2, "")
        assert "needs exactly one of sessions, people" in ended.err


@planning
@pytest.mark.parametrize(("text", "sent"), [("true", 1), ("1", 1), ("false", 0), ("0", 0)])
def test_a_truth_has_two_words_and_two_digits(crisp, text, sent):
    url = planned(crisp, LIST, "-", f"filter_unread={text}")["url"]
    assert url.endswith(f"?filter_unread={sent}")


@planning
def test_a_time_may_be_of_another_zone(crisp):
    given = "timestamp_before=2026-01-01T01:00:00+01:00"
    assert planned(crisp, UNREAD, "-", "session_1", given)["url"].endswith("=1767225600000")


@planning
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([STATE, "-", "s", "--body", '{"state": "gone"}'], "state must be one of pending, "),
        ([PROFILE, "-", "--body", '{"email": null}'], "email must be a text, not 'null'"),
        ([LIST, "-", "per_page=true"], "per_page must be a number, not 'true'"),
        ([LIST, "-", "per_page=1", "per_page=2"], "per_page is given twice"),
        ([LIST, "-", f"per_page={'x' * 40}"], f"not '{'x' * 40}'"),
        ([LIST, "-", f"per_page={'x' * 41}"], f"not '{'x' * 37}...'"),
        ([PROFILE, "-", "--body", "[" * 100_000], "--body is nested too deeply"),
    ],
)
def test_a_value_of_another_kind_is_told_and_cut(crisp, arguments, said):
    ended = crisp("call", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err) < 300
