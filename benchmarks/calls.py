"""A typed list call against an untyped `httpx.Client.get().json()`, on loopback, client's CPU."""

from __future__ import annotations

import httpx

from benchmarks.measure import goal
from benchmarks.measure import in_process
from benchmarks.measure import ratio
from benchmarks.measure import show
from benchmarks.server import running
from crisp_client import CrispClient

WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"
PATH = f"/v1/website/{WEBSITE}/conversations/1"


def main() -> None:
    with running() as address, httpx.Client() as raw, CrispClient("id", "key", host=address) as own:
        url = f"{address}{PATH}"
        times = in_process(
            {
                "httpx.Client.get().json()": lambda: raw.get(url).json(),
                "list_conversations()": lambda: own.website_conversations.list_conversations(
                    WEBSITE
                ),
            },
            rounds=21,
            seconds=0.2,
        )
    print("one sequential call for 20 conversations")
    show(times, "httpx.Client.get().json()", "us")
    goal("typed call", ratio(times, "list_conversations()", "httpx.Client.get().json()"), 1.0)


if __name__ == "__main__":
    main()
