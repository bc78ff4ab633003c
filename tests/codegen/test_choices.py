"""Bodies of which one field or the other is sent, and results that are sent back in part."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations

WIDGET = """\

remove_items:
  http: POST /widgets/remove
  doc: Remove sessions, people or a segment.
  body:
    reason: str
    sessions?: [str]
    people?: [str]
    segment?: str | null
  either: [sessions, people, segment]

get_card:
  http: GET /card
  doc: A card.
  returns: Card

save_card:
  http: PUT /card
  doc: Part of a card.
  body: Card {email, name?}
"""

TYPES = """\
types:

  Card:
    fields:
      id: str
      email: str
    fields?:
      name: str
      visits: int
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    files = {"rest/widget.yaml": operations(WIDGET), "types/card.yaml": TYPES}
    return build(tmp_path_factory.mktemp("choices"), files)


@pytest.fixture(params=["sync", "async"])
def call(package: ModuleType, request: pytest.FixtureRequest) -> Caller:
    return Caller(package, request.param)


def test_one_of_them_is_sent(call: Caller) -> None:
    sent = call.sends("remove_items", "spam", people=["p"])
    assert sent.body == {"reason": "spam", "people": ["p"]}
    assert call.sends("remove_items", "spam", sessions=[]).body["sessions"] == []
    # None is JSON's null, which is sent
    assert call.sends("remove_items", "spam", segment=None).body["segment"] is None


@pytest.mark.parametrize(
    "given", [(), ("sessions", "people"), ("sessions", "segment"), ("people", "segment")]
)
def test_two_and_none_are_refused(call: Caller, given: tuple[str, ...]) -> None:
    told = " and ".join(given) or "none"
    message = f"exactly one of sessions, people, segment must be given, not {told}"
    with pytest.raises(TypeError, match=f"{message}: call remove_items"):
        call("remove_items", "spam", **dict.fromkeys(given, "x"))
    assert call.seen == []


def test_a_type_checker_refuses_both_and_neither(package: ModuleType, tmp_path: Path) -> None:
    folder = Path(package.__path__[0]).parent
    program = tmp_path / "program.py"
    program.write_text(
        "from crisp_client import CrispClient\n"
        "widget = CrispClient().widget\n"
        "widget.remove_items('r', people=['p'])\n"
        "widget.remove_items('r', sessions=['s'])\n"
        "widget.remove_items('r')\n"
        "widget.remove_items('r', people=['p'], sessions=['s'])\n"
    )
    # What the package itself does is no matter here, and takes longest.
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(program)]
    command += ["--follow-imports=silent", f"--cache-dir={os.devnull}"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    own = [line for line in ran.stdout.splitlines() if "program.py:" in line]
    found = [line.split(":")[1] for line in own if " error: " in line]
    assert found == ["5", "6"], ran.stdout


def test_a_result_is_sent_back_only_as_far_as_the_route_takes_it(call: Caller) -> None:
    answer = {"id": "1", "email": "a@example.com", "visits": 3, "new": True}
    card = call("get_card", answer=answer)
    assert call.sends("save_card", card).body == {"email": "a@example.com"}
    changed = call.package.replace(card, name="Ada")
    assert call.sends("save_card", changed).body == {"email": "a@example.com", "name": "Ada"}


def test_a_mapping_is_sent_as_it_is(call: Caller) -> None:
    assert call.sends("save_card", {"email": "a", "new": 1}).body == {"email": "a", "new": 1}
