"""`make record`: record cassettes and streams from the emulator; remove what nothing needs.

What goes wrong with one does not keep the others from being written.
"""

import sys
import traceback

from . import streams
from .recordings import files
from .recordings import recordings


def record():
    """Write cassettes and streams; return the names of those that could not be recorded."""
    wanted = [*recordings(), *streams.streams()]
    failed = []
    for one in wanted:
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


if __name__ == "__main__":
    if failed := record():
        sys.exit(f"not recorded: {', '.join(failed)}")
