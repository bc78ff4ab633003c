"""Problems of api.yaml, of names across files and of whole folders."""

from __future__ import annotations

import os

import pytest

from codegen.problems import SpecError
from codegen.resolve import load_api
from tests.codegen.specs import BASE
from tests.codegen.specs import operations
from tests.codegen.specs import platform
from tests.codegen.specs import problems
from tests.codegen.specs import write_spec

API = platform()
GET = "get_it:\n  http: GET /it\n  doc: It.\n  returns: {}\n"


# What of api.yaml is replaced, and what is said of it; `{line}` is the line of the old text.
PLATFORM = [
    ("2026-01-29", "2026-13-01", '{line}:11: `revision` cannot be "2026-13-01": it must be '
     "a date or version, as `2026-01-29`"),
    ("https://api.crisp.chat", "ftp://a", '{line}:7: `host` cannot be "ftp://a": it must be '
     "an https address without a path, as `https://api.crisp.chat`"),
    ("/v1\n", "v1\n", '{line}:12: `base_path` cannot be "v1": it must be a path without '
     "a slash at its end, as `/v1`"),
    ("X-Crisp-Tier", "'X: Y'", '{line}:16: `tier_header` cannot be "X: Y": it must be '
     "the name of a header"),
    ("default_tier: user", "default_tier: root", "{line}:17: `default_tier` is not one of "
     "`tiers`"),
    ("GET: 200 resolved", "GET: 200", "{line}:8: must be a 2xx status and a reason, "
     "as `202 dispatched`"),
    ("POST: unsafe", "POST: unsave", '{line}:9: `POST` cannot be "unsave"; did you mean '
     '"unsafe"?'),
    ("  GET: safe\n", "", "{line}:3: `safety` needs `GET:`"),
    ("[420, ", "[200, ", '{line}:11: "200" is not an error status (400 to 599)'),
    ("420: RateLimitError", "420: RateError", '{line}:10: "RateError" is not an error '
     'class; did you mean "RateLimitError"?'),
    ("    invalid_data:", "    'x y':", '{line}:5: the reason "x y" must be '
     "a lower-case word, as `not_found`"),
    ("engine_io: 4", "engine_io: 3", '{line}:14: `engine_io` cannot be "3"; it is one of 4'),
    ("website_id: website_connect.get", "website_ids: website_connect.get",
     '{line}:5: "website_ids" is neither a tier nor website_id; did you mean "website_id"?'),
    ("params:\n", "ending: {grace: 3 months}\nparams:\n", '{line}:17: `grace` cannot be '
     '"3 months": it must be a number of days, as `90 days`'),
    ("user_id: str", "user_id: User", '{line}:12: there is no type "User"'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), PLATFORM)
def test_the_platform(old, new, expected):
    assert API.count(old) == 1
    line = API[: API.index(old)].count("\n") + 1
    expected = expected.replace("{line}", str(line))
    assert problems({"api.yaml": API.replace(old, new)}) == [f"spec/api.yaml:{expected}"]


def test_endpoints_that_are_no_operations():
    name = "plugin_connect.get_connect_endpoints"
    [problem] = problems({"api.yaml": API.replace(name, "plugin_connect.get_endpoints")})
    assert problem.endswith(
        f'the operation "plugin_connect.get_endpoints", not found; did you mean "{name}"?'
    )


def test_a_reason_without_a_class():
    text = API.replace("    409: ConflictError\n", "")
    line = text[: text.index("status: 409")].count("\n") + 1
    assert problems({"api.yaml": text}) == [
        f"spec/api.yaml:{line}:15: `statuses:` has no class for 409, so `error:` is needed"
    ]


def test_a_missing_part_is_one_problem():
    text = API.partition("\nauth:")[0] + "\nenvelope:" + API.partition("\nenvelope:")[2]
    assert problems({"api.yaml": text}) == ["spec/api.yaml:2:1: the file needs `auth:`"]


def test_resources():
    text = operations(GET.format("str")).replace("widget", "listen")
    assert problems({"rest/widget.yaml": text}) == [
        'spec/rest/widget.yaml:1:11: the resource name "listen" is an attribute of every client'
    ]


