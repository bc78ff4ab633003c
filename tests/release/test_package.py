"""What is released: the files, what they say of themselves, and the same bytes each time."""

from __future__ import annotations

import json
import os
import shutil
import tarfile
import tomllib
import zipfile
from importlib.metadata import Distribution
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.metadata import Metadata
from packaging.utils import canonicalize_name

from codegen.release.bom import license_of
from codegen.release.bom import write_bom
from codegen.release.package import build
from codegen.release.package import Built
from codegen.release.package import check
from codegen.release.package import digest
from codegen.release.package import ReleaseError
from codegen.release.package import run
from crisp_client import __version__
from tests.codegen.specs import ROOT
from tests.release.conftest import EPOCH
from tests.release.conftest import names_of

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
INFO = f"crisp_client-{__version__}.dist-info"


def test_a_wheel_has_every_file_of_the_package_and_nothing_else(built: Built) -> None:
    assert built.wheel.name == f"crisp_client-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(built.wheel) as files:
        names = set(files.namelist())
    package = {f"crisp_client/{name}" for name in names_of(ROOT / "generated/crisp_client")}
    about = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    assert names == package | {f"{INFO}/{name}" for name in about}
    assert built.wheel.stat().st_size < 1_500_000


def test_it_says_who_made_it_and_what_it_needs(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as files:
        metadata = Metadata.from_email(files.read(f"{INFO}/METADATA"))
        entries = files.read(f"{INFO}/entry_points.txt").decode()
    assert (metadata.name, str(metadata.version)) == ("crisp-client", __version__)
    assert metadata.author == "The crisp_client authors"
    assert (metadata.license_expression, metadata.license_files) == ("MIT", ["LICENSE"])
    assert metadata.classifiers == PROJECT["classifiers"]
    assert metadata.provides_extra == sorted(PROJECT["optional-dependencies"])
    assert metadata.description == (ROOT / "README.md").read_text("utf-8")
    needed = [one for one in metadata.requires_dist or [] if one.marker is None]
    assert {one.name for one in needed} == {
        "aiohttp", "attrs", "httpcore", "httpx", "python-socketio",
    }  # fmt: skip
    assert "crisp = crisp_client.cli:main" in entries
    assert "crisp_client = crisp_client.testing.pytest_plugin" in entries


def test_an_sdist_has_what_the_package_is_made_of(built: Built) -> None:
    with tarfile.open(built.sdist) as files:
        names = {name.partition("/")[2] for name in files.getnames()}
    for folder in ("generated/crisp_client", "spec", "codegen"):
        assert {f"{folder}/{name}" for name in names_of(ROOT / folder)} <= names
    others = {name for name in names if not name.startswith(("generated/", "spec/", "codegen/"))}
    assert {"PKG-INFO", "pyproject.toml", "names.lock", "LICENSE", "README.md"} <= others
    tops = {name.partition("/")[0] for name in others}
    assert not tops & {"tests", "benchmarks", "build", ".venv", ".git", ".github"}


def test_twine_and_check_wheel_contents_find_nothing(built: Built) -> None:
    assert check(ROOT, built) == [
        f"Checking {built.wheel.name}: PASSED",
        f"Checking {built.sdist.name}: PASSED",
        f"{built.wheel.name}: OK",
    ]


def test_what_they_find_is_told(tmp_path: Path, built: Built) -> None:
    broken = tmp_path / built.wheel.name
    with zipfile.ZipFile(built.wheel) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            more = b"tests/__init__.py,,\n" if name.endswith("RECORD") else b""
            new.writestr(name, old.read(name) + more)
        new.writestr("tests/__init__.py", b"")
    with pytest.raises(ReleaseError, match=r"(?s)check_wheel_contents.* failed:.*W005"):
        check(ROOT, Built(broken, built.sdist))


def test_two_builds_give_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """Built from the sdist, from files with another day and other rights."""
    with tarfile.open(built.sdist) as files:
        files.extractall(tmp_path, filter="data")
    [tree] = tmp_path.iterdir()
    for path in tree.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (tree / "README.md").chmod(0o600)
    again = build(tree, tmp_path / "dist", EPOCH)
    assert digest(again.wheel) == digest(built.wheel)
    assert digest(again.sdist) == digest(built.sdist)
    later = build(tree, tmp_path / "later", EPOCH + 86_400)
    assert digest(later.wheel) != digest(built.wheel)


def test_a_build_that_fails_says_why(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with pytest.raises(ReleaseError, match=r"(?s)^hatchling build failed:.*_version.py"):
        build(tmp_path, tmp_path / "dist", EPOCH)


def test_a_module_that_does_not_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slow.py").write_text("import time; time.sleep(60)\n")
    monkeypatch.setattr("codegen.release.package.MOST_SECONDS", 0.1)
    with pytest.raises(ReleaseError, match=r"^slow: not done after 0\.1 s$"):
        run(tmp_path, "slow")
    with pytest.raises(FileNotFoundError):
        run(tmp_path / "nowhere", "slow")


def test_a_module_runs_in_a_tree_with_the_package_of_that_tree(tmp_path: Path) -> None:
    program = "import os, sys; print(os.getcwd(), *sys.argv[1:], *map(os.environ.get, ('A', 'B')))"
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated/told.py").write_text(program)
    assert run(tmp_path, "told", "x", "y", A="1") == f"{tmp_path} x y 1 None\n"
    (tmp_path / "generated/told.py").write_text("import sys; print('one'); sys.exit('two')")
    with pytest.raises(ReleaseError, match=r"^told x failed:\none\ntwo\Z"):
        run(tmp_path, "told", "x", "y")


def test_the_bom_names_what_is_installed_and_is_the_same_again(
    built: Built, tmp_path: Path
) -> None:
    wheel = Path(shutil.copy(built.wheel, tmp_path))
    path = write_bom(wheel, EPOCH)
    assert path.name == f"crisp_client-{__version__}-py3-none-any.cdx.json"
    text = path.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text.startswith('{\n  "'), "people may read it"
    assert write_bom(wheel, EPOCH).read_text("utf-8") == text
    found = json.loads(text)
    [sha] = found["metadata"]["component"]["hashes"]
    assert sha == {"alg": "SHA-256", "content": digest(wheel)}
    components = {one["name"]: one for one in found["components"]}
    assert all(one["purl"] and one["licenses"] for one in components.values())
    required = {name for name, one in components.items() if one["scope"] == "required"}
    assert {"httpx", "attrs", "aiohttp", "yarl", "certifi"} <= required
    assert not required & {"orjson", "rich", "redis", "starlette"} and "orjson" in components
    needs = {one["ref"]: one.get("dependsOn", []) for one in found["dependencies"]}
    direct = {canonicalize_name(name) for name in needs["crisp-client"]}
    extras = PROJECT["optional-dependencies"]
    assert len(direct) == len(PROJECT["dependencies"]) + sum(map(len, extras.values()))
    assert "anyio" in needs["httpx"] and "h11" in needs["httpcore"]


@pytest.mark.parametrize(
    ("stated", "licence"),
    [
        (["License-Expression: MIT", "License: Other"], "MIT"),
        (["License: BSD"], "BSD"),
        (["License: UNKNOWN", "Classifier: License :: OSI Approved :: MIT License"], "MIT License"),
        ([f"License: {'x' * 59}"], "x" * 59),
        ([f"License: {'x' * 60}", "Classifier: License :: A"], "A"),
        (
            ["Classifier: License :: A", "Classifier: Topic :: B", "Classifier: License :: C"],
            "A OR C",
        ),
        ([], ""),
    ],
)
def test_a_licence_is_as_its_package_states_it(
    tmp_path: Path, stated: list[str], licence: str
) -> None:
    lines = ["Metadata-Version: 2.4", "Name: a", "Version: 1", *stated]
    (tmp_path / "METADATA").write_text("\n".join(lines) + "\n")
    assert license_of(Distribution.at(tmp_path)) == licence


def test_what_is_needed_and_not_installed_is_told(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Distribution:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("codegen.release.bom.distribution", missing)
    wheel = Path(shutil.copy(built.wheel, tmp_path))
    with pytest.raises(ReleaseError, match=r"^\S+ is not installed here; run `make install`$"):
        write_bom(wheel, EPOCH)
