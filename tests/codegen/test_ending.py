"""`deprecated:` and what goes with it: what a caller reads, and is warned of."""

from __future__ import annotations

import asyncio
import inspect
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations

FILES = {
    "rest/widget.yaml": operations("""\
get_it:
  http: GET /it
  doc: It.
  since: 2025-01-01
  query:
    key?:
      type: str
      doc: Which.
      deprecated: It finds little.
      sunset: 2027-01-31
      successor: search
    search?:
      type: str
      since: 2025-02-01
  deprecated: Say "please" to widget.get_that's maker, which is a longer story than it was before.
  sunset: 2026-12-31
  also: take_it
get_that:
  http: GET /that
  doc: That.
list_them:
  http: GET /them/{page_number}
  doc: Them.
  deprecated: They are gone soon.
  successor: widget.get_that
  returns: [Row]
choose_it:
  http: POST /it
  doc: Choose.
  deprecated: Nobody chooses.
  body:
    left?: str
    right?: str
  either: [left, right]
change_it:
  http: PATCH /it
  doc: Change.
  body:
    word: str
    old?: {type: str, deprecated: Use word., successor: word}
  query:
    from?: {type: str, deprecated: Nobody asks.}
choose_that:
  http: POST /that
  doc: Choose.
  body:
    left?: str
    right?: {type: str, deprecated: Go left.}
  either: [left, right]
fill_it:
  http: PUT /it
  doc: Fill.
  body: Filling
gone_it:
  http: GET /gone
  doc: Gone.
  status: removed
""")
    + """\
types:
  Row:
    doc: A row.
    key: id
    was: [OldRow, OlderRow]
    deprecated: Rows end.
    successor: Line
    fields: {id: str}
  Line:
    doc: A line.
    since: 2025-03-01
    was: OldLine
    fields: {kind: LineKind, content: LineContent}
  Filling:
    doc: What is in it.
    fields?:
      old: {type: str, deprecated: It is empty.}
      new: str
  LineKind: {doc: A kind., was: OldKind, enum: [word, number]}
  LineContent: {doc: By kind., by: kind, of: {word: str, number: int}}
""",
    "rest/line.yaml": """\
resource: widget
tiers: [user]
operations:
  put_line:
    http: PUT /line
    doc: Put.
    body: Line
    returns: Line
removed:
  get_line:
    doc: Lines are only put.
    successor: widget.put_line
  lose_line:
    doc: Nobody lost one.
""",
    "rest/old.yaml": """\
resource: widget
tiers: [user]
deprecated: For accounts with the old widgets.
operations:
  list_old:
    http: GET /old
    doc: All.
    successor: widget.get_that
    sunset: 2027-01-31
  count_old:
    http: GET /old/count
    doc: Count.
    deprecated: For accounts with the old widgets; the new ones are not counted.
""",
    "rtm/thing.yaml": """\
family: thing
tiers: [user]
events:
  thing:made:
    doc: Made.
    deprecated: Nobody makes things.
    successor: thing:done
    fields:
      id:
        type: str
        deprecated: Use `key`.
  thing:done:
    doc: Done.
    since: 2025-04-01
    payload: unknown
""",
}
MESSAGE = (
    'Deprecated: Say "please" to widget.get_that\'s maker, which is a longer story than it was '
    "before. It may be gone from 2026-12-31 on."
)
LISTED = "widget.list_them: Deprecated: They are gone soon. Use `widget.get_that`."
both_flavours = pytest.mark.parametrize("flavour", ["sync", "async"])


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return build(tmp_path_factory.mktemp("ending"), FILES)


class Paged(Caller):
    """A client of a list that has two pages of one row."""

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.answer = [{"id": str(len(self.seen))}] if len(self.seen) < 2 else []
        return super()._answer(request)


