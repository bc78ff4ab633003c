"""Fixtures for tests of the generator: see `specs` for what they are made of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from codegen import output
from codegen.ir import Api
from codegen.render.tree import Output
from tests.codegen import specs


@pytest.fixture(scope="session")
def real_api() -> Api:
    return specs.real_api()


@pytest.fixture(scope="module")
def package_of_one_file() -> Iterator[None]:
    """Make the package a file that tells the spec: for commands that do more than to write it."""

    def one_file(api: Api) -> dict[str, Output]:
        return {"spec.txt": Output("spec.txt", repr(api), ("spec",), "Copied")}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(output, "all_outputs", one_file)
        patch.setattr(output, "_tidy", lambda folder: None)
        yield
