"""What stands on the pages: each public name, and texts of the spec as nothing but text."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

from codegen.output import OutputError
from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.site import llms
from codegen.site.calls import Calls
from codegen.site.command import build
from codegen.site.markdown import prose
from codegen.site.own import Own
from codegen.site.pages import Site
from codegen.site.targets import Target
from codegen.site.targets import Targets
from codegen.site.written import Written
from codegen.surface import public_names
from tests.codegen.specs import load
from tests.codegen.specs import real_api
from tests.site.small import write
from tests.site.whole import SPEC

MODULES = ("", ".webhooks", ".stores", ".testing", ".otel")


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_each_name_that_the_spec_makes_is_on_the_page_of_its_owner(found: Site) -> None:
    """`client.website.get_website(website_id)` is on the page of `website`, and so on."""
    known = {path: words(text) for path, text in found.pages.items()}
    models = set().union(*(known[path] for path in known if path.startswith("reference/types/")))
    payloads = set().union(*(known[path] for path in known if path.startswith("reference/events/")))
    names = public_names(real_api())
    assert len(names) > 3000
    for name in names:
        kind, owner, *_ = name.split(".")
        place = {
            "client": known.get(f"reference/resources/{owner}.md", set()),
            "resources": known["reference/handles.md"],
            "models": models,
            "events": payloads,
            "Event": payloads,
        }[kind]
        assert words(name.partition(".")[2]) <= place, name


def test_each_name_of_the_package_has_a_section(found: Site) -> None:
    headings = set(re.findall(r"^## .* \{ #(\w+) \}$", "\n".join(found.pages.values()), re.M))
    for suffix in MODULES:
        module = importlib.import_module(f"crisp_client{suffix}")
        for name in module.__all__:
            if not inspect.ismodule(getattr(module, name)):
                assert name.strip("_") in headings, f"{module.__name__}.{name}"


def test_each_method_of_a_client_has_a_section(found: Site) -> None:
    page = found.pages["reference/client/client.md"]
    client = importlib.import_module("crisp_client").CrispClient
    methods = [name for name, _ in inspect.getmembers(client, inspect.isfunction)]
    public = [name for name in methods if not name.startswith("_")]
    assert len(public) > 20
    assert [name for name in public if f"### CrispClient.{name} {{" not in page] == []


def test_names_of_other_clients_stand_beside_the_operation(found: Site) -> None:
    page = found.pages["reference/resources/website_conversations.md"]
    _, _, section = page.partition("## change_conversation_state {")
    section, _, _ = section.partition("\n## ")
    assert "website.changeConversationState(" in section
    assert "website.change_conversation_state(" in section


def test_types_are_linked_both_ways(found: Site) -> None:
    operations = found.pages["reference/resources/website.md"]
    assert "[`Website`](../types/website.md#Website)" in operations
    _, _, section = found.pages["reference/types/website.md"].partition("## Website {")
    assert "[`website.get_website`](../resources/website.md#get_website)" in section


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("As <b>bold</b>.", "As &#60;b&#62;bold&#60;/b&#62;."),
        ("[x](javascript:y) *z* a|b", "&#91;x&#93;(javascript:y) &#42;z&#42; a&#124;b"),
        ("`a|<b>` stays", "`a|<b>` stays"),
        ("`` `a b ``, ``a b` ``, ``a`b``, `a", "`` `a b ``, `` a b` ``, ``a`b``, 'a"),
        ("```` a`b``c ````, ```` a``b`c ````", "```a`b``c```, ```a``b`c```"),
        ("of\n two  lines: ` a\n b `", "of two lines: `a b`"),
        ("{{ x }} & # $", "&#123;&#123; x &#125;&#125; &#38; &#35; $"),
        ("see https://example.com/a_b.", "see <https://example.com/a_b>."),
        ("snake_case and __init__", "snake_case and &#95;&#95;init&#95;&#95;"),
    ],
)
def test_a_text_of_the_spec_is_nothing_but_text(text: str, written: str) -> None:
    assert prose(text) == written


def test_the_file_for_programs_keeps_its_limit(found: Site) -> None:
    assert 10_000 < llms.tokens(found.llms_full) <= llms.MOST_TOKENS
    for operation in real_api().operations():
        assert f"- `{operation.name}(" in found.llms_full
    for event in real_api().events():
        assert f"- `{event.class_name}` (`{event.name}`" in found.llms_full


def test_a_file_for_programs_that_is_too_long_is_refused(found: Site, tmp_path: Path) -> None:
    long = found._replace(llms_full="x" * 210_004)
    with pytest.raises(OutputError, match=r"llms-full\.txt has 60001 tokens, and may have 60000"):
        build(long, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_zensical_it_says_what_to_do(
    found: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codegen.site.command.find_spec", lambda name: None)
    with pytest.raises(OutputError, match="need zensical, which is not installed; `make install`"):
        build(found, tmp_path)


def test_a_package_that_cannot_be_imported_is_told(tmp_path: Path) -> None:
    (tmp_path / "crisp_client.py").write_text("import no_such_library")
    with pytest.raises(OutputError, match=r"cannot be imported: .* named 'no_such_library'"):
        Own(real_api(), tmp_path)


def test_what_ruff_says_of_the_examples_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\ncat > /dev/null; echo 'No module named ruff' >&2; exit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(python))
    with pytest.raises(OutputError, match=r"^ruff format: No module named ruff\n$"):
        Calls(load(SPEC))


def test_a_name_of_the_package_that_is_of_no_page_is_told(tmp_path: Path) -> None:
    write(tmp_path)
    package = tmp_path / "generated" / "crisp_client"
    (package / "elsewhere.py").write_text("class Lost: ...\n")
    with (package / "__init__.py").open("a") as file:
        file.write("from .elsewhere import Lost\n__all__ += ['Lost']\n")
    said = (
        r"crisp_client\.Lost is of crisp_client\.elsewhere: name its page in codegen/site/own\.py"
    )
    with pytest.raises(OutputError, match=said):
        Own(load(SPEC), package.parent)


# Pages written by hand


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    for name in ("docs/guides", "examples"):
        (project / name).mkdir(parents=True)
    (project / "examples/bot.py").write_text("print('bot')\n")
    return project


def guide(project: Path, text: str) -> str:
    """The page that a guide becomes, where `RequestOptions` is known beside the spec's names."""
    return shown(project, text)[0]


