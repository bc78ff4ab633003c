"""Nothing that says something else than what was signed is accepted."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from crisp_client.webhooks import verify
from crisp_client.webhooks._canonical import canonical
from tests.figures import Report

from . import documents
from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import written

FULL, SLICE = 100_000, 2_000


def meaning(text: bytes) -> Any:
    """What JavaScript reads, order of keys included; told apart without the package's help."""

    def ordered(pairs: list[tuple[str, Any]]) -> Any:
        places = {key: place for place, (key, _) in reversed(list(enumerate(pairs)))}

        def rank(pair: tuple[str, Any]) -> tuple[int, int]:
            digits = pair[0]
            is_index = digits.isascii() and digits.isdigit() and str(int(digits)) == digits
            if is_index and int(digits) <= 2**32 - 2:
                return 0, int(digits)
            return 1, places[digits]

        return "object", tuple(sorted(dict(pairs).items(), key=rank))

    def double(digits: str) -> Any:
        value = float(digits)
        return ("number", value) if math.isfinite(value) else None

    def refuse(word: str) -> Any:
        raise ValueError(word)

    try:
        return json.loads(
            text.decode(),
            object_pairs_hook=ordered,
            parse_float=double,
            parse_int=double,
            parse_constant=refuse,
        )
    except (ValueError, RecursionError):
        return None, "no JSON"


def mutated_bytes(random: Random, text: bytes) -> bytes:
    start, end = sorted(random.choices(range(len(text) + 1), k=2))
    at = min(start, len(text) - 1)
    other = bytes([random.randrange(256)])
    return random.choice(
        (
            lambda: text[:at] + bytes([text[at] ^ 1 << random.randrange(8)]) + text[at + 1 :],
            lambda: text[:at] + other + text[at + 1 :],
            lambda: text[:start] + other + text[start:],
            lambda: text[:start] + text[start + 1 :],
            lambda: text[:start] + text[end:],
            lambda: text[:end] + text[start:],
            lambda: text[:start] + text[start:end][::-1] + text[end:],
            lambda: text + random.choice((b" ", b"\n", b"{}", b"\0", b",", text)),
            lambda: text.swapcase(),
        )
    )()


def mutated_value(random: Random, value: Any) -> Any:
    """The value with one thing in it changed to something like it."""
    if isinstance(value, dict) and value and random.random() < 0.85:
        key = random.choice(list(value))
        pairs = list(value.items())
        choice = random.randrange(6)
        if choice == 0:
            random.shuffle(pairs)
            return dict(pairs)
        if choice == 1:
            return {(k + "_" if k == key else k): v for k, v in pairs}
        if choice == 2:
            return {k: v for k, v in pairs if k != key}
        if choice == 3:
            return {**value, random.choice(documents.WORDS): None}
        return {k: mutated_value(random, v) if k == key else v for k, v in pairs}
    if isinstance(value, list) and value and random.random() < 0.85:
        at = random.randrange(len(value))
        changed = mutated_value(random, value[at])
        return random.choice(([*value[:at], changed, *value[at + 1 :]], value[::-1], [value]))
    if isinstance(value, str):
        return random.choice((value + "\u200b", value.upper(), value[:-1], [value], None, ""))
    if type(value) in (int, float):
        return random.choice((value + 1, -value, str(value), value * 10, value / 3, None, True))
    return random.choice((True, False, None, 0, "", {}, []))


def mutations(seed: int) -> Iterator[tuple[bytes, bytes, bool]]:
    """Texts that were signed, what came instead, and whether the first is in canonical form."""
    random = Random(seed)
    while True:
        if random.random() < 0.4:
            text = written(message(documents.text(random).encode(errors="ignore").decode()))
        else:
            text = documents.document(random).encode()
        form = canonical(text.decode())
        assert form is not None
        is_canonical = random.random() < 0.7 or form.encode() == text
        sent = form.encode() if is_canonical else text
        for _ in range(8):
            if random.random() < 0.6:
                yield sent, mutated_bytes(random, sent), is_canonical
            else:
                value = mutated_value(random, json.loads(sent))
                yield sent, json.dumps(value).replace("Infinity", "1e999").encode(), is_canonical


def accepted(count: int) -> tuple[list[tuple[bytes, bytes]], int]:
    """Those that passed of so many that changed the canonical form; and how many were no change."""
    passed, kept, tried = [], 0, 0
    for sent, came, is_canonical in mutations(seed=42):
        if came == sent or (is_canonical and meaning(came) == meaning(sent)):
            kept += 1
            continue
        tried += 1
        if verify(came, signed(sent), SECRET):
            passed.append((sent, came))
        if tried == count:
            return passed, kept
    raise AssertionError


def test_no_mutation_of_the_body_is_accepted() -> None:
    passed, kept = accepted(SLICE)
    assert passed == []
    assert kept < SLICE


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_no_mutation_of_the_body_is_accepted_in_full(report: Report) -> None:
    passed, kept = accepted(FULL)
    assert passed == []
    assert kept < FULL
    report(f"{FULL:,} mutations, 0 accepted; {kept} more changed nothing")


def test_what_changes_nothing_is_accepted() -> None:
    """Or else refusing everything would pass, and the judge of the tests above be no judge."""
    held = [
        verify(came, signed(sent), SECRET)
        for _, (sent, came, is_canonical) in zip(range(4_000), mutations(seed=43), strict=False)
        if is_canonical and meaning(came) == meaning(sent)
    ]
    assert len(held) > 300
    assert all(held)


def test_no_mutation_of_the_headers_is_accepted() -> None:
    random = Random(44)
    body = written(message())
    headers = signed(body)
    tried = 0
    for _ in range(SLICE):
        name = random.choice(("X-Crisp-Signature", "X-Crisp-Request-Timestamp"))
        value = mutated_bytes(random, headers[name].encode()).decode("latin-1")
        if value != headers[name]:
            tried += 1
            assert not verify(body, {**headers, name: value}, SECRET)
    assert tried > SLICE * 0.9


def test_no_mutation_of_the_secret_is_accepted() -> None:
    random = Random(45)
    body = written(message())
    headers = signed(body)
    tried = 0
    for _ in range(SLICE):
        secret = mutated_bytes(random, SECRET.encode()).decode("latin-1")
        # HMAC fills a key up with NUL, so one that has more of them at its end is the same.
        if secret and secret.rstrip("\0") != SECRET:
            tried += 1
            assert not verify(body, headers, secret), secret
    assert tried > SLICE * 0.9