def warned_of(caller: Caller, act: Callable[[Any], Any]) -> list[warnings.WarningMessage]:
    """Return the warnings that are shown while `act` uses the client, each once for its place."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("default")
        made = act(caller.client)
        if inspect.isawaitable(made):
            asyncio.run(_awaited(made))
    return found


async def _awaited(made: Any) -> Any:
    return await made


@both_flavours
def test_a_call_warns_and_works(package, flavour):
    call = Caller(package, flavour)
    with pytest.warns(DeprecationWarning) as warned:
        assert call.sends("get_it", key="x").query == {"key": "x"}
    key = "widget.get_it, argument `key`: Deprecated: It finds little. Use `search`. "
    key += "It may be gone from 2027-01-31 on."
    assert [str(w.message) for w in warned] == ["widget.get_it: " + MESSAGE, key]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call.sends("get_that")


@both_flavours
def test_a_file_says_it_for_all_its_operations(package, flavour):
    call = Caller(package, flavour)
    with pytest.warns(DeprecationWarning) as warned:
        call.sends("list_old")
        call.sends("count_old")
    assert [str(w.message) for w in warned] == [
        "widget.list_old: Deprecated: For accounts with the old widgets. Use `widget.get_that`. "
        "It may be gone from 2027-01-31 on.",
        "widget.count_old: Deprecated: For accounts with the old widgets; the new ones are not "
        "counted.",
    ]


@both_flavours
def test_each_line_that_calls_is_warned_of_once(package, flavour):
    call = Caller(package, flavour)

    def sync(client):
        for _ in range(3):
            client.widget.get_it()
        client.widget.take_it()

    async def main(client):
        for _ in range(3):
            await client.widget.get_it()
        await asyncio.gather(client.widget.take_it())

    found = warned_of(call, sync if flavour == "sync" else main)
    code, first = inspect.getsourcelines(sync if flavour == "sync" else main)
    lines = [first + at for at, line in enumerate(code) if "get_it" in line or "take_it" in line]
    assert [(w.filename, w.lineno) for w in found] == [(__file__, line) for line in lines]


@both_flavours
def test_a_raw_call_is_the_callers(package, flavour):
    call = Caller(package, flavour)
    found = warned_of(call, lambda client: client.raw(client.widget.get_it))
    # What is awaited elsewhere is called there too.
    assert [w.filename for w in found] == [__file__]


@both_flavours
def test_an_iterator_warns_where_it_is_made_and_nowhere_else(package, flavour):
    call = Paged(package, flavour)

    def sync(client):
        return [row.id for row in client.widget.iter_list_them()]

    async def main(client):
        return [row.id async for row in client.widget.iter_list_them()]

    found = warned_of(call, sync if flavour == "sync" else main)
    assert [(str(w.message), w.filename) for w in found] == [(LISTED, __file__)]
    assert [seen.path for seen in call.seen] == ["/them/1", "/them/2", "/them/3"]


ARGUMENTS = [
    ("change_it", {"word": "x", "old": "y"}, ["argument `old`: Deprecated: Use word."]),
    ("change_it", {"word": "x", "from_": "y"}, ["argument `from_`: Deprecated: Nobody asks."]),
    ("change_it", {"word": "x", "from_": None}, []),
    ("choose_that", {"right": "y"}, ["argument `right`: Deprecated: Go left."]),
    ("choose_that", {"left": "y"}, []),
    ("fill_it", {"body": {"old": "x"}}, ["`old` of `body`: Deprecated: It is empty."]),
    ("fill_it", {"body": {"new": "x"}}, []),
]


@both_flavours
@pytest.mark.parametrize(("name", "arguments", "messages"), ARGUMENTS)
def test_an_argument_that_ends_warns_where_it_is_passed(
    package, flavour, name, arguments, messages
):
    call = Caller(package, flavour)

    def act(client):
        return getattr(client.widget, name)(**arguments)

    found = warned_of(call, act)
    assert [(str(w.message), w.filename) for w in found] == [
        (f"widget.{name}, {message}", __file__) for message in messages
    ]
    assert asyncio.iscoroutinefunction(getattr(call.client.widget, name)) == (flavour == "async")


@both_flavours
def test_an_argument_by_position_and_in_a_loop_warns_once(package, flavour):
    call = Caller(package, flavour)

    def sync(client):
        for _ in range(3):
            client.widget.change_it("x", "y")

    async def main(client):
        for _ in range(3):
            await asyncio.gather(client.widget.change_it("x", "y"))

    found = warned_of(call, sync if flavour == "sync" else main)
    assert [(w.category, w.filename) for w in found] == [(DeprecationWarning, __file__)]


@both_flavours
def test_an_argument_of_a_list_warns_once_for_all_pages(package, flavour):
    call = Paged(package, flavour)

    def sync(client):
        return list(client.past.iter_list_past_lines("u", old_filter="x"))

    async def main(client):
        return [row async for row in client.past.iter_list_past_lines("u", old_filter="x")]

    found = warned_of(call, sync if flavour == "sync" else main)
    message = "Deprecated: It finds nothing. Use `filter`. It may be gone from 2027-01-01 on."
    said = f"past.list_past_lines, argument `old_filter`: {message}"
    assert [(str(w.message), w.filename) for w in found] == [(said, __file__)]
    assert len(call.seen) == 3


def test_a_method_without_such_arguments_is_the_function_itself(package):
    assert not hasattr(package.CrispClient("a", "b").widget.get_that, "__wrapped__")
    doc = package.CrispClient("a", "b").past.list_past_lines.__doc__
    assert "old_filter: Deprecated: It finds nothing. Use `filter`." in doc


@both_flavours
def test_one_of_alternatives_warns(package, flavour):
    call = Caller(package, flavour)
    with pytest.warns(DeprecationWarning, match="Nobody chooses"):
        assert call.sends("choose_it", left="x").body == {"left": "x"}


@both_flavours
def test_what_crisp_removed_warns(package, flavour):
    with pytest.warns(DeprecationWarning, match=r"^widget\.gone_it: Crisp removed it\.$"):
        Caller(package, flavour)("gone_it")


@both_flavours
def test_a_marked_method_looks_like_any_other(package, flavour):
    widget = Caller(package, flavour).client.widget
    assert list(inspect.signature(widget.get_it).parameters) == ["key", "search", "options"]
    assert widget.get_it.__name__ == "get_it"
    assert widget.get_it.__deprecated__ == "widget.get_it: " + MESSAGE
    assert asyncio.iscoroutinefunction(widget.get_it) == (flavour == "async")


def test_docstrings_say_it(package):
    widget = package.CrispClient("a", "b").widget
    assert MESSAGE in widget.get_it.__doc__
    assert "Since 2025-01-01." in widget.get_it.__doc__
    ending = "Deprecated: It finds little. Use `search`. It may be gone from 2027-01-31 on."
    assert f"key: Which. {ending}" in widget.get_it.__doc__
    assert "search: Since 2025-02-01." in widget.get_it.__doc__
    assert LISTED.removeprefix("widget.list_them: ") in widget.iter_list_them.__doc__
    made = package.events.ThingMade
    assert "Deprecated: Nobody makes things. Use `thing:done`." in made.__doc__
    assert made.__deprecated__ in made.__doc__
    assert "Since 2025-04-01." in package.events.ThingDone.__doc__
    assert "Deprecated: Rows end. Use `Line`." in package.models.Row.__doc__
    assert "Since 2025-03-01." in package.models.Line.__doc__


def test_a_class_that_ends_can_be_used_without_a_warning(package):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert package.models.Row.from_dict({"id": "a"}).id == "a"
        assert package.events.decode("thing:made", {"id": "a"}).id == "a"


# What is gone, and what has another name


@both_flavours
def test_who_calls_what_is_gone_is_told_what_to_do(package, flavour):
    widget = Caller(package, flavour).client.widget
    gone = "widget.get_line is gone: Lines are only put. Use `widget.put_line`."
    with pytest.raises(AttributeError, match=f"^{re.escape(gone)}$") as caught:
        getattr(widget, "get_line")  # noqa: B009
    assert (caught.value.name, caught.value.obj) == ("get_line", widget)
    assert not hasattr(widget, "lose_line")
    near = "client.widget has no put_lime; see client.widget.put_line"
    with pytest.raises(AttributeError, match=f"^{near}$"):
        getattr(widget, "put_lime")  # noqa: B009
    assert "- `get_line`: Lines are only put. Use `widget.put_line`." in type(widget).__doc__


@pytest.mark.parametrize(
    ("former", "today"),
    [("OldRow", "Row"), ("OlderRow", "Row"), ("OldLine", "Line"), ("OldLineInput", "LineInput"),
     ("OldLineInputWord", "LineInputWord"), ("OldKind", "LineKind")],
)  # fmt: skip
def test_a_former_name_of_a_type_warns_and_is_the_type(package, former, today):
    with pytest.warns(DeprecationWarning, match=rf"models\.{former} is called models\.{today}"):
        found = getattr(package.models, former)
    assert found is getattr(package.models, today)
    assert former not in package.models.__all__


def test_an_import_by_a_former_name_is_the_importers(package):
    with pytest.warns(DeprecationWarning) as warned:
        exec(f"from {package.models.__name__} import OldRow", {"__name__": __name__})
    assert {w.filename for w in warned} == {"<string>"}


PROGRAM = """
import asyncio
import crisp_client
from crisp_client import models
from crisp_client.events import ThingMade  # Nobody makes

