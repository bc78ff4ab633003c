"""The skeleton of a file in `spec/rest/`: an invented thing, to be replaced part by part."""

from __future__ import annotations

from pathlib import Path

from codegen.ir import Api
from codegen.lint import lint
from codegen.load.loader import declare
from codegen.load.loader import load
from codegen.naming import camel
from codegen.naming import resource_problem
from codegen.naming import type_problem
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.problems import SpecError
from codegen.resolve import load_api
from codegen.resolve.api import resolve

# Words before the thing itself in the names of resources, which paths have elsewhere.
_ABOVE = ("website_", "user_", "plugin_")
_HISSING = ("xes", "ches", "shes", "sses", "uses")
_SKELETON = """\
# yaml-language-server: $schema=../../docs/schema/rest.json
#
# A skeleton: replace names, paths, fields and sentences by those of Crisp's reference, remove what
# Crisp does not have, then run `make generate`. docs/spec-language.md explains the language.
resource: {name}
tiers: [{tier}]  # Who may call it; an operation with other tiers says so itself.
{own}
operations:

  # The name is that of the official Node client in snake_case: listThings is list_things.
  list_{things}:
    http: GET {above}/{paths}/{{page_number}}
    doc: One page of the {many}.
    returns: [{type}]

  # The emulator keeps what is made, listed, changed and deleted at paths like these.
  get_{thing}:
    http: GET {above}/{path}/{{{id}}}
    doc: One {words}.
    returns: {type}

  # Each field of the body is an argument of the method; `name?` may be left out.
  create_{thing}:
    http: POST {above}/{path}
    doc: Add one {words}.
    body:
      name: str
      color?: str
    example: {{name: First, color: red}}  # Values for tests and cassettes.
    returns: {created}

  update_{thing}:
    http: PATCH {above}/{path}/{{{id}}}
    doc: Change one {words}.
    body:
      name?: str
      color?: str
    example: {{name: Second, color: blue}}

  delete_{thing}:
    http: DELETE {above}/{path}/{{{id}}}
    doc: Delete one {words}.

types:

  {type}:
    doc: One {words}.
    key: {id}  # The field that tells rows of a list apart.
    fields:  # Those that every observed {words} has.
      {id}: str
    fields?:  # Those that may be absent.
      name: str
      color: str
      created_at: ms

  {created}:
    doc: The {words} that was added, by id only.
    fields:
      {id}: str
"""


class ScaffoldError(Exception):
    """No file can be written for the name."""


def new_resource(folder: Path, name: str) -> Path:
    """Write the skeleton of a resource below a spec folder, and return its path."""
    if problem := resource_problem(name):
        raise ScaffoldError(f"the resource name {shorten(name)} {problem}")
    path = folder / "rest" / f"{name}.yaml"
    if path.exists():
        raise ScaffoldError(f"{path} exists already; nothing was written")
    api = load_api(folder)
    if known := next((one for one in api.resources if one.name == name), None):
        raise ScaffoldError(
            f"the resource `{name}` stands in {' and '.join(known.files)} already; "
            "add operations there"
        )
    text = _text(api, name)
    _try(folder, f"{folder.resolve().name}/rest/{path.name}", text)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _text(api: Api, name: str) -> str:
    above = next((word for word in _ABOVE if name.startswith(word)), "")
    words = name.removeprefix(above)
    thing = _singular(words)
    made = _free(api, camel(thing), camel(above.rstrip("_"), thing))
    id_ = f"{thing}_id"
    own = "" if id_ in api.platform.params else f"params:\n  {id_}: str\n"
    return _SKELETON.format(
        name=name,
        tier=", ".join(api.platform.tiers),
        thing=thing,
        things=_plural(thing),
        words=thing.replace("_", " "),
        many=_plural(thing).replace("_", " "),
        above="/website/{website_id}" if "website_id" in api.platform.params else "",
        path=thing.replace("_", "-"),
        paths=_plural(thing).replace("_", "-"),
        type=made,
        # Not `...Created`, which is the class of an event `...:created`.
        created=_free(api, f"{made}New", f"New{made}"),
        id=id_,
        own=own,
    )


def _singular(words: str) -> str:
    if words.endswith("ies"):
        return f"{words[:-3]}y"
    if words.endswith(_HISSING):
        return words[:-2]
    ends = words.endswith("s") and not words.endswith(("ss", "us")) and len(words) > 2
    return words[:-1] if ends else words


def _plural(thing: str) -> str:
    if thing.endswith("y"):
        return f"{thing[:-1]}ies"
    return f"{thing}es" if f"{thing}es".endswith(_HISSING) else f"{thing}s"


def _free(api: Api, *names: str) -> str:
    """Return the first of some names, or of longer ones, that a type can have."""
    more = (f"{names[0]}{number}" for number in range(2, 99))
    return next(n for n in (*names, *more) if n not in api.types and not type_problem(n))


def _try(folder: Path, file: str, text: str) -> None:
    """Raise if the spec is not good with the file in it: paths and names may be taken."""
    problems = Problems()
    found = load(folder, problems)
    declare(found, text.encode(), file, "rest", problems)
    try:
        findings = [str(finding) for finding in lint(resolve(found, problems))]
    except SpecError as error:
        findings = [str(problem) for problem in error.problems]
    if own := [line for line in findings if line.startswith(file)]:
        raise ScaffoldError("\n".join(["choose another name; with this one:", *own]))
