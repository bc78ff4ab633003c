"""Coverage-guided fuzzing of the loader with atheris: `make fuzz`, or

    python -m tests.fuzz.loader FOLDER -runs=1000000

with libFuzzer's options. FOLDER keeps what reached something new. An exception ends the run.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["codegen"]):
    from tests.codegen.specs import SPEC
    from tests.fuzz.harness import area_of
    from tests.fuzz.harness import AREAS
    from tests.fuzz.harness import run

FILES = {path.relative_to(SPEC).as_posix(): path.read_bytes() for path in SPEC.rglob("*.yaml")}
LINES = sorted({line for data in FILES.values() for line in data.splitlines()})
MOST = 1_200


def seeds() -> list[bytes]:
    """Each file of the spec, and each of its blocks alone, so that an input can be small."""
    found = []
    for name, data in sorted(FILES.items()):
        kind = bytes([AREAS.index(area_of(name))])
        head, *blocks = data.split(b"\n\n")
        found.append(kind + data[:MOST])
        found += [kind + head + b"\n\n" + block + b"\n" for block in blocks]
    return found


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """Half of the changes are to bytes, half to lines: the second keep it YAML."""
    dice = random.Random(seed)
    if dice.random() < 0.5 or len(data) < 2:
        return bytes(atheris.Mutate(data, most))
    kind, lines = data[:1], data[1:].split(b"\n")
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(lines))
        line, other = lines[at], dice.choice(LINES)
        indent = line[: len(line) - len(line.lstrip(b" "))]
        key, _, value = line.partition(b":")
        other_key, _, other_value = other.strip().partition(b":")
        lines[at : at + 1] = dice.choice(
            [
                [],
                [line, line],
                [other],
                [line, indent + other.strip()],
                [b"  " + line],
                [line[2:]],
                [key + b":" + other_value],
                [indent + other_key + b":" + value],
                [bytes(atheris.Mutate(line, len(line) + 20))] if line else [b"  "],
            ]
        )
        lines = lines or [b""]
    return (kind + b"\n".join(lines))[:most]


def one(data: bytes) -> None:
    run(data)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (folder / f"seed-{number:04}").write_bytes(seed)
    options = [f"-max_len={MOST}", "-timeout=10", "-rss_limit_mb=1024"]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:]], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
