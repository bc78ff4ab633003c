"""`words:` of an operation: what people call it, in the inventory and the exports."""

from __future__ import annotations

import pytest

from codegen.export.openapi import openapi
from codegen.inventory import inventory
from codegen.lint import lint
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import problems

DO = "do_it:\n  http: POST /it\n  doc: Do it.\n  words: "
REST = "rest/widget.yaml"


@pytest.mark.parametrize(
    ("text", "words"),
    [("get rid of it", ["get rid of it"]), ("[re-open, don't]", ["re-open", "don't"])],
)
def test_a_phrase_or_a_list_of_them(text, words):
    api = load({REST: operations(DO + text)})
    [listed] = [one for one in inventory(api)["operations"] if one["name"] == "do_it"]
    assert listed["words"] == words
    assert openapi(api)["paths"]["/it"]["post"]["x-crisp-words"] == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Close it", '8:12: `words` cannot be "Close it": it must be lower-case words with'),
        ("close  it", '8:12: `words` cannot be "close  it": it must be lower-case words with'),
        ("close it!", '8:12: `words` cannot be "close it!": it must be lower-case words with'),
        ("[shut, shut]", '8:19: "shut" stands twice in `words`'),
        ("[]", "8:12: `words` must be a word or a list of words"),
        ("''", "8:12: `words` must be a word or a list of words"),
        ("{a: b}", "8:12: `words` must be a word or a list of words"),
    ],
)
def test_what_is_no_phrase_is_a_problem_at_its_place(text, said):
    [problem] = problems({REST: operations(DO + text)})
    assert problem.startswith(f"spec/{REST}:{said}")


def test_each_new_word_of_a_phrase_makes_it_worth_having():
    api = load({REST: operations(DO + "[do the widget, do it]")})
    found = [str(one) for one in lint(api) if one.rule.startswith("words")]
    assert found == [f"spec/{REST}:8:28: warning: `do it` is said by name and `doc:` [words-known]"]
