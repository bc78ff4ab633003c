"""The colours of the page: what is read on them can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import crisp_client.testing

HTML = Path(crisp_client.testing.__file__).with_name("_play") / "page.html"
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): #(\w{6});", block))
    for block in re.findall(r":root \{(.*?)\}", HTML.read_text("utf-8"), re.DOTALL)
)
# What is written, on which grounds.
PAIRS = {
    "text": ("ground", "panel", "mine", "theirs", "note", "bad-ground", "code"),
    "soft": ("ground", "panel", "mine", "bad-ground"),
    "accent": ("panel", "mine", "theirs", "note"),
    "on-accent": ("accent",),
    "bad": ("ground", "bad-ground"),
    "good": ("panel",),
}


def luminance(color: str) -> float:
    shares = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_the_contrast_that_wcag_asks_for(colors: dict[str, str]) -> None:
    low = {}
    for text, grounds in PAIRS.items():
        for ground in grounds:
            dark, light = sorted((luminance(colors[text]), luminance(colors[ground])))
            if (ratio := (light + 0.05) / (dark + 0.05)) < 4.5:
                low[text, ground] = round(ratio, 2)
    assert low == {}


def test_both_schemes_have_the_same_names() -> None:
    assert LIGHT.keys() == DARK.keys()
