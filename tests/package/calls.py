"""What it takes to call any operation: things that exist, arguments, and a look at the result."""

from codegen.ir import FieldsBody
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from crisp_client import CrispClient
from crisp_client import models

from ..emulator.population import populate


def arranged(crisp):
    """Make one thing of every kind; return the values of path parameters, each of one of them."""
    values = populate(crisp, crisp.website_id)
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        profile = client.website_people.add_new_people_profile(
            crisp.website_id, {"email": "bob@example.com", "person": {"nickname": "Bob"}}
        )
    crisp.add_website("Other", "example.com")  # the domain that the spec shows
    return {
        **values,
        "people_id": profile.people_id,
        "fingerprint": int(values["fingerprint"]),
        "page_number": 1,
    }


def path_values(samples, operation, ids):
    """Return real ids where the emulator looks them up, made up ones elsewhere."""
    return {
        field.wire: ids.get(field.wire, samples.field(field, {})) for field in operation.path_params
    }


def prepared(samples, operation, ids, account, choice=0):
    """Return positional arguments, keywords, expected query and expected body.

    `account` is the person who logs in: the emulator, or anything with its `email` and `password`.
    """
    body = samples.body(operation, choice, ids)
    if isinstance(operation.body, FieldsBody):
        # An id in a body is looked up as well.
        body.update({key: ids[key] for key in body.keys() & ids.keys()})
    if operation.resource == "user_session":
        known = {"email": account.email, "password": account.password}
        body = {key: known[key] for key in body}
    if "verify" in (body or {}):
        body["verify"] = {"method": "password", "secret": account.password}
    if "resource" in (body or {}) and "website_id" in ids:
        body["resource"] = {"type": "website", "id": ids["website_id"]}
    keywords, wire = samples.query(operation)
    passed, chosen = samples.passed(operation, body)
    arguments = [*path_values(samples, operation, ids).values(), *passed]
    return arguments, {**keywords, **chosen}, wire, body


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
        expected.from_dict(row.to_dict(), strict=True)
