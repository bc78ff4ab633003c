"""How cassettes are recorded and replayed: strictly, and without secrets."""

import contextlib
import json

import vcr
from vcr.errors import CannotOverwriteExistingCassetteException
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.serialize import deserialize
from vcr.serialize import serialize

from .form import compact
from .form import Form

HOST = "http://127.0.0.1"
"""The emulator's, without a port: a cassette does not look as if it came from Crisp."""
_KEPT_HEADERS = {"content-type", "accept", "x-crisp-tier"}


class NotRecorded(Exception):
    """A replay made a request that is not on its cassette, or not all that are on it."""


@contextlib.contextmanager
def recording(form):
    """Record what is sent inside of the block; the text of the cassette is in `text` after it."""
    memory = _Memory()
    with _cassette("memory", "all", form, memory) as memory.cassette:
        yield memory


@contextlib.contextmanager
def replay(name, path):
    """Answer from a cassette, each interaction once; refuse every other request."""
    advice = f"if that is what {name} should send, run `make record`"
    try:
        with _cassette(path, "none", Form(), _File) as cassette:
            yield cassette
    except CannotOverwriteExistingCassetteException as error:
        raise NotRecorded(f"{name}: {_refused(error)}; {advice}") from None
    for index, request in enumerate(cassette.requests):
        if not cassette.play_counts[index]:
            left = f"{request.method} {request.uri} of its cassette was not sent"
            raise NotRecorded(f"{name}: {left}; {advice}")


def _refused(error):
    request = error.failed_request
    sent = f"{request.method} {request.uri}"
    if error.reason == "cassette_not_found":
        return f"it has no cassette, and {sent} was sent"
    if error.reason == "already_played":
        return f"{sent} was sent more often than its cassette has it"
    if error.similar_requests:
        _, _, differing = error.similar_requests[0]
        parts = ", ".join(name.lstrip("_") for name, _ in differing)
        return f"{sent} is not on its cassette: {parts} differ"
    return f"{sent} is not on its cassette"


class _Memory:
    """A persister of vcrpy that keeps the text."""

    text = ""
    cassette = None

    def answers(self):
        """Return the `data` of each answer so far."""
        bodies = [response["body"]["string"] for response in self.cassette.responses]
        return [json.loads(body)["data"] for body in bodies if body]

    def load_cassette(self, path, serializer):
        raise CassetteNotFoundError

    def save_cassette(self, path, cassette, serializer):
        self.text = serialize(cassette, serializer)


class _File:
    """A persister of vcrpy that only reads."""

    @staticmethod
    def load_cassette(path, serializer):
        try:
            return deserialize(path.read_text("utf-8"), serializer)
        except FileNotFoundError:
            raise CassetteNotFoundError from None


def _cassette(path, mode, form, persister):
    recorder = vcr.VCR()
    recorder.register_serializer("form", form)
    recorder.register_persister(persister)
    recorder.register_matcher("headers", _headers)
    recorder.register_matcher("body", _body)
    return recorder.use_cassette(
        path,
        serializer="form",
        record_mode=mode,
        match_on=["method", "uri", "headers", "body"],
        before_record_request=_clean_request,
        before_record_response=_clean_response,
    )


def _headers(one, two):
    assert dict(one.headers) == dict(two.headers)


def _body(one, two):
    assert one.body == two.body


def _clean_request(request):
    request.headers = _kept(request.headers)
    if request.body:
        request.body = compact(json.loads(request.body)).encode()
    return request


def _clean_response(response):
    response["headers"] = _kept(response["headers"])
    return response


def _kept(headers):
    return {name.lower(): value for name, value in headers.items() if name.lower() in _KEPT_HEADERS}
