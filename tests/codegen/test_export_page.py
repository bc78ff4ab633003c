"""docs/exports.md names the extensions that the exports have, and no others."""

from __future__ import annotations

import re

from codegen.export.document import document
from tests.codegen.exported import FILES
from tests.codegen.exported import keys
from tests.codegen.specs import load
from tests.codegen.specs import ROOT

PAGE = (ROOT / "docs/exports.md").read_text("utf-8")


def test_every_extension_is_explained():
    api = load(FILES)
    used = {
        key
        for language in ("openapi", "asyncapi")
        for key in keys(document(api, language))
        if key.startswith("x-")
    }
    assert used == set(re.findall(r"^\| `(x-[a-z-]+)` \|", PAGE, re.M))
