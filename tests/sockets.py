"""How many sockets are open."""

from __future__ import annotations

import gc
import os


def sockets() -> int:
    """How many this process has open."""
    gc.collect()
    count = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            count += os.readlink(f"/proc/self/fd/{name}").startswith("socket:")
        except FileNotFoundError:
            pass
    return count
