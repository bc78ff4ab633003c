"""What `crisp` tells of itself: help, descriptions of operations, completion."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.cli.conftest import Crisp
from tests.operations import OPERATIONS

COMMANDS = [
    *("call", "find", "describe", "inbox", "show", "reply", "note", "resolve", "assign", "people"),
    *("listen", "forward", "work", "dead", "export", "hooks", "mcp", "doctor", "login", "logout"),
    *("whoami", "emulate", "completion"),
]
# Names of options that tell as well what their values are.
SAY_ENOUGH = {"FILE", "SESSION", "PORT", "SEED", "IDENTIFIER", "KEY", "WEBSITE-ID", "HOOK-SECRET"}
OF_EVERY_COMMAND = {"read-only", "yes", "json"}
SEND = "website_conversations.send_message_in_conversation"


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_help_names_every_command(crisp: Crisp, arguments):
    ended = crisp(*arguments)
    assert ended.status == 0
    assert re.findall(r"^    (\w+)  +\w", ended.out, re.M) == COMMANDS
    assert ended.out.startswith("usage: crisp [-h] ")
    assert "\n\nCrisp (crisp.chat) from the command line.\n\n" in ended.out
    assert "\n\ncredentials:\n" in ended.out and "\n\nexit status:\n  0    done\n" in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(crisp: Crisp, command: str):
    told = helped(crisp, command)
    for name in re.findall(r"^    (\w+)  +\w", told, re.M) if "  COMMAND\n" in told else ():
        helped(crisp, command, name)


def helped(crisp: Crisp, *command: str) -> str:
    """See that a command says how it is used, and in a sentence what it is for."""
    ended = crisp(*command, "--help")
    assert ended.status == 0
    usage, said, *rest = ended.out.split("\n\n")
    assert usage.startswith(f"usage: crisp {' '.join(command)} ")
    see_that_values_have_names(usage.partition("[")[2])
    for flag in set(re.findall(r"--([\w-]+)(?=]| \|)", usage)) - OF_EVERY_COMMAND:
        refused = crisp(*command, f"--{flag}=x").err
        assert "ignored explicit argument 'x'" in refused, f"the value of --{flag} has no name"
    assert re.fullmatch(r"[A-Z][a-z]+\b.*[.:]", said, re.S)
    assert "None" not in ended.out
    for option in re.findall(
        r"^  (-[^\n]*|(?!COMMAND)[A-Z][^\n]*)\n(?! {10})", f"{ended.out}\n", re.M
    ):
        assert "  " in option, f"{option} says nothing"
    assert not re.search(r"^positional arguments:\n  (?![A-Z])", ended.out, re.M)
    return "\n\n".join(rest)


def see_that_values_have_names(usage: str) -> None:
    """See that each value is called by what it is: `--limit N`, not `--limit LIMIT`."""
    assert not re.search(r"[a-z]", re.sub(r"--?[\w-]+|\{.*?\}|key=value", "", usage)), usage
    assert not re.search(r"--[\w-]+ ( \||])", usage), "the value of an option has no name"
    assert "[]" not in usage, "a value has no name"
    for option, value in re.findall(r"--([\w-]+) \[?([A-Z_]+)", usage):
        assert value.replace("_", "-") != option.upper() or option.upper() in SAY_ENOUGH


@pytest.mark.parametrize("command", [("reply",), ("note",), ("people", "search")])
def test_a_text_may_be_left_out(crisp: Crisp, command: tuple[str, ...]):
    usage = crisp(*command, "--help").out.partition("\n\n")[0]
    assert usage.endswith(" [TEXT]")


@pytest.mark.parametrize("command", [("people",), ("dead",), ("hooks",), ("export",)])
def test_a_command_of_commands_needs_one(crisp: Crisp, command: tuple[str, ...]):
    ended = crisp(*command)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.endswith("error: the following arguments are required: COMMAND\n")


@pytest.mark.parametrize("option", ["--lim=2", "--older=1d", "--prof=x", "--js"])
def test_an_option_is_not_cut(crisp: Crisp, option: str):
    """What a cut name means could change with the next option."""
    ended = crisp("inbox", option)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.endswith(f"error: unrecognized arguments: {option}\n")


def test_an_unknown_command(crisp: Crisp):
    ended = crisp("cal")
    assert (ended.status, ended.out) == (2, "")
    assert "invalid choice: 'cal'" in ended.err


def test_help_of_an_operation_is_its_description(crisp: Crisp):
    for arguments in (("call", SEND, "--help"), ("call", "--help", SEND)):
        lines = crisp(*arguments).out.splitlines()
        assert lines[:4] == [
            SEND,
            "  Send a message as an operator or in the visitor's name.",
            "",
            f"  crisp call {SEND} WEBSITE_ID SESSION_ID type=... from=... origin=... content=...",
        ]
        said = "asks before, or needs --yes: the customer sees it, unless type=note is given"
        assert said in lines
        assert "scope: website:conversation:messages write" in lines
        assert lines[-1].endswith("/rest-api/v1/#send-a-message-in-conversation")
        assert any(line.startswith("  ConversationMessageUser: {type?: str, ") for line in lines)


def test_a_description_as_json_has_the_types_that_it_mentions(crisp: Crisp):
    found = json.loads(crisp("describe", SEND).out)
    assert found["key"] == SEND
    assert found["types"]["ConversationMessageContent"]["by"] == "type"


def test_every_operation_can_be_described(crisp: Crisp):
    for key, operation in OPERATIONS.items():
        out = crisp("call", key, "--help").out
        assert out.startswith(f"{key}\n  {operation['doc']}\n")


@pytest.mark.parametrize("name", ["website_conversations.send_message", "website.get_website"])
def test_an_operation_is_known_by_each_of_its_names(crisp: Crisp, name: str):
    assert crisp("call", name, "--help").status == 0


@pytest.mark.parametrize(("shell", "check"), [("bash", ["bash", "-n"]), ("zsh", []), ("fish", [])])
def test_completion_knows_commands_options_and_operations(crisp: Crisp, shell, check):
    ended = crisp("completion", shell)
    assert ended.status == 0
    for word in ("describe", "read-only", "dry-run", "newer-than", SEND):
        assert word in ended.out
    assert {"bash": "complete -o", "zsh": "#compdef crisp", "fish": "complete -c crisp"}[
        shell
    ] in ended.out
    if check:
        subprocess.run(check, input=ended.out, text=True, check=True)


def test_completion_without_shtab_tells_what_to_install(crisp: Crisp, monkeypatch):
    monkeypatch.setitem(sys.modules, "shtab", None)
    ended = crisp("completion", "bash")
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "crisp: completion needs shtab: pip install 'crisp-client[cli]'\n"


def test_the_version(crisp: Crisp):
    from crisp_client import __version__

    assert crisp("--version").out == f"crisp {__version__}\n"


@pytest.mark.parametrize(
    ("operation", "lines"),
    [
        ("website_conversations.list_conversations", ["--all walks its pages"]),
        (
            "website_conversations.list_conversations",
            [
                "  crisp call website_conversations.list_conversations WEBSITE_ID [PAGE_NUMBER]",
                "repeated: it only reads",
            ],
        ),
        (
            "plan_subscription.list_all_active_subscriptions",
            ["closed to the tiers: website, plugin"],
        ),
        ("plugin_subscriptions.save_subscription_settings", ["body: any keys"]),
        ("website_batch.batch_remove_items", ["  exactly one of sessions, people"]),
        ("user_account.get_user_account", ["deprecated: Crisp no longer documents it."]),
        ("website.check_website_exists", ["answer: true or false"]),
        (SEND, ["repeated: if its answer is lost, it is looked up before it is sent again"]),
        (
            "website_conversations.create_new_conversation",
            ["repeated: twice does it twice, so it is not sent again if its answer is lost"],
        ),
        ("email_subscription.update_subscription_status", ["answer: none"]),
        ("website.get_website", ["answer: Website", "GET /website/{website_id}"]),
    ],
)
def test_a_description_says_what_there_is_to_know(crisp: Crisp, terminal, operation, lines):
    shown = crisp("describe", operation).out.splitlines()
    assert shown[0] == operation
    assert set(lines) <= set(shown)


def test_a_description_is_in_parts(crisp: Crisp, terminal):
    operation = "website_conversations.change_conversation_state"
    assert (
        crisp("describe", operation).out
        == f"""\
{operation}
  Move a conversation to another state.

  crisp call {operation} WEBSITE_ID SESSION_ID state=...

