"""Every operation of the spec, called in both flavours: what went out, and what came back."""

import asyncio
import json
import re
from contextlib import contextmanager
from urllib.parse import parse_qsl

import pytest

from codegen.ir import FieldsBody
from codegen.irtypes import ListOf
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.codegen.specs import real_api

from ..routes import filled
from ..tokens import fitting_tier
from ..tokens import pair_of
from .calls import arranged
from .calls import check_result
from .calls import path_values
from .calls import prepared
from .samples import Samples

API = real_api()
OPERATIONS = list(API.operations())
ENDING = [o for o in OPERATIONS if o.deprecation or o.status == "removed"]
CHOOSING = [o for o in OPERATIONS if isinstance(o.body, FieldsBody) and o.body.either]
SAMPLES = Samples(API)


@contextmanager
def furnished():
    """An emulator with one thing of every kind, and the values of path parameters."""
    with Emulator(seed=1) as emulator:
        yield emulator, arranged(emulator)


@pytest.fixture(scope="module")
def read():
    """For all operations that change nothing."""
    with furnished() as found:
        yield found


@pytest.fixture
def account(operation, request):
    if operation.method in ("GET", "HEAD"):
        yield request.getfixturevalue("read")
    else:
        with furnished() as found:
            yield found


@pytest.fixture
def crisp(account):
    return account[0]


@pytest.fixture
def ids(account):
    return account[1]


def call(operation, name, arguments, keywords, crisp, flavour, raw=False):
    def asked(client):
        method = getattr(getattr(client, operation.resource), name)
        if raw:
            return client.raw(method, *arguments, **keywords)
        return method(*arguments, **keywords)

    tier = fitting_tier(operation, API.platform)
    credentials = (*pair_of(crisp, tier), tier, crisp.url)
    if flavour == "sync":
        with CrispClient(*credentials) as client:
            return asked(client)

    async def main():
        async with AsyncCrispClient(*credentials) as client:
            return await asked(client)

    return asyncio.run(main())


@contextmanager
def warning_of(operation):
    """Expect the warning of an operation that ends, here where it is called."""
    if operation not in ENDING:
        yield
        return
    with pytest.warns(DeprecationWarning, match=rf"^{re.escape(operation.key)}: ") as warned:
        yield
    assert [warning.filename for warning in warned] == [__file__]


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.key)
def test_operation(operation, flavour, crisp, ids):
    arguments, keywords, query, body = prepared(SAMPLES, operation, ids, crisp)

    with warning_of(operation):
        result = call(operation, operation.name, arguments, keywords, crisp, flavour)

    sent = crisp.requests[-1]
    path = filled(operation.path, path_values(SAMPLES, operation, ids))
    assert (sent.method, sent.path) == (operation.method, "/v1" + path)
    assert sent.status == operation.statuses[-1]  # there are few rows
    on_the_wire = dict(parse_qsl(sent.query, keep_blank_values=True))
    assert on_the_wire.keys() == query.keys()
    for key, value in query.items():
        found = on_the_wire[key]
        assert found == str(value) if isinstance(value, str | int) else json.loads(found) == value
    assert sent.body == body
    check_result(operation, result)


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("operation", ENDING[:1], ids=lambda operation: operation.key)
def test_a_raw_call_of_an_operation_that_ends_warns_here_too(operation, flavour, crisp, ids):
    arguments, keywords, _, _ = prepared(SAMPLES, operation, ids, crisp)
    with warning_of(operation):
        call(operation, operation.name, arguments, keywords, crisp, flavour, raw=True)


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("operation", CHOOSING, ids=lambda operation: operation.key)
def test_each_of_alternative_fields_is_sent_alone(operation, flavour, crisp, ids):
    for choice, field in enumerate(operation.body.either):
        arguments, keywords, _, body = prepared(SAMPLES, operation, ids, crisp, choice)
        call(operation, operation.name, arguments, keywords, crisp, flavour)
        assert crisp.requests[-1].body == body
        assert body.keys() & set(operation.body.either) == {field}


@pytest.mark.parametrize("client_class", [CrispClient, AsyncCrispClient])
def test_further_names_are_the_same_functions(client_class):
    client = client_class()
    further = [(operation, name) for operation in OPERATIONS for name in operation.also]
    assert len(further) > 10
    for operation, name in further:
        resource = type(getattr(client, operation.resource))
        assert getattr(resource, name) is getattr(resource, operation.name)


def test_both_flavours_have_the_same_surface():
    def surface(client):
        return {
            f"{resource.name}.{name}"
            for resource in API.resources
            for name in dir(type(getattr(client, resource.name)))
            if not name.startswith("_")
        }

    known = {f"{o.resource}.{name}" for o in OPERATIONS for name in (o.name, *o.also)}
    known |= {f"{o.resource}.iter_{o.name}" for o in OPERATIONS if comes_in_pieces(o)}
    known |= {f"{o.resource}.wait_for_{o.name}" for o in OPERATIONS if o.awaits}
    assert surface(CrispClient()) == surface(AsyncCrispClient()) == known


def comes_in_pieces(operation):
    paged = operation.cursor or any(f.wire == "page_number" for f in operation.path_params)
    return paged and isinstance(operation.returns, ListOf)
