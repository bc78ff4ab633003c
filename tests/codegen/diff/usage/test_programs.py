"""Two programs as people write them, and the examples, against a change that was made up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.usage.report import reaching
from codegen.ir import Api
from codegen.resolve import load_api
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import real_api
from tests.codegen.specs import ROOT
from tests.codegen.specs import SPEC

PROGRAMS = Path(__file__).parent / "programs"
EDITS = (
    # Who lists people has to search, and to say how many.
    ("rest/website_people.yaml",
        "      search_text?: str\n",
        "      search_text: str\n      size: int\n"),
    # The number of a visitor has another name.
    ("types/conversation.yaml", "      phone: str\n", "      telephone: str\n"),
    ("types/conversation.yaml", '      phone: "', '      telephone: "'),
    ("rest/website_conversations_properties.yaml", "email?, phone?,", "email?, telephone?,"),
    # A message has no picture of its author.
    ("types/message.yaml", "      avatar:\n", "      picture:\n"),
    # A route that no program here asks for.
    ("rest/website_helpdesk_locales.yaml", "/helpdesk/locale/", "/helpdesk/tongue/"),
)  # fmt: skip


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> tuple[Api, Api]:
    folder = tmp_path_factory.mktemp("new") / "spec"
    shutil.copytree(SPEC, folder)
    for file, old, new in EDITS:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text, f"{file}: {old}"
        path.write_text(text.replace(old, new, 1), "utf-8")
    return real_api(), load_api(folder)


def used(sides: tuple[Api, Api], *paths: Path) -> Report:
    report = report_on(("old", sides[0]), ("new", sides[1]), TODAY)
    return reaching(report, *sides, [str(path) for path in paths])


def listed(report: Report) -> dict[str, list[str]]:
    return {
        f"{finding.rule.id} {finding.change.subject}": [
            f"{Path(use.at.file).name}:{use.at.line} {use.text}{'' if use.sure else '?'}"
            for use in finding.uses
        ]
        for finding in report.findings
        if finding.uses
    }


def lines(path: Path, *texts: str) -> list[int]:
    found = path.read_text("utf-8").splitlines()
    return [number for text in texts for number, line in enumerate(found, 1) if text in line]


def test_what_reaches_the_importer_of_contacts(sides: tuple[Api, Api]) -> None:
    path = PROGRAMS / "contacts.py"
    [line] = lines(path, "iter_list_people_profiles(")
    listing = f"contacts.py:{line} calls website_people.iter_list_people_profiles"
    assert listed(used(sides, path)) == {
        # `search_text=email`: whether it is ever left out is not written there.
        "request.became-required website_people.list_people_profiles query.search_text": [
            f"{listing}?"
        ],
        "request.added-required website_people.list_people_profiles query.size": [listing],
    }


def test_what_reaches_the_relay(sides: tuple[Api, Api]) -> None:
    path = PROGRAMS / "relay.py"
    [phone] = lines(path, "meta.phone")
    [body] = lines(path, "body: models.ConversationMessageNewText")
    [sent] = lines(path, "send_message_in_conversation(")
    found = listed(used(sides, path))
    assert found["result.removed ConversationMeta.phone"] == [
        f"relay.py:{phone} reads ConversationMeta.phone"
    ]
    assert found["request.removed ConversationMessageUser.avatar"] == [
        f"relay.py:{body} makes a `models.ConversationMessageNewText`",
        f"relay.py:{sent} calls website_conversations.send_message_in_conversation",
    ]
    assert not any("helpdesk" in subject or "people" in subject for subject in found)


def test_what_reaches_the_examples(sides: tuple[Api, Api]) -> None:
    report = used(sides, ROOT / "examples")
    assert report.usage is not None and report.usage.files == len(
        [*(ROOT / "examples").rglob("*.py")]
    )
    assert report.usage.untold == report.usage.unread == ()
    # Nothing that changed is named; what a value or a method may be is only perhaps in it.
    found = {place for places in listed(report).values() for place in places}
    assert {place for place in found if not place.endswith("?")} == set()
    names = {place.partition(":")[0] for place in found}
    assert names == {
        "bot.py",
        "export.py",
        "handles.py",
        "moving_after.py",
        "moving_before.py",
        "play.py",
        "tracing.py",
    }


def test_a_program_is_read_as_a_whole(sides: tuple[Api, Api]) -> None:
    one, other = (listed(used(sides, PROGRAMS / f"{name}.py")) for name in ("contacts", "relay"))
    assert listed(used(sides, PROGRAMS)) == {**one, **other}
