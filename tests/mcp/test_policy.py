"""What may be called, what asks, what is refused: a table."""

from __future__ import annotations

import pytest

from crisp_client._operations.description import operation_of
from crisp_client._operations.description import operations
from crisp_client.mcp._pace import Budget
from crisp_client.mcp._pace import Memory
from crisp_client.mcp._policy import check_names
from crisp_client.mcp._policy import Policy
from crisp_client.mcp._policy import Ruling

READ = "website_people.get_people_profile"
SAVE = "website_people.save_people_profile"
SET = "website_people.update_people_data"
REMOVE = "website_people.remove_people_profile"
SEND = "website_conversations.send_message_in_conversation"
SITE = "website.create_website"

CALL, ASK, REFUSE = Ruling.CALL, Ruling.ASK, Ruling.REFUSE

# What was allowed, the operation, and how it is judged.
TABLE = [
    ({}, READ, CALL),
    ({}, SET, REFUSE),
    ({}, REMOVE, REFUSE),
    ({"sure": {REMOVE}}, REMOVE, REFUSE),  # to be sure of it does not allow to write
    ({"writing": True}, SET, CALL),
    ({"writing": True}, REMOVE, ASK),
    ({"writing": True}, SAVE, ASK),
    ({"writing": True}, SEND, ASK),
    ({"writing": True}, "website_helpdesk.publish_helpdesk_locale_article", ASK),
    ({"writing": True}, "website_conversations.compose_message_in_conversation", ASK),
    ({"writing": True, "sure": {REMOVE}}, REMOVE, CALL),
    ({"writing": True, "sure": {REMOVE}}, SEND, ASK),
    ({"writing": True, "sure": {"tool"}}, SEND, CALL),
    ({"denied": {"website_people"}}, READ, REFUSE),
    ({"denied": {READ}}, READ, REFUSE),
    ({"denied": {"tool"}}, READ, REFUSE),
    ({"denied": {SET}}, READ, CALL),
    ({"allowed": {"website_people"}}, READ, CALL),
    ({"allowed": {"website_people"}}, "website.get_website", REFUSE),
    ({"allowed": {"tool"}}, READ, CALL),
    ({"allowed": {"website_people"}, "denied": {READ}}, READ, REFUSE),
    ({"allowed": {"website_people"}}, SET, REFUSE),  # to allow it does not allow to write
    ({"writing": True, "allowed": {REMOVE}}, REMOVE, ASK),
    ({"writing": True, "sure": {SITE}}, SITE, REFUSE),  # closed to the tier
    ({"writing": True, "tier": "user"}, SITE, ASK),
]


@pytest.mark.parametrize("allowed, key, ruling", TABLE)
def test_table(allowed: dict[str, object], key: str, ruling: Ruling) -> None:
    known = {
        name: frozenset(value) if isinstance(value, set) else value
        for name, value in allowed.items()
    }
    policy = Policy(**{"tier": "plugin", **known})
    verdict = policy.judge("tool", [operation_of(key)])
    assert verdict.ruling is ruling
    assert bool(verdict.reason) is (ruling is not CALL)
    assert policy.offers("tool", [operation_of(key)]) is (ruling is not REFUSE)


def test_of_several_operations_each_must_be_allowed() -> None:
    both = [operation_of(READ), operation_of(SEND)]
    policy = Policy(tier="plugin", writing=True, sure=frozenset({SEND}))
    assert policy.judge("tool", both).ruling is CALL
    assert Policy(tier="plugin", allowed=frozenset({READ})).judge("tool", both).ruling is REFUSE
    assert Policy(tier="plugin", writing=True).judge("tool", both).ruling is ASK


def test_a_tool_may_have_a_reason_of_its_own_to_ask() -> None:
    """Then nobody is sure of it by its operations, of which none asks."""
    policy = Policy(tier="plugin", writing=True, sure=frozenset({SET}))
    assert policy.judge("tool", [operation_of(SET)]).ruling is CALL
    verdict = policy.judge("tool", [operation_of(SET)], "it is new")
    assert (verdict.ruling, verdict.reason) == (ASK, "it is new")
    assert policy.judge("tool", [operation_of(REMOVE)], "").ruling is CALL


def test_of_two_names_that_deny_the_wider_is_told() -> None:
    policy = Policy(tier="plugin", denied=frozenset({READ, "website_people"}))
    assert policy.judge("tool", [operation_of(READ)]).reason.startswith("--deny website_people ")


def test_a_scope_that_the_token_lacks_is_refused() -> None:
    scoped = next(one for one in operations().values() if one.scope and one.safety == "safe")
    verdict = Policy(tier="plugin", lacking=frozenset({scoped.scope})).judge("tool", [scoped])
    assert verdict.ruling is REFUSE
    assert scoped.scope in verdict.reason


def test_all_that_deletes_or_that_others_see_asks() -> None:
    for operation in operations().values():
        if operation.safety == "safe":
            assert not operation.asks, operation.key
        elif operation.method == "DELETE" or operation.resource == "website_helpdesk":
            assert operation.asks, operation.key


@pytest.mark.parametrize(
    "denied, key",
    [
        ("website_conversations.change_conversation_state", "website_conversations.set_state"),
        ("website_conversations.set_state", "website_conversations.change_conversation_state"),
        ("website_people.remove_people_profile", "website_batch.batch_remove_people"),
        ("website_people", "website_batch.batch_remove_items"),
        (
            "website_conversations.remove_conversation",
            "website_batch.batch_remove_conversations",
        ),
    ],
)
def test_what_is_denied_is_not_done_by_another_name(denied: str, key: str) -> None:
    policy = Policy(tier="user", writing=True, denied=frozenset({denied}))
    verdict = policy.judge("tool", [operation_of(key)])
    assert verdict.ruling is REFUSE
    assert verdict.reason.startswith(f"--deny {denied} ")


def test_a_name_that_means_nothing_is_refused() -> None:
    check_names([READ], operations(), "--deny")
    with pytest.raises(ValueError, match=r"--deny: there is nothing named 'website_people\.remove"):
        check_names(["website_people.remove"], operations(), "--deny")
    with pytest.raises(ValueError, match=f"is it {REMOVE}"):
        check_names([REMOVE[:-1]], operations(), "--deny")


def test_writes_of_a_minute_are_counted() -> None:
    now = [0.0]
    budget = Budget(2, lambda: now[0])
    for _ in range(2):
        assert budget.wait() == 0
        budget.spend()
        now[0] += 10
    assert budget.wait() == 40
    now[0] = 60
    assert budget.wait() == 0
    budget.spend()
    assert budget.wait() == 10


def test_what_was_sent_is_known_for_ten_minutes() -> None:
    now = [0.0]
    memory = Memory(lambda: now[0])
    assert memory.recall("one") is None
    memory.begin("one", 7)
    now[0] = 599
    known = memory.recall("one")
    assert known is not None
    assert (known.fingerprint, memory.since(known), memory.left(known)) == (7, 599, 1)
    memory.begin("two")
    memory.forget("two")
    assert memory.recall("two") is None
    now[0] = 600
    assert memory.recall("one") is None
