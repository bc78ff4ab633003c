"""Checks requests and complains in the words of AJV, as Crisp does.

Several complaints are joined by ", ", and each path starts with `data`. If a value must fit one of
several shapes, each shape complains: long and mostly misleading, but so does Crisp.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema import FormatChecker
from jsonschema.exceptions import ValidationError

from ._description import Route

_SAYINGS = {
    "type": "should be {value}",
    "enum": "should be equal to one of the allowed values",
    "const": "should be equal to constant",
    "minimum": "should be >= {value}",
    "maximum": "should be <= {value}",
    "minLength": "should NOT be shorter than {value} characters",
    "maxLength": "should NOT be longer than {value} characters",
    "minItems": "should NOT have fewer than {value} items",
    "maxItems": "should NOT have more than {value} items",
    "pattern": 'should match pattern "{value}"',
    "format": 'should match format "{value}"',
    "additionalProperties": "should NOT have additional properties",
    "anyOf": "should match some schema in anyOf",
    "oneOf": "should match exactly one schema in oneOf",
}


def _is_date(value: object) -> bool:
    """Tell whether it is an ISO 8601 date: which of these Crisp refuses is not known."""
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


# No narrower than any server's. An empty text stands for none; `minLength` refuses it.
_FORMS = {
    "email": re.compile(r"[\s\S]+@[^@ \t\n\r\f\v]+"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^ \t\n\r\f\v]+"),
}


def _has_form(form: re.Pattern[str], value: object) -> bool:
    return not isinstance(value, str) or not value or form.fullmatch(value) is not None


_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date-time", raises=ValueError)(_is_date)
for _name, _form in _FORMS.items():
    _FORMATS.checks(_name)(partial(_has_form, _form))


_NUMBERS: dict[str, Callable[[str], Any]] = {"integer": int, "number": float}


class Validator:
    def __init__(self, definitions: dict[str, Any]) -> None:
        self._definitions = definitions
        self._compiled: dict[tuple[Route, str], Draft202012Validator] = {}

    def body(self, route: Route, value: Any) -> str:
        """Return what is wrong with a body; empty if nothing is."""
        return self._complaint(route, "body", route.body or {}, value)

    def params(self, route: Route, texts: Mapping[str, str]) -> str:
        """Return what is wrong with the values in the path."""
        return self._complaint(route, "params", route.params, texts)

    def query(self, route: Route, texts: Mapping[str, str]) -> str:
        """Return what is wrong with a query; unknown keys are ignored."""
        known = route.query.get("properties", {})
        value = {key: _typed(known[key], text) for key, text in texts.items() if key in known}
        return self._complaint(route, "query", route.query, value)

    def _complaint(self, route: Route, part: str, schema: dict[str, Any], value: Any) -> str:
        if (route, part) not in self._compiled:
            rooted = {"$defs": self._definitions, **schema}
            self._compiled[route, part] = Draft202012Validator(rooted, format_checker=_FORMATS)
        errors = self._compiled[route, part].iter_errors(value)
        return ", ".join(dict.fromkeys(_complaints(errors)))


def _typed(schema: Mapping[str, Any], text: str) -> Any:
    """Return a query value as its schema wants it: `20` is a number if the schema says so.

    If the schema allows several kinds, the first that the text can be read as counts.
    """
    kinds = schema.get("type", "")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        try:
            return _NUMBERS[kind](text)
        except (KeyError, ValueError):
            continue
    return text


def _complaints(errors: Iterable[ValidationError]) -> Iterator[str]:
    for error in errors:
        yield from _complaints(error.context or ())
        where = "data" + "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path
        )
        value: Any = error.validator_value
        if error.validator == "required":
            instance: Any = error.instance
            for name in value:
                if name not in instance:
                    yield f"{where} should have required property '{name}'"
            continue
        if error.validator == "type" and isinstance(value, list):
            value = ",".join(value)
        saying = _SAYINGS.get(str(error.validator), "is invalid")
        yield f"{where} {saying.format(value=value)}"
