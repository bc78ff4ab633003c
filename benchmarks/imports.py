"""What an import costs in a cold process, against `import attrs, httpx`; nothing calls the API."""

from __future__ import annotations

from statistics import median

from benchmarks.measure import goal
from benchmarks.measure import processes
from benchmarks.measure import python
from benchmarks.measure import ratio
from benchmarks.measure import show

CLIENT = """
from crisp_client import CrispClient
CrispClient("identifier", "key").website_conversations
"""


def main() -> None:
    times = processes(
        {
            "bare interpreter": python("pass"),
            "import crisp_client": python("import crisp_client"),
            "one model": python("from crisp_client.models import Conversation"),
            "client and a resource": python(CLIENT),
            "import attrs": python("import attrs"),
            "import attrs, httpx": python("import attrs, httpx"),
        }
    )
    print("imports, cold processes with warm bytecode")
    show(times, "import attrs, httpx", "ms")
    net = median(times["import crisp_client"]) - median(times["bare interpreter"])
    goal("ms for `import crisp_client`, above the bare interpreter", net, 5)
    goal("client and resource", ratio(times, "client and a resource", "import attrs, httpx"), 1.1)


if __name__ == "__main__":
    main()
