"""Names that the templates use, read from their text; a name of the spec must not hide them.

They are read once, when the first name is checked. What `templates/` imports or calls tomorrow is
reserved tomorrow, without a list to keep.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from codegen.unasync import RULES
from codegen.unasync import Unasync

TEMPLATES = Path(__file__).parent / "templates"

_METHODS = (
    "_async/resources/{resource}.py.j2",
    "_async/resources/_method.j2",
    "_async/resources/_iterator.j2",
)
_CLASSES = ("models/{module}.py.j2", "events/{family}.py.j2", "_class.j2", "models/_mapping.j2")
_EVENTS = ("events/__init__.py.j2", "_lazy_table.j2")
_MODELS = ("models/__init__.py.j2", "_lazy_table.j2")

# The kinds of JSON in Python: `codegen.render` writes them into annotations of any class.
_KINDS = {"str", "int", "float", "bool", "list", "dict"}

# Python's constants in CamelCase: type checkers know them by their names alone.
_CONSTANTS = {"NotImplemented", "Ellipsis"}

# Names that are others in the sync half.
_RENAMED = {name for name in RULES if not keyword.iskeyword(name)}

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
_FILLED = re.compile(r"\{\{.*?\}\}", re.DOTALL)
# Texts, comments, and modules that something is imported from: their words are no names.
_NO_NAMES = re.compile(
    r'""".*?"""|\b[fr]?"(?:[^"\\\n]|\\.)*"|#[^\n]*|^from __future__ [^\n]*|^ *from \S+ ',
    re.DOTALL | re.MULTILINE,
)
# A name: neither an attribute, nor the keyword of an argument.
_NAME = re.compile(r"(?<![\w.])[A-Za-z]\w*\b(?!=[^=])")
_IMPORTED = re.compile(r"^ *(?:from (?!__future__)\S+ )?import (\w+)", re.MULTILINE)
_INNER_DECORATOR = re.compile(r"^ +@(\w+)", re.MULTILINE)
_OUTER_DECORATOR = re.compile(r"^@(\w+)", re.MULTILINE)
_TEXT = re.compile(r'""".*?"""', re.DOTALL)
_RELATIVE = re.compile(r"^from (\.+)(\S+) import (\w+)", re.MULTILINE)
_CLASS = re.compile(r"^class (\w+)(?:\(([^)]*)\))?:\n((?:[ \n].*\n?|\n)*)", re.MULTILINE)
_MEMBER = re.compile(r"^    (?:(?:async )?def (\w+)|(\w+)(?=: | = ))", re.MULTILINE)
_LOCAL = re.compile(r"^ +(\w+)(?:: [^=\n]+)? = |^ *def \w+\(([^)]*)\)", re.MULTILINE)


@cache
def in_methods() -> frozenset[str]:
    """Return the names that a method of a resource needs: no argument or method may hide them."""
    names = {name for template in _METHODS for name in _names(_text(template))}
    return frozenset(names | _KINDS | _RENAMED)


@cache
def in_classes() -> frozenset[str]:
    """Return the names that the class of a type or an event needs: no field may hide them."""
    texts = [_text(template) for template in _CLASSES]
    inside = {name for text in texts for name in _inside_a_class(text)}
    outside = {name for text in texts for name in _OUTER_DECORATOR.findall(text)}
    return frozenset((inside - outside) | _KINDS)


@cache
def members() -> frozenset[str]:
    """Return what every type and event has already."""
    return _public(_members("_runtime/data/model.py", "EventPayload"))


@cache
def client() -> frozenset[str]:
    """Return what every client has already, and what its class needs, in either flavour."""
    sync = _members("_sync/client.py", "CrispClient")
    both = sync | _members("_async/client.py", "AsyncCrispClient")
    needed = {name for name in _names(_text("_async/client.py.j2")) if name.islower()}
    return _public(both) | needed | _RENAMED


@cache
def handle() -> frozenset[str]:
    """Return what is written by hand for handles, in either flavour: no operation may hide it."""
    every = _members("_runtime/handle.py", "Handle")
    every |= _members("_async/conversing.py", "AsyncConversing")
    return _public(every | _members("_async/segmenting.py", "AsyncSegmenting"))


@cache
def types() -> frozenset[str]:
    """Return the names in CamelCase of all modules with types, events or operations."""
    templates = dict.fromkeys((*_METHODS, *_CLASSES, *_EVENTS, *_MODELS))
    names = {name for template in templates for name in _names(_text(template))}
    return frozenset({name for name in names if name[0].isupper()} | _CONSTANTS)


@cache
def modules_of_events() -> frozenset[str]:
    """Return the names that `events` needs: a module in it becomes an attribute of it."""
    return _needed_by(_EVENTS)


@cache
def modules_of_models() -> frozenset[str]:
    """Return the names that `models` needs: a module in it becomes an attribute of it."""
    return _needed_by(_MODELS)


def _needed_by(templates: tuple[str, ...]) -> frozenset[str]:
    texts = [_text(template) for template in templates]
    return frozenset(name for text in texts for name in set(_names(text)) - set(_locals(text)))


def _text(template: str) -> str:
    """Return a template without Jinja's part of it, and without texts."""
    text = (TEMPLATES / template).read_text("utf-8")
    return _FILLED.sub("_", _JINJA.sub("", text))


def _names(text: str) -> Iterator[str]:
    for name in _NAME.findall(_NO_NAMES.sub("", text)):
        # One that ends in `_` is filled in.
        if not keyword.iskeyword(name) and not name.endswith("_"):
            yield name


def _inside_a_class(text: str) -> Iterator[str]:
    """Yield the names in annotations and initial values, all of them imported, and decorators."""
    yield from _IMPORTED.findall(text)
    yield from _INNER_DECORATOR.findall(text)


def _locals(text: str) -> Iterator[str]:
    for assigned, parameters in _LOCAL.findall(text):
        yield from filter(None, [assigned, *re.findall(r"(\w+)(?=[:,=]|$)", parameters)])


# Members of classes


def _members(file: str, name: str) -> frozenset[str]:
    """Return the members of a class and of those that it inherits from, as far as they are ours."""
    imported, classes = _module(file)
    if name not in classes:
        return _members(imported[name], name) if name in imported else frozenset()
    bases, body = classes[name]
    own = [member or attribute for member, attribute in _MEMBER.findall(body)]
    return frozenset(own).union(*(_members(file, base) for base in bases))


@cache
def _module(file: str) -> tuple[dict[str, str], dict[str, tuple[list[str], str]]]:
    """Return the files that a module imports names from, and bases and body of its classes."""
    text = _TEXT.sub("", _source(file))
    folders = file.split("/")
    imported = {
        name: "/".join([*folders[: -len(dots)], *module.split(".")]) + ".py"
        for dots, module, name in _RELATIVE.findall(text)
    }
    classes = {
        name: (re.findall(r"\w+", bases), body) for name, bases, body in _CLASS.findall(text)
    }
    return imported, classes


def _source(file: str) -> str:
    """Return a module of the package; what the sync half has no file for is derived."""
    if (TEMPLATES / file).exists():
        return (TEMPLATES / file).read_text("utf-8")
    if file.startswith("_sync/"):
        return Unasync().convert(_source(file.replace("_sync/", "_async/")))
    return _text(f"{file}.j2")


def _public(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in names if not name.startswith("_"))
