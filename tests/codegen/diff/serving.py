"""Changes at routes that a local Crisp knows, most of which only a server tells."""

from __future__ import annotations

from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.cases import read_cases
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import loaded
from tests.codegen.specs import REST

SERVED = (
    REST.replace("tiers: [user]", "tiers: [user, plugin]")
    + """\
  list_them:
    http: GET /website/{website_id}/them/{page_number}
    doc: Them.
    returns: [str]
  find_it:
    http: GET /website/{website_id}/found
    doc: Find.
    query:
      count?: int 1..50
      word?: str
  seek_it:
    http: GET /website/{website_id}/sought
    doc: Seek.
    query:
      number?: int 1..50
      after?: str
  put_it:
    http: PUT /website/{website_id}/it
    doc: Put.
    body:
      kind: const spam
  turn_it:
    http: PUT /website/{website_id}/turned
    doc: Turn.
  show_it:
    http: GET /website/{website_id}/shown
    doc: Show.
    auth: none
  lend_it:
    http: PUT /website/{website_id}/lent
    doc: Lend.
    tiers: [plugin, user]
  send_it:
    http: POST /sent
    doc: Send.
    tiers: [plugin, user]
  give_it:
    http: PUT /website/{website_id}/given
    doc: Give.
    tiers: [plugin, user]
    auth: none
  hold_it:
    http: POST /hold
    doc: Hold.
    body:
      it: Held
  know_it:
    http: GET /known/{user_id}
    doc: What is known of a person.
    tiers: [user]
    query:
      count?: int 1..50
types:
  Held:
    doc: Held.
    fields:
      name: str
"""
)


# Of each, what stands there and what stands there instead; none of them meets another.
EDITS = (
    ("count?: int 1..50\n      word?: str", "count?: int 1..40\n      word?: {type: str, max: 5}"),
    ("number?: int 1..50\n      after?: str", "number?: int 20..50\n      after?: iso8601"),
    ("const spam", "const ham"),
    ("them/{page_number}", "those/{page_number}"),
    ("it: Held", "it: '[Held]'"),
    ("int 1..50\ntypes", "int 1..40\ntypes"),
    ("Show.\n    auth: none\n", "Show.\n"),
    ("PUT /website/{website_id}/turned", "PATCH /website/{website_id}/turned"),
    ("Lend.\n    tiers: [plugin, user]", "Lend.\n    tiers: [plugin]"),
    ("Send.\n    tiers: [plugin, user]", "Send.\n    tiers: [plugin]"),
    ("Give.\n    tiers: [plugin, user]", "Give.\n    tiers: [plugin]"),
)


def served_changes() -> dict[str, tuple[Api, Api]]:
    """Return both sides of each change, by its name."""
    text = SERVED
    for before, after in EDITS:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    old, new = (loaded({"rest/widget.yaml": each}) for each in (SERVED, text))
    tiers = "  tiers: [user, website, plugin]"
    token = changed("api.yaml", tiers, tiers.replace("]", ", robot]"))
    return {"served": (old, new), "several cases": (token, _several())}


# No witness of one of these fails because of another.
SEVERAL = (
    "a word less to send",
    "another field decides, which was there",
    "another type for a kind",
    "seconds instead of milliseconds in an answer",
    "two methods of a handle change places",
)


def _several() -> Api:
    files = dict(FILES)
    for case in read_cases():
        for file, old, new in case.hunks if case.name in SEVERAL else ():
            assert files[file].count(old) == 1, case.name
            files[file] = files[file].replace(old, new)
    return loaded(files)
