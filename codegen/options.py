"""Define the commands of `python -m codegen` and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from codegen.names import LOCK

Run = Callable[[argparse.Namespace], int]


def parser_of(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Return the parser of all commands; `runs` has what each of them does, by its name."""
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="From spec/ to the package."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=runs[name])
        return added

    for name, text in (
        ("generate", "write the package; only what changed is touched"),
        ("check", "fail if the package is not what the spec makes, or a name is lost"),
        ("names", "bring the list of public names in line with the spec"),
        ("lint", "report what is wrong with the spec, or unclear"),
        ("list", "list the contents of the spec: counts, or everything as JSON"),
        ("export", "write the spec as an OpenAPI 3.1 or AsyncAPI 3.0 document"),
        ("migration", "write docs/migration.md from the spec and docs/clients.yaml"),
        ("site", "write the docs as a site: Markdown, HTML and llms.txt"),
        ("new", "write the skeleton of a spec file for a resource"),
        ("coverage", "list operations without state, example, cassette, reference"),
    ):
        added = command(name, text)
        added.add_argument(
            "--spec", type=Path, default=Path("spec"), help="spec folder (default: spec)"
        )
        if name in ("generate", "check", "names"):
            added.add_argument("--lock", type=Path, default=LOCK, help=f"default: {LOCK}")
        if name == "names":
            added.add_argument(
                "--drop", action="store_true", help="let names go that were not announced to end"
            )
        if name in ("generate", "check", "coverage"):
            added.add_argument(
                "--out", type=Path, default=Path("generated"), help="default: generated"
            )
        if name == "lint":
            added.add_argument("--rules", action="store_true", help="list the rules")
            added.add_argument("--explain", metavar="ID", help="what a rule means, and why")
        if name == "list":
            added.add_argument("--json", action="store_true", help="the whole inventory")
        if name == "new":
            added.add_argument("kind", choices=("resource",))
            added.add_argument("name", help="name of the resource, as website_widgets")
        if name == "export":
            added.add_argument("language", choices=("openapi", "asyncapi"))
            added.add_argument("--out", type=Path, help="file, as YAML if its name ends so")
        if name == "site":
            folder = Path("generated")
            added.add_argument("--package", type=Path, default=folder, help=f"default: {folder}")
            added.add_argument("--out", type=Path, default=Path("build"), help="default: build")
            added.add_argument(
                "--serve", type=int, nargs="?", const=0, metavar="PORT", help="show it on loopback"
            )
    command("schema", "write docs/schema and docs/spec-keys.md from the language")
    _drift_options(command("drift", "compare the spec with what Crisp's official clients send"))
    _diff_options(command("diff", "compare two specs, and tell what the changes mean"))
    driver = command("diff-driver", "show in `git diff` what a file means")
    driver.add_argument("arguments", nargs="+", help="what git calls a driver with")
    _release_options(command("version", "say which version a release has to be, and why"))
    _release_options(command("changelog", "put the entry of a release in CHANGELOG.md"))
    _whole_release_options(command("release", "check, build and tag a release; never upload"))
    package = command("package", "build wheel, sdist and SBOM of the last commit")
    out = Path("build/package")
    package.add_argument("--out", type=Path, default=out, help=f"default: {out}")
    rules = command("rules", "list the rules of `diff`")
    rules.add_argument("--format", choices=("text", "markdown"), default="text")
    return parser


def _diff_options(diff: argparse.ArgumentParser) -> None:
    levels = ("breaking", "dangerous", "compatible", "docs")
    forms = ("text", "markdown", "html", "json", "github", "sarif", "changelog", "migration")
    add = diff.add_argument
    add("old", nargs="?", help="a folder, or a git revision as `main:`")
    add("new", nargs="?", default="spec", help="default: spec")
    add("--format", choices=forms, default="text", help="default: text")
    add("--output", metavar="FILE", help="write there and print one line")
    add(
        "--level",
        choices=levels,
        default="compatible",
        help="lowest severity to show (default: compatible)",
    )
    add(
        "--fail-on",
        choices=(*levels, "never"),
        default="breaking",
        help="lowest severity that ends with status 1 (default: breaking)",
    )
    text = "programs, as files or folders: show only what reaches them, and where"
    add("--usage", nargs="+", metavar="PATH", help=text)
    add("--waivers", metavar="FILE", help="default: waivers.yaml, if there is one")
    add("--severity", metavar="FILE", help="default: severity.yaml, if there is one")
    add(
        "--today",
        type=_day,
        metavar="DAY",
        help="day that decides on waivers and sunsets (default: today)",
    )
    add(
        "--witness",
        type=Path,
        metavar="DIR",
        help="write a program there for each breaking finding: it fails on the new package only",
    )
    add("--verify", action="store_true", help="try these programs on both packages (needs mypy)")
    add(
        "--history",
        action="store_true",
        help="list the changes from tag to tag instead (text, changelog or json)",
    )


def _drift_options(drift: argparse.ArgumentParser) -> None:
    add = drift.add_argument
    add("clients", nargs="*", metavar="CLIENT", help="as node@11.3.0 or pypi (default: both)")
    add("--spec", type=Path, default=Path("spec"), help="spec folder (default: spec)")
    add("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    add(
        "--explained",
        type=Path,
        metavar="FILE",
        help="known differences (default: docs/drift.yaml, if there is one)",
    )


def _release_options(added: argparse.ArgumentParser) -> None:
    add = added.add_argument
    add("old", nargs="?", help="the last release: a folder, or a revision (default: the last tag)")
    add("new", nargs="?", default="spec", help="default: spec")
    if added.prog.endswith("version"):
        add("--was", metavar="VERSION", help="version of the last release, if its files lack it")
        steps = ("none", "patch", "minor", "major")
        text = "what changes of the package's own code ask for (default: none)"
        add("--at-least", choices=steps, default="none", help=text)
        add("--check", action="store_true", help="fail if the version of the package is too low")
    else:
        add("--version", help="default: that of the package")
        add("--file", type=Path, default=Path("CHANGELOG.md"), help="default: CHANGELOG.md")
    add("--waivers", metavar="FILE", help="default: waivers.yaml, if there is one")
    add("--severity", metavar="FILE", help="default: severity.yaml, if there is one")
    add("--today", type=_day, metavar="DAY", help="default: today")


def _whole_release_options(added: argparse.ArgumentParser) -> None:
    add = added.add_argument
    add("--version", help="of the release (default: say which one it has to be, and stop)")
    add("--since", metavar="REV", help="the last release (default: the last tag that has a spec)")
    add("--was", metavar="VERSION", help="version of the last release, if its files lack it")
    text = "change nothing here: do it in a clone, with `check` for `make test`"
    add("--dry", action="store_true", help=text)
    add("--out", type=Path, default=Path("build/release"), help="default: build/release")
    add("--waivers", metavar="FILE", help="default: waivers.yaml, if there is one")
    add("--severity", metavar="FILE", help="default: severity.yaml, if there is one")
    add("--today", type=_day, metavar="DAY", help="default: today")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day, as 2026-12-31") from None
