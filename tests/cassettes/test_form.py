"""The readable form: nothing in it moves, and it reads back as what was sent and answered."""

import json

from .form import FINGERPRINT
from .form import Form
from .form import moving
from .form import named
from .form import read
from .form import STANDING
from .form import START

ONE, TWO, THREE = (f"{digit * 8}-aaaa-4bbb-8ccc-0123456789ab" for digit in "123")
EXAMPLE = min(STANDING)


def interaction(body, answer, uri="http://127.0.0.1:5000/v1/website"):
    sent = {"method": "POST", "uri": uri, "headers": {"accept": ["a/b"]}, "body": json.dumps(body)}
    status = {"code": 201, "message": "Created"}
    received = {"status": status, "headers": {}, "body": {"string": json.dumps(answer)}}
    return {"request": sent, "response": received}


def shown(*interactions, **more):
    return read(Form(**more).serialize({"interactions": list(interactions)}))["interactions"]


def test_ids_have_the_names_of_parameters_or_are_counted():
    ids = {"website_id": ONE, "session_id": f"session_{TWO}", "page_number": 1}
    answer = {"of": ONE, "in": f"session_{TWO}", "new": THREE, "url": f"http://x/{THREE}/{TWO}"}
    (found,) = shown(interaction({}, answer), known=named(ids))
    assert found["response"]["body"] == {
        "of": "WEBSITE_ID",
        "in": "SESSION_ID",
        "new": "ID_1",
        "url": "http://x/ID_1/ID_2",
    }


def test_examples_of_the_spec_stay_as_they_are():
    (found,) = shown(interaction({"one": EXAMPLE}, {"one": ONE}))
    assert (found["request"]["body"], found["response"]["body"]) == (
        {"one": EXAMPLE},
        {"one": "ID_1"},
    )
    assert moving(f"{EXAMPLE} {ONE} //127.0.0.1:80") == [ONE, "//127.0.0.1"]


def test_times_and_fingerprints_are_counted_and_stay_numbers():
    times = [START * 1000 + 70, START * 1000 + 9, START * 1000 + 70, 1_700_000_000_123, 7, 1.5]
    prints = [(START * 1000 + 70) * 100 + 42, (START * 1000 + 9) * 100]
    (found,) = shown(interaction({}, {"times": times, "prints": prints}))
    base = START * 1000
    kept = [1_700_000_000_123, 7, 1.5]
    assert found["response"]["body"]["times"] == [base + 1, base + 2, base + 1, *kept]
    assert found["response"]["body"]["prints"] == [FINGERPRINT + 1, FINGERPRINT + 2]


def test_secrets_and_ports_are_not_shown():
    answer = {"key": "ab" * 32, "app": "ws://127.0.0.1:4711/p/", "ip": "127.0.0.1"}
    (found,) = shown(interaction({"password": "pass"}, answer), known={"pass": "PASSWORD"})
    assert found["request"]["uri"] == "http://127.0.0.1/v1/website"
    assert "pass" not in str(found)
    assert found["response"]["body"] == {
        "key": "SECRET_1",
        "app": "ws://127.0.0.1/p/",
        "ip": "127.0.0.1",
    }


def test_it_reads_back():
    uri = "http://127.0.0.1/v1/a?q=a%20%26%2F%C3%BC&empty="
    body = {"text": "2026-01-02", "yes": "no", "n": None, "list": [1, True, "x\ny: #"], "ü": {}}
    written = interaction(body, {"data": []}, uri)
    text = Form(header={"recorded from": "emulator"}).serialize({"interactions": [written]})
    assert "query:\n      q: a &/ü\n      empty: ''\n" in text
    (found,) = Form().deserialize(text)["interactions"]
    assert found["request"]["uri"] == uri
    assert json.loads(found["request"]["body"]) == body
    assert found["response"]["status"] == {"code": 201, "message": "Created"}
    assert json.loads(found["response"]["body"]["string"]) == {"data": []}


def test_a_query_that_would_read_back_otherwise_stays_as_it_is():
    for uri in ("http://127.0.0.1/a?q=1&q=2", "http://127.0.0.1/a?q=a+b", "http://127.0.0.1/a?q"):
        assert shown(interaction({}, {}, uri))[0]["request"]["uri"] == uri


def test_codes_and_names_that_the_emulator_chose_are_counted():
    answer = [{"nickname": "visitor12", "code": "004711"}, {"nickname": "visitor7", "code": "99"}]
    (found,) = shown(interaction({"nickname": "visitor1234"}, answer))
    assert found["request"]["body"] == {"nickname": "visitor1234"}
    assert found["response"]["body"] == [
        {"nickname": "visitor1", "code": "000001"},
        {"nickname": "visitor2", "code": "99"},
    ]
