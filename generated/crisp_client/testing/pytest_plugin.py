# Rendered from spec, codegen/templates/testing/pytest_plugin.py.j2. Do not edit: change that and run `make generate`.
"""Fixtures for pytest, which finds them wherever the package is installed.

`crisp_emulator` is a local Crisp, made anew for each test; `crisp_client` and `async_crisp_client`
are clients of it, and `crisp_visitor` is somebody who opened its chatbox. A test that uses several
of them has one emulator. With `crisp_strict = true` in pytest's settings, it refuses keys of a body
that the spec does not have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

try:
    import pytest
except ImportError:
    raise ImportError(
        "the fixtures of crisp_client need pytest, which no extra brings: pip install pytest",
        name="pytest",
    ) from None

if TYPE_CHECKING:
    from .. import AsyncCrispClient
    from .. import CrispClient
    from . import Emulator
    from . import Visitor


def pytest_addoption(parser: pytest.Parser) -> None:
    told = "crisp_emulator refuses keys that the spec does not have"
    parser.addini("crisp_strict", told, "bool", False)


@pytest.fixture
def crisp_emulator(pytestconfig: pytest.Config) -> Iterator[Emulator]:
    """A fresh local Crisp for one test."""
    try:
        from . import Emulator
    except ImportError as error:  # the extra is missing, and the error says so
        pytest.fail(str(error), pytrace=False)

    with Emulator(strict=pytestconfig.getini("crisp_strict")) as crisp:
        yield crisp


@pytest.fixture
def crisp_client(crisp_emulator: Emulator) -> Iterator[CrispClient]:
    """A client of the local Crisp, closed at the end of the test."""
    from .. import CrispClient

    crisp = crisp_emulator
    # No proxy of the environment leads back to this machine.
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url, proxy=False) as client:
        yield client


@pytest.fixture
def async_crisp_client(crisp_emulator: Emulator) -> AsyncCrispClient:
    """The same for `async` tests of any plugin; its connections are closed with the event loop."""
    from .. import AsyncCrispClient

    crisp = crisp_emulator
    return AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url, proxy=False)


@pytest.fixture
def crisp_visitor(crisp_emulator: Emulator) -> Visitor:
    """A visitor of the local Crisp, by the name of Ada, who has said nothing yet."""
    return crisp_emulator.visitor(nickname="Ada")
