"""Every result class: what is missing, odd or new never raises; strict, what is wrong does."""

import copy
import pickle

import pytest

from codegen.ir import Direction
from codegen.ir import Model
from codegen.irtypes import Scalar
from codegen.irtypes import Words
from crisp_client import DecodeError
from crisp_client import models
from tests.codegen.specs import real_api
from tests.inturn import in_turn
from tests.package.samples import Samples

API = real_api()
RECEIVED = [
    named
    for named in API.types.values()
    if isinstance(named, Model) and Direction.RECEIVED in named.direction
]
SAMPLES = Samples(API)
each_model = in_turn("named", RECEIVED, ids=lambda named: named.name)


@each_model
def test_nothing_missing_raises_even_when_strict(named):
    cls = getattr(models, named.name)
    assert cls.from_dict({}, strict=True).to_dict() == {}
    nulls = {field.wire: None for field in named.fields}
    assert cls.from_dict(nulls, strict=True).to_dict() == nulls


@each_model
def test_a_whole_object_survives_everything(named):
    whole = SAMPLES.object(named.fields)
    decoded = getattr(models, named.name).from_dict(whole, strict=True)
    for same in (decoded, copy.deepcopy(decoded), pickle.loads(pickle.dumps(decoded))):
        assert same == decoded
        assert same.to_dict() == whole


@each_model
def test_what_is_wrong_is_kept_or_refused(named):
    cls = getattr(models, named.name)
    for field in named.fields:
        if field.type in (Scalar("int"), Scalar("ms"), Scalar("bool"), Scalar("float")):
            odd = {field.wire: "not that"}
            assert getattr(cls.from_dict(odd), field.name) == "not that"
            with pytest.raises(DecodeError, match=rf"\$\.{field.wire}: expected "):
                cls.from_dict(odd, strict=True)
        elif isinstance(field.type, Words):
            new = cls.from_dict({field.wire: "a-new-word"}, strict=True)
            assert getattr(new, field.name) == "a-new-word"
    with pytest.raises(DecodeError, match="brand_new"):
        cls.from_dict({"brand_new": 1}, strict=True)


def test_secrets_do_not_show():
    pair = {"identifier": "canary-identifier", "key": "canary-key"}
    session = models.UserSessionParameters.from_dict(pair)
    assert "canary" not in repr(session) + str(session)
    assert (session.identifier, session.key) == ("canary-identifier", "canary-key")
