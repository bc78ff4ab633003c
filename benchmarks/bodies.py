"""What Crisp answers: a page of its published example, filled as real ones are, and a state."""

from __future__ import annotations

import copy
import json
import uuid
from pathlib import Path
from random import Random
from typing import Any

_BODIES = Path(__file__).parents[1] / "tests/data/bodies.json"
_EXAMPLE = "rest-081-get-website-conversations"
STATE = {"state": "pending"}


def conversations(count: int = 20) -> list[dict[str, Any]]:
    """Rows of about 1.8 kB, each with two keys that no model knows."""
    bodies = json.loads(_BODIES.read_text("utf-8"))
    example = next(body for body in bodies if body["id"] == _EXAMPLE)["payload"]["data"][0]
    chance = Random(1)
    return [_row(example, number, chance) for number in range(count)]


def _row(example: dict[str, Any], number: int, chance: Random) -> dict[str, Any]:
    row = copy.deepcopy(example)
    made = 1_767_225_600_000 + number * 3_600_000
    operator = _uuid(chance)
    row |= {
        "session_id": f"session_{_uuid(chance)}",
        "people_id": _uuid(chance),
        "inbox_id": None,
        "topic": "A refund for an order that came twice",
        "last_message": "J\u2019ai un pb avec l\u2019attestation, le colis n\u2019est pas venu. "
        * 3,
        "preview_message": {
            "type": "text",
            "from": "user",
            "excerpt": "All right, thanks.",
            "fingerprint": 176722560012345 + number,
        },
        "mentions": [operator],
        "verifications": [],
        "compose": {},
        "created_at": made,
        "updated_at": made + 60_000,
        "waiting_since": made + 30_000,
        "sentiment": {"score": 0.25, "label": "neutral"},
        "locale_guess": "en",
    }
    if number % 2:
        row["assigned"] = None
    row["active"] = {"now": False, "last": made}
    row["meta"] |= {
        "phone": "",
        "address": "",
        "subject": "Order 2041",
        "origin": "chat",
        "data": {"plan": "pro", "orders": number, "trial": False},
        "segments": ["customer", "refund"],
    }
    row["meta"]["connection"] = {"isp": "Example Networks", "asn": "AS64500"}
    return row


def _uuid(chance: Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def answer(reason: str, data: Any) -> bytes:
    """The body as it comes: in its envelope, without spaces, text as UTF-8."""
    envelope = {"error": False, "reason": reason, "data": data}
    return json.dumps(envelope, separators=(",", ":"), ensure_ascii=False).encode()
