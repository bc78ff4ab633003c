"""Say what is wrong with arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def complaint(schema: Mapping[str, Any], given: Any) -> str:
    """Return where arguments do not fit a JSON Schema; empty if they do."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    error = best_match(Draft202012Validator(schema).iter_errors(given))
    if error is None:
        return ""
    place = ".".join(map(str, error.absolute_path))
    said = " ".join(error.message.split())
    said = said if len(said) <= 300 else f"{said[:150]} ... {said[-140:]}"
    return f"{place}: {said}" if place else said
