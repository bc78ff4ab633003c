"""Lint of a valid spec: a case for each rule, and one beside it that the rule allows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from codegen.lint import lint
from codegen.lint.rules import RULES
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import platform
from tests.codegen.specs import ROOT

API, REST, TYPES, RTM = "api.yaml", "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
PARAMS = "  website_id: str\n  user_id: str\n  page_number: page\n"
OTHER = """\
other:
  http: GET /other/{user_id}
  doc: One.
"""
GET = """\
get_it:
  http: GET /it/{website_id}/{page_number}
  doc: One.
  query:
    since?: ms
  returns: [Thing]
put_it:
  http: PUT /it/{website_id}
  doc: One.
  note: It surprises.
  body:
    thing: Thing
    MODE
  causes: [thing:made]
"""
MODE = "mode: {type: on | off = on, note: Both work.}"
GOOD = {
    API: platform(PARAMS),
    REST: operations(OTHER + GET.replace("MODE", MODE)),
    TYPES: """\
types:

  Thing:
    doc: A thing.
    key: id
    fields:
      id: str
      kind: text | part
      content: Content
      data:
        type: {str: any}
        note: What its maker puts in.
      created_at: ms
      token:
        type: str
        secret: true
    fields?:
      tags: {type: '[str]', max: 3}
      code: {type: str, seen: [a]}

  Content:
    doc: What is in it.
    by: kind
    of:
      text: str
      part: {str: int}
""",
    RTM: """\
family: thing
tiers: [user]
web_hook: true

events:

  thing:made:
    doc: There is a new thing.
    since: 2025-01-01
    fields:
      thing: Thing

  thing:odd:
    doc: Something.
    note: No source says what it carries.
    payload: unknown
    status: removed
    web_hook: false

emits:

  thing:make:
    doc: Make one.
    fields:
      id: str
