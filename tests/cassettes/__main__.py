"""`make record`: see that there is something to record from, and record it."""

import argparse
import sys
from pathlib import Path

from codegen.output import check
from codegen.problems import SpecError
from codegen.resolve import load_api

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec"
PACKAGE = ROOT / "generated" / "crisp_client"


def main(arguments=None):
    """Return what to exit with."""
    parser = argparse.ArgumentParser(prog="make record")
    parser.add_argument("--live", help="1: from the account of the environment")
    parser.add_argument("--only", nargs="*", default=(), help="names of some: operations, events")
    asked = parser.parse_args(arguments)
    if asked.live not in (None, "1"):
        return f"LIVE={asked.live} means nothing: LIVE=1 records from an account; else leave it out"
    if trouble := unready():
        return trouble
    # They read the spec, and import the package that was made of it.
    from . import live
    from . import record

    return (live if asked.live else record).main(asked.only)


def unready(spec=SPEC, package=PACKAGE):
    """Return why nothing can be recorded yet; empty if it can."""
    try:
        api = load_api(spec)
    except SpecError as error:
        return str(error)
    if check(api, package):
        return "the package is not what the spec makes; run `make generate` first"
    return ""


if __name__ == "__main__":
    sys.exit(main())
