"""The exports in the hands of their users: importers, generators of clients, a page.

What they make is used: its requests go to the emulator.
"""

from __future__ import annotations

import base64
import collections
import html
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from tests.codegen.specs import ROOT
from tests.oracle.test_exports import API
from tests.oracle.test_exports import files
from tests.oracle.test_exports import HERE
from tests.oracle.test_exports import ran

__all__ = ["files"]
BIN = HERE / "node_modules/.bin"
OTHERS = ROOT / ".venv/others/bin"
JSON = {"Content-Type": "application/json"}
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(not (BIN / "openapi-ts").exists(), reason="`make oracle` installs them"),
]


def said(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
    return result.stdout


@pytest.mark.parametrize("importer", ["postman", "bruno"])
def test_an_importer_makes_requests_that_crisp_answers(
    files: dict[str, Path], importer: str
) -> None:
    made = json.loads(said(ran("node", f"{importer}.js", str(files["openapi"]))))
    document = json.loads(files["openapi"].read_text("utf-8"))
    wanted = collections.Counter(
        operation["tags"][0] for item in document["paths"].values() for operation in item.values()
        if isinstance(operation, dict) and "tags" in operation
    )  # fmt: skip
    assert collections.Counter(one["folder"] for one in made["requests"]) == wanted
    assert made["auth"] == "basic" and "baseUrl" in json.dumps(made["variables"])
    with Emulator() as crisp:
        visitor = crisp.visitor(nickname="Ada")
        visitor.say("hello")
        values = {"website_id": crisp.website_id, "session_id": visitor.session_id}
        for name in ("Get A Conversation", "Send A Message In Conversation", "List Conversations"):
            [request, *_] = [one for one in made["requests"] if one["name"] == name]
            answer = sent(crisp, request, {**values, "page_number": "1"})
            assert answer.status_code < 300, (request, answer.text)
        assert visitor.wait_for_reply(20)["content"] == "Hello!"  # the example of the spec


def sent(crisp: Emulator, request: dict[str, Any], values: dict[str, str]) -> httpx.Response:
    """Send a request as it stands in the collection, with values for its path and the token."""
    path = request["path"]
    segments = path.removeprefix("{{baseUrl}}/").split("/") if isinstance(path, str) else path
    filled = [values[one[1:]] if one.startswith(":") else one for one in segments]
    return httpx.request(
        request["method"],
        f"{crisp.url}/v1/{'/'.join(filled)}",
        headers={
            "Content-Type": "application/json",
            **request["headers"],
            "X-Crisp-Tier": crisp.tier,
        },
        content=request.get("body"),
        auth=(crisp.identifier, crisp.key),
    )


def check(crisp: Emulator, session_id: str, printed: str, language: str) -> None:
    answer = json.loads(printed)
    assert answer["listed"] == [[session_id, "unresolved"]]
    assert answer["read"] == ["hello", f"From {language}"]
    assert answer["missing"] == [404, "not_subscribed"]
    assert crisp.messages(session_id)[-1]["fingerprint"] == answer["fingerprint"]


def test_a_client_in_typescript(files: dict[str, Path], tmp_path: Path) -> None:
    """Made by @hey-api/openapi-ts; its types and the program are checked by tsc, strictly."""
    command = [BIN / "openapi-ts", "-i", files["openapi"], "-o", tmp_path / "made"]
    said(ran(*map(str, command), "-c", "@hey-api/client-fetch", "--no-log-file", cwd=tmp_path))
    shutil.copy(HERE / "others/caller.ts", tmp_path)
    types = HERE / "node_modules/@types"
    options = ["--module", "commonjs", "--moduleResolution", "node10", "--target", "es2022"]
    options += ["--lib", "es2023,dom,dom.iterable", "--strict", "--outDir", "js"]
    options += ["--types", "node", "--typeRoots", str(types)]
    said(ran(str(BIN / "tsc"), "caller.ts", *options, cwd=tmp_path))
    with Emulator() as crisp:
        visitor = crisp.visitor(nickname="Ada")
        visitor.say("hello")
        arguments = [crisp.url, crisp.identifier, crisp.key, crisp.website_id, visitor.session_id]
        printed = said(ran("node", "js/caller.js", *arguments, cwd=tmp_path))
        check(crisp, visitor.session_id, printed, "TypeScript")


@pytest.mark.skipif(not OTHERS.is_dir(), reason="`make oracle` installs openapi-python-client")
def test_a_client_in_python(files: dict[str, Path], tmp_path: Path) -> None:
    """Made by openapi-python-client, in an environment of its own; it leaves nothing out."""
    command = [OTHERS / "openapi-python-client", "generate", "--path", files["openapi"]]
    command += ["--output-path", tmp_path / "made", "--meta", "none", "--fail-on-warning"]
    env = {**os.environ, "PATH": f"{OTHERS}{os.pathsep}{os.environ['PATH']}"}
    result = subprocess.run(
        list(map(str, command)), env=env, capture_output=True, text=True, timeout=500
    )
    assert "WARNING" not in said(result) and "Unable to process" not in result.stdout
    with Emulator() as crisp:
        visitor = crisp.visitor(nickname="Ada")
        visitor.say("hello")
        token = base64.b64encode(f"{crisp.identifier}:{crisp.key}".encode()).decode()
        program = [str(OTHERS / "python"), str(HERE / "others/caller.py")]
        arguments = [crisp.url, token, crisp.website_id, visitor.session_id]
        result = subprocess.run(
            [*program, *arguments], env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True, text=True, timeout=100,
        )  # fmt: skip
        check(crisp, visitor.session_id, said(result), "Python")


def test_the_asyncapi_document_is_a_page(files: dict[str, Path]) -> None:
    """Rendered by AsyncAPI's own component, with each event."""
    page = html.unescape(said(ran("node", "render.js", str(files["asyncapi"]))))
    for event in API.events():
        assert event.class_name in page and event.label in page, event.name
    assert json.loads(files["asyncapi"].read_text("utf-8"))["info"]["title"] in page
