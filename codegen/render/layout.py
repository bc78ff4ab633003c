"""Python as ruff leaves it: only imports that are used, and lines that fit.

Templates write one import and one field a line and leave the rest to this module, so that what they
make needs no formatting. It knows the shapes that occur. Ruff still has the last word on every file
that is not yet as committed (see `codegen.output`): a shape unknown here costs time, not style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

WIDTH = 100

# Texts, brackets, and what stands between the parts of an expression.
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[(\[{]|[)\]}]|, | (?=\| )| (?=(?:if|else|for) )'
)
_DOCSTRING = re.compile(r'^( *"""(?:[^"\\]++|\\.|"(?!""))*+""")$', re.MULTILINE | re.DOTALL)
# What may stand before an expression that is too long, the expression, and what may follow.
_STATEMENT = re.compile(
    r"(?P<before>return |[\w.]+ = |\w+: |\w+=(?=.*,$))"
    r"(?P<value>.+?)"
    r"(?P<after>,| = None| = secret_field\(.*\))?$"
)


def settle(source: str) -> str:
    """The text of a rendered module, tidied."""
    pieces = _DOCSTRING.split(source.rstrip("\n"))  # every second one is a docstring
    if len(pieces) > 2:
        pieces[2] = _used_imports(pieces[2], "".join(pieces[4::2]))
    for index in range(0, len(pieces), 2):
        lines = pieces[index].split("\n")
        if max(map(len, lines)) > WIDTH:
            pieces[index] = "\n".join(
                line if len(line) <= WIDTH else "\n".join(_fitted(line)) for line in lines
            )
    return "".join(pieces) + "\n"


def import_order(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of a name and its module as isort puts them."""
    return sorted(names, key=lambda pair: (pair[1], pair[0].lower()))


def all_order(names: Iterable[str]) -> list[str]:
    """Names as ruff puts them in `__all__`: constants, classes, then all others."""
    return sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def _used_imports(code: str, more: str) -> str:
    """`code` begins with imports, in groups; those that neither it nor `more` uses are dropped."""
    groups: list[list[str]] = [[]]
    rest = ""
    lines = code.split("\n")
    for index, line in enumerate(lines):
        if line.startswith(("from ", "import ")):
            groups[-1].append(line)
        elif line:
            rest = "\n".join(lines[index:])
            break
        else:
            groups.append([])
    used = [
        "\n".join(kept)
        for group in groups
        if (kept := [line for line in group if _is_used(line, (rest, more))])
    ]
    if not used:
        return code
    gap = "\n\n\n" if rest.startswith(("@", "class ", "def ", "async ")) else "\n\n"
    return "\n\n" + "\n\n".join(used) + (gap + rest if rest or more else "")


def _is_used(line: str, code: tuple[str, str]) -> bool:
    """In doubt it is: a text that is an annotation may name it too."""
    if line.startswith(("from __future__", "import ")):
        return True
    name = line.rpartition(" ")[2]
    return any(_mentions(text, name) for text in code)


def _mentions(code: str, name: str) -> bool:
    at = code.find(name)
    while at >= 0:
        end = at + len(name)
        before, after = code[at - 1 : at], code[end : end + 1]
        is_word = before.isalnum() or before in "_." or after.isalnum() or after == "_"
        is_text = before == after == '"' and not code.endswith(": ", 0, at - 1)
        if not is_word and not is_text:
            return True
        at = code.find(name, end)
    return False


def _fitted(line: str) -> Iterable[str]:
    bare = line.lstrip(" ")
    match = _STATEMENT.match(bare)
    if match is None:
        return [line]
    after = match["after"] or ""
    return _broken(match["before"], match["value"], after, len(line) - len(bare), after != ",")


def _broken(before: str, value: str, after: str, indent: int, parenthesize: bool) -> Iterator[str]:
    """The lines of an expression; operators need parentheses unless brackets are around them."""
    pad = " " * indent
    line = f"{pad}{before}{value}{after}"
    if len(line) <= WIDTH:
        yield line
        return
    parts = _parts(value, "|", "if ", "else ")
    if len(parts) > 1 and parenthesize:
        yield f"{pad}{before}("
        yield from _broken("", value, "", indent + 4, False)
        yield f"{pad}){after}"
    elif len(parts) > 1:
        yield from _broken(before, parts[0], "", indent, False)
        for part in parts[1:-1]:
            yield from _broken("", part, "", indent, False)
        yield from _broken("", parts[-1], after, indent, False)
    elif value[-1] in ")]}" and (opened := _opening(value)) is not None:
        yield f"{pad}{before}{value[: opened + 1]}"
        yield from _bracketed(value[opened + 1 : -1], opened > 0, value[opened], indent + 4)
        yield f"{pad}{value[-1]}{after}"
    elif parenthesize and value.replace(".", "").isidentifier():
        yield f"{pad}{before}("
        yield f"{pad}    {value}"
        yield f"{pad}){after}"
    else:
        yield line


def _bracketed(inner: str, is_call: bool, bracket: str, indent: int) -> Iterator[str]:
    loops = _parts(inner, "for ")
    items = _parts(inner, ", ")
    if len(loops) > 1:
        for part in [inner] if indent + len(inner) <= WIDTH else loops:
            yield from _broken("", part, "", indent, False)
    elif (len(items) == 1 and bracket == "[") or (is_call and indent + len(inner) <= WIDTH):
        yield from _broken("", inner, "", indent, False)
    else:
        for item in items:
            yield from _broken("", item, ",", indent, False)


def _parts(value: str, *separators: str) -> list[str]:
    """`value` where a separator stands outside of all brackets; each but the comma is kept."""
    cuts = [0]
    depth = 0
    for match in _TOKEN.finditer(value):
        token = match[0]
        if token in "([{":
            depth += 1
        elif token in ")]}":
            depth -= 1
        elif depth == 0 and value.startswith(separators, match.start() + (token == " ")):
            cuts.append(match.end())
    comma = 2 if separators == (", ",) else 1
    ends = [cut - comma for cut in cuts[1:]] + [len(value)]
    return [value[start:end] for start, end in zip(cuts, ends, strict=True)]


def _opening(value: str) -> int | None:
    """Where the bracket opens that the last character closes."""
    opened: list[int] = []
    at = None
    for match in _TOKEN.finditer(value):
        if match[0] in "([{":
            opened.append(match.start())
        elif match[0] in ")]}":
            at = opened.pop()
    return at
