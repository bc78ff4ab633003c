"""The program for each breaking finding of the cases, as `witnesses.txt` has it.

`make soak` runs and type-checks these programs on both packages; here none is run. What is the same
in many programs is left out of the text: the imports, the client, what the server answers.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from codegen.diff.witness.program import Program
from codegen.diff.witness.program import Witness
from codegen.diff.witness.table import MAKERS
from codegen.diff.witness.table import REASONS
from codegen.diff.witness.table import witnesses
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import CASES
from tests.codegen.diff.specs import compared
from tests.inturn import in_turn

LEFT_OUT = {"", "import httpx", "from crisp_client import CrispClient"}
BEGINNINGS = (
    "from crisp_client.testing", "http = ", "client = ", "server = ", "answer = ", "requests: ",
    "def serve(", "def call(", "    requests.append(", "    return httpx.Response(",
    "    client = CrispClient(crisp.",
)  # fmt: skip


def read_expected() -> dict[str, dict[str, str]]:
    """Return the programs by case, and by the way, the rule, the subject and who minds."""
    text = Path(__file__).with_name("witnesses.txt").read_text("utf-8")
    found: dict[str, dict[str, str]] = {}
    for block in re.split(r"^== ", text, flags=re.M)[1:]:
        name, *entries = re.split(r"\n(?=\S)", block.rstrip())
        found[name] = dict(entry.split("\n", 1) for entry in entries)
    return found


EXPECTED = read_expected()


def own_lines(program: Program) -> list[str]:
    return [x for x in program.lines if x not in LEFT_OUT and not x.startswith(BEGINNINGS)]


def programs(found: list[Witness], way: str = "") -> dict[str, str]:
    """Return the program of each finding, or why there is none; of one subject, the first."""
    programs: dict[str, str] = {}
    for each in found:
        title = f"{way}{each.finding.rule.id} {each.finding.change.subject}"
        title += f" [{each.program.fails}]" if each.program else ""
        lines = own_lines(each.program) if each.program else [each.reason]
        programs.setdefault(title, "\n".join(f"  {line}" for line in lines))
    return programs


@cache
def both_ways(name: str) -> dict[str, str]:
    new, there, back = compared(name)
    found = programs(witnesses(base(), new, there))
    return found | programs(witnesses(new, base(), back), "back: ")


@in_turn("name", EXPECTED, ids=str)
def test_the_programs_of_a_case(name: str) -> None:
    programs = both_ways(name)
    assert {each: programs.get(each) for each in EXPECTED[name]} == EXPECTED[name]


@in_turn("name", CASES, ids=str)
def test_what_has_no_program_is_listed_with_its_reason(name: str) -> None:
    """Some rules have no program at all; what else has none might lack one by a fault."""
    without = {title for title in both_ways(name) if not title.endswith("]")}
    by_rule = {title for title in without if title.removeprefix("back: ").split()[0] in REASONS}
    assert without - by_rule <= EXPECTED.get(name, {}).keys()


WHOLE = {
    "an operation goes": """\
import httpx
from crisp_client import CrispClient

answer = httpx.Response(200, json={"error": False, "reason": "resolved", "data": {}})
server = httpx.MockTransport(lambda request: answer)
client = CrispClient("identifier", "key", http_client=httpx.Client(transport=server))
client.widget.old_it()""",
    "another path, and the one before under another name": """\
import httpx
from crisp_client import CrispClient

requests: list[httpx.Request] = []


def serve(request: httpx.Request) -> httpx.Response:
    requests.append(request)
    return httpx.Response(200, json={"error": False, "reason": "resolved", "data": {}})


server = httpx.MockTransport(serve)
client = CrispClient("identifier", "key", http_client=httpx.Client(transport=server))
client.widget.old_it()
assert f"{requests[0].method} {requests[0].url.path}" == "DELETE /v1/old\"""",
    "another type of a query key": """\
from crisp_client import CrispClient


def call(client: CrispClient) -> None:
    client.widget.get_it("user_id", key="key")""",
    "one tier less": """\
from crisp_client import NotFoundError, CrispClient
from crisp_client.testing import Emulator

with Emulator(tier="plugin", enforce_tiers=True) as crisp:
    client = CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
    try:
        client.widget.old_it()
    except NotFoundError:
        pass""",
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_program_of_each_form_as_a_whole(name: str) -> None:
    new, there, _ = compared(name)
    programs = [each.program for each in witnesses(base(), new, there)]
    assert WHOLE[name] in ["\n".join(program.lines) for program in programs if program]


# A case cannot change the scheme of web hooks, which is no part of a spec.
def test_every_rule_is_among_them() -> None:
    listed = {entry.removeprefix("back: ") for entries in EXPECTED.values() for entry in entries}
    rules = {entry.partition(" ")[0] for entry in listed}
    assert {*MAKERS, *REASONS} - rules == {"hook.scheme-changed"}
