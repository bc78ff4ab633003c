"""What is read of the command line for an operation, and what is refused before anything leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crisp_client._operations.description import Argument
from crisp_client.cli._status import CommandError
from crisp_client.cli._values import check_kind
from tests.cli.conftest import Crisp

SEND = "website_conversations.send_message_in_conversation"
STATE = "website_conversations.change_conversation_state"
LIST = "website_conversations.list_conversations"
PROFILE = "website_people.add_new_people_profile"
SETTINGS = "plugin_subscriptions.save_subscription_settings"
UNREAD = "website_conversations.get_messages_in_conversation"

MESSAGE = ["type=text", "from=operator", "origin=chat", "content=Hello"]

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
        ("[" * 100_000, "[" * 100_000),
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
def test_options_may_stand_anywhere_and_the_last_one_counts(crisp, shell):
    url = f"{shell.url}/v1/website/w/conversation/s/state"
    for command in (
        ("--website", "w", "call", STATE, "-", "s", "state=resolved", "--dry-run"),
        ("call", "--dry-run", STATE, "--website", "w", "-", "--yes", "s", "state=resolved"),
        ("--website", "x", "call", STATE, "-", "s", "--dry-run", "state=resolved", "--website=w"),
    ):
        assert json.loads(crisp(*command).out)["url"] == url


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


STATES = "state must be one of pending, unresolved, resolved, not "
NO_KEY = "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
CONVERSATIONS = "website_conversations"
NEAR = "website.get_website or website.delete_website or website.create_website"
NO_TIME = (
    "timestamp_before must be milliseconds since 1970, or a time as 2026-01-31T12:00:00Z, not "
)


@planning
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([STATE, "-"], f"{STATE} needs SESSION_ID state=; see `crisp describe {STATE}`"),
        ([STATE, "-", "s", "state=resolvd"], f"{STATES}'resolvd'"),
        ([STATE, "-", "s", "stat=resolved"], f"{STATE} has no 'stat'; did you mean state?"),
        (
            [STATE, "-", "s", "x", "state=resolved"],
            f"{STATE} takes no value 'x': values of its path are WEBSITE_ID SESSION_ID, all else "
            "is key=value",
        ),
        (
            [STATE, "website_id=-", "session_id=s", "x"],
            f"{STATE} takes no value 'x': values of its path are none, all else is key=value",
        ),
        ([STATE, "-", "session_id=a", "session_id=b"], "session_id is given twice"),
        (
            [STATE, "-", "s", 'user="Ada"', "state=resolved"],
            "user must be an object of JSON, not '\"Ada\"'",
        ),
        ([LIST, "-", "per_page=many"], "per_page must be a number, not 'many'"),
        ([LIST, "-", "filter_unread=maybe"], "filter_unread must be true or false, not 'maybe'"),
        ([UNREAD, "-", "s", "timestamp_before=noon"], f"{NO_TIME}'noon'"),
        (
            [PROFILE, "-", "email=a@example.com"],
            f"{PROFILE} needs person=; see `crisp describe {PROFILE}`",
        ),
        ([PROFILE, "-", "segments=vip", "person={}"], "segments must be a list of JSON, not 'vip'"),
        (
            [PROFILE, "-", "--body", "{"],
            f"--body is no JSON: {NO_KEY}",
        ),
        ([PROFILE, "-", "--body", " [1] "], "--body must hold an object, not '[1]'"),
        ([PROFILE, "-", "--body", '{"email": 7}'], "email must be a text, not '7'"),
        (
            [PROFILE, "-", "--body", "@none.json"],
            "none.json cannot be read: No such file or directory",
        ),
        (
            [STATE, "-", "s", "--body", '{"odd": 1}'],
            f"{STATE} has no 'odd'; it takes website_id, session_id, state, user, origin",
        ),
        (["website.get_website", "-", "--body", "{}"], "website.get_website has no body"),
        (
            ["website.get_website", "-", "--all"],
            "website.get_website is no list in pages: call it without --all",
        ),
        ([LIST, "-", "--all", "--raw"], "give --all or --raw: there is one answer for each page"),
        (
            ["website.get_site"],
            f"there is no operation 'website.get_site'; is it {NEAR}?",
        ),
        (["get_website"], "there is no operation 'get_website'; is it website.get_website?"),
        (
            ["get_conversation"],
            f"there is no operation 'get_conversation'; is it {CONVERSATIONS}.get_conversation?",
        ),
        (
            ["website.send_message"],
            "there is no operation 'website.send_message'; `crisp find WORDS` looks for one",
        ),
        (["xyzzy"], "there is no operation 'xyzzy'; `crisp find WORDS` looks for one"),
        (["website.get_website", ".."], "website_id must not hold . or .. as a segment"),
        (
            ["website.get_website", "..", "--dry-run"],
            "website_id must not hold . or .. as a segment",
        ),
        (
            ["plan_subscription.list_all_active_subscriptions", "x=1"],
            "plan_subscription.list_all_active_subscriptions has no 'x'; it takes nothing",
        ),
        ([], "which operation? `crisp find WORDS` looks for one"),
    ],
)
def test_what_is_wrong_and_what_would_be_right(crisp, shell, arguments, said):
    before = len(shell.requests)
    assert crisp("call", *arguments) == (2, "", f"crisp: {said}\n")
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


USAGE = "plugin_subscriptions.report_plugin_usage_to_bill"


@planning
@pytest.mark.parametrize("given", ["price=1.5", '--body={"price": 1.5}'])
def test_a_number_may_have_a_fraction(crisp, given):
    body = planned(crisp, USAGE, "-", "p", "name=n", "units=2", given)["body"]
    assert body == {"name": "n", "units": 2, "price": 1.5}


def test_a_key_of_some_words_may_take_what_is_no_text():
    state = Argument(key="state", where="body", kinds=["null", "text"], words=["open"])
    check_kind(state, None)
    check_kind(state, "open")
    with pytest.raises(CommandError, match=r"^state must be one of open, not 'shut'$"):
        check_kind(state, "shut")


@planning
def test_a_key_has_the_name_of_the_argument_as_well(crisp):
    given = [one.replace("from=", "from_=") for one in MESSAGE]
    assert planned(crisp, SEND, "-", "s", *given)["body"]["from"] == "operator"
    assert f"{SEND} has no 'from__'" in crisp("call", SEND, "-", "s", "from__=operator").err


@planning
def test_an_old_name_of_an_operation_names_it(crisp):
    given = ("-", "s", *MESSAGE)
    by_old_name = planned(crisp, f"{SEND.partition('.')[0]}.send_message", *given)
    assert by_old_name["url"] == planned(crisp, SEND, *given)["url"]


@planning
def test_a_walk_begins_at_the_page_that_is_given(crisp, shell):
    assert crisp("call", LIST, "-", "2", "per_page=30", "--all").status == 0
    [sent] = shell.requests[-1:]
    assert sent.path.endswith("/conversations/2") and sent.query == "per_page=30"


@planning
def test_a_dry_run_needs_no_token_and_shows_none(crisp, shell, monkeypatch):
    given = (STATE, "-", "s", "state=resolved")
    with_token = planned(crisp, *given)
    headers = {name.lower() for name in with_token.pop("headers")}
    assert "x-crisp-tier" in headers and not {"authorization", "cookie"} & headers
    url = f"{shell.url}/v1/website/{shell.website_id}/conversation/s/state"
    assert with_token == {"method": "PATCH", "url": url, "body": {"state": "resolved"}}
    for name in ("IDENTIFIER", "KEY"):
        monkeypatch.delenv(f"CRISP_{name}")
    assert planned(crisp, *given)["url"] == url


@planning
@pytest.mark.parametrize("text", ["{}", "", "{'a': 1}", "\xff"])
def test_a_file_that_holds_no_json_is_named(crisp, tmp_path: Path, text):
    file = tmp_path / "body.json"
    file.write_bytes(text.encode("latin-1"))
    ended = crisp("call", PROFILE, "-", "--body", f"@{file}")
    assert (ended.status, ended.out) == (2, "")
    said = f"{PROFILE} needs" if text == "{}" else f"{file} is no JSON: "
    assert ended.err.startswith(f"crisp: {said}")


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
