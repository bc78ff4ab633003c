"""A call in both flavours when something fails on the wire."""

from __future__ import annotations

import logging
import time
from collections import UserDict
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import Attempt
from crisp_client import ConfigurationError
from crisp_client import CrispError
from crisp_client import DeadlineExceededError
from crisp_client import DecodeError
from crisp_client import QuotaExceededError
from crisp_client import RateLimitError
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import ServerError
from tests.limits import replace_sleep
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

QUICK = Retry(attempts=3, base=0.001)
DROP = Reply(drop=True)
FAILED = Reply(503, b"<html>")
THROTTLED = Reply(429, b'{"error": true, "reason": "rate_limited", "data": {}}')
NOT_FOUND = Reply(404, b'{"error": true, "reason": "not_found", "data": {}}')
MESSAGES = "/v1/website/w/conversation/s/message"


def call(flavour: Flavour, method: str, client: Any = None, **settings: Any) -> Any:
    client = client or flavour.client(retry=QUICK)
    return flavour.run(client.request(method, "/m", **settings))


@pytest.mark.parametrize("failure", [DROP, FAILED, THROTTLED, Reply(420, b"")])
@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_what_may_be_repeated_is(
    flavour: Flavour, server: Server, method: str, failure: Reply
) -> None:
    server.script = [failure, failure]
    assert call(flavour, method) == {"a": 1}
    assert [seen.method for seen in server.seen] == [method] * 3
    assert len({seen.body for seen in server.seen}) == 1


@pytest.mark.parametrize("failure", [DROP, FAILED])
def test_what_may_not_be_repeated_is_sent_once(
    flavour: Flavour, server: Server, failure: Reply
) -> None:
    server.script = [failure]
    with pytest.raises((AmbiguousWriteError, ServerError)) as caught:
        call(flavour, "POST", body={"a": 1})
    assert len(server.seen) == 1
    error = caught.value
    assert (error.operation, error.attempts) == ("POST /m", 1)
    assert error.request.content == b'{"a":1}' and "Authorization" not in error.request.headers
    if failure is DROP:
        assert isinstance(error.__cause__, APIConnectionError)
    else:
        assert error.ambiguous and error.status == 503


def test_a_throttled_write_was_not_carried_out(flavour: Flavour, server: Server) -> None:
    server.script = [THROTTLED, THROTTLED, THROTTLED]
    with pytest.raises(RateLimitError) as caught:
        call(flavour, "POST")
    assert len(server.seen) == 3 == caught.value.attempts
    assert not caught.value.ambiguous
    server.script = [THROTTLED]
    assert call(flavour, "POST") == {"a": 1}


def test_a_refused_connection_is_tried_again(flavour: Flavour, monkeypatch: Any) -> None:
    with pytest.raises(APIConnectionError) as caught:
        client = flavour.client(host="http://127.0.0.1:1", retry=QUICK)
        flavour.run(client.request("POST", "/m"))
    assert caught.value.attempts == 3 and not caught.value.sent


def test_an_operation_says_what_it_is(flavour: Flavour, server: Server) -> None:
    """A POST may be safe or idempotent, and a PATCH unsafe."""
    client = flavour.client(retry=QUICK)
    server.body = Server.envelope([])
    server.script = [FAILED]
    assert flavour.run(client.website_analytics.generate_analytics("w", {})) == []
    server.script = [FAILED]
    flavour.run(client.website_campaigns.pause_campaign("w", "c"))
    server.script = [FAILED]
    with pytest.raises(ServerError):
        flavour.run(client.user_profile.update_profile({}))
    assert [seen.method for seen in server.seen] == ["POST", "POST", "POST", "POST", "PATCH"]


def test_a_used_up_quota_is_not_tried_again(flavour: Flavour, server: Server) -> None:
    server.script = [Reply(423, b'{"error": true, "reason": "quota_limit_exceeded", "data": {}}')]
    with pytest.raises(QuotaExceededError):
        call(flavour, "GET")
    assert len(server.seen) == 1


def test_retry_after_is_waited_for(flavour: Flavour, server: Server, monkeypatch: Any) -> None:
    waits = watch_sleep(monkeypatch)
    server.script = [Reply(429, b"", {"Retry-After": "7"}), Reply(503, b"", {"Retry-After": "9"})]
    call(flavour, "GET")
    assert [round(wait) for wait in waits] == [7, 9]
    server.script = [Reply(429, b"", {"Retry-After": "121"})]
    with pytest.raises(RateLimitError) as caught:
        call(flavour, "GET")
    assert caught.value.retry_after == 121 and len(waits) == 2


