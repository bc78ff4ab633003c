"""The names lock: what may go, what may not, and what has to be written down."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.names import read_names
from tests.codegen.specs import write_spec

REST = """\
resource: widget
tiers: [user]
operations:
  get_it:
    http: GET /it/{user_id}
    doc: It.
    query:
      key?: str
      old?:
        type: str
        deprecated: Use key.
    returns: Thing
  list_them:
    http: GET /them/{page_number}
    doc: Them.
    returns: [Thing]
  end_it:
    http: PUT /end
    doc: End it.
    body: Ending
    deprecated: Nothing ends.
types:
  Thing:
    doc: A thing.
    fields:
      id: str
      from: str
  Ending:
    doc: An end.
    fields:
      when: ms
"""
Names = Callable[..., tuple[int, list[str]]]


@pytest.fixture(scope="module")
def project(package_of_one_file: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the spec, its package and its lock."""
    folder = tmp_path_factory.mktemp("project")
    write_spec(folder, {"rest/widget.yaml": REST})
    with contextlib.chdir(folder):
        assert main(["generate"]) == main(["names"]) == 0
    return folder


@pytest.fixture
def names(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Names:
    """Runs a command on the spec, changed by pairs of texts."""
    folder = shutil.copytree(project, tmp_path / "project")
    monkeypatch.chdir(folder)

    def run(*arguments: str, edits: tuple[tuple[str, str], ...] = ()) -> tuple[int, list[str]]:
        text = REST
        for old, new in edits:
            assert text.count(old) == 1
            text = text.replace(old, new)
        write_spec(folder, {"rest/widget.yaml": text})
        capsys.readouterr()
        status = main(arguments)
        return status, capsys.readouterr().out.splitlines()

    return run


def test_what_is_locked(names: Names) -> None:
    locked = read_names(Path("names.lock"))
    own = {name: ends for name, ends in locked.items() if "widget" in name}
    assert own == {
        "client.widget.end_it": True,
        "client.widget.end_it(body)": True,
        "client.widget.get_it": False,
        "client.widget.get_it(key)": False,
        "client.widget.get_it(old)": True,
        "client.widget.get_it(user_id)": False,
        "client.widget.iter_list_them": False,
        "client.widget.list_them": False,
        "client.widget.list_them(page_number)": False,
    }
    assert not locked["models.Thing.from_"]
    assert locked["models.Ending"] and locked["models.Ending[when]"]
    assert list(locked) == sorted(locked)


def checked(names: Names, *edits: tuple[str, str]) -> tuple[int, list[str]]:
    names("generate", edits=edits)
    return names("check", edits=edits)


def test_nothing_changed(names: Names) -> None:
    assert checked(names) == (0, ["the package is what the spec makes"])
    assert names("names")[1][0].endswith(" names: 0 added, 0 removed")


LOST = "is gone; say `deprecated:` before it goes"
LOST_METHOD = "is gone; keep it with `also:`, or say `deprecated:` before it goes"
LOST_TYPE = "is gone; keep it with `was:`, or say `deprecated:` at all that uses it before it goes"


@pytest.mark.parametrize(
    ("edit", "lost"),
    [
        (("  get_it:\n", "  have_it:\n"), [f"client.widget.get_it {LOST_METHOD}"]),
        (("  list_them:\n", "  list_all:\n"), [f"client.widget.list_them {LOST_METHOD}"]),
        (("      key?: str\n", ""), [f"client.widget.get_it(key) {LOST}"]),
        (("      from: str\n", ""), [f"models.Thing.from_ {LOST}"]),
        (("    returns: [Thing]\n", "    returns: Thing\n"),
         [f"client.widget.iter_list_them {LOST}"]),
        (("GET /them/{page_number}", "GET /them"), [f"client.widget.iter_list_them {LOST}",
         f"client.widget.list_them(page_number) {LOST}"]),
    ],
)  # fmt: skip
def test_a_name_that_goes_fails_the_check(
    names: Names, edit: tuple[str, str], lost: list[str]
) -> None:
    status, out = checked(names, edit)
    assert (status, out[1:]) == (1, lost)
    before = Path("names.lock").read_bytes()
    status, out = names("names", edits=(edit,))
    assert status == 1 and out[:-1] == lost
    assert Path("names.lock").read_bytes() == before
    assert names("names", "--drop", edits=(edit,))[0] == 0
    checked_again = names("check", edits=(edit,))
    assert checked_again == (0, ["the package is what the spec makes"])


@pytest.mark.parametrize(
    "edit",
    [
        ("  get_it:\n", "  have_it:\n    also: get_it\n"),  # goes on as a further name
        ("      old?:\n        type: str\n        deprecated: Use key.\n", ""),
        ("    deprecated: Nothing ends.\n", ""),
        ("    doc: A thing.\n", "    doc: A thing.\n    deprecated: Things end.\n"),
        ("    doc: It.\n", "    doc: It.\n    deprecated: Use list_them.\n"),
        ("      id: str\n", "      id: str\n      name: str\n"),
    ],
)
def test_what_may_be_has_to_be_written_down(names: Names, edit: tuple[str, str]) -> None:
    status, out = checked(names, edit)
    assert (status, out[1:]) == (1, ["names.lock is behind the spec; run `make generate`"])
    assert names("names", edits=(edit,))[0] == 0
    assert names("check", edits=(edit,))[0] == 0


def test_a_deprecated_operation_goes_with_its_types(names: Names) -> None:
    text = REST[REST.index("  end_it:") : REST.index("types:")]
    ending = REST[REST.index("  Ending:") :]
    edits = ((text, ""), (ending, ""))
    assert names("names", edits=edits) == (0, [f"{len(read_names(Path('names.lock')))} names: "
                                               "0 added, 4 removed"])  # fmt: skip


def test_a_renamed_type_keeps_its_names(names: Names) -> None:
    before = read_names(Path("names.lock"))
    edits = (("    returns: Thing\n", "    returns: Matter\n"),
             ("    returns: [Thing]\n", "    returns: [Matter]\n"),
             ("  Thing:\n", "  Matter:\n    was: Thing\n"))  # fmt: skip
    assert names("names", edits=edits)[0] == 0
    after = read_names(Path("names.lock"))
    assert before.keys() <= after.keys()
    marked = {name for name in before if after[name] and not before[name]}
    assert marked == {"models.Thing", "models.Thing.id", "models.Thing.from_"}


def test_a_type_goes_with_its_fields(names: Names) -> None:
    edits = (("    returns: Thing\n", ""), ("    returns: [Thing]\n", ""))
    _, out = names("names", edits=edits)
    assert out[:-1] == [f"client.widget.iter_list_them {LOST}", f"models.Thing {LOST_TYPE}"]


def test_marks_are_told(names: Names) -> None:
    edits = (("    deprecated: Nothing ends.\n", ""), ("    doc: It.\n",
             "    doc: It.\n    deprecated: No.\n"))  # fmt: skip
    told = names("names", edits=edits)[1][0].partition(" names: ")[2]
    assert told == "0 added, 0 removed, 3 marked as deprecated, 4 no longer deprecated"


def test_without_a_lock(names: Names, capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.lock").unlink()
    assert main(["check"]) == 1
    assert capsys.readouterr().err == "names.lock is missing; run `python -m codegen names`\n"
    Path("names.lock").write_bytes(b"\xff")
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith("names.lock cannot be read: ")


END = "client.widget.end_it  deprecated\n"
ARGUMENT = "client.widget.end_it(body)  deprecated\n"
CONFLICT = f"<<<<<<< HEAD\n{END}=======\nclient.widget.end_it\n>>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("old", "new", "flaws"),
    [
        (END, CONFLICT, [
            "{0}: git left a conflict here",
            "{2}: git left a conflict here",
            "{3}: client.widget.end_it stands in line {1} already",
            "{4}: git left a conflict here",
        ]),
        (END, END + END, ["{1}: client.widget.end_it stands in line {0} already"]),
        (END, END.replace("\n", "\r\n"), ["{0}: the line ends in CR LF"]),
        (END + ARGUMENT, ARGUMENT + END, ["{1}: client.widget.end_it stands behind "
         "client.widget.end_it(body), which is not the order"]),
        (END, END + "two words\n", ['{1}: this is no name: "two words"']),
        (END, END + "\n# Mine.\n", ["1: the file does not begin or end as it is written"]),
    ],
)  # fmt: skip
def test_a_lock_that_is_not_as_it_is_written_is_said_and_mended(
    names: Names, old: str, new: str, flaws: list[str]
) -> None:
    path = Path("names.lock")
    good = path.read_bytes()
    assert good.decode().count(old) == 1
    path.write_bytes(good.decode().replace(old, new).encode())
    first = good.decode().partition(old)[0].count("\n") + 1
    wanted = [f"names.lock:{flaw.format(*range(first, first + 5))}" for flaw in flaws]
    status, out = names("check")
    assert (status, out[1:]) == (1, [*wanted, "`make generate` writes names.lock anew"])
    assert names("names")[1][0].endswith("; names.lock was not as it is written, and is now")
    assert path.read_bytes() == good
    assert names("check")[0] == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [
        ("models.Gone\n", "", 1),
        ("", "models.Gone\n", 1),
        ("models.Gone\n", "models.Gone  deprecated\n", 1),
        ("models.Gone  deprecated\n", "models.Gone\n", 1),
        ("models.Gone  deprecated\n", "models.Gone  deprecated\n", 0),
        ("", "models.Gone  deprecated\n", 0),
    ],
)
def test_a_name_that_one_side_of_a_conflict_keeps_is_lost(
    names: Names, ours: str, theirs: str, status: int
) -> None:
    path = Path("names.lock")
    good = path.read_text("utf-8")
    conflict = f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> theirs\n"
    path.write_text(good.replace("models.Thing\n", f"{conflict}models.Thing\n"), "utf-8")
    ended, out = names("names")
    assert (ended, f"models.Gone {LOST_TYPE}" in out) == (status, status == 1)


