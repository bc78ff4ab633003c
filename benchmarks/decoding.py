"""A page of 20 conversations, from bytes to objects, against `json.loads` of the same bytes."""

from __future__ import annotations

import json

import orjson

from benchmarks.bodies import answer
from benchmarks.bodies import conversations
from benchmarks.measure import goal
from benchmarks.measure import in_process
from benchmarks.measure import ratio
from benchmarks.measure import show
from crisp_client._runtime.data.decode import many
from crisp_client.models import Conversation


def main() -> None:
    data = answer("listed", conversations())
    decode = many(Conversation)
    times = in_process(
        {
            "json.loads": lambda: json.loads(data),
            "orjson.loads": lambda: orjson.loads(data),
            "json.loads, decoded": lambda: decode(json.loads(data)["data"]),
            "orjson.loads, decoded": lambda: decode(orjson.loads(data)["data"]),
        }
    )
    print(f"decoding 20 conversations, {len(data):,} bytes")
    show(times, "json.loads", "us")
    goal("with orjson", ratio(times, "orjson.loads, decoded", "json.loads"), 0.95)
    goal("with json", ratio(times, "json.loads, decoded", "json.loads"), 1.5)


if __name__ == "__main__":
    main()