def test_a_wait_beyond_the_deadline_is_not_begun(flavour: Flavour, server: Server) -> None:
    server.script = [Reply(503, b"", {"Retry-After": "60"})]
    with pytest.raises(ServerError):
        call(flavour, "GET", options=RequestOptions(deadline=5))
    assert len(server.seen) == 1


def test_a_deadline(flavour: Flavour, server: Server) -> None:
    """By how much it is late, `tests/faults/test_deadlines.py` measures."""
    server.script = [Reply(wait=50)] * 30
    started = time.monotonic()
    with pytest.raises(DeadlineExceededError):
        call(flavour, "GET", options=RequestOptions(deadline=0.2))
    assert 0.2 <= time.monotonic() - started < 40


def test_a_deadline_behind_a_write(flavour: Flavour, server: Server) -> None:
    server.script = [Reply(wait=50)] * 30
    # A busy machine may spend all the time before anything is sent: then once more.
    for _ in range(20):
        with pytest.raises(CrispError) as caught:
            call(flavour, "POST", options=RequestOptions(deadline=0.2))
        if server.seen:
            break
    assert type(caught.value) is AmbiguousWriteError
    assert isinstance(caught.value.__cause__, DeadlineExceededError)


def test_a_deadline_begins_before_the_request_is_built(flavour: Flavour, server: Server) -> None:
    class Large(UserDict[str, Any]):
        def __iter__(self) -> Iterator[str]:
            time.sleep(0.1)
            return iter(())

    with pytest.raises(DeadlineExceededError) as caught:
        call(flavour, "POST", body=Large(), options=RequestOptions(deadline=0.05))
    assert not caught.value.sent
    assert server.seen == []


def test_what_an_earlier_attempt_may_have_done_is_not_forgotten(
    flavour: Flavour, server: Server
) -> None:
    for method, ambiguous in (("PUT", True), ("GET", False)):
        server.script = [FAILED, THROTTLED, THROTTLED]
        with pytest.raises(RateLimitError) as caught:
            call(flavour, method)
        assert caught.value.ambiguous is ambiguous
    server.script = [THROTTLED, THROTTLED, THROTTLED]
    with pytest.raises(RateLimitError) as caught:
        call(flavour, "PUT")
    assert not caught.value.ambiguous


def test_a_client_of_the_user_keeps_its_timeout_under_a_deadline(
    flavour: Flavour, server: Server
) -> None:
    server.wait = 9
    client = flavour.client(http_client=flavour.http(timeout=0.05), deadline=5)
    with pytest.raises(APITimeoutError) as caught:
        flavour.run(client.request("GET", "/m"))
    assert not isinstance(caught.value, DeadlineExceededError)


