"""`deprecated:` and `sunset:`: what a caller reads, and is warned of."""

from __future__ import annotations

import pytest

from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations

FILES = {
    "rest/widget.yaml": operations("""\
get_it:
  http: GET /it
  doc: It.
  query:
    warn?:
      type: str
      doc: Which.
      deprecated: Use `search`.
      sunset: 2027-01-31
  deprecated: Say "please" to widget.get_that's maker, which is a longer story than it was before.
  sunset: 2026-12-31
get_that:
  http: GET /that
  doc: That.
"""),
    "rtm/thing.yaml": """\
family: thing
tiers: [user]
events:
  thing:made:
    doc: Made.
    deprecated: Nobody makes things.
    fields:
      id:
        type: str
        deprecated: Use `key`.
""",
}
MESSAGE = (
    'Deprecated: Say "please" to widget.get_that\'s maker, which is a longer story than it was '
    "before. It may be gone from 2026-12-31 on."
)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return build(tmp_path_factory.mktemp("ending"), FILES)


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_call_warns_and_works(package, flavour):
    call = Caller(package, flavour)
    with pytest.warns(DeprecationWarning) as warned:
        assert call.sends("get_it", warn_="x").query == {"warn": "x"}
    assert [str(w.message) for w in warned] == ["widget.get_it: " + MESSAGE]
    call.sends("get_that")  # a warning would be an error here


def test_the_line_that_is_warned_of_is_the_callers(package):
    with pytest.warns(DeprecationWarning) as warned:
        Caller(package, "sync").client.widget.get_it()
    assert warned[0].filename == __file__


def test_docstrings_say_it(package):
    text = package.CrispClient("a", "b").widget.get_it.__doc__
    assert MESSAGE in text
    ending = "Deprecated: Use `search`. It may be gone from 2027-01-31 on."
    assert f"warn_: Which. {ending}" in text
    assert "Deprecated: Nobody makes things." in package.events.ThingMade.__doc__
