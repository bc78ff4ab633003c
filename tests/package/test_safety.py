"""Every method tells the transport, and its docstring tells readers, how safe a repetition is."""

import asyncio
import inspect
from types import SimpleNamespace

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from tests.codegen.specs import real_api

from .samples import Samples

API = real_api()
SAMPLES = Samples(API)
# All of a HEAD is the question whether something is there.
OPERATIONS = [operation for operation in API.operations() if operation.method != "HEAD"]


class Recorder:
    """A transport that sends nothing and keeps what it was called with."""

    def __init__(self):
        self.called = []

    def call(self, method, template, **keywords):
        self.called.append((method, keywords))
        return SimpleNamespace(identifier="i", key="k")

    def exists(self, template, **keywords): ...

    def remember(self, identifier, key): ...

    def forget(self): ...


class AsyncRecorder(Recorder):
    async def call(self, method, template, **keywords):
        return super().call(method, template, **keywords)


def called(operation, flavour):
    """Verb, class and lookup that a call of the operation passes on."""
    client = (CrispClient if flavour == "sync" else AsyncCrispClient)()
    recorder = (Recorder if flavour == "sync" else AsyncRecorder)()
    resource = type(getattr(client, operation.resource))(recorder)
    path = [SAMPLES.field(field, {}) for field in operation.path_params]
    keywords, _ = SAMPLES.query(operation)
    body, chosen = SAMPLES.passed(operation, SAMPLES.body(operation))
    result = getattr(resource, operation.name)(*path, *body, **keywords, **chosen)
    if flavour == "async":
        asyncio.run(result)
    [(method, passed)] = recorder.called
    return method, passed.get("safety"), passed.get("deduplicate")


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_every_call_has_the_class_that_the_spec_gives_it(flavour):
    by_verb = CrispClient._facts.safety
    for operation in OPERATIONS:
        method, safety, deduplicate = called(operation, flavour)
        found = "deduplicable" if deduplicate else safety or by_verb[method]
        assert found == operation.safety, operation.key
        # What goes without saying is not said.
        assert safety is None or safety != by_verb[method], operation.key


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_message_is_looked_up_where_it_is_sent(flavour):
    [sending] = [o for o in OPERATIONS if o.name == "send_message_in_conversation"]
    method, safety, deduplicate = called(sending, flavour)
    conversation = "/website/{website_id}/conversation/{session_id}"
    assert (method, safety, deduplicate.field) == ("POST", None, "fingerprint")
    assert deduplicate.template == f"{conversation}/message/{{fingerprint}}"


@pytest.mark.parametrize("client_class", [CrispClient, AsyncCrispClient])
def test_docstrings_tell_what_is_not_repeated(client_class):
    client = client_class()
    for operation in API.operations():
        doc = inspect.getdoc(getattr(getattr(client, operation.resource), operation.name))
        assert ("AmbiguousWriteError" in doc) == (operation.safety == "unsafe"), operation.key
        assert ("if a look-up by its" in doc) == (operation.safety == "deduplicable"), operation.key
