"""The document of what a package consists of, in an environment that is made up."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from importlib.metadata import Distribution
from pathlib import Path
from platform import python_version
from typing import Any

import pytest

from codegen.release.bom import write_bom
from codegen.release.package import digest
from tests.release.conftest import EPOCH

OWN = """\
License-Expression: MIT
Provides-Extra: more
Requires-Dist: Needed[deep]
Requires-Dist: not_here; python_version < "3"
Requires-Dist: Extra_One[none]; extra == "more"
Requires-Dist: later; extra == "more"
"""
INSTALLED = {
    "needed": """\
License-Expression: MIT OR Apache-2.0
Provides-Extra: deep
Requires-Dist: below
Requires-Dist: deep_one; extra == "deep"
Requires-Dist: not_here; extra == "other"
""",
    "below": "License: Our own\n",
    "deep-one": "Requires-Dist: below\n",
    "extra-one": "Requires-Dist: needed\nRequires-Dist: alone>=2\n",
    "alone": "",
    "later": "Requires-Dist: alone\n",
}


def metadata(name: str, more: str) -> str:
    return f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.{len(name)}\n{more}"


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def installed(name: str) -> Distribution:
        known = name.lower().replace("_", "-")
        folder = tmp_path / known
        folder.mkdir(exist_ok=True)
        (folder / "METADATA").write_text(metadata(known, INSTALLED[known]))
        return Distribution.at(folder)

    monkeypatch.setattr("codegen.release.bom.distribution", installed)
    path = tmp_path / "own-1.3-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as files:
        files.writestr("own/METADATA", "no metadata")
        files.writestr("own-1.3.dist-info/METADATA", metadata("Own", OWN))
    return path


def read(wheel: Path) -> Any:
    return json.loads(write_bom(wheel, EPOCH).read_text("utf-8"))


def component(name: str, *licences: Mapping[str, Any], **more: object) -> dict[str, object]:
    version = f"1.{len(name)}"
    stated = [{**one, "acknowledgement": "declared"} for one in licences if "expression" in one]
    stated += [
        {"license": {**one, "acknowledgement": "declared"}}
        for one in licences
        if "expression" not in one
    ]
    return {
        "bom-ref": name,
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name}@{version}",
        "type": "library",
        **({"licenses": stated} if stated else {}),
        **more,
    }


def test_it_names_all_that_is_needed_and_by_what(wheel: Path) -> None:
    found = read(wheel)
    own = {"alg": "SHA-256", "content": digest(wheel)}
    assert found["metadata"] == {
        "component": component("own", {"id": "MIT"}, hashes=[own]),
        "properties": [{"name": "crisp_client:python", "value": python_version()}],
        "timestamp": "2026-05-28T20:26:40+00:00",
    }
    assert found["components"] == [
        component("alone", scope="optional"),
        component("below", {"name": "Our own"}, scope="required"),
        component("deep-one", scope="required"),
        component("extra-one", scope="optional"),
        component("later", scope="optional"),
        component("needed", {"expression": "MIT OR Apache-2.0"}, scope="required"),
    ]
    assert found["dependencies"] == [
        {"ref": "alone"},
        {"ref": "below"},
        {"ref": "deep-one", "dependsOn": ["below"]},
        {"ref": "extra-one", "dependsOn": ["alone", "needed"]},
        {"ref": "later", "dependsOn": ["alone"]},
        {"ref": "needed", "dependsOn": ["below", "deep-one"]},
        {"ref": "own", "dependsOn": ["extra-one", "later", "needed"]},
    ]


def test_its_number_is_of_the_wheel_and_of_what_is_needed(
    wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = read(wheel)["serialNumber"]
    assert read(wheel)["serialNumber"] == number
    monkeypatch.setitem(INSTALLED, "below", "Requires-Dist: alone\n")
    monkeypatch.setitem(INSTALLED, "alone", "Requires-Dist: new\n")
    monkeypatch.setitem(INSTALLED, "new", "")
    others = {number, read(wheel)["serialNumber"]}
    with zipfile.ZipFile(wheel, "a") as files:
        files.writestr("own/more.py", "")
    others.add(read(wheel)["serialNumber"])
    assert len(others) == 3


def test_what_an_extra_brings_is_there_though_it_is_wanted_later(
    wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(INSTALLED, "later", "Requires-Dist: alone[loud]\n")
    loud = "Provides-Extra: loud\nRequires-Dist: voice; extra == 'loud'\n"
    monkeypatch.setitem(INSTALLED, "alone", loud)
    monkeypatch.setitem(INSTALLED, "voice", "")
    found = read(wheel)
    assert component("voice", scope="optional") in found["components"]
    assert {"ref": "alone", "dependsOn": ["voice"]} in found["dependencies"]
