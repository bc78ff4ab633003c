"""Record cassettes and streams from the emulator; remove what nothing needs.

What goes wrong with one does not keep the others from being written. What was recorded live stays
as it is: delete the file to have the emulator's again.
"""

import traceback

from codegen.problems import did_you_mean

from . import streams
from .recordings import files
from .recordings import recordings


def main(only=()):
    """Record, and return what to exit with."""
    known = [one.name for one in (*recordings(), *streams.streams())]
    if unknown := [name for name in only if name not in known]:
        told = (f"nothing to record has the name {n}{did_you_mean(n, known)}" for n in unknown)
        return "\n".join(told)
    failed = record(only)
    return f"not recorded: {', '.join(failed)}" if failed else 0


def record(only=()):
    """Write cassettes and streams; return the names of those that could not be recorded.

    With `only`, the names of some, the others are left as they are.
    """
    wanted = [*recordings(), *streams.streams()]
    failed = []
    for one in wanted:
        if one.is_live or (only and one.name not in only):
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
    unused = (files() | streams.files()) - {one.path for one in wanted}
    for path in () if only else sorted(unused):
        path.unlink()
        print(f"{path} removed")
    return failed
