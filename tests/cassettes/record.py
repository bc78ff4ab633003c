"""`make record`: record cassettes and streams from the emulator; remove what nothing needs.

What goes wrong with one does not keep the others from being written. What was recorded live stays
as it is: delete the file to have the emulator's again. `make record LIVE=1` is in `live.py`.
"""

import argparse
import sys
import traceback

from . import live
from . import streams
from .recordings import files
from .recordings import recordings


def record():
    """Write cassettes and streams; return the names of those that could not be recorded."""
    wanted = [*recordings(), *streams.streams()]
    failed = []
    for one in wanted:
        if one.is_live:
            continue
        try:
            text = one.record()
        except Exception:
            failed.append(one.name)
            traceback.print_exc()
            continue
        if not one.path.exists() or one.path.read_text("utf-8") != text:
            one.path.parent.mkdir(parents=True, exist_ok=True)
            one.path.write_text(text, "utf-8")
            print(one.path)
    for path in (files() | streams.files()) - {one.path for one in wanted}:
        path.unlink()
        print(f"{path} removed")
    return failed


def main():
    parser = argparse.ArgumentParser(prog="make record")
    parser.add_argument("--live", action="store_true", help="from the account of the environment")
    parser.add_argument("--only", nargs="*", default=(), help="live: these operations, no others")
    asked = parser.parse_args()
    if asked.live:
        return live.main(asked.only)
    if failed := record():
        return f"not recorded: {', '.join(failed)}"
    return None


if __name__ == "__main__":
    sys.exit(main())
