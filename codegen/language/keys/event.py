"""An event, and what a client sends: entries under `events:` and `emits:` of `spec/rtm/`."""

from __future__ import annotations

from codegen.language.blocks import Block
from codegen.language.blocks import Key
from codegen.language.keys.field import FIELDS
from codegen.language.keys.field import OPTIONAL_FIELDS
from codegen.language.keys.shared import DEPRECATED
from codegen.language.keys.shared import DOC
from codegen.language.keys.shared import ENDING_NEEDS
from codegen.language.keys.shared import EXTENDS
from codegen.language.keys.shared import NEEDED_DOC
from codegen.language.keys.shared import NOTE
from codegen.language.keys.shared import one_of
from codegen.language.keys.shared import SCOPE
from codegen.language.keys.shared import SINCE
from codegen.language.keys.shared import successor_key
from codegen.language.keys.shared import SUNSET
from codegen.language.keys.shared import TIERS
from codegen.language.keys.shared import TITLE
from codegen.language.pieces import has
from codegen.language.values import OneText
from codegen.language.values import Truth
from codegen.naming import EVENT

_RULES = {**one_of(has("payload")), "dependencies": ENDING_NEEDS}


class EventKeys(Block, title="event", rules=_RULES):
    doc = NEEDED_DOC
    note = NOTE
    fields = FIELDS
    optional_fields = OPTIONAL_FIELDS
    extends = EXTENDS
    payload = Key(OneText(words=("unknown",)), "`unknown`: no source says what it carries.")
    tiers = Key(TIERS, "Who gets it, where that differs from the file: tiers, or `unknown`.")
    scope = SCOPE
    web_hook = Key(Truth(), "True if it comes as a web hook too; where that differs from the file.")
    status = Key(OneText(words=("removed",)), "`removed`: Crisp no longer lists it.")
    deprecated = DEPRECATED
    sunset = SUNSET
    successor = successor_key(EVENT, "an event, as `message:send`")
    since = SINCE
    label = Key(OneText(TITLE), "Crisp's label, when it is not the name in title case.")


class EmitKeys(Block, title="emit"):
    doc = DOC
    note = NOTE
    fields = FIELDS
    optional_fields = OPTIONAL_FIELDS
