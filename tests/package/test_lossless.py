"""Whatever comes can be given back: unknown keys, new words, nulls and big numbers included."""

import json

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from codegen.ir import Direction
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from crisp_client import events
from crisp_client import models
from tests.codegen.specs import real_api

API = real_api()
RECEIVED = [
    named
    for named in API.types.values()
    if isinstance(named, Model) and Direction.RECEIVED in named.direction
]
EVENTS = list(API.events())

# What stands where the spec expects something else, or nothing.
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=4,
)


def value(draw, found, depth):
    """Mostly of the described form, so that nested objects are decoded, and else anything."""
    if depth == 0 or draw(st.integers(0, 4)) == 0:
        return draw(anything)
    match found:
        case ListOf(inner):
            return [value(draw, inner, depth - 1) for _ in range(draw(st.integers(0, 2)))]
        case MapOf(inner):
            return {
                key: value(draw, inner, depth - 1)
                for key in draw(st.sets(st.text(max_size=3), max_size=2))
            }
        case Nullable(inner) | Json(inner):
            return value(draw, inner, depth)
        case OneOf(options):
            return value(draw, draw(st.sampled_from(options)), depth)
        case Ref(name):
            named = API.types[name]
            if isinstance(named, Model):
                return payload(draw, named.fields, depth - 1)
            if isinstance(named, Union):
                _, variant = draw(st.sampled_from(named.variants))
                return value(draw, variant, depth - 1)
    return draw(anything)


def payload(draw, fields, depth):
    """Some of the fields, and sometimes one that nobody knows."""
    chosen = draw(st.lists(st.sampled_from(fields), max_size=6, unique_by=id)) if fields else []
    made = {field.wire: value(draw, field.type, depth) for field in chosen}
    if draw(st.booleans()):
        made[draw(st.text(max_size=6))] = draw(anything)
    return made


@st.composite
def received(draw):
    """A function that decodes, and something for it."""
    if draw(st.integers(0, 3)):
        named = draw(st.sampled_from(RECEIVED))
        return getattr(models, named.name).from_dict, payload(draw, named.fields, 3)
    event = draw(st.sampled_from(EVENTS))
    return (lambda data: events.decode(event.name, data)), payload(draw, event.fields or (), 3)


def check(sample):
    decode, data = sample
    before = json.dumps(data)
    decoded = decode(data)
    assert json.dumps(decoded.to_dict()) == json.dumps(json.loads(decoded.to_json())) == before
    assert json.dumps(data) == before, "the source is not changed"
    assert decoded.extra.items() <= data.items()


@given(received())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_nothing_is_lost(sample):
    check(sample)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@given(received())
@settings(max_examples=100_000, deadline=None)
def test_nothing_is_lost_in_100_000_payloads(sample):
    check(sample)
