"""The files of `spec/rest/`, `spec/rtm/` and `spec/types/`; for `api.yaml` see `api`."""

from __future__ import annotations

from codegen.language.blocks import Block
from codegen.language.blocks import Entries
from codegen.language.blocks import Key
from codegen.language.keys.event import EmitKeys
from codegen.language.keys.event import EventKeys
from codegen.language.keys.field import Fields
from codegen.language.keys.operation import OperationKeys
from codegen.language.keys.operation import RemovedKeys
from codegen.language.keys.shared import ASKS
from codegen.language.keys.shared import CALLING_TIERS
from codegen.language.keys.shared import ENDING_NEEDS
from codegen.language.keys.shared import SCOPE
from codegen.language.keys.shared import TIERS
from codegen.language.keys.type import types_key
from codegen.language.pieces import Schema
from codegen.language.values import Named
from codegen.language.values import Prose
from codegen.language.values import Truth
from codegen.naming import EVENT
from codegen.naming import event_problem
from codegen.naming import family_problem
from codegen.naming import OPERATION
from codegen.naming import operation_problem
from codegen.naming import resource_problem

_OWN_TYPES = "Types that only this file uses."
# An operation needs no `deprecated:` of its own where the file has it.
_ENDS_ALONE: Schema = {
    "if": {"not": {"required": ["deprecated"]}},
    "then": {
        "properties": {"operations": {"additionalProperties": {"dependencies": ENDING_NEEDS}}}
    },
}


class RestFile(Block, title="rest file", rules=_ENDS_ALONE):
    resource = Key(
        Named("the resource name", OPERATION, resource_problem),
        "Attribute of the client; several files may name the same.",
        required=True,
    )
    tiers = Key(
        CALLING_TIERS,
        "Who may call the operations, where they do not say so themselves: `[user, plugin, "
        "(website)]`. A tier is stated by Crisp to work; one in parentheses is not stated and "
        "presumably works; one that is not here is closed, as Crisp states others only. "
        "`[(user)]`: none is stated, and the others are presumably closed. `unknown`: nothing is "
        "known of any.",
        required=True,
    )
    deprecated = Key(
        Prose(), "Of all operations of the file, where they do not say so themselves: why they end."
    )
    asks = Key(
        Prose(), f"Of all writes of the file, where they do not say so themselves. {ASKS.doc}"
    )
    params = Key(
        Fields("path_fields"),
        "Types of path parameters that only this file uses; `api.yaml` has those of many.",
    )
    operations = Key(
        Entries(
            OperationKeys,
            Named("the operation name", OPERATION, operation_problem),
            "the operation ",
        ),
        "One entry a method.",
        required=True,
    )
    removed = Key(
        Entries(
            RemovedKeys,
            Named("the operation name", OPERATION, operation_problem),
            "the removed operation ",
        ),
        "Operations that are gone, with what took their place: whoever calls one is told.",
    )
    types = types_key(_OWN_TYPES)


class RtmFile(Block, title="rtm file"):
    family = Key(
        Named("the family name", OPERATION, family_problem),
        "The first word of the events' names.",
        required=True,
    )
    tiers = Key(
        TIERS,
        "Who gets the events, where they do not say so themselves; or `unknown`.",
        required=True,
    )
    scope = SCOPE
    web_hook = Key(
        Truth(), "True if the events come as web hooks too, where they do not say so themselves."
    )
    events = Key(
        Entries(EventKeys, Named("the event name", EVENT, event_problem), "the event "),
        "One entry an event.",
        required=True,
    )
    emits = Key(
        Entries(EmitKeys, Named("the name", EVENT, event_problem)),
        "Messages that a client sends over the socket.",
    )
    types = types_key(_OWN_TYPES)


class TypesFile(Block, title="types file"):
    types = types_key("Types that several files use.", required=True)
