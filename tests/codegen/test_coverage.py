"""`coverage` lists what operations lack beside the spec."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.coverage import format_lacks
from codegen.coverage import lacks
from codegen.ir import Api
from codegen.leftovers import ask
from codegen.leftovers import leftovers
from codegen.output import generate
from codegen.resolve import load_api
from tests.codegen.specs import operations
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

WIDGET = """\
get_it:
  http: GET /it/{user_id}
  doc: It.
  returns: Thing
save_it:
  http: PUT /it/{user_id}
  doc: Save it.
  body:
    word: a | b
    text: str
list_them:
  http: GET /them/{user_id}/{page_number?}
  doc: Them.
  query:
    like?:
      type: str
      seen: [cat]
  returns: [Thing]
end_it:
  http: DELETE /it/{user_id}
  doc: End it.
"""
TYPES = "types:\n  Thing: {doc: A thing., key: id, fields: {id: str}}\n"
CASSETTE = """\
interactions:
- request:
    method: GET
    uri: https://api.crisp.chat/v1/them/u?like=cat
- request:
    method: DELETE
    uri: https://api.crisp.chat/v1/them/u
"""


@pytest.fixture
def api(tmp_path: Path) -> Api:
    files = {"rest/widget.yaml": operations(WIDGET), "types/thing.yaml": TYPES}
    api = load_api(write_spec(tmp_path, files))
    generate(api, tmp_path / "generated/crisp_client")
    (tmp_path / "tests/cassettes/widget").mkdir(parents=True)
    (tmp_path / "tests/cassettes/them.yaml").write_text(CASSETTE)
    (tmp_path / "tests/cassettes/widget/end_it.yaml").write_text("operation: widget.end_it\n")
    (tmp_path / "tests/data").mkdir()
    for name, anchor in (("reference", "get-it"), ("reference-2.0", "list-them")):
        rows = {"operations": [{"id": anchor}]}
        (tmp_path / f"tests/data/{name}.json").write_text(json.dumps(rows))
    return api


def test_what_operations_lack(api, tmp_path):
    found = {
        lack.what: {key for key in lack.operations if key.startswith("widget.")}
        for lack in lacks(api, ask(tmp_path / "generated"), tmp_path)
    }
    assert found == {
        # What is put is got again, until it is deleted.
        "state": {"widget.list_them"},
        "example": {"widget.save_it"},
        "cassette": {"widget.get_it", "widget.save_it"},
        "reference": {"widget.save_it", "widget.end_it"},
    }


UNKEPT = """\
add_rope:
  http: POST /ropes/{user_id}
  doc: Add one.
remove_rope:
  http: DELETE /ropes/{user_id}/{key}
  doc: Remove it.
add_word:
  http: POST /words/{user_id}
  doc: Add one.
list_words:
  http: GET /words/{user_id}
  doc: All.
  returns: [str]
remove_word:
  http: DELETE /words/{user_id}/{key}
  doc: Remove it.
"""


def test_why_nothing_is_kept(tmp_path):
    api = load_api(write_spec(tmp_path, {"rest/widget.yaml": operations(UNKEPT)}))
    generate(api, tmp_path / "generated/crisp_client")
    state = lacks(api, ask(tmp_path / "generated"), tmp_path)[0]
    ropes = (
        "no one GET lists what is at /ropes/{user_id}/{key}: rows of its type, or with its id as "
        "`key:`"
    )
    words = "what GET shows of /words/{user_id}/{key} is no type with fields"
    assert {key: why for key, why in state.reasons.items() if key.startswith("widget.")} == {
        "widget.add_rope": ropes,
        "widget.remove_rope": ropes,
        "widget.add_word": words,
        "widget.remove_word": words,
    }
    assert f"  widget.add_rope is not kept: {ropes}" in format_lacks([state], 9)


def test_the_command(api, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["coverage"]) == 0
    lines = capsys.readouterr().out.splitlines()
    total = sum(1 for _ in api.operations())
    missing = "nothing shows a value of a text that they send, as `example:` does"
    at = lines.index(f"example: {total - 1} of {total} operations have it; {missing}:")
    assert lines[at + 1] == "  widget: save_it"
    assert main(["coverage", "--out", "nowhere"]) == 1
    assert capsys.readouterr().err.startswith("nowhere has no package; run `make generate`")
    Path("empty/crisp_client").mkdir(parents=True)
    Path("empty/crisp_client/__init__.py").touch()
    assert main(["coverage", "--out", "empty"]) == 1
    assert capsys.readouterr().err.startswith("the emulator in empty cannot be asked: Module")


def test_the_real_spec(real_api):
    """As much as holds whatever is recorded: nothing is listed that is not there."""
    asked = ask(ROOT / "generated")
    assert list(leftovers(real_api, asked)) == []
    keys = {operation.key for operation in real_api.operations()}
    for lack in lacks(real_api, asked, ROOT):
        assert set(lack.operations) < keys
