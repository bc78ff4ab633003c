"""Which operator a text means to `crisp assign`, and what is said where it means none, or two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp

OLIVE = "Olive Operator <operator@example.com>"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as crisp:
        yield crisp


def assigned(crisp: Crisp, shell: Emulator, who: str) -> str:
    session_id = shell.visitor().session_id
    ended = crisp("assign", session_id, who)
    found = shell.conversation(session_id).get("assigned") or {}
    assert (ended.status, bool(found)) in ((0, True), (5, False))
    return str(found.get("user_id") or ended.err)


def test_an_id_or_an_address_means_one_whatever_the_names_are(
    crisp: Crisp, shell: Emulator
) -> None:
    shell.add_operator("a@example.com", first_name="operator@example.com")
    shell.add_operator("b@example.com", first_name=shell.operator_id)
    for who in (" Operator@example.com ", shell.operator_id.upper()):
        assert assigned(crisp, shell, who) == shell.operator_id


def test_a_whole_name_means_one_of_several_with_the_same_first(
    crisp: Crisp, shell: Emulator
) -> None:
    other = shell.add_operator("a@example.com", first_name="Olive", last_name="Ök")
    alone = shell.add_operator("b@example.com", last_name="Ida")
    assert assigned(crisp, shell, "OLIVE ÖK") == other
    assert assigned(crisp, shell, "ida") == alone


def test_one_is_found_beside_others_of_whom_little_is_known(crisp: Crisp, shell: Emulator) -> None:
    unknown = shell.add_operator("a@example.com")
    kept = shell._world.websites[shell.website_id].operators[unknown]
    for name in ("email", "first_name", "last_name"):
        kept[name] = None
    assert assigned(crisp, shell, "olive") == shell.operator_id


def test_one_that_means_nobody_is_told_who_there_is(crisp: Crisp, shell: Emulator) -> None:
    shell.add_operator("b@example.com\x1b", first_name="Bob\n", last_name="B\x9b")
    without = shell.add_operator("c@example.com", first_name="Cy")
    shell._world.websites[shell.website_id].operators[without]["email"] = None
    who = f"{OLIVE}, Bob B\ufffd <b@example.com\ufffd>, Cy <>"
    said = f"no operator is 'Oliver '; there is {who}"
    assert assigned(crisp, shell, "Oliver ") == f"crisp: {said}\n"


def test_one_that_means_several_is_told_them_alone(crisp: Crisp, shell: Emulator) -> None:
    shell.add_operator("a@example.com", first_name="Olive")
    shell.add_operator("b@example.com", first_name="Bob")
    said = f"several operators have the name 'olive'; there is {OLIVE}, Olive <a@example.com>"
    assert assigned(crisp, shell, "olive") == f"crisp: {said}\n"


def test_where_nobody_is_it_is_told(crisp: Crisp, shell: Emulator) -> None:
    shell._world.websites[shell.website_id].operators.clear()
    assert assigned(crisp, shell, "olive") == "crisp: no operator is 'olive'; there is nobody\n"
