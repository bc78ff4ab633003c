"""Each guide as its reader types it: every block in order, and what it prints."""

from __future__ import annotations

import asyncio
import io
import itertools
import json
import os
import queue
import re
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from django.core.wsgi import get_wsgi_application

from crisp_client import CrispClient
from crisp_client import RealtimeState
from crisp_client import Registry
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import WsgiApp
from crisp_client.workers import Worker
from tests.rtm.middleman import Middleman
from tests.waiting import until
from tests.webhooks import django_site
from tests.webhooks import serving
from tests.workers import nats_server
from tests.workers.running import emptied
from tests.workers.running import serving as serving_workers
from tests.workers.running import stored

from .pages import ROOT
from .reader import Reader

SECRET = "signing secret of the plugin"


def deliver(reader: Reader, url: str) -> str:
    """What is printed when a visitor's hello comes to this address by a web hook."""
    printed = io.StringIO()
    hook = reader.crisp.add_hook(url, secret=SECRET)
    with redirect_stdout(printed):
        reader.visitor.say("hello")
        reader.crisp.wait_until(lambda: hook.delivered, 30)
        until(printed.getvalue)
        until(lambda: printed.getvalue().endswith("\n"))
    reader.crisp.remove_hook(hook)
    return printed.getvalue()


def all_of_it(reader: Reader) -> None:
    """Run what needs nothing but what the page says."""
    while reader.left:
        getattr(reader, reader.left[0].language)()


def test_tokens(reader: Reader) -> None:
    assert reader.python() == f"{reader.crisp.website_id}\n"
    all_of_it(reader)


def test_first_bot(reader: Reader) -> None:
    def visit() -> None:
        reader.visitor.say("anybody?")
        assert reader.visitor.wait_for_reply(10)["content"] == "You said: anybody?"

    def visit_again() -> None:
        reader.visitor.say("and now?")
        assert reader.visitor.wait_for_reply(10)["content"] == "I'm an async bot"

    reader.while_it_listens(visit)
    reader.python()
    reader.python()
    with reader.acting(visit_again):
        reader.python()
    reader.python()


def test_conversations(reader: Reader) -> None:
    crisp, session_id = reader.crisp, reader.visitor.session_id
    other = crisp.visitor()
    other.say("hello")
    reader.python()
    reader.python()
    assert crisp.conversation(session_id)["state"] == "resolved"
    reader.python()
    assert crisp.conversation(other.session_id)["state"] == "resolved"
    all_of_it(reader)
    assert crisp.messages(session_id)[-1]["type"] == "picker"


def test_mcp(reader: Reader) -> None:
    """A host that is configured so, in either form, is told what is waiting."""
    # The guides are run without this extra, too: by `make lowest`.
    from mcp import Client
    from mcp import StdioServerParameters
    from mcp_types import TextContent

    crisp = reader.crisp
    [first] = json.loads(reader.take("json").code)["mcpServers"].values()
    form = json.loads(reader.take("json").code)
    [second], [asked] = form["servers"].values(), form["inputs"]
    assert second.pop("type") == "stdio"
    real = {
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_WEBSITE_ID": crisp.website_id,
    }
    assert first["env"].keys() == real.keys()
    assert second["env"]["CRISP_KEY"] == f"${{input:{asked['id']}}}" and asked["password"] is True

    async def ask(known: dict[str, Any]) -> str:
        program = StdioServerParameters(
            command=str(Path(sys.executable).with_name(known["command"])),
            args=[crisp.website_id if one == "website_id" else one for one in known["args"]],
            env={
                **{name: real[name] for name in known["env"]},
                "CRISP_HOST": crisp.url,
                "XDG_CONFIG_HOME": str(reader.folder),
            },
        )
        async with Client(program) as client:
            tools = {one.name for one in (await client.list_tools()).tools}
            assert told <= tools and len(told) == 3
            found = await client.call_tool("what_is_waiting", {})
            assert isinstance(found.content[0], TextContent)
            return found.content[0].text

    advice = (ROOT / "docs/guides/mcp.md").read_text("utf-8").partition("```text\n")[2]
    told = set(re.findall(r"[a-z]+_[a-z_]+", advice.partition("```")[0]))
    for known in (first, second):
        said = asyncio.run(asyncio.wait_for(ask(known), 50))
        assert said.startswith("1 of 1 open conversations wait for an answer")
        assert '"who": "Ada"' in said and '"last_message": "hello"' in said


