"""The forms of a report, and that text of the spec stays text in each of them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import attrs
import pytest
from jsonschema import Draft202012Validator

from codegen.diff.findings import find
from codegen.diff.report.annotations import github
from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.report.html import html
from codegen.diff.report.machine import as_json
from codegen.diff.report.markdown import changelog
from codegen.diff.report.markdown import migration
from codegen.diff.report.markdown import prose
from codegen.diff.report.markdown import pull_request
from codegen.diff.report.places import NewSide
from codegen.diff.report.sarif import sarif
from codegen.diff.report.text import text
from codegen.diff.rules import Severity
from codegen.ir import Api
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import COMPATIBLE
from tests.codegen.diff.base import DANGEROUS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import WORDS
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import ROOT

W, T, E = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
HOSTILE = (
    "</script><script>alert(1)</script> <img src=x onerror=alert(2)> `a` \\\" ' & --> ::error::"
)


def new_api() -> Api:
    rest = FILES[W].replace("      key?: str\n", "      key: str\n")
    rest = rest.replace("    doc: Old.\n", "    doc: Old.\n    deprecated: Use any_it.\n")
    rest = rest.replace("  send_it:\n", "  say_it:\n")
    types = FILES[T].replace("      size: int\n", "      length: int\n")
    types = types.replace("doc: A note.", "doc: Not a note.")
    events = FILES[E].replace("    doc: Made.\n", "    doc: Made.\n    web_hook: false\n")
    return loaded({**FILES, W: rest, T: types, E: events})


def report() -> Report:
    found = report_on(("main:", base()), (".", new_api()), TODAY)
    waived = [
        attrs.evolve(f, waived="Nobody listens.") if f.rule.id == "event.hook-removed" else f
        for f in found.findings
    ]
    return attrs.evolve(found, findings=tuple(waived), notes=("waivers.yaml:2: old",))


def forms(shown: Report) -> dict[str, str]:
    return {
        "text": text(shown, Severity.DOCS, colour=False),
        "markdown": pull_request(shown, Severity.DOCS),
        "html": html(shown),
        "json": as_json(shown),
        "github": github(shown, Severity.DOCS),
        "sarif": sarif(shown, Severity.DOCS),
        "changelog": changelog(shown),
        "migration": migration(shown),
    }


def test_each_form_is_the_same_each_time() -> None:
    assert forms(report()) == forms(report())


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "github"])
def test_each_form_has_every_finding(form: str) -> None:
    shown = report()
    content = forms(shown)[form]
    if form == "html":
        content = Page.read(content).text
    for finding in shown.findings:
        if not (form == "github" and finding.waived):
            assert finding.change.subject in content
        if form not in ("markdown", "github") and not (form == "text" and finding.waived):
            assert finding.fingerprint in content


def test_nothing_to_report() -> None:
    nothing = report_on(("main:", base()), (".", base()), TODAY)
    found = forms(nothing)
    assert found["text"] == "no difference\n"
    assert found["github"] == ""
    assert found["changelog"] == "## Unreleased\n\nNothing that callers notice.\n"
    assert found["migration"] == "## From main: to .\n\nNothing to do.\n"
    assert found["markdown"].startswith("## API changes: no difference\n")
    assert "Nothing differs" in Page.read(found["html"]).text


BROKEN = BREAKING[W]


@pytest.mark.parametrize(
    ("rest", "verdict"),
    [
        (FILES[W], "Nothing differs"),
        (WORDS[W], "Nothing breaks"),
        (COMPATIBLE[W], "Nothing breaks"),
        (DANGEROUS[W], "Nothing breaks; 1 to look at"),
        (BROKEN, "1 change breaks callers"),
        (BROKEN.replace("size: int = 1", "size: int = 2"), "1 change breaks callers"),
        (BROKEN.replace("DELETE /gone\n", "DELETE /went\n"), "2 changes break callers"),
    ],
)
def test_the_page_begins_with_the_worst_that_there_is(rest: str, verdict: str) -> None:
    new = loaded({**FILES, W: rest})
    page = html(report_on(("main:", base()), (".", new), TODAY))
    assert re.findall("<h1>(.*?)</h1>", page) == [verdict]


def test_changelog() -> None:
    assert changelog(report()) == (
        "## Unreleased\n"
        "\n"
        "### Changed\n"
        "\n"
        "- **Breaking** `widget.get_it query.key`: the query key `key` must be sent now.\n"
        "- **Breaking** `widget.send_it`: is called `widget.say_it` now, `widget.send_it` no "
        "longer; the route is the same.\n"
        "\n"
        "### Removed\n"
        "\n"
        "- **Breaking** `Thing.size`: the field `size` is no longer there.\n"
        "- **Breaking** `thing:made`: no longer comes as a web hook.\n"
        "\n"
        "### Deprecated\n"
        "\n"
        "- `widget.old_it`: it is announced to end. Use any\\_it.\n"
        "\n"
        "### Added\n"
        "\n"
        "- `Thing.length`: the field `length: int` is described.\n"
    )


def test_migration() -> None:
    assert migration(report()) == (
        "## From main: to .\n"
        "\n"
        "### `widget.get_it`\n"
        "\n"
        "- [ ] The query key `key` must be sent now. Pass `key` always.\n"
        "      `may be left out` → `must be sent`\n"
        "\n"
        "### `widget.send_it`\n"
        "\n"
        "- [ ] Is called `widget.say_it` now, `widget.send_it` no longer; the route is the "
        "same. Call `widget.say_it`.\n"
        "      `widget.send_it` → `widget.say_it`\n"
        "      Reaches: `widget.say_it`, `widget.send_it`.\n"
        "\n"
        "### `Thing.size`\n"
        "\n"
        "- [ ] The field `size` is no longer there. Do without it, or look in `extra`.\n"
        "      Perhaps: it is `length` now, which is new and like it.\n"
        "      Reaches: `widget.get_it`.\n"
    )


def test_json_is_what_its_schema_says() -> None:
    schema = json.loads((ROOT / "docs/diff.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for shown in (report(), report_on(("a", base()), ("b", base()), TODAY)):
        validator.validate(json.loads(as_json(shown)))
    document = json.loads(as_json(report()))
    assert document["counts"] == {"breaking": 3, "dangerous": 1, "compatible": 2, "docs": 1}
    assert document["worst"] == {"wire": "breaking", "python": "breaking", "types": "breaking"}
    del document["findings"][0]["rule"]
    assert not validator.is_valid(document)


def test_annotations() -> None:
    lines = github(report(), Severity.DANGEROUS).splitlines()
    assert lines[2] == (
        "::error file=spec/types/thing.yaml,line=2,col=3,title=result.removed::"
        "Thing.size: the field `size` is no longer there (was in line 13 of "
        "spec/types/thing.yaml)"
    )
    assert lines[-1].startswith("::warning file=spec/api.yaml,line=3,col=11,title=revision.not-r")
    assert len(lines) == 4


def test_annotations_of_a_file_that_is_gone_and_of_many_changes() -> None:
    rest = FILES[W]
    many = "".join(
        f"  get_{n}:\n    http: GET /{n}\n    doc: It.\n    query:\n      a: int\n      b: int\n"
        for n in "abcdefghijkl"
    )
    head = rest.partition("operations:\n")[0].replace("widget", "more") + "operations:\n"
    old = loaded({**FILES, "rest/more.yaml": head + many})
    gone = report_on(("main:", old), (".", base()), TODAY)
    [line, *others] = github(gone, Severity.BREAKING).splitlines()
    assert not others
    assert line.startswith(
        "::error title=operation.removed::12 operations: can no longer be called"
    )
    assert "%0A- more.get_a (was in line 4 of spec/rest/more.yaml)%0A- more.get_b (was" in line
    other = re.sub(r"(GET /(.)\n.*\n.*\n      )a:", r"\1\2_more:", many)  # in each another name
    new = loaded({**FILES, "rest/more.yaml": head + other})
    lines = github(report_on(("main:", old), (".", new), TODAY), Severity.BREAKING).splitlines()
    assert len(lines) == 10
    assert lines[8].startswith("::error file=spec/rest/more.yaml,line=")
    assert lines[9].startswith("::error title=15 changes::")
    assert lines[9].count("%0A") == 14


def test_what_says_the_same_is_one_annotation_at_the_first_that_names_the_others() -> None:
    new = "".join(f"  new_{n}: {{http: GET /new/{n}, doc: New.}}\n" for n in "abc")
    rest = FILES[W].replace("operations:\n", f"operations:\n{new}", 1)
    found = report_on(("main:", base()), (".", loaded({**FILES, W: rest})), TODAY)
    [line] = [line for line in github(found, Severity.COMPATIBLE).splitlines() if "added" in line]
    assert line == (
        "::notice file=spec/rest/widget.yaml,line=4,col=3,title=operation.added::"
        "3 operations: can be called%0A- widget.new_a (spec/rest/widget.yaml:4)"
        "%0A- widget.new_b (spec/rest/widget.yaml:5)%0A- widget.new_c (spec/rest/widget.yaml:6)"
    )


def test_a_bar_of_the_page_is_never_empty() -> None:
    types = FILES[T].replace("types:\n", "types:\n  Extra: {doc: More., enum: [a, b]}\n", 1)
    more = ("main:", loaded({**FILES, T: types}))
    less = ("main:", base())
    for old, new, side in ((more, less, "before"), (less, more, "after")):
        page = html(report_on(old, new, TODAY))
        bar = page[page.index(f'<div class="side {side}">') :].partition("</div>")[0]
        assert "<code>Extra</code>" in bar


# Text of the spec


class Page(HTMLParser):
    """Parses a page as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.text = ""
        self.inside = ""

    @classmethod
    def read(cls, content: str) -> Page:
        page = cls()
        page.feed(content)
        page.close()
        return page

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        self.inside = tag
        if tag in ("script", "style"):
            getattr(self, f"{tag}s").append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside in ("script", "style"):
            getattr(self, f"{self.inside}s")[-1] += data
        else:
            self.text += data


