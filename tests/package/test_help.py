"""What `help()` says: nothing public is without words, and an operation says what it needs."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from inspect import get_annotations
from pathlib import Path
from types import ModuleType
from typing import Any
from typing import is_typeddict

import pytest

import crisp_client
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.typeinfo import body_of
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import models
from crisp_client import resources
from crisp_client import testing
from crisp_client import webhooks
from tests.codegen.specs import real_api
from tests.inturn import in_turn

MODULES = (crisp_client, events, models, resources, testing, webhooks)
CLIENTS = (CrispClient(), AsyncCrispClient())
# A docstring of one of these words tells what there is, and not what the call does.
NOUNS = {"A", "All", "An", "How", "It", "One", "The", "This", "What", "Where", "Whether", "Who"}
NOT_TYPES = {"Required", "Optional", "By", "ISO", "Any", "None"}
OPERATIONS = [*real_api().operations()]


def own_doc(value: Any) -> str:
    """Return the words of a thing itself: not what it inherits from, nor the list of its keys."""
    doc = vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__
    return (doc or "").partition("Keys:\n")[0].strip()


def members(kind: type) -> Iterator[tuple[str, Any]]:
    """Yield what a class and its private bases add to help."""
    for base in kind.__mro__:
        if not base.__module__.startswith("crisp_client"):
            continue
        for name, value in vars(base).items():
            found = getattr(value, "__func__", getattr(value, "func", value))
            found = found.fget if isinstance(found, property) else found
            if not name.startswith("_") and inspect.isfunction(found):
                yield f"{base.__module__}.{base.__qualname__}.{name}", found


@cache
def public() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for module in MODULES:
        assert isinstance(module, ModuleType)
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value) or inspect.isfunction(value):
                found[f"{module.__name__}.{name}"] = value
            if inspect.isclass(value):
                found |= members(value)
    return found


def test_help_of_a_mapping_to_send_shows_what_its_keys_hold() -> None:
    mappings = [value for value in public().values() if is_typeddict(value)]
    assert len(mappings) > 80
    for mapping in mappings:
        _, _, keys = (inspect.getdoc(mapping) or "").partition("Keys:\n")
        assert [line.split(":")[0].strip() for line in keys.splitlines()] == [
            *get_annotations(mapping)
        ]
    verify = inspect.getdoc(models.WebsiteRemoveVerify)
    assert verify == (
        "Proof that the user means to delete the website.\n\n"
        "Keys:\n    method: Literal['password', 'token', 'google']\n    secret: str"
    )


def methods(operation: Operation) -> list[Any]:
    return [getattr(getattr(client, operation.resource), operation.name) for client in CLIENTS]


def test_everything_public_has_a_docstring() -> None:
    assert [name for name, value in public().items() if not own_doc(value)] == []
    assert len(public()) > 1500


def test_no_docstring_speaks_of_a_client_that_the_reader_does_not_know() -> None:
    told = [name for name, value in public().items() if "original c" in own_doc(value)]
    assert told == []


def test_a_docstring_of_a_function_says_what_it_does() -> None:
    """One that begins with a noun stands at a property, or at what holds values."""
    functions = {
        name: value.__doc__.split()[0].rstrip(",")
        for name, value in public().items()
        if inspect.isfunction(value) and ".resources." in name and value.__doc__
    }
    assert len(functions) > 600
    assert {name: word for name, word in functions.items() if word in NOUNS} == {}


@in_turn("operation", OPERATIONS, ids=lambda one: one.key)
def test_an_operation_names_its_route_its_tiers_its_scope_and_what_repeating_it_does(
    operation: Operation,
) -> None:
    repeated = {
        "safe": "Sent again after a failure; it only reads.",
        "idempotent": "Sent again after a failure; twice has the effect of once.",
        "unsafe": "Not retried: if no answer comes",
        "deduplicable": "Retried only if a look-up by its",
    }
    path = operation.path.replace("?}", "}")
    for method in methods(operation):
        doc = inspect.getdoc(method) or ""
        assert f"\n\n`{operation.method} {path}`\nTiers: " in doc
        assert f"\nScope: {operation.scope}.\n" in doc
        assert f"\n{repeated[operation.safety]}" in doc
        assert inspect.signature(method).return_annotation is not inspect.Signature.empty


BODIES = [one for one in OPERATIONS if isinstance(one.body, TypeBody)]


@in_turn("operation", BODIES, ids=lambda one: one.key)
def test_an_operation_lists_the_keys_of_its_body_and_which_are_required(
    operation: Operation,
) -> None:
    fields = body_of(operation, real_api().types)
    for method in methods(operation):
        assert listed(inspect.getdoc(method) or "") == {
            "Required": [wire for wire, field in fields.items() if field.required],
            "Optional": [wire for wire, field in fields.items() if not field.required],
        }


def test_help_of_a_body_of_fields_says_that_it_may_be_one_mapping_and_lists_words() -> None:
    doc = inspect.getdoc(CLIENTS[0].website_conversations.change_conversation_state) or ""
    assert "\nTakes the fields of its body as one mapping, too, in the place of `state`.\n" in doc
    assert '\n    state: One of "pending", "unresolved", "resolved".\n' in doc
    taking = [one for one in OPERATIONS if "Mapping[" in takes(one)]
    assert len(taking) > 50
    for operation in taking:
        assert "as one mapping, too" in (inspect.getdoc(methods(operation)[0]) or "")


def takes(operation: Operation) -> str:
    """Return the annotations of what stands in the place of a body of fields."""
    if not isinstance(operation.body, FieldsBody):
        return ""
    signature = inspect.signature(methods(operation)[0])
    return " ".join(str(signature.parameters[f.name].annotation) for f in operation.body_fields[:1])


def test_every_type_that_help_names_is_one_of_the_models() -> None:
    named = set()
    for operation in BODIES:
        doc = inspect.getdoc(methods(operation)[0]) or ""
        _, _, below = doc.partition("Keys of `body`")
        keys = re.sub(r'"[^"]*"', "", below.partition("\n\n")[0])
        named |= set(re.findall(r"\b[A-Z]\w+", keys)) - NOT_TYPES
    assert len(named) > 100
    assert named - set(models.__all__) == set()


def listed(doc: str) -> dict[str, list[str]]:
    """Return the keys that a docstring lists, each in front of its type in brackets."""
    _, _, below = doc.partition("Keys of `body`")
    found: dict[str, list[str]] = {"Required": [], "Optional": []}
    for label, keys in found.items():
        if match := re.search(rf"^    {label}: (.*?)\.$", below, re.M | re.S):
            keys += re.findall(r"([\w:$-]+)\s+\(", match[1])
    return found


def test_the_keys_of_a_message_are_listed_with_their_types_for_each_kind() -> None:
    doc = inspect.getdoc(CrispClient.website_conversations.func(CLIENTS[0]).send_message) or ""
    words = " ".join(doc.split())
    assert "Keys of `body`, a mapping as `models.ConversationMessageNew`:" in words
    assert 'from ("user" | "operator"), origin ("chat" | "email" | str)' in words
    assert "mentions ([str]), fingerprint (int)" in words
    assert "timestamp (datetime | date | int, ms)" in words
    assert "content (by `type`). Optional: " in words
    assert "By `type`, `content` is one of: str (text, note), " in words
    assert "ConversationFileMessageContentInput (file)" in words


@pytest.mark.parametrize("client", CLIENTS)
def test_an_operation_says_which_refusals_crisp_states(client: Any) -> None:
    add = inspect.getdoc(client.website_people.add_new_people_profile) or ""
    assert "\nRaises `ConflictError` for `people_exists`: Another profile has this e-mail" in add
    assert "\nRaises `NotFoundError` if there is no such `website_id`.\n" in add
    delete = inspect.getdoc(client.website.delete_website) or ""
    assert "\nRaises `LockedError` for `password_unverified`: " in delete


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_a_client_says_what_each_argument_of_its_constructor_means(kind: type) -> None:
    doc = inspect.getdoc(kind) or ""
    said = re.findall(r"^    (\w+): ", doc.partition("\nArgs:\n")[2], re.M)
    assert said == list(inspect.signature(kind).parameters)
    assert "By default 10." in doc
    assert "in seconds" in doc


@pytest.mark.parametrize(
    "kind", [webhooks.PluginHooks, webhooks.WebsiteHooks, webhooks.WidgetRequests]
)
def test_a_receiver_says_what_each_argument_of_its_constructor_means(kind: type) -> None:
    said = re.findall(r"^    (\w+): ", (inspect.getdoc(kind) or "").partition("\nArgs:\n")[2], re.M)
    assert said == list(inspect.signature(kind).parameters)


def test_without_docstrings_the_package_works(tmp_path: Path) -> None:
    code = (
        "import crisp_client, crisp_client.models as m, crisp_client.webhooks as w\n"
        "assert crisp_client.CrispClient.__doc__ is None and w.Registry.__doc__ is None\n"
        "print(crisp_client.CrispClient().website.get_website.__name__, m.BucketURLRequest)"
    )
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    command = [sys.executable, "-OO", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    assert done.stdout.startswith("get_website "), done.stderr