def test_llm_answers(reader: Reader) -> None:
    crisp, visitor = reader.crisp, reader.visitor
    reader.python()
    reader.python()
    reader.python()
    client = reader.names["client"]

    def reply() -> str:
        return visitor.wait_for_reply(10)["content"]

    def notes() -> list[str]:
        return [m["content"] for m in crisp.messages(visitor.session_id) if m["type"] == "note"]

    async def never(_: object) -> str:
        raise TimeoutError

    def visit() -> None:
        visitor.say("do you ship?")
        assert reply() == "You have said 2 things, at last: do you ship?"
        reader.names["ask_model"] = never
        visitor.say("to Nantes?")
        assert reply() == "A person will answer you soon."
        handled = client.realtime_counts.handled
        visitor.say("hello?")
        until(lambda: client.realtime_counts.handled > handled)
        assert notes() == ["Please take over. The model took too long."]

        other = crisp.visitor()
        operator = {"type": "text", "from": "operator", "origin": "chat", "content": "I am here"}
        with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as person:
            person.website_conversations.send_message(crisp.website_id, other.session_id, operator)
        until(lambda: crisp.messages(other.session_id)[-1]["type"] == "note")
        assert crisp.conversation(other.session_id)["meta"]["segments"] == ["person"]

    async def listen() -> None:
        waiting = asyncio.create_task(client.listen())
        await client.wait_until_live()
        await asyncio.to_thread(visit)
        pause = asyncio.create_task(reader.names["wait_for_pause"](visitor, 0.2))
        await asyncio.sleep(0)
        visitor.say("one more")
        await pause
        client.stop()
        await waiting
        await client.aclose()

    asyncio.run(listen())


def test_calls(reader: Reader) -> None:
    all_of_it(reader)


def test_errors(reader: Reader) -> None:
    all_of_it(reader)


def test_writes_and_retries(reader: Reader) -> None:
    path = "/website/{website_id}/conversation"
    reader.crisp.rest.lose_answers(method="POST", path=path)
    reader.python()
    reader.crisp.rest.lose_answers(method="POST", path=f"{path}/{{session_id}}/message")
    reader.python()
    reader.python()


def test_network(reader: Reader) -> None:
    crisp, certificates = reader.crisp, reader.folder / "company.pem"
    trustme.CA().cert_pem.write_to_path(str(certificates))
    with Middleman(crisp.port) as proxy:
        real = {
            "proxy.example:3128": f"127.0.0.1:{proxy.port}",
            "/etc/ssl/company.pem": str(certificates),
        }
        reader.python(instead=real)
        client = reader.names["client"]
        assert client.website.get_website(crisp.website_id).name == "Example"
        assert len(proxy.asked) == len(proxy.authorizations) == 1
    reader.python()


def test_search_and_filters(reader: Reader) -> None:
    all_of_it(reader)


def test_export(reader: Reader) -> None:
    reader.bring("examples")
    reader.python()
    [row] = map(json.loads, Path("conversations.jsonl").read_text().splitlines())
    assert [message["content"] for message in row["messages"]] == ["hello"]
    [person] = map(json.loads, Path("people.jsonl").read_text().splitlines())
    assert person["email"] == "ada@example.com"
    reader.python()
    reader.sh()
    assert row["session_id"] in Path("all.jsonl").read_text()
    reader.python()


def test_import_people(reader: Reader) -> None:
    reader.bring("examples")
    Path("people.csv").write_text("name,email,plan\nKay,kay@example.com,gold\n")
    all_of_it(reader)


def test_uploads(reader: Reader) -> None:
    Path("invoice.pdf").write_bytes(b"pages")
    reader.python()
    invoice, avatar = reader.crisp.storage.uploads
    assert reader.visitor.wait_for_reply(1)["content"]["url"] == invoice.url
    assert (invoice.content, avatar.namespace) == (b"pages", "avatar")
    reader.crisp.storage.size_limit = 5
    reader.python()
    Path("kept").mkdir()
    reader.python()
    assert Path("kept/invoice.pdf").read_bytes() == b"pages"
    reader.python()