def hostile() -> Report:
    """Text that wants to be more than text, wherever a report shows text."""
    found = []
    for finding in find(base(), new_api(), TODAY):
        change = attrs.evolve(
            finding.change, subject=HOSTILE, name=HOSTILE, before=HOSTILE, after=HOSTILE
        )
        found.append(
            attrs.evolve(
                finding,
                change=change,
                message=HOSTILE,
                fix=HOSTILE,
                spec=HOSTILE,
                operations=(HOSTILE,) * 6,
                events=(HOSTILE,),
                proposal=HOSTILE,
                waived=HOSTILE if len(found) > 2 else "",
            )
        )
    return Report(
        HOSTILE, HOSTILE, (HOSTILE, HOSTILE), tuple(found), NewSide.of(new_api()), (HOSTILE,)
    )


@pytest.mark.parametrize("shown", [report(), hostile()], ids=["plain", "hostile"])
def test_a_page_runs_its_own_script_and_nothing_else(shown: Report) -> None:
    page = Page.read(html(shown))
    (script,), (style,) = page.scripts, page.styles
    (policy,) = [a["content"] or "" for t, a in page.tags
                 if a.get("http-equiv") == "Content-Security-Policy"]  # fmt: skip
    hashes = {k: base64.b64encode(hashlib.sha256(v.encode()).digest()).decode()
              for k, v in (("script", script), ("style", style))}  # fmt: skip
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; "
        f"script-src 'sha256-{hashes['script']}'; base-uri 'none'; form-action 'none'"
    )
    own = {"class", "id", "href", "hidden", "type", "name", "value", "checked", "content", "lang"}
    own |= {"charset", "http-equiv", "role", "autocomplete", "spellcheck", "placeholder", "open"}
    for tag, attributes in page.tags:
        assert tag not in ("img", "iframe", "object", "link", "base", "svg")
        known = {a for a in attributes if not a.startswith(("data-", "aria-"))}
        assert known <= own, (tag, attributes)
        if "href" in attributes:
            assert re.fullmatch(r"#f-[0-9a-f]{12}", attributes["href"] or "")
    if shown.old == HOSTILE:
        assert "<img src=x onerror=alert(2)>" in page.text


def test_markdown_and_annotations_keep_text_as_text() -> None:
    shown = hostile()
    for content in (pull_request(shown, Severity.DOCS), changelog(shown), migration(shown)):
        outside = re.sub(r"`[^`\n]*`", "", content)
        allowed = {"<details>", "<summary>", "</summary>", "</details>", "<sub>", "</sub>"}
        assert set(re.findall(r"(?<!\\)<[^>\n]*>", outside)) <= allowed
    for line in github(shown, Severity.DOCS).splitlines():
        assert re.match(
            r"::(error|warning|notice) (file=[^,:]*,(line=\d+,col=\d+,)?)?title=[^,:]*::", line
        )


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("a_b *c* <i> [d](e)", r"a\_b \*c\* \<i\> \[d\](e)"),
        ("see `a_b` and `c", "see `a_b` and \\`c"),
        ("| cell |", r"\| cell \|"),
    ],
)
def test_prose(plain: str, marked: str) -> None:
    assert prose(plain) == marked
