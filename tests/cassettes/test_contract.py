"""A change of the spec shows on the cassettes of what it concerns, and on no others."""

import re
import shutil

import pytest

from codegen.resolve import load_api

from .contract import contract
from .contract import problems
from .form import read
from .recordings import Recording
from .recordings import recordings
from .recordings import SPEC
from .tape import NotRecorded

BY_NAME = {recording.name: recording for recording in recordings()}
INBOX = {
    "website_inboxes.list_inboxes",
    "website_inboxes.create_new_inbox",
    "website_inboxes.get_inbox",
    "website_inboxes.save_inbox",
}
GETTING = "    doc: Return an inbox.\n"


@pytest.fixture
def changed(tmp_path):
    """Return a function that loads the spec with another text in the file of the inboxes."""

    def load(old, new):
        folder = tmp_path / "spec"
        shutil.copytree(SPEC, folder)
        path = folder / "rest/website_inboxes.yaml"
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
        return load_api(folder)

    return load


def concerned(api):
    """Return the operations of which the spec says something else than on their cassettes."""
    return {
        operation.key
        for operation in api.operations()
        if contract(api, {operation.key}) != recorded(operation.key)["contract"]
    }


def recorded(name):
    return read(BY_NAME[name].path.read_text("utf-8"))


def wrong(api, name):
    (operation,) = (found for found in api.operations() if found.key == name)
    return [
        text for row in recorded(name)["interactions"] for text in problems(api, operation, row)
    ]


def test_another_type_of_a_field_is_noticed(changed):
    api = changed("        type: int\n        doc: Place", "        type: str\n        doc: Place")
    assert concerned(api) == INBOX
    (problem,) = wrong(api, "website_inboxes.get_inbox")
    assert re.fullmatch(r"data.order: \d+ is not of type 'string'", problem)
    found = BY_NAME["website_inboxes.get_inbox"].differences(api)
    assert found.startswith("website_inboxes.get_inbox: the spec says something else")
    assert "run `make record`" in found


def test_another_status_is_noticed(changed):
    api = changed(GETTING, f"{GETTING}    answers: 203 resolved\n")
    assert concerned(api) == {"website_inboxes.get_inbox"}
    assert wrong(api, "website_inboxes.get_inbox") == ["status: expected 203, got 200"]
    assert "`make record`" in BY_NAME["website_inboxes.get_inbox"].differences(api)


def test_another_reason_is_noticed(changed):
    api = changed(GETTING, f"{GETTING}    answers: 200 found\n")
    assert concerned(api) == {"website_inboxes.get_inbox"}
    assert wrong(api, "website_inboxes.get_inbox") == ["reason: expected found, got resolved"]


def test_a_new_field_is_noticed(changed):
    api = changed(
        "      emoji: str\n      order:", "      emoji: str\n      icon: str\n      order:"
    )
    # Those that send an inbox pick fields of it.
    assert concerned(api) == {"website_inboxes.list_inboxes", "website_inboxes.get_inbox"}


def test_another_example_is_noticed(changed):
    """It was sent when the cassette was recorded."""
    api = changed("      name: Sales\n", "      name: Support\n")
    assert "website_inboxes.create_new_inbox" in concerned(api)


def test_a_change_of_words_alone_is_not(changed):
    assert concerned(changed("doc: Place among the inboxes.", "doc: Where it stands.")) == set()


def test_what_the_emulator_answers_otherwise_is_told(monkeypatch):
    recording = BY_NAME["website_inboxes.get_inbox"]
    text = recording.path.read_text("utf-8")
    monkeypatch.setattr(type(recording), "record", lambda *_: text.replace("200 OK", "203 OK"))
    assert recording.differences() == (
        "website_inboxes.get_inbox: it answers something else than on its cassette: "
        "run `make record`\n-    status: 200 OK\n+    status: 203 OK"
    )


def test_an_operation_without_a_cassette_is_told(tmp_path):
    recording = Recording(tmp_path / "none.yaml", {"operation": "some.operation"}, None)
    for told in (recording.differences, recording.given):
        with pytest.raises(
            NotRecorded, match=r"^some.operation has no cassette: run `make record`$"
        ):
            told()
