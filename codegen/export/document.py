"""Make a document by its name, and its text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from codegen.ir import Api

_LANGUAGES = {"openapi": openapi, "asyncapi": asyncapi}


class _Dumper(yaml.SafeDumper):
    """Writes an object each time in full, without anchors, which do not help readers."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def document(api: Api, language: str) -> dict[str, Any]:
    return _LANGUAGES[language](api)


def written(found: dict[str, Any], path: Path | None) -> str:
    """Return the text of a document: YAML if the name of the file ends so, else JSON."""
    if path is not None and path.suffix in (".yaml", ".yml"):
        return yaml.dump(found, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