""",
}


def findings(*changes: tuple[str, str, str]) -> list[str]:
    """Return the findings in the good spec after one text in one file was replaced."""
    files = dict(GOOD)
    for name, old, new in changes:
        assert files[name].count(old) == 1, old
        files[name] = files[name].replace(old, new)
    return [str(finding) for finding in lint(load(files))]


def line(name: str, text: str) -> int:
    return GOOD[name][: GOOD[name].index(text)].count("\n") + 1


def test_a_good_spec_is_left_alone() -> None:
    assert findings() == []


def test_our_spec_is_left_alone(real_api) -> None:
    assert lint(real_api) == []


def cases() -> Iterator[tuple[str, tuple[str, str, str], int, str]]:
    """Rule, what to replace, the line of the finding, and what it says."""
    thing = line(TYPES, "  Thing:")
    doc = "    doc: A thing.\n"
    yield "doc-missing", (TYPES, doc, ""), thing, "the type `Thing` has no `doc:`"
    emit = line(RTM, "  thing:make:")
    yield "doc-missing", (RTM, "    doc: Make one.\n", ""), emit, "`thing:make` has no `doc:`"
    said = "the `doc:` of `Thing` has more than one sentence"
    yield "doc-many-sentences", (TYPES, doc, "    doc: A thing. Or two.\n"), thing, said
    stop = "does not end with a full stop"
    yield "prose-full-stop", (TYPES, "A thing.", "A thing"), thing, f"the `doc:` of `Thing` {stop}"
    data = line(TYPES, "      data:")
    note = f"the `note:` of `data` {stop}"
    yield "prose-full-stop", (TYPES, "puts in.", "puts in"), data, note
    told = f"the `doc:` of `thing:make` {stop}"
    yield "prose-full-stop", (RTM, "Make one.", "Make one"), emit, told
    put, told = line(REST, "  put_it:"), f"the `note:` of `put_it` {stop}"
    yield "prose-full-stop", (REST, "It surprises.", "It surprises"), put, told
    made = line(RTM, "  thing:made:")
    yield (
        "prose-full-stop", (RTM, "a new thing.", "a new thing"), made,
        f"the `doc:` of `thing:made` {stop}",
    )  # fmt: skip
    first = line(REST, "  other:")
    belong = "operations of `gadget` belong into rest/gadget*.yaml"
    yield "file-of-resource", (REST, "resource: widget", "resource: gadget"), first, belong
    belong = "events of `thought` belong into rtm/thought.yaml"
    yield "file-of-family", (RTM, "family: thing", "family: thought"), made, belong
    outside = "`other:odd` is not of the family `thing` by its name"
    odd = line(RTM, "  thing:odd:")
    yield "event-outside-family", (RTM, "  thing:odd:", "  other:odd:"), odd, outside
    paths = (REST, "PUT /it/{website_id}\n", "PUT /it/{user_id}\n")
    differ = "`{user_id}` is `{website_id}` in the path of `widget.get_it` "
    differ += f"(spec/{REST}:{line(REST, '  get_it:') + 1}:11)"
    yield "path-names-differ", paths, put + 1, differ
    unused = "no operation or event uses the type `More`"
    more = (TYPES, "  Content:", "  More: {doc: No., enum: [a, b]}\n\n  Content:")
    yield "type-unused", more, line(TYPES, "  Content:"), unused
    anything = "is not typed; type it, or say in a `note:` why not"
    bare = (TYPES, "        note: What its maker puts in.\n", "")
    yield "untyped", bare, data + 1, f"`data` {anything}"
    get = line(REST, "  get_it:")
    answer = line(REST, "    returns: [Thing]")
    yield "untyped", (REST, "returns: [Thing]", "returns: any"), answer, f"the answer {anything}"
    rows = "rows of `get_it` are a `Thing`, which has no `key:`"
    yield "row-without-key", (TYPES, "    key: id\n", ""), thing, rows
    one = "`get_it` answers a page with one thing; a list is `[Thing]`"
    yield "page-of-one-thing", (REST, "returns: [Thing]", "returns: Thing"), answer, one
    absent = "the key of `Thing` may be absent: `code`"
    yield "key-optional", (TYPES, "key: id", "key: code"), thing, absent
    extra = (TYPES, "      text: str\n", "      text: str\n      txt: str\n")
    never = "`kind` is never `txt`, for which `Content` has a variant"
    yield "variant-without-word", extra, thing, never
    lacking = "`Content` has no variant for `map`, as `kind` may be"
    yield "word-without-variant", (TYPES, "text | part", "text | part | map"), thing, lacking
    created = line(TYPES, "      created_at")
    unit = "`created_at` looks like a time; say `ms`"
    yield "time-without-unit", (TYPES, "created_at: ms", "created_at: int"), created, unit
    since = line(REST, "      since?: ms")
    unit = "`since` looks like a time; say `ms`"
    yield "time-without-unit", (REST, "since?: ms", "since?: int"), since, unit
    other = "`created_at` looks like a time; `ms` is a time, `s` a length of time"
    yield "unit-of-the-other", (TYPES, "created_at: ms", "created_at: s"), created, other
    token = line(TYPES, "      token:")
    secret = "`token` looks like a secret; say `secret: true`"
    yield "secret-unmarked", (TYPES, "        secret: true\n", ""), token, secret
    always = "`mode` is always sent; say in a `note:` why on"
    where = line(REST, "      mode:")
    yield "default-of-required", (REST, MODE, "mode: on | off = on"), where, always
    limited = (TYPES, "      created_at: ms", "      size: {type: int, max: 3}")
    length = "`size` has no length that `max:` could limit"
    yield "max-without-length", limited, created, length
    least = (TYPES, "      created_at: ms", "      size: {type: int, min: 3}")
    yield "min-without-length", least, created, length.replace("max", "min")
    formed = (TYPES, "      created_at: ms", "      size: {type: int, format: email}")
    no_text = "`size` is no text that could have the form `email`"
    yield "format-without-text", formed, created, no_text
    kind = "{type: text | part, seen: [text]}"
    words = "`kind` has words already; remove `seen:`"
    at = line(TYPES, "      kind:")
    yield "seen-beside-words", (TYPES, "kind: text | part", f"kind: {kind}"), at, words
    body = "sends a body with GET"
    with_body = (REST, "    returns: [Thing]", "    body: {a: int}\n    returns: Thing")
    get_one = (REST, "/{page_number}\n    doc: One.\n    query", "\n    doc: One.\n    query")
    yield "body-of-get", (with_body, get_one), answer, f"`get_it` {body}"
    safe = (
        REST,
        "/{page_number}\n    doc: One.\n    query",
        "/{page_number}\n    safety: safe\n    doc: One.\n    query",
    )
    yield "safety-restated", safe, get + 2, "`GET` is `safe` already; remove `safety:`"
    tiers = (REST, "tiers: [user]", "tiers: [(user), (website), (plugin)]")
    said = "every tier is presumed to work; write `tiers: unknown`"
    yield "tiers-all-presumed", tiers, line(REST, "tiers: [user]"), said
    scoped = (REST, "  get_it:\n", "  get_it:\n    scope: thing read\n")
    said = "`thing read` is for tokens of a tier that `get_it` refuses"
    yield "scope-of-nobody", scoped, get + 1, said
    scoped = (REST, "  get_it:\n", "  get_it:\n    scope: thing write\n    tiers: [plugin]\n")
    yield "scope-against-verb", scoped, get + 1, "GET needs `thing write`"
    worded = (REST, "  get_it:\n", "  get_it:\n    words: [fetch it, widget one]\n")
    yield "words-known", worded, get + 1, "`widget one` is said by name and `doc:`"
    asking = (REST, "  get_it:\n", "  get_it:\n    asks: somebody may see it\n")
    yield "asks-of-read", asking, get + 1, "it changes nothing, so nobody is asked; remove `asks:`"
    both = (REST, "  put_it:\n", "  put_it:\n    words: fetch it\n")
    said = f"`fetch it` is `widget.get_it` at spec/rest/widget.yaml:{get + 1}:12"
    fetched = (REST, "  get_it:\n", "  get_it:\n    words: fetch it\n")
    yield "words-of-two", (fetched, both), put + 2, said
    events = (RTM, "web_hook: true\n", "web_hook: true\nscope: things read\n")
    said = f"`things` is `thing` at spec/rest/widget.yaml:{get + 1}:12"
    yield "scope-lookalike", (events, scoped), made + 1, said
    it = "handles:\n  it: {doc: It., binds: [website_id], names: {widget.get_it: get}}\nparams:\n"
    said = "`widget.get_it` is `get` by the rule; remove it"
    yield "handle-name-restated", (API, "params:\n", it), line(API, "params:\n") + 1, said
    unknown = "nothing is known of `thing:odd`; a `note:` should say why"
    silent = (RTM, "    note: No source says what it carries.\n", "")
    yield "payload-unknown", silent, odd, unknown
    both = "`thing:odd` is gone, and a web hook all the same"
    yield "gone-and-delivered", (RTM, "    web_hook: false\n", ""), odd, both
    causes = line(REST, "  causes: [thing:made]")
    awaited = "`thing:odd` no longer comes; Crisp does not list it"
    yield "gone-and-awaited", (REST, "[thing:made]", "[thing:odd]"), causes, awaited
    ending = "the successor `thing:odd` ends as well"
    after = "since: 2025-01-01\n    deprecated: Ends.\n    successor: thing:odd"
    named = line(RTM, "    since: 2025-01-01") + 2
    yield "successor-ends", (RTM, "since: 2025-01-01", after), named, ending
    grace = (API, "params:\n", "ending: {grace: 90 days}\nparams:\n")
    dated = (RTM, "since: 2025-01-01", "deprecated: Ends.\n    sunset: 2027-01-01")
    bare = (REST, "  put_it:\n", "  put_it:\n    deprecated: Ends.\n")
    lacking = "`put_it` ends without a `sunset:`, which `ending:` in api.yaml asks for"
    yield "sunset-missing", (bare, grace, dated), put + 1, lacking
    newer = "`thing:made` is newer than the revision 2026-01-29"
    yield "since-the-future", (RTM, "since: 2025-01-01", "since: 2026-02-01"), made, newer
    apart = "`since: 9.0.0` of `thing:made` and the revision 2026-01-29 cannot be compared"
    apart += "; have two dates or two versions"
    yield "since-not-compared", (RTM, "since: 2025-01-01", "since: 9.0.0"), made, apart


def place(change: tuple) -> str:
    return change[0] if isinstance(change[0], str) else change[0][0]


@pytest.mark.parametrize(
    ("rule", "change", "where", "said"), [pytest.param(*case, id=case[0]) for case in cases()]
)
def test_each_rule(rule, change, where, said):
    changes = [change] if isinstance(change[0], str) else list(change)
    severity = RULES[rule].severity
    found = [f for f in findings(*changes) if f.endswith(f"[{rule}]")]
    column = found[0].split(":")[2] if found else ""
    assert found == [f"spec/{place(change)}:{where}:{column}: {severity}: {said} [{rule}]"]


def test_a_type_beside_its_only_user():
    """Moving the types to the events leaves one file that uses them, which is where they are."""
    files = {**GOOD, REST: operations(OTHER)}
    [far] = [str(finding) for finding in lint(load(files))]
    assert far == (
        "spec/types/thing.yaml:3:3: warning: only spec/rtm/thing.yaml uses the type `Thing`; "
        "move it there [type-far-away]"
    )


def test_a_parameter_that_no_path_has():
    [unused] = findings((API, "params:\n", "params:\n  thing_id: str\n"))
    assert unused.endswith("warning: no path has `{thing_id}` [parameter-unused]")


@pytest.mark.parametrize(
    ("since", "rule"),
    [("9.0.0", ""), ("11.3", ""), ("11.3.1", "since-the-future"), ("11.10", "since-the-future"),
     ("2025-01-01", "since-not-compared"), ("next", "since-not-compared")],
)  # fmt: skip
def test_versions_are_compared_by_their_numbers(since, rule):
    api = (API, "revision: 2026-01-29", "revision: 11.3.0")
    put = (REST, "  put_it:\n", f"  put_it:\n    since: {since}\n")
    event = (RTM, "since: 2025-01-01", f"since: {since}")
    found = findings(api, put, event)
    assert [f.rpartition("[")[2] for f in found] == ([f"{rule}]"] * 2 if rule else [])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param((TYPES, "    key: id\n", "    note: It has no id.\n"), id="row-without-key"),
        pytest.param((TYPES, "created_at: ms", "created_at: {type: int, doc: Days.}"), id="time"),
        pytest.param((TYPES, "created_at: ms", "timezone: int"), id="no time"),
        pytest.param((TYPES, "text | part", "text | part | x*"), id="open words"),
        pytest.param((TYPES, "kind: text | part", "kind: str"), id="no words"),
        pytest.param((TYPES, "kind: text | part", "kind: {type: str, max: 9}"), id="length"),
        pytest.param((TYPES, "doc: A thing.", "doc: A thing, e.g. this."), id="abbreviation"),
        pytest.param((RTM, "since: 2025-01-01", "since: 2026-01-29"), id="since now"),
        pytest.param((REST, "since?: ms", "token?: str"), id="a secret that is only sent"),
        pytest.param((REST, MODE, "mode?: on | off = on"), id="Crisp's own default"),
    ],
)
def test_what_a_rule_allows(change):
    assert findings(change) == []


def test_every_rule_has_a_case():
    tried = {case[0] for case in cases()} | {"type-far-away", "parameter-unused"}
    assert tried == RULES.keys()


def test_no_file_of_the_real_spec_is_too_long_to_review() -> None:
    lengths = {
        p.name: len(p.read_text("utf-8").splitlines()) for p in (ROOT / "spec").rglob("*.yaml")
    }
    assert {name for name, lines in lengths.items() if lines > 310} == set()