def shown(project: Path, text: str) -> tuple[str, str]:
    """The page that a guide becomes, and what stands on those of the files that it leads to."""
    (project / "docs/guides/first.md").write_text(text)
    own = {"RequestOptions": Target("reference/client/requests.md", "RequestOptions")}
    problems = Problems()
    written = Written(project, Targets(real_api(), own), problems)
    page = written.text(written.pages["docs/guides/first.md"])
    problems.raise_any()
    files = []
    for path, file in written.shown.items():
        _, _, text = file.partition("\n---\n\n")
        head = (
            f"# {path.removeprefix('files/').removesuffix('.md')}\n\nA file of the repository.\n\n"
        )
        assert text.startswith(head)
        files.append(text.removeprefix(head))
    return page, "".join(files)


def test_code_that_is_a_public_name_is_a_link(project: Path) -> None:
    page = guide(project, "# First\n\n`RequestOptions`, `website.get_website`, `no_name`\n")
    assert "[`RequestOptions`](../reference/client/requests.md#RequestOptions)" in page
    assert "[`website.get_website`](../reference/resources/website.md#get_website)" in page
    assert ", `no_name`" in page


def test_a_code_block_is_left_alone(project: Path) -> None:
    code = "[x](nowhere.md) `RequestOptions`"
    page = guide(project, f"# First\n\n```text\n{code}\n```\n\n    {code}\n\n`[x](nowhere.md)`\n")
    assert page.count(code) == 2
    assert page.count("[x](nowhere.md)") == 3


def test_a_link_to_a_file_leads_to_a_page_that_shows_it(project: Path) -> None:
    page = guide(project, "# First\n\n[the bot](../../examples/bot.py)\n")
    assert "[the bot](../files/examples/bot.py.md)" in page


@pytest.mark.parametrize(("length", "language"), [(20_000, "python"), (20_001, "text")])
def test_a_file_that_is_long_is_shown_without_colours(
    project: Path, length: int, language: str
) -> None:
    (project / "examples/long.py").write_text("a" * length)
    _, file = shown(project, "# First\n\n[a long file](../../examples/long.py)\n")
    assert file == f"```{language}\n{'a' * length}\n```\n"


def test_broken_links_are_told_with_their_places(project: Path) -> None:
    (project / "docs/policy.md").write_text("# Policy\n")
    (project.parent / "outside").write_text("not of the project")
    text = (
        "# First\n\n[a](frist.md), [b](#frist)\n\n[c](first.md#first) [d\n e](../../../outside)\n"
    )
    text += "[f](../polcy.md) [g](../policy.md#none)\n"
    with pytest.raises(SpecError) as raised:
        guide(project, text)
    assert str(raised.value).split("\n") == [
        "docs/guides/first.md:3:5: the link leads to frist.md, which is not there; "
        'did you mean "first.md"?',
        "docs/guides/first.md:3:20: docs/guides/first.md has no heading #frist; "
        'did you mean "first"?',
        "docs/guides/first.md:6:5: the link leads to ../../../outside, which is not there",
        "docs/guides/first.md:7:5: the link leads to ../polcy.md, which is not there; "
        'did you mean "../policy.md"?',
        "docs/guides/first.md:7:22: docs/policy.md has no heading #none",
    ]


def test_lists_and_tables_are_as_hosts_of_repositories_show_them(project: Path) -> None:
    page = guide(project, "# First\n\nText:\n- one\n  - two\n\n| a |\n| --- |\n| `x \\| y` |\n")
    assert "Text:\n\n- one\n    - two\n" in page
    assert "| `x | y` |" in page