def test_real_time(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    crisp, visitor = reader.crisp, reader.visitor
    printed: queue.Queue[str] = queue.Queue()
    heard = []

    def visit() -> None:
        visitor.say("before")
        heard.append(printed.get(timeout=20))
        crisp.stop()
        visitor.say("meanwhile")
        crisp.start()
        heard.extend(printed.get(timeout=20) for _ in range(2))

    with monkeypatch.context() as patched:
        patched.setattr("builtins.print", lambda *words: printed.put(" ".join(words)))
        with pytest.raises(KeyboardInterrupt):
            reader.while_it_listens(visit)
    assert heard == ["before (live)", "away: lost", "meanwhile (read back)"]

    def speak() -> None:
        until(lambda: reader.names["client"].realtime_state is RealtimeState.LIVE)
        visitor.say("to one of several")
        until(lambda: reader.names["client"].realtime_counts.handled)

    reader.python()
    reader.python()
    assert "to one of several\n" in reader.while_it_listens(speak, stop="client")
    with reader.acting(lambda: visitor.say("yes")):
        reader.python()


@pytest.mark.skipif(not nats_server.PROGRAM, reason=nats_server.MISSING)
def test_workers(reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    crisp, visitor = reader.crisp, reader.visitor

    def end_after(act: Callable[[], object]) -> threading.Thread:
        def run() -> None:
            try:
                act()
            finally:
                os.kill(os.getpid(), signal.SIGINT)

        thread = threading.Thread(target=run)
        thread.start()
        return thread

    with nats_server.NatsServer(tmp_path / "nats") as server:
        monkeypatch.setenv("NATS_URL", server.url)
        monkeypatch.syspath_prepend(tmp_path)
        reader.save()
        program = [sys.executable, "-m"]
        programs = []
        try:
            for line in reader.take("sh").code.splitlines():
                _, *words = shlex.split(line)
                programs.append(subprocess.Popen([*program, "crisp_client", *words], cwd=tmp_path))
            crisp.wait_until(lambda: crisp.sockets == 1, 30)
            visitor.say("one")
            assert visitor.wait_for_reply(30)["content"] == "You said: one"
        finally:
            for each in programs:
                each.send_signal(signal.SIGTERM)
            assert [each.wait(30) for each in programs] == [0, 0]

        reader.python(instead={"nats://127.0.0.1:4222": server.url})
        broker = reader.names["broker"]
        before = crisp.messages(visitor.session_id)

        def visit() -> None:
            visitor.say("two")
            until(lambda: asyncio.run(stored(broker)) == 1)

        reader.while_it_listens(visit)
        assert len(crisp.messages(visitor.session_id)) == len(before) + 1
        ending = end_after(lambda: visitor.wait_for_reply(30))
        reader.python()
        ending.join(30)
        assert crisp.messages(visitor.session_id)[-1]["content"] == "You said: two"

        reader.python()
        with serving.asgi(reader.names["app"]) as url:
            hook = crisp.add_hook(url, secret=SECRET)
            visitor.say("three")
            crisp.wait_until(lambda: "message:send" in hook.delivered, 30)
        assert asyncio.run(stored(broker)) == 1

        async def work(handlers: CrispClient | Registry) -> None:
            async with serving_workers(Worker(handlers, broker, attempts=1)):
                await emptied(broker)

        failing = Registry()
        failing.on("message:send", lambda event: 1 / 0)
        asyncio.run(work(failing))
        printed = reader.sh()
        assert printed.count("ZeroDivisionError: division by zero") == 2
        assert "'retried': True" in str([json.loads(line) for line in printed.splitlines()])
        assert "ZeroDivisionError" in reader.python()
        asyncio.run(work(reader.names["client"]))
        assert crisp.messages(visitor.session_id)[-1]["content"] == "You said: three"
        reader.names["client"].close()


def test_web_hooks(reader: Reader) -> None:
    reader.python()
    with serving.asgi(reader.names["app"]) as url:
        assert deliver(reader, url) == f"{reader.visitor.session_id} hello\n"
    reader.python()
    with serving.asgi(reader.names["shop"]) as url:
        assert deliver(reader, f"{url}/crisp") == f"{reader.visitor.session_id} hello\n"
    reader.python()
    with reader.names["flask_hooks"], serving.wsgi(reader.names["wsgi"]) as url:
        assert deliver(reader, f"{url}/crisp") == f"{reader.visitor.session_id} hello\n"
    reader.python()
    django_site.serve(*reader.names["urlpatterns"])
    site = get_wsgi_application()
    with serving.wsgi(site) as url:
        assert deliver(reader, f"{url}/crisp") == "Django got hello\n"
        assert httpx.post(f"{url}/crisp", json={}).status_code == 401
    reader.python()
    hooks = WsgiApp(PluginHooks(reader.names["client"], SECRET))
    with hooks, serving.wsgi(reader.names["before"](site, hooks)) as url:
        assert deliver(reader, f"{url}/crisp/") == f"{reader.visitor.session_id} hello\n"


def test_widgets(reader: Reader) -> None:
    reader.python()
    crisp, own = reader.crisp, reader.names
    client, tokens, site = own["client"], own["tokens"], crisp.website_id
    owner = CrispClient(*crisp.add_token("user"), "user", crisp.url)

    def press(url: str, **more: str) -> tuple[int, object]:
        answer = crisp.widget_request(url, secret=SECRET, item_id="pay", **more)
        return answer.status, answer.value

    with owner, serving.asgi(own["widgets"]) as url:
        assert press(url) == (200, "pay was pressed")
        assert press(url, token="made up") == (403, None)
        old = tokens[site]
        with serving.asgi(own["hooks"]) as hooks:
            hook = crisp.add_hook(hooks, secret=SECRET)
            plugin_id = client.plugin_connect.get_connect_account().plugin_id
            owner.plugin_subscriptions.unsubscribe_plugin_from_website(site, plugin_id)
            crisp.wait_until(lambda: hook.delivered, 30)
        assert tokens == {}
        assert press(url, token=old) == (403, None)
        owner.plugin_subscriptions.subscribe_website_to_plugin(site, plugin_id)
        assert press(url) == (200, "pay was pressed")
        assert press(url, token=old) == (403, None)


@pytest.mark.timeout(180)  # the pytest that it starts takes long on a busy machine
def test_testing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    # None of the other plugins that development has.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTEST_PLUGINS", "crisp_client.testing.pytest_plugin")
    reader.python()
    reader.save()
    reader.save()
    reader.sh()
    command = reader.take("sh").code.replace("8080", "0")
    program = subprocess.Popen(
        [sys.executable, *command.split()[1:]], stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout
        (page,) = [*itertools.islice((line for line in program.stdout if "page " in line), 1)]
        assert "visitor" in httpx.get(page.split()[1]).text
    finally:
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=20)
    reader.python()


def test_tracing(reader: Reader) -> None:
    def visit() -> None:
        reader.visitor.say("traced")
        until(lambda: reader.names["client"].realtime_counts.handled)

    for _ in range(3):
        reader.python()
    reader.while_it_listens(visit)


def test_frameworks(reader: Reader) -> None:
    visitor = reader.visitor
    reader.python()
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
    with serving.asgi(reader.names["app"]) as url:
        ticket = httpx.get(f"{url}/tickets/{visitor.session_id}").json()
        assert ticket["conversation"]["meta"]["nickname"] == "Ada"
        sent = httpx.post(f"{url}/tickets/{visitor.session_id}", json=message)
        assert sent.json()["fingerprint"]
        assert visitor.wait_for_reply(1)["content"] == "Hello!"
        del message["content"]
        refused = httpx.post(f"{url}/tickets/{visitor.session_id}", json=message)
        assert refused.status_code == 422


def test_from_pypi(reader: Reader) -> None:
    all_of_it(reader)


def test_from_node(reader: Reader) -> None:
    all_of_it(reader)


def test_regenerating(reader: Reader) -> None:
    reader.bring("spec")
    reader.change_the_spec("rest/website.yaml", "operations:\n")
    all_of_it(reader)


def test_auditing(reader: Reader) -> None:
    reader.bring("spec")
    reader.sh()
    reader.save()
    all_of_it(reader)
