"""`crisp find`: what people ask in their own words, and the operation that answers it.

The questions are titles and sentences of public pages and issues, as they stand there; of each the
place is named. Which operation answers it was written down before it was tried.
"""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from tests.cli.conftest import Crisp
from tests.operations import OPERATIONS

STATE = "website_conversations.change_conversation_state"
ROUTING = "website_conversations.assign_conversation_routing"
LIST = "website_conversations.list_conversations"

QUESTIONS = [
    ("A way to close a conversation with a user via API", STATE, "chatwoot #2488"),
    ("Allow agents to reopen closed ticket without sending a comment", STATE, "ticketvise #221"),
    ("Resolve a conversation from within CSML bot", STATE, "chatwoot #8129"),
    ("unassign an agent", ROUTING, "chatwoot #6872"),
    ("assign tickets to other staff members", ROUTING, "opensupports #80"),
    ("Ability to mark conversations as unread",
     "website_conversations.mark_conversation_as_unread", "chatwoot #5552"),
    ("is there any way to mark the conversation as read, from the API?",
     "website_conversations.mark_messages_read_in_conversation", "chatwoot #2769"),
    ("snooze conversations programmatically",
     "website_conversations.schedule_reminder_for_conversation", "chatwoot #12137"),
    ("prevents the contact from sending further messages",
     "website_conversations.block_incoming_messages_for_conversation", "chatwoot #10619"),
    ("download contact data as csv files",
     "website_people.export_people_profiles", "chatwoot #1545"),
    ("Import a list of contacts from a .csv file",
     "website_people.import_people_profiles", "HelpCrunch docs"),
    ("How to delete a conversation",
     "website_conversations.remove_conversation", "Crisp help"),
    ("How can I change agent roles (owner or member)?",
     "website_operators.change_operator_membership", "Crisp help"),
    ("a way to send a message directly with a function without using the chat",
     "website_conversations.send_message_in_conversation", "react-native-crisp-chat-sdk #13"),
    ("create contact", "website_people.add_new_people_profile", "pipedream #13325"),
    ("add user event: triggers an automated campaign",
     "website_people.add_people_event", "pipedream #13325"),
    ("start conversations", "website_conversations.create_new_conversation", "pipedream #20161"),
    ("Search previous Crisp conversations using a search query (an email, username, or word)",
     LIST, "Ibexa docs"),
    ("Retrieve conversations for a website", LIST, "Waymark route"),
    ("Retrieve a specific conversation's messages",
     "website_conversations.get_messages_in_conversation", "Waymark route"),
    ("How can I schedule when to be seen online/offline?",
     "user_schedule.update_schedule_settings", "Crisp help"),
    ("bulk reassigning tickets", "website_batch.batch_routing_conversations", "ata #66"),
    ("bulk actions on contacts: manage tags",
     "website_batch.batch_update_people_segments", "chatwoot #8536"),
    ("To add a new member", "website_operators.invite_website_operator", "Wescle docs"),
    ("Track visitors in real-time", "website_visitors.list_visitors", "Metorial page"),
    ("monitor website availability status",
     "website_availability.get_website_availability_status", "Metorial page"),
    ("access analytics for messaging, contacts, ratings, and campaigns",
     "website_analytics.generate_analytics", "Metorial page"),
    ("ability to tag customers into different groups",
     "website_people.update_people_profile", "freescout #678"),
    ("upload attachment via API", "bucket_url.generate_bucket_url", "django-helpdesk #1005"),
    ("Configure website workspace settings, chatbox appearance",
     "website_settings.update_website_settings", "Metorial page"),
]  # fmt: skip


def found(crisp: Crisp, question: str, limit: int) -> list[str]:
    ended = crisp("find", question, "--limit", str(limit))
    return [json.loads(line)["operation"] for line in ended.out.splitlines()]


def test_of_thirty_questions_25_are_answered_first_and_all_within_the_first_three(crisp: Crisp):
    assert len({question for question, *_ in QUESTIONS}) == 30
    places = Counter(
        found(crisp, question, len(OPERATIONS)).index(answer) for question, answer, _ in QUESTIONS
    )
    assert places == {0: 25, 1: 4, 2: 1}


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("reply to a customer", "website_conversations.send_message_in_conversation"),
        ("Replying to CUSTOMERS!", "website_conversations.send_message_in_conversation"),
        ("close a ticket", STATE),
        ("delete a conversation", "website_conversations.remove_conversation"),
        ("get_website", "website.get_website"),
        ("website.get_website", "website.get_website"),
    ],
)
def test_phrases_of_the_spec_and_names_come_first(crisp: Crisp, question, operation):
    assert found(crisp, question, 1) == [operation]


@pytest.mark.parametrize(
    "words",
    [
        "close closes closed closing",
        "reply replies",
        "customer customers customer's",
        "response responses",
        "address addresses",
        "ban banned banning",
        "email e-mail E-Mails",
        "add create creating new make",
        "update edit change modify set",
        "remove delete erase",
        "list retrieve show see view fetch display",
    ],
)
def test_words_that_say_the_same_find_the_same(crisp: Crisp, words: str):
    first, *others = (found(crisp, word, len(OPERATIONS)) for word in words.split())
    assert first
    for other in others:
        assert other == first


def test_what_ends_stands_behind_what_stays(crisp: Crisp):
    keys = found(crisp, "write a knowledge base article", len(OPERATIONS))
    old, new = "add_new_helpdesk_locale_article", "create_helpdesk_tree_path"
    assert keys.index(f"website_helpdesk.{new}") < keys.index(f"website_helpdesk.{old}")


def test_the_words_that_all_questions_have_find_nothing(crisp: Crisp):
    assert crisp("find", "how do I get the").status == 5


def test_as_json_a_line_for_each(crisp: Crisp):
    ended = crisp("find", "close", "a", "ticket", "--limit", "2")
    first, second = map(json.loads, ended.out.splitlines())
    assert first == {"operation": STATE, "doc": OPERATIONS[STATE]["doc"]}
    assert second["operation"] != STATE


def test_nothing_found_is_said(crisp: Crisp):
    ended = crisp("find", "xyzzy")
    assert (ended.status, ended.out) == (5, "")
    assert ended.err == "crisp: nothing is known of 'xyzzy': try other words\n"


@pytest.mark.usefixtures("terminal")
def test_people_get_a_table(crisp: Crisp):
    head, first = crisp("find", "close a ticket", "--limit", "1").out.splitlines()
    assert re.split("  +", head.strip()) == ["operation", "what it does"]
    assert first.split(None, 1) == [STATE, OPERATIONS[STATE]["doc"]]


@pytest.mark.parametrize("limit", ["0", "-1", "", "many", "1.5", "²", "٣"])
def test_a_limit_is_a_number_from_one_on(crisp: Crisp, limit: str):
    ended = crisp("find", "close a ticket", f"--limit={limit}")
    assert (ended.status, ended.out) == (2, "")
    assert f"{limit!r} is no whole number from 1 on" in ended.err


def test_without_a_limit_there_are_ten(crisp: Crisp):
    assert len(crisp("find", "close a ticket").out.splitlines()) == 10
