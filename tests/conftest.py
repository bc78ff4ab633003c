"""What holds for all tests: to call an operation that ends is no error, and little is collected.

Which ones end is read from the lock of names. Whether a call warns is asked where every operation
is called, and with specs of the tests' own.
"""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest

_LOCK = Path(__file__).parent.parent / "names.lock"


def pytest_configure(config: pytest.Config) -> None:
    for key in re.findall(r"^client\.(\w+\.\w+)  deprecated$", _LOCK.read_text("utf-8"), re.M):
        form = rf"ignore:{re.escape(key)}\W:DeprecationWarning"
        config.addinivalue_line("filterwarnings", form)


def pytest_collection_finish() -> None:
    """Keep thousands of tests out of each garbage collection, which takes 0.3 s with them."""
    gc.collect()
    gc.freeze()
