# Copied from codegen/templates/_runtime/data/annotations.py. Do not edit: change that and run `make generate`.
"""Makes the annotations of a module, which are texts, useful at run time."""

from __future__ import annotations

import sys
from typing import Annotated
from typing import Any
from typing import is_typeddict

import attrs

KEYS = "\n\n    Keys:\n"
"""What parts the text of a mapping from the list of its keys, which `help()` shows."""


def complete_annotations(names: dict[str, Any]) -> None:
    """Complete the classes of a module, given its `globals()`, when all of them are there."""
    for cls in list(names.values()):
        if isinstance(cls, type) and cls.__module__ == names["__name__"]:
            if is_typeddict(cls):
                _complete_mapping(cls)
            elif attrs.has(cls):
                _complete_init(cls)


def _complete_mapping(cls: Any) -> None:
    """State the keys that may be missing, what each holds, and how pydantic takes it.

    `TypedDict` does not see `NotRequired` in a text. What a result class inherits has to be put on
    it, as its only base is `dict`.
    """
    texts = {key: hint.__forward_arg__ for key, hint in cls.__annotations__.items()}
    optional = {key for key, text in texts.items() if text.startswith("NotRequired[")}
    cls.__required_keys__ = frozenset(texts.keys() - optional)
    cls.__optional_keys__ = frozenset(optional)
    lines = (f"        {key}: {text.replace('models.', '')}" for key, text in texts.items())
    cls.__doc__ = (cls.__doc__ or "").rstrip() + KEYS + "\n".join(lines)
    cls.__get_pydantic_core_schema__ = classmethod(_core_schema)
    cls.__get_pydantic_json_schema__ = classmethod(_json_schema)


def _complete_init(cls: Any) -> None:
    """Give `__init__` the names in its annotations: attrs makes it in a namespace of its own."""
    known = cls.__init__.__globals__
    for base in cls.__mro__:
        if attrs.has(base) and any(field.init for field in attrs.fields(base)):
            for name, value in vars(sys.modules[base.__module__]).items():
                known.setdefault(name, value)


def _core_schema(cls: Any, source: Any, handler: Any) -> Any:
    from .pydantic_schema import mapping_schema  # pydantic calls this, so it is installed

    return mapping_schema(cls, handler)


def _json_schema(cls: Any, schema: Any, handler: Any) -> Any:
    from .pydantic_schema import with_texts

    return with_texts(cls, cls.__doc__.partition(KEYS)[0], schema, handler)


@attrs.frozen
class TaggedBy:
    """The key that says which mapping of a union is meant; pydantic then speaks of no other."""

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import Field

        return handler(Annotated[source, Field(discriminator=self.key)])
