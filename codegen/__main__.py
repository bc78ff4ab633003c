"""`python -m codegen`: the command line, and nothing else.

Exit status: 0 well; 1 the answer is no (the package differs, lint findings, a breaking change);
2 wrong usage; 3 the spec is not valid.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from codegen.coverage import format_lacks
from codegen.coverage import lacks
from codegen.inventory import counts
from codegen.inventory import inventory
from codegen.ir import Api
from codegen.language import files
from codegen.leftovers import ask
from codegen.leftovers import CoverageError
from codegen.leftovers import leftovers
from codegen.lint import lint
from codegen.lint.rules import explained
from codegen.lint.rules import listed
from codegen.lint.rules import RULES
from codegen.names import compare_names
from codegen.names import format_flaws
from codegen.names import format_lost
from codegen.names import LOCK
from codegen.names import Lock
from codegen.names import LockError
from codegen.names import read_lock
from codegen.names import write_names
from codegen.output import check
from codegen.output import generate
from codegen.output import OutputError
from codegen.output import PACKAGE
from codegen.problems import did_you_mean
from codegen.problems import MOST_PROBLEMS
from codegen.problems import shorten
from codegen.problems import SpecError
from codegen.resolve import load_api
from codegen.scaffold import new_resource
from codegen.scaffold import ScaffoldError
from codegen.summary import summary

INVALID_SPEC = 3


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    collecting = gc.isenabled()
    gc.disable()  # a run is short, and little of what it makes becomes garbage
    try:
        return run(options)
    except SpecError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        more = " or more" if count >= MOST_PROBLEMS else ""
        print(f"{count}{more} problem{'s' if count > 1 else ''}", file=sys.stderr)
        return INVALID_SPEC
    except LockError as error:
        print(error, file=sys.stderr)
        return 1
    except OutputError as error:
        print(f"{error}\nnothing was written", file=sys.stderr)
        return 1
    except BrokenPipeError:  # as in `... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        if collecting:
            gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="From spec/ to the package."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    for name, run, text in (
        ("generate", _generate, "write the package; only what changed is touched"),
        ("check", _check, "fail if the package is not what the spec makes, or a name is lost"),
        ("names", _names, "bring the list of public names in line with the spec"),
        ("lint", _lint, "report what is wrong with the spec, or unclear"),
        ("list", _list, "list the contents of the spec: counts, or everything as JSON"),
        ("export", _export, "write the spec as an OpenAPI 3.1 or AsyncAPI 3.0 document"),
        ("new", _new, "write the skeleton of a spec file for a resource"),
        ("coverage", _coverage, "list operations without state, example, cassette, reference"),
    ):
        added = command(name, run, text)
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
    command("schema", _schema, "write docs/schema and docs/spec-keys.md from the language")
    _drift_options(
        command("drift", _drift, "compare the spec with what Crisp's official clients send")
    )
    _diff_options(command("diff", _diff, "compare two specs, and tell what the changes mean"))
    driver = command("diff-driver", _diff_driver, "show in `git diff` what a file means")
    driver.add_argument("arguments", nargs="+", help="what git calls a driver with")
    rules = command("rules", _rules, "list the rules of `diff`")
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
    add("--waivers", metavar="FILE", help="default: waivers.yaml, if there is one")
    add("--severity", metavar="FILE", help="default: severity.yaml, if there is one")
    add(
        "--today",
        metavar="DAY",
        help="day that decides on waivers and sunsets (default: today)",
    )
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


def _generate(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    written = generate(api, options.out / PACKAGE)
    for path in written.changed:
        print(f"wrote   {path}")
    for path in written.removed:
        print(f"removed {path}")
    print(
        f"{written.total} files: {len(written.changed)} written, {len(written.removed)} removed, "
        f"from {_counted(api)}"
    )
    if options.lock.exists():
        print(*summary(compare_names(read_lock(options.lock).names, api)), sep="\n")
    return 0


def _new(options: argparse.Namespace) -> int:
    try:
        path = new_resource(options.spec, options.name)
    except ScaffoldError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"wrote {path}; replace what its comments say, then run `make generate`")
    return 0


def _coverage(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    try:
        asked = ask(options.out)
    except CoverageError as error:
        print(error, file=sys.stderr)
        return 1
    found = lacks(api, asked, Path())
    print(*format_lacks(found, counts(api)["operations"]), *leftovers(api, asked), sep="\n")
    return 0


def _schema(options: argparse.Namespace) -> int:
    for name in files.write():
        print(f"wrote   {files.FOLDER.name}/{name}")
    return 0


def _check(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    differences = list(map(str, check(api, options.out / PACKAGE)))
    differences += [
        f"{files.FOLDER / name} is not what codegen/language makes; run `make generate`"
        for name in files.differing()
    ]
    for difference in differences:
        print(difference)
    print(
        f"{len(differences)} differences" if differences else "the package is what the spec makes"
    )
    lock = read_lock(options.lock)
    changes = compare_names(lock.names, api)
    if lock.flaws:
        print(*format_flaws(options.lock, lock.flaws), sep="\n")
    for line in format_lost(changes.lost):
        print(line)
    if changes and not changes.lost and not lock.flaws:
        print(f"{options.lock} is behind the spec; run `make generate`")
    return 1 if differences or changes or lock.flaws else 0


def _names(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    lock = read_lock(options.lock) if options.lock.exists() else Lock({})
    changes = compare_names(lock.names, api)
    if changes.lost and not options.drop:
        print(*format_lost(changes.lost), sep="\n")
        print(f"{options.lock} is as it was; `python -m codegen names --drop` lets them go")
        return 1
    count = write_names(options.lock, api) if changes or lock.flaws else len(lock.names)
    mended = f"; {options.lock} was not as it is written, and is now" if lock.flaws else ""
    print(f"{count} names: {changes}{mended}")
    return 0


def _lint(options: argparse.Namespace) -> int:
    if options.rules:
        print(*listed(), sep="\n")
        return 0
    if options.explain is not None:
        if options.explain not in RULES:
            print(f"there is no rule {shorten(options.explain)}", end="", file=sys.stderr)
            print(did_you_mean(options.explain, RULES), file=sys.stderr)
            return 2
        print(explained(options.explain))
        return 0
    api = load_api(options.spec)
    findings = lint(api)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings in {_counted(api)}")
    return 1 if findings else 0


def _list(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    if options.json:
        import json

        print(json.dumps(inventory(api), indent=2))
        return 0
    for what, count in counts(api).items():
        print(f"{count:5} {what}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from codegen.export.document import document  # slow to import
    from codegen.export.document import written

    text = written(document(load_api(options.spec), options.language), options.out)
    if options.out is None:
        print(text, end="")
    else:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(text, "utf-8")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from codegen.diff.command import run  # slow to import; other commands need not wait

    return run(options)


def _drift(options: argparse.Namespace) -> int:
    from codegen.drift.command import run  # slow to import; other commands need not wait

    return run(options)


def _diff_driver(options: argparse.Namespace) -> int:
    from codegen.diff.driver import run

    return run(options.arguments, date.today())


def _rules(options: argparse.Namespace) -> int:
    from codegen.diff.report.table import format_markdown
    from codegen.diff.report.table import format_text

    sys.stdout.write(format_markdown() if options.format == "markdown" else format_text())
    return 0


def _counted(api: Api) -> str:
    found = counts(api)
    return f"{found['operations']} operations, {found['types']} types and {found['events']} events"


if __name__ == "__main__":
    sys.exit(main())
