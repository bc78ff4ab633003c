"""Where the CPU of our own calls goes, sampled, beside the floor of a bare socket and orjson."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

from benchmarks.contenders import bare_socket
from benchmarks.contenders import own
from benchmarks.contenders import raw_httpx
from benchmarks.measure import in_process
from benchmarks.measure import repeats_within
from benchmarks.measure import show
from benchmarks.server import running

_INTERVAL = 0.001


def main(seconds: float = 2) -> None:
    with running() as address:
        clients = {
            "crisp_client": own(address),
            "httpx.Client": raw_httpx(address),
            "raw socket and orjson, the floor": bare_socket(address),
        }
        for workload, title in {"list": "20 conversations", "tiny": "one state"}.items():
            calls = {name: client[workload] for name, client in clients.items()}
            times = in_process(calls, rounds=21)
            print(f"a call for {title}")
            show(times, "httpx.Client", "us")
            spent = _sampled(calls["crisp_client"], seconds)
            samples, whole = spent.total(), median(times["crisp_client"])
            print(f" of the call of crisp_client, from {samples} samples")
            for layer, count in spent.most_common():
                share = count / samples
                print(f"  {layer:44} {share * whole:9.1f} us  {share:6.1%}")


def _sampled(call: Callable[[], Any], seconds: float) -> Counter[str]:
    """In which layers the process was, at equal distances of its CPU time."""
    found: Counter[str] = Counter()

    def note(number: int, frame: FrameType | None) -> None:
        while frame is not None:
            if layer := _layer(frame.f_code.co_filename):
                found[layer] += 1
                return
            frame = frame.f_back

    repeats = repeats_within(call, seconds)
    before = signal.signal(signal.SIGPROF, note)
    signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
    try:
        for _ in range(repeats):
            call()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return found


@cache
def _layer(filename: str) -> str:
    """Of a library its name, of our package the module; the standard library is its caller's."""
    parts = Path(filename).parts
    if "crisp_client" in parts:
        inside = parts[parts.index("crisp_client") + 1 :]
        models = inside[0] in ("models", "events")
        return f"crisp_client/{inside[0] if models else '/'.join(inside[:2])}"
    if "site-packages" in parts:
        inside = parts[parts.index("site-packages") + 1 :]
        return "socket" if inside[:2] == ("httpcore", "_backends") else inside[0]
    return ""


if __name__ == "__main__":
    main()