def test_two_picked_bodies_of_one_name():
    body = "operations:\n  update:\n    http: PUT /{}\n    doc: It.\n    body: Thing {{a}}\n"
    head = "resource: {0}\ntiers: [user]\n" + body.replace("{}", "{0}")
    files = {
        "rest/one.yaml": head.format("one"),
        "rest/two.yaml": head.format("two"),
        "types/thing.yaml": "types:\n  Thing: {fields: {a: int}}\n",
    }
    assert problems(files) == [
        "spec/rest/two.yaml:7:11: the picked body would be called UpdateBody, as that of "
        "`one.update` (spec/rest/one.yaml:4:3); give one of the two a type of its own"
    ]


def test_everything_is_reported_at_once_and_in_order(tmp_path):
    files = {
        "types/thing.yaml": "types:\n  a: {enum: [b]}\n  B: {enum: c}\n",
        "rest/widget.yaml": operations(GET.format("Nothing") + "Get: {}\n" + "get: []\n"),
        "rest/_extra.txt": "",
        "rtm/thing.yaml": "family: decode\ntiers: [user]\nevents: {}\n",
    }
    assert problems(write_spec(tmp_path, files)) == [
        "spec/rest/_extra.txt:1:1: unexpected file; a spec has api.yaml and *.yaml in rest, rtm, "
        "types",
        'spec/rest/widget.yaml:8:14: there is no type "Nothing"',
        'spec/rest/widget.yaml:9:3: the operation name "Get" must be snake_case: lower-case words '
        "joined by `_`",
        "spec/rest/widget.yaml:10:8: the operation `get` must be a block of keys",
        'spec/rtm/thing.yaml:1:9: the family name "decode" is a name that the generated code uses '
        "itself",
        "spec/rtm/thing.yaml:3:9: `events` must be a block of keys",
        'spec/types/thing.yaml:2:3: the type name "a" must be CamelCase',
        "spec/types/thing.yaml:3:13: `enum` must be a list, as [a, b]",
    ]


def test_a_thousand_problems_are_enough():
    text = "types:\n" + "".join(f"  t{n}: {{enum: [a]}}\n" for n in range(2_000))
    assert len(problems({"types/thing.yaml": text})) == 1_000


@pytest.mark.parametrize("missing", sorted(set(BASE) - {"types/connect.yaml"}))
def test_a_missing_file(tmp_path, missing):
    spec = write_spec(tmp_path, {})
    (spec / missing).unlink()
    expected = "the file is missing" if missing == "api.yaml" else "names the operation"
    assert expected in problems(spec)[0]


def test_folders_that_are_none(tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()
    holds = "a spec folder holds `api.yaml`"
    for name, expected in (
        (
            "nowhere",
            f"{tmp_path}/nowhere:1:1: there is no such folder; {holds}",
        ),
        ("file", f"{tmp_path}/file:1:1: this is no folder; a spec folder holds `api.yaml`"),
        ("empty", "empty/api.yaml:1:1: the file is missing"),
    ):
        with pytest.raises(SpecError) as caught:
            load_api(tmp_path / name)
        assert str(caught.value) == expected


def test_files_that_cannot_be_read(tmp_path):
    spec = write_spec(tmp_path, {})
    (spec / "types/gone.yaml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(spec / "types/pipe.yaml")
    assert problems(spec) == [
        "spec/types/gone.yaml:1:1: cannot be read: it is no file",
        "spec/types/pipe.yaml:1:1: cannot be read: it is no file",
    ]


def test_what_is_wrong_with_a_file_is_said_each_time():
    good, bad = operations(GET.format("str")), operations(GET.format("Nothing"))
    for _ in range(2):
        assert problems({"rest/widget.yaml": good}) == []
        assert len(problems({"rest/widget.yaml": bad})) == 1
        assert len(problems({"rest/widget.yaml": good.replace("doc", "dog")})) == 2


def test_files_that_say_the_same_have_places_of_their_own(tmp_path):
    files = {"types/one.yaml": "types:\n  Same:\n    doc: It.\n    enum: [a]\n"}
    files["types/two.yaml"] = files["types/one.yaml"]
    with pytest.raises(SpecError) as caught:
        load_api(write_spec(tmp_path, files))
    assert "spec/types/one.yaml" in str(caught.value)
    assert "spec/types/two.yaml" in str(caught.value)
