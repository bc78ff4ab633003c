"""Spans of OpenTelemetry: which there are, what they hold, and what they must not hold."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from decimal import InvalidOperation
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.semconv._incubating.attributes import messaging_attributes
from opentelemetry.semconv._incubating.attributes import url_attributes
from opentelemetry.semconv.attributes import error_attributes
from opentelemetry.semconv.attributes import http_attributes
from opentelemetry.semconv.attributes import server_attributes
from opentelemetry.trace import SpanKind
from opentelemetry.trace import StatusCode

from crisp_client import AmbiguousWriteError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import NotFoundError
from crisp_client import otel
from crisp_client import Retry
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WsgiApp
from tests.webhooks.signing import message
from tests.webhooks.signing import SECRET
from tests.webhooks.signing import SESSION
from tests.webhooks.signing import WEBSITE
from tests.webhooks.signing import written
from tests.webhooks.test_asgi import ask as ask_asgi
from tests.webhooks.test_wsgi import ask as ask_wsgi

QUICK = Retry(attempts=3, base=0)
CONVENTIONS = {
    value
    for module in (
        error_attributes,
        http_attributes,
        messaging_attributes,
        server_attributes,
        url_attributes,
    )
    for name, value in vars(module).items()
    if name.isupper()
}


class Spans:
    """What was exported, in the order of their ends."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    def all(self) -> tuple[ReadableSpan, ...]:
        return self._exporter.get_finished_spans()

    def named(self, name: str) -> ReadableSpan:
        (found,) = (span for span in self.all() if span.name == name)
        return found

    def within(self, parent: ReadableSpan) -> list[ReadableSpan]:
        assert parent.context is not None
        number = parent.context.span_id
        return [span for span in self.all() if span.parent and span.parent.span_id == number]


@pytest.fixture
def spans() -> Iterator[Spans]:
    spans = Spans()
    yield spans
    for span in spans.all():
        assert span.end_time is not None
        assert not span.events and span.status.description is None
        names = {name for name in span.attributes or {} if not name.startswith("crisp.")}
        assert names <= CONVENTIONS
    spans.provider.shutdown()


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as crisp:
        yield crisp


Work = Callable[[Any], Any]


@pytest.fixture(params=["sync", "async"])
def within(request: pytest.FixtureRequest, crisp: Emulator, spans: Spans) -> Callable[[Work], Any]:
    """Calls a function with a client whose spans are seen, and returns its result."""
    settings: dict[str, Any] = {"tier": crisp.tier, "host": crisp.url, "retry": QUICK}

    def run(work: Work) -> Any:
        if request.param == "sync":
            with CrispClient(crisp.identifier, crisp.key, **settings) as client:
                otel.instrument(client, tracer_provider=spans.provider)
                return work(client)

        async def main() -> Any:
            async with AsyncCrispClient(crisp.identifier, crisp.key, **settings) as client:
                otel.instrument(client, tracer_provider=spans.provider)
                return await work(client)

        return asyncio.run(main())

    return run


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


# Calls


def test_a_call_with_two_retries_is_one_parent_with_three_children(
    crisp: Emulator, spans: Spans, within: Any
) -> None:
    crisp.rest.fail(503)
    crisp.rest.fail(429)
    within(lambda client: client.website.get_website(crisp.website_id))
    *attempts, parent = spans.all()
    route = "/website/{website_id}"
    host, port = "127.0.0.1", int(crisp.url.rpartition(":")[2])
    assert (parent.name, parent.kind, parent.parent) == (
        "website.get_website",
        SpanKind.INTERNAL,
        None,
    )
    assert parent.status.status_code is StatusCode.UNSET
    assert attributes(parent) == {"crisp.operation": "website.get_website", "url.template": route}
    assert spans.within(parent) == attempts and len(attempts) == 3
    for number, (span, status) in enumerate(zip(attempts, (503, 429, 200), strict=True)):
        assert (span.name, span.kind) == (f"GET {route}", SpanKind.CLIENT)
        failed = status >= 400
        assert span.status.status_code is (StatusCode.ERROR if failed else StatusCode.UNSET)
        assert attributes(span) == {
            "http.request.method": "GET",
            "http.response.status_code": status,
            "server.address": host,
            "server.port": port,
            "url.full": f"{crisp.url}/v1/website/{crisp.website_id}",
            "url.template": route,
            **({"http.request.resend_count": number} if number else {}),
            **({"error.type": str(status)} if failed else {}),
        }


def test_an_error_is_named_but_not_quoted(crisp: Emulator, spans: Spans, within: Any) -> None:
    with pytest.raises(NotFoundError):
        within(
            lambda client: client.website_conversations.get_conversation(
                crisp.website_id, "session_unknown"
            )
        )
    attempt, parent = spans.all()
    assert parent.status.status_code is StatusCode.ERROR
    assert attributes(parent)["error.type"] == "crisp_client.NotFoundError"
    assert attributes(attempt)["error.type"] == "404"


