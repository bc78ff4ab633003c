"""The canonical form against Node, signatures against Crisp's official client; `make oracle`."""

import json
import shutil
import subprocess
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from crisp_client import webhooks
from crisp_client.testing import Emulator
from crisp_client.webhooks._canonical import canonical
from tests.webhooks import documents

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
BODIES = json.loads((DATA / "bodies.json").read_text("utf-8"))
SECRET = "the secret of the plugin"
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
]
official = pytest.mark.skipif(
    not (HERE / "node_modules/crisp-api").is_dir(), reason="`make oracle` installs crisp-api"
)


def node(script, *arguments, lines):
    ran = subprocess.run(
        ["node", script, *arguments],
        cwd=HERE,
        input="".join(f"{json.dumps(line)}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    made = ran.stdout.removesuffix("\n").split("\n")
    assert len(made) == len(lines)
    return made


def test_the_canonical_form_of_100_000_documents():
    random = Random(20260101)
    texts = [
        documents.broken(random) if index % 4 == 0 else documents.document(random)
        for index in range(100_000)
    ]
    expected = node("canonical.js", lines=texts)
    wrong = [t for t, e in zip(texts, expected, strict=True) if (canonical(t) or "") != e]
    assert wrong == []
    refused = expected.count("")
    assert 10_000 < refused < 25_000  # so both what is JSON and what is not was tried


def test_the_table_of_cases_is_what_node_says():
    cases = json.loads((DATA / "canonical.json").read_text("utf-8"))
    made = node("canonical.js", lines=[text for text, _ in cases])
    assert [form or None for form in made] == [form for _, form in cases]


def bodies(random):
    """Real hooks and made ones, each as some program may spell it."""
    real = [json.dumps(b["payload"], indent=1) for b in BODIES if b["kind"] == "hook"]
    yield from real
    while True:
        fields = [f'"event":"message:send","data":{documents.document(random)}']
        fields += [f"{documents.key(random)} : {documents.document(random, 2)}" for _ in range(2)]
        random.shuffle(fields)
        yield f"{{{' , '.join(fields)}}}"


@official
def test_the_official_client_receives_from_the_emulator():
    process = subprocess.Popen(
        ["node", "hooks.js", "serve", SECRET], cwd=HERE, stdout=subprocess.PIPE, text=True
    )
    try:
        with Emulator() as crisp:
            url = f"http://127.0.0.1:{process.stdout.readline().strip()}/"
            hook = crisp.add_hook(url, secret=SECRET, retry_delays=[])
            visitor = crisp.visitor(nickname="Ada")
            visitor.say("Grüße 😀 \ud83d")
            visitor.rate(5)
            crisp.wait_until(lambda: "session:sync:rating" in hook.delivered, 10)
            heard = json.loads(process.stdout.readline())
            assert heard["content"] == "Grüße 😀 \ud83d"
            assert heard["session_id"] == visitor.session_id
            assert {attempt.status for attempt in hook.attempts} == {200}
            wrong = crisp.add_hook(url, secret="another", retry_delays=[])
            visitor.say("forged")
            crisp.wait_until(lambda: wrong.attempts, 10)
            assert {attempt.status for attempt in wrong.attempts} == {403}
    finally:
        process.kill()
        process.communicate()


@official
def test_10_000_bodies_signed_by_the_official_client():
    random = Random(20260102)
    texts = list(islice(bodies(random), 10_000))
    times = [str(1_600_000_000_000 + random.randrange(10**11)) for _ in texts]
    signatures = node("hooks.js", "sign", SECRET, lines=list(zip(times, texts, strict=True)))
    refused = [
        text
        for text, time, signature in zip(texts, times, signatures, strict=True)
        if not webhooks.verify(
            text.encode(),
            {"X-Crisp-Request-Timestamp": time, "X-Crisp-Signature": signature},
            SECRET,
        )
    ]
    assert refused == []
