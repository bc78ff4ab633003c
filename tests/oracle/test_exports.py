"""The exports of the spec in the hands of those who know OpenAPI and AsyncAPI.

Needs Node and what `make oracle` installs.
"""

from __future__ import annotations

import collections
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from codegen.export.document import document
from codegen.export.document import written
from crisp_client import CrispClient
from crisp_client import InvalidDataError
from tests.codegen.specs import real_api

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
API = real_api()
needs = HERE / "node_modules/@asyncapi/parser"
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(not needs.is_dir(), reason="`make oracle` installs the validators"),
]
# What they advise and we do not follow, by rule: there is nobody whom the spec could name as the
# contact, Crisp states no license, and 3.0 is what the tools that read the document know.
ADVICE = {
    "openapi": {"info-contact": 1},
    "asyncapi": {
        "asyncapi-info-contact": 1,
        "asyncapi-info-license": 1,
        "asyncapi-latest-version": 1,
    },
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    found = {}
    for language in ("openapi", "asyncapi"):
        found[language] = folder / f"{language}.json"
        found[language].write_text(written(document(API, language), found[language]), "utf-8")
    return found


def ran(*command, cwd=HERE):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=600)


@pytest.mark.parametrize("language", ["openapi", "asyncapi"])
def test_spectral(files, language):
    result = ran(
        *("node_modules/.bin/spectral", "lint", files[language]),
        *("--ruleset", "spectral.yaml", "--format", "json", "--quiet"),
    )
    found = json.loads(result.stdout)
    errors = [complaint for complaint in found if complaint["severity"] == 0]
    assert errors == []
    assert collections.Counter(complaint["code"] for complaint in found) == ADVICE[language]


def test_the_parser_of_asyncapi(files):
    result = ran("node", "asyncapi.js", str(files["asyncapi"]))
    found = json.loads(result.stdout)
    assert found["complaints"] == [[2, "asyncapi-latest-version"]]
    events = list(API.events())
    assert found["messages"] == {
        "authenticate": 1,
        "send": 1 + sum(len(family.emits) for family in API.families),
        "receive": len(events),
        "receiveWebHooks": sum(event.web_hook for event in events),
    }
    assert found["payloads"]


@pytest.fixture
def prism(files, tmp_path):
    """A server of mocks made of the export; it knows nothing of the base path of the servers."""
    found = json.loads(files["openapi"].read_text("utf-8"))
    base = API.platform.base_path
    found["paths"] = {f"{base}{path}": item for path, item in found["paths"].items()}
    served = tmp_path / "openapi.json"
    served.write_text(json.dumps(found), "utf-8")
    command = ["node_modules/.bin/prism", "mock", "--host=127.0.0.1", "--port=0", str(served)]
    process = subprocess.Popen(
        command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        for line in process.stdout:
            if match := re.search(r"listening on (http://127\.0\.0\.1:\d+)", line):
                yield match[1]
                break
        else:
            pytest.fail("prism did not start")
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_prism_serves_it_to_our_client(prism):
    with CrispClient("identifier", "key", tier="plugin", host=prism) as client:
        conversations = client.website_conversations
        [listed] = conversations.list_conversations("a-website", 1, filter_unread=True)
        assert isinstance(listed.session_id, str)
        message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hi"}
        sent = conversations.send_message("a-website", "a-session", message)
        assert isinstance(sent.fingerprint, int)
        assert conversations.check_conversation_exists("a-website", "a-session") is True
        with pytest.raises(InvalidDataError):
            conversations.send_message("a-website", "a-session", {**message, "from": "robot"})
    bare = httpx.get(f"{prism}/v1/plugin/connect/account")
    assert bare.status_code == 401


@pytest.mark.timeout(1800)
def test_schemathesis_finds_nothing_in_the_emulator(files, tmp_path):
    """Bounded and seeded: what is drawn is the same in each run."""
    pytest.importorskip("schemathesis", reason="`make oracle` installs schemathesis")
    script = "tests.oracle.schemathesis_run"
    tested = generated = 0
    for tier in ("user", "plugin", "website"):
        command = [sys.executable, "-m", script, str(files["openapi"]), str(tmp_path), tier]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=880)
        assert result.returncode == 0, result.stdout[-20_000:]
        tested += int(re.search(r"Tested: (\d+)", result.stdout)[1])
        cases = re.search(r"(\d+) generated, (\d+) passed", result.stdout)
        assert cases[1] == cases[2]
        generated += int(cases[1])
    assert tested == sum(o.shares is None for o in API.operations()) + 2
    assert generated > 10_000