def test_a_lost_answer(crisp: Emulator, spans: Spans, within: Any) -> None:
    crisp.rest.lose_answers()
    with pytest.raises(AmbiguousWriteError):
        within(lambda c: c.website_conversations.create_new_conversation(crisp.website_id))
    attempt, parent = spans.all()
    assert attributes(parent)["error.type"] == "crisp_client.AmbiguousWriteError"
    assert attributes(attempt)["error.type"] == "crisp_client.APIConnectionError"
    assert "http.response.status_code" not in attributes(attempt)


@pytest.mark.parametrize(
    ("error", "name"),
    [(LookupError, "LookupError"), (InvalidOperation, "decimal.InvalidOperation")],
)
def test_a_refusal_of_other_middleware_is_inside(
    crisp: Emulator, spans: Spans, within: Any, error: type[Exception], name: str
) -> None:
    def plain(call: Any, proceed: Any) -> Any:
        raise error("not today")

    async def awaited(call: Any, proceed: Any) -> Any:
        raise error("not today")

    def work(client: Any) -> Any:
        client.middleware(plain if isinstance(client, CrispClient) else awaited)
        return client.website.get_website(crisp.website_id)

    with pytest.raises(error):
        within(work)
    (parent,) = spans.all()
    assert attributes(parent)["error.type"] == name


def test_contents_and_credentials_are_not_in_spans(
    crisp: Emulator, spans: Spans, within: Any
) -> None:
    email, text = "zoe@example.org", "personal"
    message = {"type": "text", "from": "operator", "origin": "chat", "content": text}
    visitor = crisp.visitor("Ada")
    visitor.say("hello")
    calls: list[Work] = [
        lambda c: c.website_people.check_people_profile_exists(crisp.website_id, email),
        lambda c: c.website_conversations.list_conversations(crisp.website_id, search_query=text),
        lambda c: c.website_conversations.send_message(
            crisp.website_id, visitor.session_id, message
        ),
    ]
    for call in calls:
        within(call)
    shown = "".join(span.to_json() for span in spans.all())
    assert crisp.website_id in shown and visitor.session_id in shown
    for secret in ("zoe", text, "search_query", crisp.key, crisp.identifier, "Basic"):
        assert secret not in shown


@pytest.mark.parametrize(
    ("route", "path", "shown"),
    [
        ("/website/{website_id}", "/website/a-1", "/website/a-1"),
        ("/people/{people_id}", "/people/ada%40example.org", "/people/REDACTED"),
        ("/list/{page_number}", "/list/12", "/list/12"),
        ("/list/{page_number?}", "/list", "/list"),
        ("/list/{page_number?}", "/list/3", "/list/3"),
        ("/token/{token_id}", "/token/a-1", "/token/REDACTED"),
        ("/blocked/{block_rule}", "/blocked/a-1", "/blocked/REDACTED"),
        ("/tree/{path...}", "/tree/a/b/c", "/tree/REDACTED"),
        ("/tree/{path...}/{a_id}", "/tree/a/b/c", "/tree/REDACTED/c"),
        ("/a.b", "/a.b", "/a.b"),
        ("/profile/ada@example.org", "/profile/ada@example.org", "/profile/REDACTED"),
        ("/profile/ada%40x.org", "/profile/ada%40x.org", "/profile/REDACTED"),
    ],
)
def test_of_the_values_of_a_path_ids_are_shown(route: str, path: str, shown: str) -> None:
    host = "https://api.crisp.chat/v1"
    assert otel._url(f"{host}{path}?q=x", route) == host + shown


def test_an_address_of_another_route_shows_nothing() -> None:
    assert otel._url("https://api.crisp.chat/v1/a/b", "/c/{c_id}") == "/c/{c_id}"


def test_a_verb_of_ones_own(crisp: Emulator, spans: Spans, within: Any) -> None:
    with pytest.raises(Exception, match="40"):
        within(lambda client: client.request("BREW", "/tea"))
    attempt = spans.named("HTTP /tea")
    assert attributes(attempt)["http.request.method"] == "_OTHER"
    assert attributes(attempt)["http.request.method_original"] == "BREW"


def test_it_ends(crisp: Emulator, spans: Spans) -> None:
    with CrispClient(crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url) as client:
        with otel.instrument(client, tracer_provider=spans.provider):
            client.website.get_website(crisp.website_id)
        client.website.get_website(crisp.website_id)
    assert len(spans.all()) == 2


