"""Run the part of `python -m codegen diff` that writes witnesses."""

from __future__ import annotations

import sys
from pathlib import Path

from codegen.diff.report.content import Report
from codegen.diff.source import SourceError
from codegen.diff.witness.index import counted
from codegen.diff.witness.index import INDEX
from codegen.diff.witness.index import write_folder
from codegen.diff.witness.table import witnesses
from codegen.diff.witness.verify import verified
from codegen.diff.witness.verify import VerifyError
from codegen.ir import Api


def write_witnesses(report: Report, old: Api, new: Api, folder: Path, verify: bool) -> None:
    found = witnesses(old, new, report.findings)
    try:
        troubles = verified(found, old, new) if verify else None
    except VerifyError as error:
        raise SourceError(str(error)) from None
    write_folder(folder, (report.old, report.new), found, troubles)
    # The report has the standard output for itself.
    print(f"{counted(found, troubles)}; see {folder / INDEX}", file=sys.stderr)