client = crisp_client.CrispClient()
client.widget.get_it()  # get_it
client.widget.get_that()
client.widget.choose_it(left="x")  # choose_it
for row in client.widget.iter_list_them():  # list_them
    print(row.id)
async def main() -> None:
    client = crisp_client.AsyncCrispClient()
    await client.widget.get_it()  # get_it
    async for row in client.widget.iter_list_them():  # list_them
        print(row.id)
def show(row: models.OldLine) -> models.Line:
    return row
class Mine(models.Row):  # Rows end
    pass
"""


def test_type_checkers_and_so_editors_know_what_ends(package, tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, "utf-8")
    folder = str(next(iter(package.__path__))).removesuffix("/crisp_client")
    command = [sys.executable, "-m", "mypy", "--strict", "--enable-error-code=deprecated"]
    # What the package itself does is no matter here, and takes longest.
    command += ["--follow-imports=silent", f"--cache-dir={os.devnull}"]
    ran = subprocess.run(
        [*command, "--config-file=", str(program)],
        env={"MYPYPATH": folder},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"program\.py:(\d+): error: (.*)", ran.stdout)
    lines = PROGRAM.splitlines()
    expected = {at: line.split("  # ")[1] for at, line in enumerate(lines, 1) if "  # " in line}
    assert {int(line) for line, _ in found} == expected.keys(), ran.stdout
    assert all(expected[int(line)] in text for line, text in found)
