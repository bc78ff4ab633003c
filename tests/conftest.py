"""What holds for all tests: to call what ends is no error, and how they come to their end soon.

The spec says what ends: an operation, an argument of one, or a key of a body. Whether a call warns
is asked where every operation is called, and with specs of the tests' own.
"""

from __future__ import annotations

import gc
import os
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings

from tests.figures import Figures
from tests.figures import Report
from tests.figures import reporting
from tests.limits import Limits
from tests.limits import setter

# As "website.get_it: ...", "..., argument `of`: ..." and "..., `of` of `body`: ..."; pytest splits
# the line at colons, so that of the message has another spelling.
_ENDS = r"ignore:[a-z]\w*\.[a-z]\w*(\x3a|, argument `|, `):DeprecationWarning"


# Tests of these folders mostly wait: for programs, servers, and limits that pass.
_WAITING = ("examples", "faults", "rtm", "workers")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", _ENDS)
    # How soon an example comes says how busy the machine is, and nothing of what is tested.
    slow = [HealthCheck.too_slow]
    settings.register_profile("any machine", deadline=None, suppress_health_check=slow)
    settings.load_profile("any machine")
    config.pluginmanager.register(Figures(config))
    gc.disable()  # until all tests are collected, of which none is garbage: a fifth of that time


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mix files that wait with those that compute: else all processes compute, and then all wait.

    The longest come first, those of workers. What is one file stays together, for its fixtures.
    """
    if config.pluginmanager.hasplugin("randomly"):  # then another order is what was asked for
        return
    placed: list[tuple[float, list[pytest.Item]]] = []
    for is_waiting in (True, False):
        own = [item for item in items if _waits(item.path) is is_waiting]
        own.sort(key=lambda item: item.path, reverse=is_waiting)
        begins = 0
        for _, found in groupby(own, lambda item: item.path):
            file = list(found)
            placed.append((begins / len(own), file))
            begins += len(file)
    placed.sort(key=lambda place: place[0])
    items[:] = [item for _, file in placed for item in file]


def _waits(path: Path) -> bool:
    return path.relative_to(Path(__file__).parent).parts[0] in _WAITING


def pytest_collection_finish() -> None:
    """Keep thousands of tests out of each garbage collection, which takes 0.3 s with them."""
    gc.freeze()
    gc.set_threshold(10_000)  # of 700, which tests make in a moment: a fiftieth of all time
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _what_other_modules_keep() -> None:
    """Keep out what other modules left too, such as specs that were read: 0.15 s each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> Limits:
    """Return what sets waits and limits for a test, as `limits(bind_again=0.1)`."""
    return setter(monkeypatch)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    return reporting(request.node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return what `-n auto` stands for: a process for each core, and four for those that wait."""
    return (os.cpu_count() or 1) + 4
