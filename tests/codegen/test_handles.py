"""`handles:` of api.yaml: what they bind, what their methods are called, what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.inventory import inventory
from codegen.lint import lint
from tests.codegen.specs import build
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import platform
from tests.codegen.specs import problems

WIDGET = """\
list_shelves:
  http: GET /shelf/list
  doc: All.

get_shelf:
  http: GET /shelf/{original_id}
  doc: One.

list_rows_in_shelf:
  http: GET /shelf/{original_id}/rows/{page_number}
  doc: Rows.
  returns: [str]
  also: rows

save_shelf_box:
  http: PUT /shelf/{original_id}/box/{key}
  doc: A box.
"""
SHELF = "  shelf: {doc: A shelf., binds: [original_id]"
BOX = "  box: {doc: A box., binds: [original_id, key]}\n"


def files(handles: str, widget: str = WIDGET) -> dict[str, str]:
    text = f"{platform()}handles:\n{handles}"
    return {"api.yaml": text, "rest/widget.yaml": operations(widget)}


def names(handles: str) -> dict[str, list[str]]:
    api = load(files(handles))
    return {
        handle.name: [
            name
            for operation in operations_of(handle, api)
            for name, _ in methods_on(handle, operation, api)
        ]
        for handle in api.platform.handles
    }


# Names


def test_operations_whose_paths_begin_with_the_ids_are_methods() -> None:
    assert names(f"{SHELF}}}\n{BOX}") == {
        "shelf": ["get", "list_rows", "iter_list_rows", "save_box"],
        "box": ["save"],
    }


def test_words_say_what_names_leave_out(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert names(f"{SHELF}, words: rack}}\n")["shelf"][0] == "get_shelf"
    found = names(f"{SHELF}, words: [shelf_box, rows]}}\n")["shelf"]
    assert found == ["get_shelf", "list_in_shelf", "iter_list_in_shelf", "save"]


def test_a_stated_name_wins() -> None:
    found = names(f"{SHELF}, names: {{widget.list_rows_in_shelf: lines}}}}\n")
    assert found["shelf"] == ["get", "lines", "iter_lines", "save_box"]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("get_in_shelf", "get"),
        ("get_for_shelf", "get"),
        ("get_of_shelf", "get"),
        ("get_from_shelf", "get"),
        ("get_to_shelf", "get"),
        ("get_on_shelf", "get_on"),
        ("get_in_shelf_row", "get_in_row"),
        ("get_shelf_of_shelf", "get"),
        ("get_shelfs", "get_shelfs"),
        ("get_bookshelf", "get_bookshelf"),
        ("shelf_get", "shelf_get"),
    ],
)
def test_a_preposition_goes_where_the_word_ends_the_name(name: str, left: str) -> None:
    widget = f"{name}:\n  http: GET /shelf/{{original_id}}\n  doc: One.\n"
    api = load(files(f"{SHELF}}}\n", widget))
    (handle,) = api.platform.handles
    (operation,) = operations_of(handle, api)
    assert [*methods_on(handle, operation, api)] == [(left, name)]


def test_they_are_listed() -> None:
    listed = inventory(load(files(f"{SHELF}}}\n")))["handles"]
    assert listed == [
        {
            "name": "shelf",
            "class": "ShelfHandle",
            "binds": ["original_id"],
            "methods": {
                "get": "widget.get_shelf",
                "list_rows": "widget.list_rows_in_shelf",
                "iter_list_rows": "widget.iter_list_rows_in_shelf",
                "save_box": "widget.save_shelf_box",
            },
        }
    ]


def test_one_entry_makes_a_handle(tmp_path: Path) -> None:
    package = build(tmp_path, files(f"{SHELF}}}\n{BOX}"))
    client = package.CrispClient("i", "k")
    box = client.shelf("s").box("b")
    assert box == client.box("b", original_id="s")
    assert repr(box) == "<BoxHandle original_id='s' key='b'>"
    assert callable(box.save)


def test_a_spec_needs_none(tmp_path: Path) -> None:
    package = build(tmp_path, {"rest/widget.yaml": operations(WIDGET)})
    assert not hasattr(package.CrispClient("i", "k"), "shelf")


# What cannot be


@pytest.mark.parametrize(
    ("handles", "problem"),
    [
        ("  widget: {doc: A shelf., binds: [original_id]}\n", "`widget` is a resource already: "),
        ("  raw: {doc: A shelf., binds: [original_id]}\n", "`raw` is an attribute of every client"),
        (
            "  shelf: {doc: A shelf., binds: [original]}\n",
            "`shelf` has no method: no path has `{original}` as its first parameters; "
            'did you mean "original_id"?',
        ),
        (
            "  box: {doc: A box., binds: [key, original_id]}\n",
            "`box` has no method: no path has `{key}, {original_id}` as its first parameters",
        ),
        (f"{SHELF}}}\n  rack: {{doc: A., binds: [original_id]}}\n", "`rack` binds what `shelf` "),
        (
            f"{SHELF}, names: {{widget.get_shelves: all}}}}\n",
            "`widget.get_shelves` is no operation of the handle `shelf`; did you mean "
            '"widget.get_shelf"?',
        ),
        (
            f"{SHELF}, names: {{widget.save_shelf_box: get}}}}\n",
            "`widget.save_shelf_box` would be `get` of the handle `shelf`, which "
            "`widget.get_shelf` is, too; state another name with `names:`",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: iter_list_rows}}}}\n",
            "`widget.list_rows_in_shelf` would be `iter_list_rows` of the handle `shelf`, which "
            "`widget.get_shelf` is, too",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: original_id}}}}\n",
            "`widget.get_shelf` would be `original_id` of the handle `shelf`, which is there",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: send_text}}}}\n",
            "`widget.get_shelf` would be `send_text` of the handle `shelf`, which is there already",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: box}}}}\n{BOX}",
            "`widget.get_shelf` would be `box` of the handle `shelf`, which makes the handle of",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: models}}}}\n",
            "`widget.get_shelf` would be `models` of the handle `shelf`, which cannot be a method",
        ),
        (
            f"{SHELF}, names: {{widget.get_shelf: import}}}}\n",
            'the name of a method "import" is a Python keyword',
        ),
        (f"{SHELF}, names: {{get_shelf: [a]}}}}\n", "`get_shelf` must be text"),
        ("  shelf: {binds: [original_id]}\n", "the handle `shelf` needs `doc:`"),
        ("  shelf: {doc: A shelf.}\n", "the handle `shelf` needs `binds:`"),
        ("  Shelf: {doc: A shelf., binds: [original_id]}\n", 'the handle "Shelf" must be snake'),
    ],
)
def test_what_cannot_be_is_said_with_its_place(handles: str, problem: str) -> None:
    found = problems(files(handles))
    assert any(problem in one and one.startswith("spec/api.yaml:") for one in found), found


def test_two_operations_that_would_be_one_method_meet() -> None:
    widget = f"{WIDGET}\nget_in_shelf:\n  http: GET /shelf/{{original_id}}/in\n  doc: In.\n"
    (found,) = problems(files(f"{SHELF}}}\n", widget))
    assert "`widget.get_in_shelf` would be `get` of the handle `shelf`, which `widget" in found
    stated = f"{SHELF}, names: {{widget.get_in_shelf: get_in}}}}\n"
    assert problems(files(stated, widget)) == []


def test_a_name_of_nothing_left_is_refused() -> None:
    widget = "import_shelf:\n  http: POST /shelf/{original_id}\n  doc: Import.\n"
    (found,) = problems(files(f"{SHELF}}}\n", widget))
    assert "`widget.import_shelf` would be `import` on the handle `shelf`, which is a Pyth" in found


# Lint


def test_a_name_that_the_rule_makes_is_not_stated() -> None:
    def rules(name: str) -> list[str]:
        found = lint(load(files(f"{SHELF}, names: {{widget.get_shelf: {name}}}}}\n")))
        return [one.rule for one in found if one.rule.startswith("handle")]

    assert rules("get") == ["handle-name-restated"]
    assert rules("show") == []
