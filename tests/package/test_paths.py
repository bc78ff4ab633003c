"""A path value stays in its segment: every slot of every operation, on the wire."""

import itertools
import socketserver
import string
import threading

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client import CrispClient
from crisp_client import Retry
from tests.codegen.specs import real_api
from tests.package.samples import Samples
from tests.routes import pattern

API = real_api()
SAMPLES = Samples(API)
HOSTILE = [
    "../../user/account",
    "..",
    ".",
    "a/../../b",
    "%2e%2e",
    "%252e%252e%252fx",
    "..%2f..%2fuser",
    "a/b",
    "a\\..\\b",
    "?admin=1",
    "#fragment",
    "a?b#c",
    "a b",
    "a\r\nX-Injected: 1",
    "a\r\n\r\nGET /v1/evil HTTP/1.1\r\nHost: x\r\n\r\n",
    "\0",
    "é/日本/😀",
    "\ud800",
    ";a=b",
    "!$&'()*+,;=:@",
    "//evil.example/x",
    "https://evil.example",
    "@evil.example",
    "{website_id}",
    "a" * 3000,
]
SLOTS = [
    (operation, field)
    for operation in API.operations()
    for field in operation.path_params
    if field.type_text == "str"
]


class Targets(socketserver.StreamRequestHandler):
    """Keeps each request line as it came, byte by byte, and refuses."""

    def handle(self):
        while line := self.rfile.readline():
            length = 0
            while (header := self.rfile.readline()) not in (b"\r\n", b""):
                name, _, value = header.partition(b":")
                assert name.lower() != b"x-injected"
                if name.lower() == b"content-length":
                    length = int(value)
            self.rfile.read(length)
            self.server.lines.append(line.decode("ascii"))
            self.wfile.write(b"HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n")


@pytest.fixture(scope="module")
def server():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Targets) as server:
        server.daemon_threads = True
        server.lines = []
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def client(server):
    host = f"http://127.0.0.1:{server.server_address[1]}"
    with CrispClient("i", "k", "plugin", host, retry=Retry(attempts=1)) as client:
        yield client


def send(client, operation, field, value):
    values = {each.wire: SAMPLES.field(each, {}) for each in operation.path_params}
    arguments = list({**values, field.wire: value}.values())
    keywords, _ = SAMPLES.query(operation)
    passed, chosen = SAMPLES.passed(operation, SAMPLES.body(operation))
    call = getattr(getattr(client, operation.resource), operation.name)
    call(*arguments, *passed, **keywords, **chosen)


def encoded(value, kept):
    """Nothing but what no server gives a meaning stands as it is; all else is percent-encoded."""
    plain = string.ascii_letters + string.digits + "-._~" + kept
    return "".join(
        char if char in plain else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in value
    )


def check(server, client, operation, field, value):
    server.lines.clear()
    try:
        send(client, operation, field, value)
    except ValueError:
        assert server.lines == []
        return
    except Exception as error:
        assert getattr(error, "status", None) == 400, error
    (line,) = server.lines
    method, target, version = line.split(" ")
    assert (method, version) == (operation.method, "HTTP/1.1\r\n")
    template = "/v1" + operation.path
    match = pattern(template).fullmatch(target.partition("?")[0])
    assert match, (template, target)
    spans = f"{{{field.wire}...}}" in template
    assert match[field.wire] == encoded(value, kept="/" if spans else "")


def test_hostile_values_in_every_slot(server, client):
    """Two of them in each slot here, all of them in the soak."""
    hostile = itertools.cycle(HOSTILE)
    for operation, field in SLOTS:
        for value in itertools.islice(hostile, 2):
            check(server, client, operation, field, value)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_all_hostile_values_in_every_slot(server, client):
    assert len(HOSTILE) == 25
    for operation, field in SLOTS:
        for value in HOSTILE:
            check(server, client, operation, field, value)


each_slot = st.sampled_from(SLOTS)


@given(each_slot, st.text())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_value_in_any_slot(server, client, slot, value):
    check(server, client, *slot, value)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@given(each_slot, st.text())
@settings(max_examples=100_000, deadline=None)
def test_100_000_values_in_any_slot(server, client, slot, value):
    check(server, client, *slot, value)
