"""Tools read our annotations at run time: `typing.get_type_hints` works on all that is public."""

import inspect
import typing
from functools import cached_property

import crisp_client
from crisp_client import events
from crisp_client import models
from crisp_client import resources
from crisp_client import testing
from crisp_client import webhooks
from tests.inturn import in_turn

PUBLIC = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (crisp_client, models, events, resources, webhooks, testing)
    for name in module.__all__
    if not inspect.ismodule(getattr(module, name))
}
MAPPINGS = {name: found for name, found in PUBLIC.items() if typing.is_typeddict(found)}
SPECIAL = ("__init__", "__call__", "__enter__", "__aenter__", "__exit__", "__aexit__", "__iter__")


def methods(cls):
    """The functions of a class, those of its properties included."""
    for name, member in inspect.getmembers_static(cls):
        if isinstance(member, property):
            member = member.fget
        elif isinstance(member, cached_property):
            member = member.func
        elif isinstance(member, (classmethod, staticmethod)):
            member = member.__func__
        if inspect.isfunction(member) and (name in SPECIAL or not name.startswith("_")):
            yield name, member


def unreadable(name, thing):
    try:
        typing.get_type_hints(thing)
        typing.get_type_hints(thing, include_extras=True)
    except Exception as error:
        return [f"{name}: {error!r}"]
    return []


def test_hints_of_every_class_and_function_are_found():
    things = {n: t for n, t in PUBLIC.items() if inspect.isclass(t) or inspect.isfunction(t)}
    assert len(things) > 500
    assert [problem for name, thing in things.items() for problem in unreadable(name, thing)] == []


def test_hints_of_every_method_and_property_are_found():
    found = [
        (f"{name}.{method}", function)
        for name, cls in PUBLIC.items()
        if inspect.isclass(cls)
        for method, function in methods(cls)
    ]
    assert len(found) > 2500
    assert [problem for name, thing in found for problem in unreadable(name, thing)] == []


def test_a_property_of_the_client_is_annotated_with_its_class():
    for cls, expected in (
        (crisp_client.CrispClient, resources.WebsiteResource),
        (crisp_client.AsyncCrispClient, resources.AsyncWebsiteResource),
    ):
        assert typing.get_type_hints(cls.website.func)["return"] is expected


@in_turn("mapping", MAPPINGS.values(), ids=lambda mapping: mapping.__name__)
def test_a_mapping_knows_which_keys_may_be_missing(mapping):
    hints = typing.get_type_hints(mapping, include_extras=True)
    optional = {k for k, hint in hints.items() if typing.get_origin(hint) is typing.NotRequired}
    assert mapping.__optional_keys__ == optional
    assert mapping.__required_keys__ == hints.keys() - optional


def test_a_message_may_miss_what_its_common_part_may_miss():
    note = models.ConversationMessageNewText
    assert note.__required_keys__ == {"type", "from", "origin", "content"}
    assert {"fingerprint", "stealth"} < note.__optional_keys__
