# Copied from codegen/templates/_texts.py. Do not edit: change that and run `make generate`.
"""Texts that others wrote, as they may be shown."""

from __future__ import annotations

import re

# What a terminal may take for a command, or for an order to show what follows backwards; JSON
# itself escapes those below the space.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")


def clean(text: str) -> str:
    """Return a text without what would act on a terminal: others wrote it."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: object) -> str:
    """Return a text on one line, so that nobody's name can look like another line."""
    return clean(" ".join(str(text).split()))
