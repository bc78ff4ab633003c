"""Where a spec to compare comes from: a folder, or a revision of git written `REV:`."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from codegen.ir import Api
from codegen.resolve import load_api


class SourceError(Exception):
    """There is no such folder or revision."""


def load_side(text: str) -> Api:
    """The API at `text`: a spec folder, a folder that holds `spec/`, or `main:` and the like."""
    folder = Path(text)
    for candidate in (folder, folder / "spec"):
        if (candidate / "api.yaml").is_file():
            return load_api(candidate)
    if text.endswith(":"):
        return _load_revision(text[:-1])
    raise SourceError(
        f"{text}: neither a folder with api.yaml or spec/api.yaml, nor a git revision as `main:`"
    )


def _load_revision(revision: str) -> Api:
    # A revision that begins with a dash would be read as an option.
    command = ["git", "archive", "--format=tar", "--end-of-options", revision, "spec"]
    ran = subprocess.run(command, capture_output=True, check=False)
    if ran.returncode:
        raise SourceError(f"{revision}: {ran.stderr.decode(errors='replace').strip()}")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(ran.stdout)) as archive:
            archive.extractall(folder, filter="data")
        return load_api(Path(folder) / "spec")
