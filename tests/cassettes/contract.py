"""What the spec says of an operation: as a hash, and as a check of what was recorded."""

import hashlib
import json
from enum import Flag

import attrs
from jsonschema import Draft202012Validator

from codegen.export.schemas import Components
from codegen.ir import Model
from codegen.ir import Union
from codegen.typeinfo import references

# What no request and no answer shows.
_WORDING = {"place", "places", "doc", "note", "asks", "module", "label", "anchor"}
# How long a thing stays, and what it was called.
_WORDING |= {"since", "deprecation", "sunset", "successor", "was"}
# The same again, as the text that the spec has.
_WORDING |= {"type_text", "returns_text", "segments"}
# What a program may write for it.
_WORDING |= {"whole_day"}


def contract(api, keys):
    """Return a hash of all that the spec says of some operations and of the types they reach."""
    operations = [found for found in api.operations() if found.key in keys]
    return _hash(api, operations, {name for found in operations for name in _mentioned(found)})


def event_contract(api, event):
    """Return a hash of all that the spec says of an event and of the types that it reaches."""
    fields = event.fields or ()
    return _hash(api, [event], {name for field in fields for name in references(field.type)})


def _hash(api, found, mentioned):
    types = (api.types[name] for name in sorted(reached(api, mentioned)))
    said = [_said(one) for one in (*found, *types)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def reached(api, names):
    """Return the names of types that some types mention, directly or not, and their own."""
    found, new = set(), set(names)
    while new:
        found |= new
        new = {name for known in new for name in _within(api.types[known])} - found
    return found


def problems(api, operation, interaction):
    """Return what in an answer is not as the spec describes it; none if it is empty."""
    response = interaction["response"]
    _, reason = operation.success
    found = int(response["status"].partition(" ")[0])
    if found not in operation.statuses:
        expected = " or ".join(map(str, operation.statuses))
        return [f"status: expected {expected}, got {found}"]
    if operation.method == "HEAD":
        return []
    body = response["body"]
    if body["reason"] != reason:
        return [f"reason: expected {reason}, got {body['reason']}"]
    if operation.returns is None:
        return [] if body["data"] == {} else [f"data: expected nothing, got {body['data']}"]
    components = Components(api)
    schema = {**components.received.type(operation.returns)}
    schema["components"] = {"schemas": components.schemas()}
    errors = Draft202012Validator(schema).iter_errors(body["data"])
    return [f"data{error.json_path[1:]}: {error.message}" for error in errors]


def _mentioned(operation):
    for found in (*operation.sent(), *filter(None, [operation.returns])):
        yield from references(found)


def _within(named):
    if isinstance(named, Model):
        yield from filter(None, [named.extends])
        for field in named.fields:
            yield from references(field.type)
    elif isinstance(named, Union):
        for _, variant in named.variants:
            yield from references(variant)


def _said(value):
    """Return a value of the spec as JSON, without what is not said and what is wording."""
    if attrs.has(type(value)):
        said = {
            field.name: _said(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if field.name not in _WORDING and getattr(value, field.name) != field.default
        }
        return [type(value).__name__, said]
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    return value.name if isinstance(value, Flag) else value
