"""`python -m codegen`: what each command does.

Exit status: 0 well; 1 the answer is no (the package differs, lint findings, a breaking change);
2 wrong usage; 3 the spec is not valid.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
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
from codegen.migration.page import is_stale
from codegen.migration.page import PAGE
from codegen.migration.page import page
from codegen.names import compare_names
from codegen.names import format_flaws
from codegen.names import format_lost
from codegen.names import Lock
from codegen.names import LockError
from codegen.names import read_lock
from codegen.names import write_names
from codegen.options import parser_of
from codegen.options import Run
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
    options = parser_of(_RUNS).parse_args(arguments)
    run: Run = options.run
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


def _migration(options: argparse.Namespace) -> int:
    api, root = load_api(options.spec), options.spec.parent
    if is_stale(api, root):
        (root / PAGE).write_text(page(api, root), "utf-8")
        print(f"wrote   {PAGE}")
    return 0


def _check(options: argparse.Namespace) -> int:
    api = load_api(options.spec)
    differences = list(map(str, check(api, options.out / PACKAGE)))
    if is_stale(api, options.spec.parent):
        differences.append(f"{PAGE} is not what the spec makes; run `make generate`")
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


def _site(options: argparse.Namespace) -> int:
    from codegen.site.command import build  # slow to import; other commands need not wait
    from codegen.site.command import serve
    from codegen.site.pages import site

    root = options.spec.resolve().parent
    print(build(site(load_api(options.spec), root, options.package), options.out))
    if options.serve is not None:
        serve(options.out / "site", options.serve)
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


def _version(options: argparse.Namespace) -> int:
    from codegen.diff.release import run_version

    return run_version(options)


def _changelog(options: argparse.Namespace) -> int:
    from codegen.diff.changelog import run_changelog

    return run_changelog(options)


def _release(options: argparse.Namespace) -> int:
    from codegen.release.command import run  # slow to import; other commands need not wait

    return run(options)


def _package(options: argparse.Namespace) -> int:
    from codegen.release.command import run_package

    return run_package(options)


def _rules(options: argparse.Namespace) -> int:
    from codegen.diff.report.table import format_markdown
    from codegen.diff.report.table import format_text

    sys.stdout.write(format_markdown() if options.format == "markdown" else format_text())
    return 0


def _counted(api: Api) -> str:
    found = counts(api)
    return f"{found['operations']} operations, {found['types']} types and {found['events']} events"


_RUNS = {
    "generate": _generate,
    "check": _check,
    "names": _names,
    "lint": _lint,
    "list": _list,
    "export": _export,
    "migration": _migration,
    "site": _site,
    "new": _new,
    "coverage": _coverage,
    "schema": _schema,
    "drift": _drift,
    "diff": _diff,
    "diff-driver": _diff_driver,
    "version": _version,
    "changelog": _changelog,
    "release": _release,
    "package": _package,
    "rules": _rules,
}


if __name__ == "__main__":
    sys.exit(main())