@pytest.mark.parametrize("again", ["the client", "a copy", "what includes it"])
def test_twice_is_refused_until_the_first_is_removed(again: str, spans: Spans) -> None:
    with CrispClient("a", "b", "plugin") as client:
        includer = Registry()
        includer.include(client)
        others = {
            "the client": client,
            "a copy": client.with_options(),
            "what includes it": includer,
        }
        added = otel.instrument(client, tracer_provider=spans.provider)
        with pytest.raises(ValueError, match="instrumented already"):
            otel.instrument(others[again], tracer_provider=spans.provider)
        added.remove()
        otel.instrument(others[again], tracer_provider=spans.provider)


def test_what_is_no_client() -> None:
    with pytest.raises(TypeError, match="client must be a client or a Registry, not object"):
        otel.instrument(object())  # type: ignore[arg-type]


def test_without_the_extra() -> None:
    program = """
import sys
sys.modules["opentelemetry"] = None
try:
    from crisp_client import otel
except ImportError as error:
    print(error.name)
    raise
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "opentelemetry.context\n"
    assert done.stderr.count("Traceback") == 1
    said = 'crisp_client.otel needs opentelemetry: pip install "crisp-client[otel]"'
    assert done.stderr.splitlines()[-1] == f"ImportError: {said}"


def test_nothing_of_it_is_imported_unless_it_is_used() -> None:
    code = (
        "import sys, crisp_client; crisp_client.CrispClient('a', 'b').website;"
        "assert not [name for name in sys.modules if 'opentelemetry' in name]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


# Events


@pytest.mark.parametrize("kind", ["plain", "async"])
def test_what_a_handler_does_is_inside_of_its_span(
    crisp: Emulator, spans: Spans, within: Any, kind: str
) -> None:
    visitor = crisp.visitor("Ada")
    done = threading.Event()

    def begin(client: Any) -> None:
        if kind == "plain":
            # One that blocks, in a thread; with the async client too.
            blocking = CrispClient(
                crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url, retry=QUICK
            )
            otel.instrument(blocking, tracer_provider=spans.provider)

            @client.on(MessageSend)
            def handle(event: MessageSend) -> None:
                blocking.website.get_website(event.website_id)
                blocking.close()
                done.set()
        else:
            awaited = AsyncCrispClient(
                crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url, retry=QUICK
            )
            otel.instrument(awaited, tracer_provider=spans.provider)

            @client.on(MessageSend)
            async def handle_async(event: MessageSend) -> None:
                await awaited.website.get_website(event.website_id)
                await awaited.aclose()
                done.set()

    def work(client: Any) -> Any:
        begin(client)
        if isinstance(client, CrispClient):
            client.start()
            client.wait_until_live()
            visitor.say("personal")
            assert done.wait(30)
            return client.stop()

        async def listen() -> None:
            task = asyncio.create_task(client.listen())
            await client.wait_until_live()
            visitor.say("personal")
            assert await asyncio.to_thread(done.wait, 10)
            client.stop()
            await task

        return listen()

    within(work)
    parent = spans.named("process message:send")
    assert (parent.kind, parent.parent) == (SpanKind.CONSUMER, None)
    assert parent.status.status_code is StatusCode.UNSET
    shown = attributes(parent)
    assert shown.pop("messaging.message.id").isdigit()
    assert shown == {
        "messaging.system": "crisp",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": "message:send",
        "messaging.message.conversation_id": visitor.session_id,
        "crisp.website_id": crisp.website_id,
    }
    (call,) = spans.within(parent)
    assert call.name == "website.get_website"
    assert [span.name for span in spans.within(call)] == ["GET /website/{website_id}"]
    assert not any("personal" in span.to_json() for span in spans.all())


@pytest.mark.parametrize("application", ["asgi", "wsgi"])
def test_a_hook_is_a_span_of_its_own(spans: Spans, application: str) -> None:
    registry = Registry()
    otel.instrument(registry, tracer_provider=spans.provider)
    body = written(message())
    registry.on_error(lambda error, event: None)

    @registry.on(MessageSend)
    def handle(event: MessageSend) -> None:
        raise ValueError(event.content)

    hooks = PluginHooks(registry, SECRET)
    with spans.provider.get_tracer("web").start_as_current_span("POST /hooks"):
        if application == "asgi":

            async def main() -> None:
                async with AsgiApp(hooks) as app:
                    await ask_asgi(app, (body,))

            asyncio.run(main())
        else:
            with WsgiApp(hooks) as app:
                assert ask_wsgi(app, body) == 200
    span = spans.named("process message:send")
    assert span.parent is None and span.kind is SpanKind.CONSUMER
    assert span.status.status_code is StatusCode.ERROR
    shown = attributes(span)
    assert shown["error.type"] == "ValueError"
    assert shown["messaging.message.conversation_id"] == SESSION
    assert shown["messaging.message.id"] == "170000000012345"
    assert shown["crisp.website_id"] == WEBSITE
