"""Crisp's official Node client against the emulator: it was not made from our spec.

Needs Node and an installed `crisp-api`; run with `make oracle`.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.resolve import load_api
from crisp_client.testing import Emulator

HERE = Path(__file__).parent
REFERENCE = json.loads((HERE.parent / "data/reference.json").read_text("utf-8"))
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(
        not (HERE / "node_modules/crisp-api").is_dir(), reason="`make oracle` installs crisp-api"
    ),
]


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


def node(crisp, *arguments):
    environment = {
        **os.environ,
        "CRISP_HOST": crisp.url,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
    }
    return subprocess.Popen(
        ["node", "official.js", *arguments],
        cwd=HERE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_conversation(crisp):
    process = node(crisp, "conversation", crisp.website_id)
    assert process.stdout.readline() == "READY\n"
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    assert visitor.wait_for_reply(10)["content"] == "Node heard: hello"
    out, err = process.communicate(timeout=20)
    told = json.loads(out)
    assert (told["listed"], told["heard"], err) == (visitor.session_id, "hello", "")
    assert told["sent"]["fingerprint"] == crisp.messages(visitor.session_id)[-1]["fingerprint"]


def test_it_hears_a_server_that_is_slow_repeats_itself_and_breaks(crisp):
    crisp.realtime.accept_delay = 1
    crisp.realtime.duplicate = 1
    process = node(crisp, "listen")
    try:
        visitor = crisp.visitor()
        for turn in ("first", "after a cut"):
            crisp.wait_until(lambda: crisp.sockets == 1, 40)
            visitor.say(turn)
            assert [process.stdout.readline() for _ in range(2)] == [f"{turn}\n"] * 2
            crisp.realtime.cut()
            crisp.wait_until(lambda: crisp.sockets == 0, 10)
    finally:
        process.kill()
        process.communicate()


def test_it_is_refused_with_a_key_that_was_rolled(crisp):
    process = node(crisp, "listen")
    try:
        crisp.wait_until(lambda: crisp.sockets == 1, 20)
        crisp.roll_key()
        crisp.wait_until(lambda: crisp.sockets == 0, 10)
        _, err = process.communicate(timeout=20)
        assert "authentication is invalid" in err
    finally:
        process.kill()
        process.communicate()


def test_every_method_of_it_goes_where_ours_goes(crisp):
    """Verb and path of each call, as the emulator got it, are those of the spec's operation."""
    known = {operation.anchor for operation in load_api(HERE.parents[1] / "spec").operations()}
    rows = [row for row in REFERENCE["operations"] if row["id"] in known]
    skipped = [row["id"] for row in REFERENCE["operations"] if row["id"] not in known]
    print("not in the spec:", *skipped)
    calls, expected = [], {}
    for row in rows:
        names = re.findall(r"\{(\w+)\}", row["path"])
        values = [1 if name == "page_number" else f"the-{name}" for name in names]
        if "website_id" in names:
            values[names.index("website_id")] = crisp.website_id
        path = row["path"]
        for name, value in zip(names, values, strict=True):
            path = path.replace("{" + name + "}", str(value))
        for method in row["node"]:
            calls.append((method, values))
            expected[method] = (row["method"], f"/v1{path}")

    process = node(crisp)
    out, err = process.communicate(json.dumps(calls), timeout=50)
    outcomes = dict(map(json.loads, out.splitlines()))
    assert err == ""
    assert outcomes.keys() == {method for row in rows for method in row["node"]}
    assert len(rows) == len(known & {row["id"] for row in REFERENCE["operations"]})

    missing = [method for method, outcome in outcomes.items() if outcome == "missing"]
    assert missing == []
    sent = {(request.method, request.path) for request in crisp.requests}
    astray = {m: expected[m] for m in outcomes if expected[m] not in sent}
    assert astray == {}
    unknown = {m: o for m, o in outcomes.items() if o == "refused 405"}
    assert unknown == {}
