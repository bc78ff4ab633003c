"""Every Python example of the README runs, against the emulator, and passes mypy --strict."""

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest
import trustme

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.rtm.middleman import Middleman
from tests.waiting import until
from tests.webhooks import serving

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
# By the heading that each stands under.
EXAMPLES = {
    section.partition("\n")[0]: "".join(re.findall(r"```python\n(.*?)```", section, re.S))
    for section in re.split(r"^## ", README, flags=re.M)
    if "```python" in section
}


def name_of(heading):
    return re.sub(r"\W+", "_", heading.lower())


@pytest.fixture
def crisp(monkeypatch):
    with Emulator() as emulator:
        monkeypatch.setenv("CRISP_HOST", emulator.url)
        monkeypatch.setenv("CRISP_IDENTIFIER", emulator.identifier)
        monkeypatch.setenv("CRISP_KEY", emulator.key)
        monkeypatch.setenv("CRISP_TIER", emulator.tier)
        yield emulator


def run(example, crisp):
    """With the reader's own values filled in."""
    visitor = crisp.visitor(nickname="Ada", email="ada@example.com")
    visitor.say("hello")
    own = {"website_id": crisp.website_id, "session_id": visitor.session_id}
    pair = f'CrispClient("{crisp.identifier}", "{crisp.key}", tier="plugin")'
    code = example.replace('CrispClient("identifier", "key", tier="plugin")', pair)
    exec(compile(code, "README.md", "exec"), own)
    own["client"].close()
    return visitor


def test_there_are_examples():
    tested = {name for name in globals() if name.startswith("test_")}
    assert tested == {"test_there_are_examples", "test_mypy_passes_all_of_them"} | {
        f"test_{name_of(heading)}" for heading in EXAMPLES
    }


