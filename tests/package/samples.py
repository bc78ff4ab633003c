"""Values that fit the types of the spec, to call every operation with."""

import copy
from datetime import datetime

from codegen.ir import Enum
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Words
from codegen.typeinfo import references
from codegen.typeinfo import shown

SCALARS = {
    "str": "text & more/ü",
    "int": 7,
    "float": 1.5,
    "bool": True,
    "any": {"free": [1, None]},
    "scalar": "scalar",
    "ms": 1700000000123,
    "s": 60,
    "iso8601": "2026-01-02T03:04:05Z",
    "flag": True,
    "page": 1,
}
FORMS = {"email": "text@example.com", "url": "https://example.com/text?a=1&b=ü"}


class Samples:
    def __init__(self, api):
        self.types = api.types
        self.ids = {}
        """Of things that exist, by the path parameter that fields refer to."""
        self.above = []
        """Names of the types that the value is inside of."""

    def value(self, found, siblings=None):
        match found:
            case Scalar(kind, low, _):
                return low if low is not None else SCALARS[kind]
            case Words(words):
                if "*" in words:  # any text, of which the others were seen
                    return words[0]
                return words[-1].replace("*", "acme:bot:0")
            case ListOf(inner):
                return [] if self.repeats(inner) else [self.value(inner)]
            case MapOf(inner):
                return {} if self.repeats(inner) else {"key": self.value(inner)}
            case Nullable(inner) | Json(inner):
                return self.value(inner, siblings)
            case OneOf(options):
                return self.value(options[-1], siblings)
            case Ref(name):
                return self.named(self.types[name], siblings)

    def named(self, named, siblings):
        if isinstance(named, Enum):
            return named.example or named.words[0]
        self.above.append(named.name)
        try:
            if isinstance(named, Model):
                return self.object(named.fields, named.example)
            assert isinstance(named, Union)
            variants = dict(named.variants)
            tag = (siblings or {}).get(named.by, next(iter(variants)))
            return self.value(variants[tag])
        finally:
            self.above.pop()

    def object(self, fields, example=None):
        """An object with all its fields, those of an example as it has them."""
        made = copy.deepcopy(example or {})
        for field in fields:  # in spec order, so a tag stands before what it decides
            if field.refers_to and self.ids:
                known = self.ids.get(field.refers_to)
                if isinstance(field.type, ListOf):
                    made[field.wire] = [] if known is None else [known]
                    continue
                if known is not None:
                    made[field.wire] = known
            if field.wire in made:
                continue
            if isinstance(field.type, ListOf | MapOf) or not self.repeats(field.type):
                made[field.wire] = self.field(field, made)
        return made

    def repeats(self, found):
        """Tell whether a type contains itself here: the sample of a tree has no children."""
        return any(name in self.above for name in references(found))

    def field(self, field, siblings):
        if isinstance(field.type, Const):
            return field.type.word
        example = next(iter(shown(field)), FORMS.get(field.format))
        listed = isinstance(example, str) and isinstance(field.type, ListOf)
        return self.shown(field.type, [example] if listed else example, siblings)

    def shown(self, found, example, siblings=None):
        """The example; of an object, what it leaves out as well."""
        named = self.types.get(found.name) if isinstance(found, Ref) else None
        if isinstance(named, Model) and example is not None:
            return self.object(named.fields, example)
        return self.value(found, siblings) if example is None else example

    def body(self, operation, choice=0, ids=None):
        """The JSON that the call should send, or None; of alternative fields the chosen one.

        With `ids`, what refers to other things has the id of one; of none, a list stays empty.
        """
        self.ids = ids or {}
        try:
            return self._body(operation, choice)
        finally:
            self.ids = {}

    def referred(self, operation):
        """The path parameters whose values the body of an operation has, also inside of it."""
        waiting, found, seen = [*operation.sent()], {}, set()
        fields = [*operation.sent_fields]
        while waiting or fields:
            for field in fields:
                waiting.append(field.type)
                found |= {field.refers_to: None} if field.refers_to else {}
            fields = []
            for name in references(waiting.pop()):
                named = self.types[name]
                if name in seen:
                    continue
                seen.add(name)
                if isinstance(named, Model):
                    fields.extend(named.fields)
                elif isinstance(named, Union):
                    waiting.extend(variant for _, variant in named.variants)
        return [*found]

    def _body(self, operation, choice):
        body = operation.body
        if body is None:
            return {} if operation.method in ("POST", "PUT", "PATCH") else None
        if isinstance(body, FieldsBody):
            sent = [
                f for f in body.fields if f.wire not in body.either or f.wire == body.either[choice]
            ]
            return self.object(sent)
        if body.picked:
            return self.object(body.picked.fields, body.example)
        return self.shown(body.type, body.example)

    def passed(self, operation, body):
        """A body as the arguments and keywords that a call takes."""
        if not isinstance(operation.body, FieldsBody):
            return ([] if operation.body is None else [body]), {}
        arguments, keywords = [], {}
        for field in operation.body_fields:
            if field.wire not in operation.body.either:
                arguments.append(body[field.wire])
            elif field.wire in body:
                keywords[field.name] = body[field.wire]
        return arguments, keywords

    def query(self, operation):
        """Arguments, and the text that each should be on the wire."""
        arguments, wire = {}, {}
        for field in operation.query:
            if field.type == Scalar("iso8601"):
                moment = datetime.fromisoformat(self.field(field, {}))
                arguments[field.name], wire[field.wire] = moment, moment.isoformat()
                continue
            value = arguments[field.name] = self.field(field, {})
            wire[field.wire] = "1" if value is True else value
        return arguments, wire
