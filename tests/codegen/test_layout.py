"""Templates make what ruff leaves as it is, so that only what changed has to pass through it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from codegen import output
from codegen.ir import Api
from codegen.output import check
from codegen.output import generate
from codegen.render.layout import settle
from codegen.render.text import py

LONG = "A" * 45
WORDS = ", ".join(f'"{"w" * 9}{number}"' for number in range(10))


def ruff(*arguments: str, text: str = "") -> str:
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", "--isolated"]
    command += ["--line-length", "100", "--target-version", "py311"]
    ran = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_ruff_has_nothing_to_do_for_the_real_spec(tmp_path: Path, real_api: Api) -> None:
    for path, made in output._all_outputs(real_api).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(made.content)
    ruff("format", "--check", str(tmp_path))
    isort = ["lint.isort.force-single-line=true", "lint.isort.order-by-type=false"]
    settings = [argument for setting in isort for argument in ("--config", setting)]
    ruff("check", "--select", "F,I,RUF022", *settings, str(tmp_path))


def test_what_is_as_committed_does_not_pass_through_ruff(
    tmp_path: Path, real_api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "crisp_client"
    generate(real_api, target)
    monkeypatch.setattr(output, "_tidy", lambda folder: pytest.fail("ruff was run"))
    assert generate(real_api, target).changed == ()
    assert check(real_api, target) == []


@pytest.mark.parametrize(
    "line",
    [
        f"field: Literal[{WORDS}]",
        f"field: NotRequired[Sequence[{LONG} | {LONG}]]",
        f"field: NotRequired[models.{LONG}Input | models.{LONG}Input]",
        f"field: {LONG} | {LONG} | None = None",
        f"Name = {LONG} | {LONG} | {LONG}",
        f"Name = Literal[{WORDS}, {WORDS}]",
        f"new.field = {LONG}(v) if (v := data.get('field')).__class__ is dict else v".replace(
            "'", '"'
        ),
        f"new.field = [{LONG}{LONG}(i) if i.__class__ is dict else i for i in v]"
        ' if (v := data.get("field")).__class__ is list else v',
        f"_decode_{LONG.lower()} = {LONG}B{LONG[:40]}._decode",
    ],
)
def test_a_long_line_is_broken_as_ruff_breaks_it(line: str) -> None:
    assert max(map(len, settle(line).splitlines())) <= 100
    assert settle(line) == ruff("format", "-", text=line)


def test_an_import_that_only_prose_names_goes() -> None:
    source = (
        '"""Doc."""\n\nfrom __future__ import annotations\n\nfrom typing import Any\n'
        "from typing import Literal\nfrom typing import Self\n\nfrom .x import one\n"
        'from .x import plain\n\n\nclass A:\n    """Any Self."""\n\n    a: Literal["plain"]\n'
        '    b = plain_text("x")\n'
    )
    kept = [line for line in settle(source).splitlines() if line.startswith("from ")]
    assert kept == ["from __future__ import annotations", "from typing import Literal"]


def test_an_import_that_an_annotation_in_quotes_names_stays() -> None:
    source = (
        '"""Doc."""\n\nfrom typing import Any\n\nA = TypedDict(\n    "A",\n    {"a": "Any"},\n)\n'
    )
    assert settle(source) == source


@pytest.mark.parametrize(
    "value",
    [
        "it's",
        'a "b"',
        "both ' and \"",
        "back\\slash \\' \"",
        '"""',
        "\n",
        "",
        ("one",),
        ("a", "b"),
        ("it's",),
        7,
        True,
        None,
    ],
)
def test_literals_are_as_ruff_writes_them(value: object) -> None:
    assert eval(py(value)) == value
    assert ruff("format", "-", text=f"x = {py(value)}\n") == f"x = {py(value)}\n"