path:
  website_id  str (needed)
  session_id  str (needed)

body:
  state   ConversationState (needed)
  user    ConversationMessageUser  In whose name.
  origin  chat | email | urn:*

types:
  ConversationState: pending | unresolved | resolved
  ConversationMessageUser: {{type?: str, user_id?: str, nickname?: str, avatar?: str}}

PATCH /website/{{website_id}}/conversation/{{session_id}}/state
answer: none
repeated: twice has the effect of once
scope: website:conversation:states write
reference: https://docs.crisp.chat/references/rest-api/v1/#change-conversation-state
"""
    )


def test_a_description_has_only_the_parts_that_there_are(crisp: Crisp, terminal):
    shown = crisp("describe", "website_people.get_people_data").out
    assert re.findall(r"^(\w+):$", shown, re.M) == ["path"]
    shown = crisp("describe", "website_conversations.list_conversations").out
    assert re.findall(r"^(\w+):$", shown, re.M) == ["path", "query", "types"]


def test_types_of_types_are_told_each_once(crisp: Crisp, terminal):
    _, _, told = crisp("describe", "website_batch.batch_remove_items").out.partition("\ntypes:\n")
    names = re.findall(r"^  (\w+): ", told, re.M)
    assert names == [
        "WebsiteBatchPeopleOperationInner",
        "WebsiteBatchPeopleOperationInnerSearch",
        "WebsiteFilter",
    ]
    _, _, told = crisp("describe", SEND).out.partition("\ntypes:\n")
    assert "\n  ConversationMessageContent: by type: text: str, note: str, " in told


def test_a_description_tells_what_is_needed_and_which_words_there_are(crisp: Crisp, terminal):
    out = crisp("describe", "website_conversations.change_conversation_state").out
    [state] = re.findall(r"^  state  .*", out, re.M)
    assert "(needed)" in state
    shown = crisp("describe", "website_conversations.list_conversations").out
    assert "(needed)" not in shown.partition("query:")[2]
    assert "  ConversationState: pending | unresolved | resolved\n" in out
