"""What texts of the spec look like, as regular expressions that Python and JavaScript share."""

from __future__ import annotations

import keyword
from collections.abc import Mapping

from attrs import frozen

from codegen.load.grammar import BOUNDED
from codegen.load.grammar import KINDS
from codegen.load.keys import Form
from codegen.load.keys import METHODS

# One line that neither begins nor ends with a space.
TEXT = r"^\S(.*\S)?$"
NUMBER = r"^[0-9]{1,15}$"

_KEYWORDS = "|".join((*keyword.kwlist, *keyword.softkwlist))
OPERATION = rf"^(?!({_KEYWORDS})$)[a-z][a-z0-9]*(_[a-z0-9]+)*$"
EVENT = r"^[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)+$"
TYPE_NAME = r"^[A-Z][A-Za-z0-9]*$"
NEW_TYPE_NAME = r"^(?!Async[A-Z])(?!.*Input$)[A-Z][A-Za-z0-9]*$"
FIELD = r"^[A-Za-z][A-Za-z0-9_.:-]*$"
OPTIONAL_FIELD = r"^[A-Za-z][A-Za-z0-9_.:-]*\?$"
FIELD_OR_OPTIONAL = r"^[A-Za-z][A-Za-z0-9_.:-]*\??$"
ENUM_WORD = r"^[^*\s]([^*]*[^*\s])?\*?$|^\*$"

ERROR_STATUS = r"^[45][0-9][0-9]$"
SUCCESS = r"^2[0-9][0-9] [a-z][a-z0-9]*(_[a-z0-9]+)*$"
AWAITS = r"^[a-z0-9_:]+ matching \w+ = \w+$"
CURSOR = r"^\w+ = \w+$"
DEDUPLICATE = r"^\w+ by \w+$"
_SEGMENT = r"/(?!\.\.?(/|$))([A-Za-z0-9_.-]+|\{[a-z][a-z0-9_]*(\?|\.\.\.)?\})"
HTTP = rf"^({'|'.join(METHODS)}) +({_SEGMENT})+$"


def whole(form: Form) -> str:
    return f"^({form.pattern.pattern})$"


# A type: what nests is not followed, so that anything may stand between brackets.
_RANGE = rf"({'|'.join(BOUNDED)})\s+[0-9]{{1,15}}\.\.([0-9]{{1,15}})?"
_RESERVED = rf"({'|'.join((*KINDS, 'null', 'json', 'const'))})"
_END = r"(?![\w.:/+*-])"
_WORD = rf"(?!{_RESERVED}{_END})([a-z0-9][A-Za-z0-9_.:/+-]*\*?|\*)"
_NESTED = r"\[.+\]|\{\s*str\s*:.+\}"
_OR = r"\s*\|\s*"
_DEFAULT = r"(\s*=\s*\S+)?"
PICK = r"^[A-Z][A-Za-z0-9]*\s*\{[^{}]+\}$"


def type_pattern(context: Context, default: bool) -> str:
    singles = [_RANGE, *context.kinds, "[A-Z][A-Za-z0-9]*", *context.more]
    single = rf"({'|'.join(singles)}){_END}"
    null = rf"(null{_OR})?" if context.null else ""
    rest = f"({single}|null)" if context.null else single
    types = rf"{null}{single}({_OR}{rest})*"
    word = f"({_WORD}|null)" if context.null else f"({_WORD})"
    between = rf"({_OR}null)*" if context.null else ""
    words = rf"{null}{_WORD}{between}{_OR}{_WORD}({_OR}{word})*"
    return rf"^({types}|{words}){_DEFAULT if default else ''}$"


@frozen
class Context:
    """What may stand where: `load` has the same rules, at the end of `resolve.usage`."""

    kinds: tuple[str, ...]
    more: tuple[str, ...] = ()
    null: bool = True

    @property
    def nests(self) -> bool:
        return _NESTED in self.more


def _but(*kinds: str) -> tuple[str, ...]:
    return tuple(kind for kind in KINDS if kind not in kinds)


CONTEXTS: Mapping[str, Context] = {
    "path": Context(_but("flag", "float", "bool", "any", "scalar"), null=False),
    "query": Context(_but("page", "any"), (r"json\s+\S.*",), null=False),
    "body": Context(_but("page", "flag"), (r"const\s+\S+", _NESTED)),
    "plain": Context(_but("page", "flag"), (_NESTED,)),
}