@pytest.mark.timeout(180)  # mypy computes for 6 s, and waits much longer on a busy machine
def test_mypy_passes_all_of_them(tmp_path):
    own = "website_id = session_id = 'of the reader'\n"
    for heading, example in EXAMPLES.items():
        (tmp_path / f"{name_of(heading)}.py").write_text(own + example, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout == f"Success: no issues found in {len(EXAMPLES)} source files\n"


def test_first_call(crisp, capsys):
    visitor = run(EXAMPLES["First call"], crisp)
    assert capsys.readouterr().out == f"{visitor.session_id} unresolved ada@example.com\n"
    assert crisp.messages(visitor.session_id)[-1]["content"] == "Hello!"


def test_ids_once(crisp, capsys):
    visitor = run(EXAMPLES["Ids once"], crisp)
    assert capsys.readouterr().out == "hello\nresolved\n"
    sent = crisp.messages(visitor.session_id)[1:]
    assert [message["content"] for message in sent] == ["Hello!", "A program answered."]


def test_retries_deadlines_options(crisp, capsys):
    run(EXAMPLES["Retries, deadlines, options"], crisp)
    assert capsys.readouterr().out == "200 Example\n"


def test_middleware_hooks_tracing(crisp, capsys):
    run(EXAMPLES["Middleware, hooks, tracing"], crisp)
    attempt, call = capsys.readouterr().out.splitlines()
    assert attempt == "1 /website/{website_id} 200"
    assert call.startswith("website.get_website safe ")


def test_how_to_reach_crisp(crisp, tmp_path):
    certificates = tmp_path / "company.pem"
    trustme.CA().cert_pem.write_to_path(str(certificates))
    own = {}
    with Middleman(crisp.port) as proxy:
        code = EXAMPLES["How to reach Crisp"]
        for example, real in (
            ("proxy.example:3128", f"127.0.0.1:{proxy.port}"),
            ("/etc/ssl/company.pem", str(certificates)),
        ):
            assert example in code
            code = code.replace(example, real)
        exec(compile(code, "README.md", "exec"), own)
        assert own["client"].website.get_website(crisp.website_id).name == "Example"
        own["client"].close()
        assert len(proxy.asked) == len(proxy.authorizations) == 1


def test_first_handler(crisp):
    answers = []

    def visit():
        crisp.wait_until(lambda: crisp.sockets, 20)
        visitor = crisp.visitor()
        visitor.say("hello")
        answers.append(visitor.wait_for_reply(10)["content"])
        os.kill(os.getpid(), signal.SIGINT)

    visiting = threading.Thread(target=visit)
    visiting.start()
    run(EXAMPLES["First handler"], crisp)
    visiting.join()
    assert answers == ["I'm a bot"]


def test_several_parts(crisp, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def visit():
        crisp.wait_until(lambda: crisp.sockets, 20)
        crisp.visitor().say("hello")
        until(lambda: own["client"].realtime_counts.handled)
        own["client"].stop()

    own = {}
    visiting = threading.Thread(target=visit)
    visiting.start()
    exec(compile(EXAMPLES["Several parts"], "README.md", "exec"), own)
    visiting.join()
    own["client"].close()
    assert capsys.readouterr().out == "hello\n"


def test_nothing_is_lost_silently(crisp, monkeypatch):
    printed = queue.Queue()
    heard = []

    def visit():
        crisp.wait_until(lambda: crisp.sockets, 20)
        visitor = crisp.visitor()
        visitor.say("before")
        heard.append(printed.get(timeout=20))
        crisp.stop()
        visitor.say("meanwhile")
        crisp.start()
        heard.extend(printed.get(timeout=20) for _ in range(2))
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr("builtins.print", lambda *words: printed.put(" ".join(words)))
    visiting = threading.Thread(target=visit)
    visiting.start()
    with pytest.raises(KeyboardInterrupt):
        run(EXAMPLES["Nothing is lost silently"], crisp)
    visiting.join()
    assert heard == ["before (live)", "away: lost", "meanwhile (read back)"]


def test_wait_for_one_event(crisp, capsys):
    visitor = crisp.visitor(nickname="Ada")

    def answer():
        crisp.wait_until(lambda: crisp.sockets, 20)
        visitor.say("yes")

    answering = threading.Thread(target=answer)
    answering.start()
    own = {"website_id": crisp.website_id, "session_id": visitor.session_id}
    exec(compile(EXAMPLES["Wait for one event"], "README.md", "exec"), own)
    answering.join()
    own["client"].close()
    answered, changed = capsys.readouterr().out.splitlines()
    assert answered == "yes"
    assert changed.startswith("SessionSetState(") and "resolved" in changed


def test_upload_a_file(crisp, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "invoice.pdf").write_bytes(b"pages")
    visitor = run(EXAMPLES["Upload a file"], crisp)
    invoice, avatar = crisp.storage.uploads
    assert visitor.wait_for_reply(1)["content"]["url"] == invoice.url
    assert (invoice.content, avatar.namespace) == (b"pages", "avatar")


def test_web_hooks(crisp, capsys):
    own = {}
    exec(compile(EXAMPLES["Web hooks"], "README.md", "exec"), own)
    with serving.asgi(own["app"]) as url:
        hook = crisp.add_hook(url, secret="signing secret of the plugin")
        visitor = crisp.visitor()
        visitor.say("hello")
        crisp.wait_until(lambda: "message:send" in hook.delivered, 10)
    own["client"].close()
    assert capsys.readouterr().out == f"{visitor.session_id} hello\n"


def test_widgets_of_a_plugin(crisp):
    own = {}
    exec(compile(EXAMPLES["Widgets of a plugin"], "README.md", "exec"), own)
    client, tokens, site = own["client"], own["tokens"], crisp.website_id
    owner = CrispClient(*crisp.add_token("user"), "user", crisp.url)

    def press(url, **more):
        answer = crisp.widget_request(url, secret=own["SECRET"], item_id="pay", **more)
        return answer.status, answer.value

    with serving.asgi(own["widgets"]) as url:
        assert press(url) == (200, "pay was pressed")
        assert press(url, token="made up") == (403, None)
        old = tokens[site]
        with serving.asgi(own["hooks"]) as hooks:
            hook = crisp.add_hook(hooks, secret=own["SECRET"])
            plugin_id = client.plugin_connect.get_connect_account().plugin_id
            owner.plugin_subscriptions.unsubscribe_plugin_from_website(site, plugin_id)
            crisp.wait_until(lambda: hook.delivered, 10)
        assert tokens == {}
        assert press(url, token=old) == (403, None)
        owner.plugin_subscriptions.subscribe_website_to_plugin(site, plugin_id)
        assert press(url) == (200, "pay was pressed")
        assert press(url, token=old) == (403, None)
    client.close()
    owner.close()


def test_pydantic_and_fastapi(crisp):
    own = {"website_id": crisp.website_id}
    exec(compile(EXAMPLES["pydantic and FastAPI"], "README.md", "exec"), own)
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
    with serving.asgi(own["app"]) as url:
        ticket = httpx.get(f"{url}/tickets/{visitor.session_id}").json()
        assert ticket["conversation"]["meta"]["nickname"] == "Ada"
        sent = httpx.post(f"{url}/tickets/{visitor.session_id}", json=message)
        assert sent.json()["fingerprint"]
        assert visitor.wait_for_reply(1)["content"] == "Hello!"
        del message["content"]
        refused = httpx.post(f"{url}/tickets/{visitor.session_id}", json=message)
        assert refused.status_code == 422
    own["client"].close()


def test_errors(crisp, capsys):
    run(EXAMPLES["Errors"], crisp)
    assert capsys.readouterr().out == "404 conversation_not_found\n"


def test_test_your_program(crisp, capsys):
    run(EXAMPLES["Test your program"], crisp)
    messages, *others = capsys.readouterr().out.splitlines()
    assert "content='hello'" in messages
    assert others == ["Example", "perhaps"]
