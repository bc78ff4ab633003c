"""Programs for findings on `api.yaml`."""

from __future__ import annotations

from codegen.diff.witness.case import Case
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import Made
from codegen.diff.witness.program import program
from codegen.diff.witness.program import RUNS
from codegen.render.text import py


def tier_gone(case: Case) -> Made:
    line = f'CrispClient("identifier", "key", {py(case.change.before)})'
    return program(BOTH, "from crisp_client import CrispClient", "", line)


def class_changed(case: Case) -> Made:
    """Let a server refuse, and catch the class that this raised."""
    before, name = case.change.before, case.change.name
    if not before:
        return "no class stood for it, so no program could name one"
    status, reason = _refusal(case, name)
    envelope = {"error": True, "reason": reason, "data": {}}
    return program(
        RUNS,
        "import httpx",
        f"from crisp_client import CrispClient, Retry, {before}",
        "",
        f"answer = httpx.Response({status}, json={py(envelope)})",
        "server = httpx.MockTransport(lambda request: answer)",
        "http = httpx.Client(transport=server)",
        'client = CrispClient("identifier", "key", retry=Retry(attempts=1), http_client=http)',
        "try:",
        '    client.request("GET", "/any")',
        f"except {before}:",
        "    pass",
    )


def _refusal(case: Case, name: str) -> tuple[int, str]:
    for reason in case.old.platform.reasons:
        if reason.reason == name:
            return reason.status, name
    return int(name), "any"