def test_of_many_flaws_some_are_told(names: Names) -> None:
    path = Path("names.lock")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    _, out = names("check")
    assert len(out) == 7
    assert out[-1].endswith(" more; `make generate` writes names.lock anew")


# What a generation changes


PUT = "  have_it:\n    http: PUT /it\n    doc: It.\n    body: Thing\n"


def generated(names: Names, *edits: tuple[str, str]) -> list[str]:
    """Return the last lines of `generate`, those behind the count of files."""
    _, out = names("generate", edits=edits)
    count = next(index for index, line in enumerate(out) if " files: " in line)
    return out[count + 1 :]


def test_generate_tells_what_changes_for_callers(names: Names) -> None:
    assert generated(names) == ["no public name changes"]
    assert generated(
        names,
        (
            "  get_it:\n",
            "  have_it:\n    http: PUT /it\n    doc: It.\n    body: Thing\n  get_it:\n",
        ),
        ("      key?: str\n", "      more?: int\n"),
        ("      from: str\n", ""),
        ("    doc: Them.\n", "    doc: Them.\n    deprecated: Use have_it.\n"),
        ("    deprecated: Nothing ends.\n", ""),
    ) == [
        "added 1 operation: widget.have_it",
        "added 1 argument: widget.get_it(more)",
        "added 1 type: ThingInput",
        "removed 1 argument: widget.get_it(key)",
        "removed 1 field: Thing.from_",
        "deprecated 1 operation: widget.list_them",
        "not deprecated 1 operation: widget.end_it",
        "not deprecated 1 type: Ending",
    ]


def test_of_many_names_some_are_told(names: Names) -> None:
    many = "".join(f"      q{n}?: str\n" for n in range(10))
    [line] = generated(names, ("      key?: str\n", f"      key?: str\n{many}"))
    assert line.startswith("added 10 arguments: widget.get_it(q0), widget.get_it(q1), ")
    assert line.endswith(" and 2 more")


def test_generate_needs_no_lock(names: Names) -> None:
    Path("names.lock").unlink()
    assert generated(names) == []
