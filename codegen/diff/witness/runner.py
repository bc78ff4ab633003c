"""Run programs, each as if it were alone, and say how each ended. It imports nothing of ours.

It reads `[[folder, [program, ...]], ...]` as JSON, where a folder holds the package that its
programs import, and writes `{program: error}`; the error of one that ran is empty.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import runpy
import sys
import warnings

PACKAGE = "crisp_client"


def run(folder: str, programs: list[str]) -> dict[str, str]:
    for name in [n for n in sys.modules if n == PACKAGE or n.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
    sys.path.insert(0, folder)
    try:
        # On a broken package all programs would fail, for no reason of their own.
        package = importlib.import_module(PACKAGE)
        package.CrispClient("identifier", "key")
        if not str(package.__file__).startswith(folder):
            raise ImportError(f"{PACKAGE} comes from {package.__file__}, not from {folder}")
        return {path: _ran(path) for path in programs}
    finally:
        sys.path.remove(folder)


def _ran(path: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            runpy.run_path(path, run_name="__main__")
        except (Exception, SystemExit) as error:
            return f"{type(error).__name__}: {error}"
    return ""


def main() -> None:
    found: dict[str, str] = {}
    for folder, programs in json.load(sys.stdin):
        found |= run(folder, programs)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
