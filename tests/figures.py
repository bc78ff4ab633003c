"""What a full run found, told when its test ends, whichever process ran it: `make soak`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Report = Callable[[str], None]
_KEY = "figure"


def reporting(test: pytest.Item) -> Report:
    """Return what tells a figure of a full run; slices of it say nothing."""

    def report(text: str) -> None:
        if test.get_closest_marker("soak"):
            test.user_properties.append((_KEY, text))

    return report


class Figures:
    """The plugin that tells them."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        terminal = self._config.pluginmanager.get_plugin("terminalreporter")
        if terminal is None or report.when != "call":
            return
        for key, text in report.user_properties:
            if key == _KEY:
                terminal.ensure_newline()
                terminal.write_line(f"{report.nodeid}: {text}")
