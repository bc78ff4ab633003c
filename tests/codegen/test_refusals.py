"""`refuses:` of an operation: reasons that api.yaml has, in docstring and export."""

from __future__ import annotations

import pytest

from codegen.export.openapi import openapi
from codegen.render.tree import render
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import problems

DO = "do_it:\n  http: POST /it\n  doc: Do it.\n  refuses: "


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("people_exists", ["people_exists"]),
        ("[not_found, rate_limited]", ["not_found", "rate_limited"]),
    ],
)
def test_an_export_has_the_reasons_that_are_stated(text, reasons):
    api = load({"rest/widget.yaml": operations(DO + text)})
    assert openapi(api)["paths"]["/it"]["post"]["x-crisp-refuses"] == reasons


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("people_exists", "Raises `ConflictError` for `people_exists`: Another profile has"),
        ("quota_limit_exceeded", "Raises `QuotaExceededError` for `quota_limit_exceeded`: The"),
    ],
)
def test_a_docstring_names_the_error_of_each_reason(reason, said):
    api = load({"rest/widget.yaml": operations(DO + reason)})
    made = {output.path: output.text for output in render(api)}
    assert said in made["_async/resources/widget.py"]


def test_a_reason_that_api_yaml_lacks_is_a_problem_at_its_place():
    (said,) = problems({"rest/widget.yaml": operations(DO + "[not_found, people_exist]")})
    assert said == (
        'spec/rest/widget.yaml:8:26: `errors:` of api.yaml has no reason "people_exist"; '
        'did you mean "people_exists"?'
    )
