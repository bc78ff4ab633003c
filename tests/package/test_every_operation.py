"""Every operation of the spec, called in both flavours: what went out, and what came back."""

import asyncio
import json
import re
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from codegen.ir import FieldsBody
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from codegen.resolve import load_api
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import models
from crisp_client._runtime.data.strict import check
from crisp_client.testing import Emulator

from ..emulator.population import populate
from ..routes import filled
from .samples import Samples
from .samples import SCALARS

API = load_api(Path(__file__).parent.parent.parent / "spec")
OPERATIONS = list(API.operations())
CHOOSING = [o for o in OPERATIONS if isinstance(o.body, FieldsBody) and o.body.either]
SAMPLES = Samples(API)


@pytest.fixture
def crisp():
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def ids(crisp):
    values = populate(crisp, crisp.website_id)
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        profile = client.website_people.add_new_people_profile(
            crisp.website_id, {"email": "bob@example.com", "person": {"nickname": "Bob"}}
        )
    # What is looked up by a query has the value that every query has.
    crisp.add_website("Other", SCALARS["str"])
    return {
        **values,
        "people_id": profile.people_id,
        "fingerprint": int(values["fingerprint"]),
        "page_number": 1,
    }


def path_values(operation, ids):
    """Real ids where the emulator looks them up, made up ones elsewhere."""
    return {
        field.wire: ids.get(field.wire, SAMPLES.field(field, {})) for field in operation.path_params
    }


def prepared(operation, ids, crisp, choice=0):
    """Positional arguments, keywords, expected query and expected body."""
    body = SAMPLES.body(operation, choice)
    if isinstance(operation.body, FieldsBody):
        # An id in a body is looked up as well.
        body.update({key: ids[key] for key in body.keys() & ids.keys()})
    if operation.resource == "user_session":
        known = {"email": crisp.email, "password": crisp.password}
        body = {key: known[key] for key in body}
    if "verify" in (body or {}):
        body["verify"] = {"method": "password", "secret": crisp.password}
    keywords, wire = SAMPLES.query(operation)
    passed, chosen = SAMPLES.passed(operation, body)
    arguments = [*path_values(operation, ids).values(), *passed]
    return arguments, {**keywords, **chosen}, wire, body


def call(operation, name, arguments, keywords, crisp, flavour):
    credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
    if flavour == "sync":
        with CrispClient(*credentials) as client:
            return getattr(getattr(client, operation.resource), name)(*arguments, **keywords)

    async def main():
        async with AsyncCrispClient(*credentials) as client:
            return await getattr(getattr(client, operation.resource), name)(*arguments, **keywords)

    return asyncio.run(main())


def warning_of(operation):
    """Expect the warning of an operation that ends, and of any other none."""
    if operation.deprecation or operation.status == "removed":
        return pytest.warns(DeprecationWarning, match=rf"^{re.escape(operation.key)}: ")
    return nullcontext()


def check_result(operation, result):
    """The class that the spec names, and nothing in it that the spec does not describe."""
    if operation.method == "HEAD":
        assert result is True
        return
    if operation.returns is None:
        assert result is None
        return
    if isinstance(operation.returns, ListOf):
        assert isinstance(result, list)
        if not isinstance(operation.returns.item, Ref):
            assert all(isinstance(row, str) for row in result)
            return
    expected = getattr(models, operation.returns_text.strip("[]"))
    for row in result if isinstance(result, list) else [result]:
        assert type(row) is expected
        check(row)


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.key)
def test_operation(operation, flavour, crisp, ids):
    arguments, keywords, query, body = prepared(operation, ids, crisp)

    with warning_of(operation):
        result = call(operation, operation.name, arguments, keywords, crisp, flavour)

    sent = crisp.requests[-1]
    path = filled(operation.path, path_values(operation, ids))
    assert (sent.method, sent.path) == (operation.method, "/v1" + path)
    assert sent.status == operation.success[0]
    on_the_wire = dict(parse_qsl(sent.query, keep_blank_values=True))
    assert on_the_wire.keys() == query.keys()
    for key, value in query.items():
        found = on_the_wire[key]
        assert found == str(value) if isinstance(value, str | int) else json.loads(found) == value
    assert sent.body == body
    check_result(operation, result)


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("operation", CHOOSING, ids=lambda operation: operation.key)
def test_each_of_alternative_fields_is_sent_alone(operation, flavour, crisp, ids):
    for choice, field in enumerate(operation.body.either):
        arguments, keywords, _, body = prepared(operation, ids, crisp, choice)
        call(operation, operation.name, arguments, keywords, crisp, flavour)
        assert crisp.requests[-1].body == body
        assert body.keys() & set(operation.body.either) == {field}


@pytest.mark.parametrize("client_class", [CrispClient, AsyncCrispClient])
def test_further_names_are_the_same_functions(client_class):
    client = client_class()
    for operation in OPERATIONS:
        resource = type(getattr(client, operation.resource))
        for name in operation.also:
            assert getattr(resource, name) is getattr(resource, operation.name)


def test_both_flavours_have_the_same_surface():
    def surface(client):
        return {
            f"{resource.name}.{name}"
            for resource in API.resources
            for name in dir(getattr(client, resource.name))
            if not name.startswith("_")
        }

    known = {f"{o.resource}.{name}" for o in OPERATIONS for name in (o.name, *o.also)}
    known |= {f"{o.resource}.iter_{o.name}" for o in OPERATIONS if comes_in_pieces(o)}
    assert surface(CrispClient()) == surface(AsyncCrispClient()) == known


def comes_in_pieces(operation):
    paged = operation.cursor or any(f.wire == "page_number" for f in operation.path_params)
    return paged and isinstance(operation.returns, ListOf)