def test_certificates_that_cannot_be_read(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")
    with pytest.raises(ConfigurationError, match=r"nowhere\.pem") as caught:
        flavour.run(flavour.client().request("POST", "/m"))
    assert not caught.value.sent and isinstance(caught.value, APIConnectionError)
    assert caught.value.attempts == 1


# Writes that are told apart by an id


@pytest.fixture
def settled(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    watch_sleep(monkeypatch)


def send(flavour: Flavour, body: Any = (), client: Any = None, **settings: Any) -> Any:
    if not isinstance(body, list):
        body = {"type": "text", "content": "hello", **dict(body)}
    client = client or flavour.client(retry=QUICK)
    sending = client.website_conversations.send_message_in_conversation
    return flavour.run(sending("w", "s", body, **settings)).to_dict()


def found(**message: Any) -> Reply:
    return Reply(200, Server.envelope({"type": "text", "content": "hello", **message}))


def test_an_id_is_filled_in(flavour: Flavour, server: Server) -> None:
    send(flavour)
    send(flavour, {"fingerprint": 5})
    first, second = server.bodies()
    assert len(str(first["fingerprint"])) == 15 and second["fingerprint"] == 5


@pytest.mark.parametrize("failure", [DROP, FAILED])
def test_a_write_that_arrived_is_not_repeated(
    flavour: Flavour, server: Server, failure: Reply, settled: None
) -> None:
    server.script = [failure, found(fingerprint=5)]
    assert send(flavour, {"fingerprint": 5}) == {"fingerprint": 5}
    assert [(seen.method, seen.path) for seen in server.seen] == [
        ("POST", MESSAGES),
        ("GET", f"{MESSAGES}/5"),
    ]


@pytest.mark.parametrize("failure", [DROP, FAILED])
def test_a_write_that_did_not_arrive_is_repeated_with_its_id(
    flavour: Flavour, server: Server, failure: Reply, settled: None
) -> None:
    server.script = [failure, NOT_FOUND]
    assert send(flavour) == {"a": 1}
    assert [seen.method for seen in server.seen] == ["POST", "GET", "POST"]
    assert server.seen[0].body == server.seen[2].body


def test_the_last_attempt_is_looked_up_too(flavour: Flavour, server: Server, settled: None) -> None:
    server.script = [DROP, NOT_FOUND, DROP, NOT_FOUND, DROP, found(fingerprint=5)]
    assert send(flavour, {"fingerprint": 5}) == {"fingerprint": 5}
    server.script = [DROP, NOT_FOUND, DROP, NOT_FOUND, DROP, NOT_FOUND]
    with pytest.raises(AmbiguousWriteError) as caught:
        send(flavour)
    assert caught.value.attempts == 3


@pytest.mark.parametrize(
    "seen",
    [
        found(content="something else"),
        Reply(403, b"{}"),
        DROP,
        # Of what stands before Crisp, which knows nothing of messages.
        Reply(404, b"<html>"),
        Reply(404, b""),
        Reply(503, NOT_FOUND.body),
    ],
    ids=["other", "403", "drop", "404 page", "404 empty", "503"],
)
def test_what_cannot_be_told_is_ambiguous(
    flavour: Flavour, server: Server, seen: Reply, settled: None
) -> None:
    server.script = [DROP, seen, seen, seen]
    with pytest.raises(AmbiguousWriteError):
        send(flavour)
    assert [seen.method for seen in server.seen].count("POST") == 1


@pytest.mark.parametrize(
    ("content", "same"),
    [
        ({"name": "a", "url": "u", "type": "t"}, True),
        ({"name": "a", "url": "u", "type": "t", "more": 1}, True),
        ({"name": "a", "type": "t"}, True),
        ({"name": "a", "url": "v", "type": "t"}, False),
        ("text", False),
    ],
)
def test_what_was_found_is_compared_in_full(
    flavour: Flavour, server: Server, settled: None, content: Any, same: bool
) -> None:
    sent = {"type": "file", "fingerprint": 5, "content": {"name": "a", "url": "u", "type": "t"}}
    server.script = [DROP, found(type="file", fingerprint=5, content=content)]
    if same:
        assert send(flavour, sent) == {"fingerprint": 5}
    else:
        with pytest.raises(AmbiguousWriteError):
            send(flavour, sent)


@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
def test_an_answer_that_cannot_be_read_may_be_one_to_a_write_that_was_carried_out(
    flavour: Flavour, server: Server, method: str
) -> None:
    server.script = [Reply(200, b"<html>")]
    with pytest.raises(DecodeError) as caught:
        call(flavour, method)
    assert caught.value.ambiguous is (method != "GET") and len(server.seen) == 1


def test_a_look_up_has_the_options_of_its_call(
    flavour: Flavour, server: Server, settled: None
) -> None:
    server.script = [DROP, found(fingerprint=5)]
    options = RequestOptions(headers={"X-Trace": "1"})
    send(flavour, {"fingerprint": 5}, options=options)
    assert [seen.headers["x-trace"] for seen in server.seen] == ["1", "1"]
    server.script = [DROP, Reply(wait=9), Reply(wait=9), Reply(wait=9)]
    with pytest.raises(AmbiguousWriteError):
        send(flavour, options=RequestOptions(timeout=0.05))


@pytest.mark.parametrize("fingerprint", ["", "..", 5])
def test_a_look_up_that_cannot_be_made_leaves_the_write_ambiguous(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch, fingerprint: Any
) -> None:
    waits = watch_sleep(monkeypatch, closing=fingerprint == 5)
    server.script = [DROP]
    with pytest.raises(AmbiguousWriteError):
        send(flavour, {"fingerprint": fingerprint})
    assert len(server.seen) == 1 == len(waits)


def test_a_body_without_an_id_is_sent_once(flavour: Flavour, server: Server) -> None:
    server.script = [FAILED]
    with pytest.raises(ServerError):
        send(flavour, ["no mapping"])
    server.script = [DROP]
    with pytest.raises(AmbiguousWriteError):
        send(flavour, ["no mapping"])
    assert len(server.seen) == 2


def test_retry_after_holds_for_a_look_up(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = watch_sleep(monkeypatch)
    busy = Reply(503, b"", {"Retry-After": "60"})
    server.script = [busy, NOT_FOUND, busy, NOT_FOUND, busy, NOT_FOUND]
    with pytest.raises(ServerError):
        send(flavour)
    assert waits == [60, 60, 60] and len(server.seen) == 6
    server.script = [Reply(503, b"", {"Retry-After": "121"})]
    with pytest.raises(ServerError) as caught:
        send(flavour)
    assert caught.value.ambiguous and caught.value.retry_after == 121
    assert len(waits) == 3 and len(server.seen) == 7


def test_look_ups_do_not_make_an_outage_worse(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch, settled: None
) -> None:
    """Writes fail, and reads find nothing."""

    def answer(server: Server) -> Reply:
        return FAILED if server.seen[-1].method == "POST" else NOT_FOUND

    monkeypatch.setattr(Server, "next", answer)
    client = flavour.client(retry=Retry(attempts=3, base=0))
    for _ in range(60):
        with pytest.raises(ServerError):
            send(flavour, client=client)
    assert len(server.seen) <= 100


def test_a_look_up_waits_first(flavour: Flavour, server: Server, monkeypatch: Any) -> None:
    waits = watch_sleep(monkeypatch)
    server.script = [DROP, found(fingerprint=5)]
    send(flavour, {"fingerprint": 5})
    assert waits == [2]


# Watching


def test_hooks(flavour: Flavour, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    client = flavour.client(retry=QUICK)
    before: list[Attempt] = []
    after: list[Attempt] = []
    client.on_request(before.append)
    client.on_response(after.append)

    @client.on_request
    def fails(attempt: Attempt) -> None:
        raise RuntimeError("in a hook")

    server.script = [DROP, FAILED]
    began = time.perf_counter()
    assert flavour.run(client.request("GET", "/x")) == {"a": 1}
    took = time.perf_counter() - began
    assert [(attempt.request.method, attempt.request.url) for attempt in before] == [
        ("GET", f"{server.url}/v1/x")
    ] * 3
    assert "Authorization" not in before[0].request.headers
    assert all(one is other for one, other in zip(before, after, strict=True))
    assert [(attempt.number, attempt.status) for attempt in after] == [
        (1, None),
        (2, 503),
        (3, 200),
    ]
    assert isinstance(after[0].error, APIConnectionError)
    assert all(attempt.seconds > 0 for attempt in after)
    assert sum(attempt.seconds for attempt in after) <= took
    assert len([record for record in caplog.records if "a hook failed" in record.message]) == 3

    async def wrong(attempt: Attempt) -> None: ...

    class Wrong:
        async def __call__(self, attempt: Attempt) -> None: ...

    for hook in (wrong, Wrong()):
        with pytest.raises(TypeError, match="plain function"):
            client.on_request(hook)
    with pytest.raises(TypeError, match="a hook must be a function, not NoneType"):
        client.on_response(None)


def test_retries_are_told(
    flavour: Flavour, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="crisp_client")
    server.script = [FAILED]
    call(flavour, "GET")
    (said,) = [record.getMessage() for record in caplog.records]
    assert said.startswith("GET /m: 503 after attempt 1 of 3; going on in 0.0 s")


def test_an_outage_is_not_made_worse(flavour: Flavour, server: Server) -> None:
    client = flavour.client(retry=Retry(attempts=3, base=0))
    server.status = 503
    for _ in range(60):
        with pytest.raises(ServerError):
            flavour.run(client.request("GET", "/x"))
    assert len(server.seen) == 100


def watch_sleep(monkeypatch: pytest.MonkeyPatch, *, closing: bool = False) -> list[float]:
    """Waits are written down and not waited for; with `closing` the client is closed meanwhile."""
    waits: list[float] = []

    async def asynchronous(http: Any, seconds: float) -> None:
        waits.append(seconds)
        if closing:
            await http.aclose()

    def blocking(http: Any, seconds: float) -> None:
        waits.append(seconds)
        if closing:
            http.close()

    replace_sleep(monkeypatch, blocking, asynchronous)
    return waits
