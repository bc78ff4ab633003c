"""Tell what operations lack beside the spec: state in emulators, examples, cassettes, evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.leftovers import Asked
from codegen.state import documents
from codegen.state import template
from codegen.typeinfo import body_of
from codegen.typeinfo import look_up
from codegen.typeinfo import shown
from codegen.unkept import why_not_kept

CASSETTES = Path("tests/cassettes")
# One for each revision of which somebody wrote down what others say.
REFERENCES = "tests/data/reference*.json"
_REQUEST = re.compile(r"^ *method: (\w+)\n *uri: (\S+)", re.MULTILINE)
_OF_OPERATION = re.compile(r"^operation: (\w+\.\w+)", re.MULTILINE)


class Lack(NamedTuple):
    what: str
    meaning: str
    operations: tuple[str, ...]
    reasons: Mapping[str, str] = MappingProxyType({})
    """Why it is missing, by operation, where that is to be seen in the spec."""


def lacks(api: Api, asked: Asked, root: Path) -> list[Lack]:
    """Return what is missing in the package that was asked, and below `root`."""
    operations = list(api.operations())
    kept = _routes_with_state(api, asked)
    recorded = _recorded(operations, api, root / CASSETTES)
    known = _known(root)

    def lack(what: str, meaning: str, missing: Iterable[Operation]) -> Lack:
        return Lack(what, meaning, tuple(operation.key for operation in missing))

    stateless = tuple(o.key for o in operations if (o.method, o.path) not in kept)
    reasons = {key: why for key, why in why_not_kept(api).items() if key in stateless}

    return [
        Lack("state", "the emulator answers with a sample, and keeps nothing", stateless, reasons),
        lack(
            "example",
            "nothing shows a value of a text that they send, as `example:` does",
            (o for o in operations if not _is_shown(o, api)),
        ),
        lack(
            "cassette", "`make record` makes them", (o for o in operations if o.key not in recorded)
        ),
        lack(
            "reference",
            f"no row of {REFERENCES} is about them",
            (o for o in operations if o.anchor not in known),
        ),
    ]


def format_lacks(found: Iterable[Lack], total: int) -> Iterator[str]:
    for lack in found:
        count = len(lack.operations)
        yield f"{lack.what}: {total - count} of {total} operations have it" + (
            f"; {lack.meaning}:" if count else ""
        )
        by_resource: dict[str, list[str]] = {}
        for key in lack.operations:
            resource, _, name = key.partition(".")
            by_resource.setdefault(resource, []).append(name)
        for resource, names in by_resource.items():
            yield f"  {resource}: {', '.join(names)}"
        yield from (f"  {key} is not kept: {why}" for key, why in lack.reasons.items())


def _routes_with_state(api: Api, asked: Asked) -> set[tuple[str, str]]:
    """Return verb and path of the routes that the emulator answers with what it keeps."""
    # What PUT or PATCH sent is shown by a GET of the same path, without a handler.
    shown = documents(api)
    return {
        *asked.kept,
        *((o.method, o.path) for o in api.operations() if template(o.path) in shown),
    }


def _recorded(operations: list[Operation], api: Api, folder: Path) -> set[str]:
    """Return the operations whose requests stand on a cassette, or for which one is named."""
    base = re.escape(api.platform.base_path)
    routes = [(o.key, o.method, _pattern(o.path)) for o in operations]
    found: set[str] = set()
    requests: set[tuple[str, str]] = set()
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text("utf-8")
        found.update(_OF_OPERATION.findall(text))
        requests.update(_REQUEST.findall(text))
    for method, uri in requests:
        place = re.sub(rf"^\w+://[^/]*{base}|\?.*$", "", uri)
        found.update(key for key, verb, form in routes if verb == method and form.fullmatch(place))
    return found


def _pattern(path: str) -> re.Pattern[str]:
    """Return a regular expression for the requests of a path: one may leave out a page."""
    pieces = []
    for piece in path.strip("/").split("/"):
        if piece.endswith("...}"):
            pieces.append("/.+")
        elif piece.endswith("?}"):
            pieces.append("(/[^/]+)?")
        else:
            pieces.append("/[^/]+" if piece.startswith("{") else f"/{re.escape(piece)}")
    return re.compile("".join(pieces))


def _known(root: Path) -> set[str]:
    documents = (json.loads(path.read_text("utf-8")) for path in root.glob(REFERENCES))
    return {row["id"] for document in documents for row in document["operations"]}


def _is_shown(operation: Operation, api: Api) -> bool:
    """Tell whether the spec shows a value of all texts that callers think up, which ids are not."""
    sent = (*operation.query, *body_of(operation, api.types).values())
    given: Mapping[str, Any] = {}
    if operation.body_type is not None:
        model = look_up(operation.body_type, api.types, Model)
        given = (model.example if model else None) or {}
    if isinstance(operation.body, TypeBody) and operation.body.example is not None:
        given = {**given, **operation.body.example}
    return all(field.wire in given or _has_value(field) for field in sent)


def _has_value(field: Field) -> bool:
    free = not_null(field.type) == Scalar("str")
    return not free or bool(shown(field)) or field.default is not None
