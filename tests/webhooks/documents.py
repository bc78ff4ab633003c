"""JSON texts as other programs may write them, in spellings that Python would not choose."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from random import Random

# Texts with what Node makes of each, null of what is no JSON.
CASES = json.loads((Path(__file__).parents[1] / "data/canonical.json").read_text("utf-8"))
WORDS = (
    "event",
    "data",
    "content",
    "website_id",
    "a",
    "b",
    "",
    "__proto__",
    "constructor",
    "é",
    "😀",
)
INDICES = ("0", "1", "2", "9", "10", "007", "-1", "1.5", "4294967294", "4294967295", "4294967296")
CHARACTERS = (
    *'abc /"\\{}[]:,;0é\x7f\x80\u2028\u2029\ufeff\uffff😀',
    *"\x00\x01\x1f\b\f\n\r\t\ud800\udbff\udc00\udfff",
)
SPACES = ("", "", "", " ", "\n", "\t", " \r\n ")


def document(random: Random, depth: int = 4) -> str:
    """Any JSON value; deeper and wider ones are rarer."""
    kind = random.randrange(10 if depth else 6)
    if kind < 2:
        return number(random)
    if kind < 5:
        return quoted(random, text(random))
    if kind == 5:
        return random.choice(("null", "true", "false"))
    space = random.choice(SPACES)
    size = min(int(random.expovariate(0.3)), 40)
    if kind < 7:
        items = [document(random, depth - 1) for _ in range(size)]
        return f"[{space}{f'{space},{space}'.join(items)}{space}]"
    pairs = [f"{key(random)}{space}:{space}{document(random, depth - 1)}" for _ in range(size)]
    return f"{{{space}{f'{space},'.join(pairs)}{space}}}"


def broken(random: Random) -> str:
    """A document with something inserted, removed or put elsewhere; most are no JSON any more."""
    found = document(random)
    start, end = sorted(random.choices(range(len(found) + 1), k=2))
    piece = random.choice(('"', "\\", ",", ":", "{", "]", "0", "-", "e", ".", "\x00", "\xa0", "u"))
    change = random.randrange(3)
    if change == 0:
        return found[:start] + piece + found[start:]
    if change == 1:
        return found[:start] + found[min(end, start + 3) :]
    return found[:start] + found[end:] + found[start:end]


def key(random: Random) -> str:
    kind = random.randrange(4)
    if kind == 0:
        return quoted(random, random.choice(INDICES))
    if kind == 1:
        return quoted(random, str(int(10 ** random.uniform(0, 11))))
    return quoted(random, random.choice(WORDS) if kind == 2 else text(random))


def text(random: Random) -> str:
    return "".join(random.choices(CHARACTERS, k=random.randrange(8)))


def quoted(random: Random, value: str) -> str:
    """With escapes where none are needed."""
    pieces = []
    for character in value:
        must = character in '"\\' or character < " " or "\ud800" <= character <= "\udfff"
        how = random.randrange(4)
        if character == "/" and how == 0:
            pieces.append("\\/")
        elif how == 0 or (must and how == 1):
            pieces.append(_by_number(random, character))
        else:
            pieces.append(json.dumps(character)[1:-1] if must else character)
    return f'"{"".join(pieces)}"'


def _by_number(random: Random, character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    style = random.choice((str, str.upper))
    return "".join(f"\\u{style(units[i : i + 4])}" for i in range(0, len(units), 4))


def number(random: Random) -> str:
    kind = random.randrange(7)
    if kind == 0:
        return str(random.randrange(-1000, 1000))
    if kind == 1:
        return str(random.getrandbits(random.randrange(1, 90)) * random.choice((1, -1)))
    if kind == 2:  # any double at all
        (value,) = struct.unpack(">d", random.randbytes(8))
        return repr(value) if value - value == 0 else "1e999"
    if kind == 3:  # near powers of ten, where the spelling changes
        return (
            f"{random.choice(('', '-'))}{random.randrange(1, 100)}e{random.randrange(-30, 30):+d}"
        )
    if kind == 4:  # more digits than a double has
        digits = "".join(random.choices("0123456789", k=random.randrange(1, 40)))
        return f"{random.choice('123456789')}{digits[: random.randrange(40)]}.{digits}"
    if kind == 5:
        exponent = f"{random.choice('eE')}{random.choice(('', '+', '-'))}{random.randrange(400)}"
        return (
            f"{random.choice(('', '-'))}{random.randrange(100)}.{random.randrange(1000)}{exponent}"
        )
    return random.choice(("0", "-0", "-0.0", "0e5", "1.0", "1e21", "1e-7", "9007199254740993"))
