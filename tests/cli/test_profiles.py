"""Where tokens come from, where they are kept, and that nothing shows them."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from pathlib import Path
from types import ModuleType

import pytest

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "crisp" / "profiles.json"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring of nothing but a dictionary, which is returned."""
    kept: dict[tuple[str, str], str] = {}
    module = ModuleType("keyring")
    module.set_password = lambda service, name, text: kept.update({(service, name): text})  # type: ignore[attr-defined]
    module.get_password = lambda service, name: kept.get((service, name))  # type: ignore[attr-defined]
    module.delete_password = lambda service, name: kept.pop((service, name))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", module)
    return kept


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, emulator: Emulator) -> None:
    """The token on the standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{emulator.identifier}\n{emulator.key}\n"))


def login(emulator: Emulator, *more: str) -> list[str]:
    return ["login", "--tier", emulator.tier, "--host", emulator.url, *more]


def test_a_profile_in_a_file_that_only_its_owner_reads(crisp: Crisp, emulator, typed, file):
    ended = crisp(*login(emulator, "--yes", "--website", emulator.website_id))
    assert (ended.status, ended.out) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["profiles.json"]
    assert json.loads(crisp("call", "website.get_website", "-").out)["domain"] == "example.com"
    assert json.loads(crisp("whoami").out) == {
        "tier": "plugin",
        "token": "the profile 'default'",
        "host": emulator.url,
        "website": emulator.website_id,
        "websites": [{"website_id": emulator.website_id}],
    }


def test_without_a_keyring_and_a_terminal_a_file_has_to_be_asked_for(crisp, emulator, typed, file):
    ended = crisp(*login(emulator))
    assert ended.status == 3
    assert "no keyring takes the token" in ended.err
    assert not file.exists()


def test_a_token_in_the_keyring_stands_in_no_file(crisp, emulator, typed, file, keyring):
    assert crisp(*login(emulator, "--profile", "work")).status == 0
    assert keyring == {("crisp_client", "work"): f"{emulator.identifier}:{emulator.key}"}
    assert emulator.key not in file.read_text("utf-8")
    assert json.loads(crisp("whoami", "--profile", "work").out)["token"] == "the profile 'work'"
    assert crisp("logout", "--profile", "work").status == 0
    assert (keyring, json.loads(file.read_text("utf-8"))) == ({}, {})


def test_a_token_that_crisp_refuses_is_not_kept(crisp, emulator, monkeypatch, file):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{emulator.identifier}\n{'0' * 64}\n"))
    ended = crisp(*login(emulator, "--yes"))
    assert ended.status == 4
    assert not file.exists()
    assert emulator.identifier not in ended.err
    assert "0" * 64 not in ended.err


def test_nothing_typed_is_nothing_kept(crisp, emulator, monkeypatch, file):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n\n"))
    ended = crisp(*login(emulator, "--yes"))
    assert (ended.status, ended.err) == (2, "crisp: identifier and key are needed, a line each\n")


def kept(file: Path, emulator: Emulator, **names: str) -> None:
    """Keep profiles, each with its host."""
    token = {"identifier": emulator.identifier, "key": emulator.key, "tier": emulator.tier}
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({name: {**token, "host": host} for name, host in names.items()}))
    file.chmod(0o600)


def host_of(crisp: Crisp, *options: str) -> str:
    ended = crisp("call", "website.get_website", "w", "--dry-run", *options)
    assert ended.status == 0, ended.err
    return str(json.loads(ended.out)["url"]).partition("/v1")[0]


def test_a_named_profile_counts_before_the_environment(crisp, shell, file):
    kept(file, shell, default="https://one.example", other="https://two.example")
    assert host_of(crisp) == shell.url
    assert host_of(crisp, "--profile", "other") == "https://two.example"
    assert (
        host_of(crisp, "--profile", "other", "--host", "https://x.example") == "https://x.example"
    )


def test_without_a_token_in_the_environment_the_default_profile_counts(
    crisp, emulator, file, monkeypatch
):
    kept(file, emulator, default="https://one.example", other="https://two.example")
    assert host_of(crisp) == "https://one.example"
    monkeypatch.setenv("CRISP_PROFILE", "other")
    assert host_of(crisp) == "https://two.example"
    # A shell that points at an emulator does not reach Crisp with a kept token.
    monkeypatch.setenv("CRISP_HOST", emulator.url)
    assert host_of(crisp) == emulator.url


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_a_file_that_others_may_read_is_refused(crisp, emulator, file):
    kept(file, emulator, default=emulator.url)
    file.chmod(0o640)
    ended = crisp("whoami")
    assert ended.status == 4
    assert f"run `chmod 600 {file}` first" in ended.err


@pytest.mark.parametrize("text", ["", "[]", "{", '{"default": {}}', '{"default": 7}'])
def test_a_file_that_is_none_is_told_and_left_alone(crisp, file, text):
    file.parent.mkdir(parents=True)
    file.write_text(text)
    file.chmod(0o600)
    for command in ("whoami", "logout"):
        ended = crisp(command)
        assert ended.status == 4
        assert f"{file} cannot be read as profiles" in ended.err
    assert file.read_text() == text


def test_a_file_of_bytes_is_told(crisp, file):
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\x9e\xff")
    file.chmod(0o600)
    ended = crisp("whoami")
    assert ended.status == 4
    assert f"{file} cannot be read as profiles" in ended.err


def test_a_folder_in_the_place_of_the_file_is_told(crisp, file):
    file.mkdir(parents=True)
    ended = crisp("whoami")
    assert ended.status == 4
    assert f"{file} cannot be read: Is a directory" in ended.err


def test_a_profile_that_is_not_there(crisp, emulator, file):
    kept(file, emulator, default=emulator.url, other=emulator.url)
    for command in ("whoami", "logout"):
        ended = crisp(command, "--profile", "work")
        assert ended.status == 4
        assert "there is no profile 'work'; there is default, other" in ended.err


def test_a_keyring_that_lost_the_token_is_told(crisp, file, keyring):
    file.parent.mkdir(parents=True)
    file.write_text('{"default": {"tier": "plugin", "host": "https://x.example"}}')
    file.chmod(0o600)
    ended = crisp("whoami")
    assert ended.status == 4
    assert "the keyring has no token of the profile 'default'" in ended.err


def test_no_credentials_at_all(crisp: Crisp, emulator: Emulator):
    ended = crisp("whoami", "--host", emulator.url)
    assert (ended.status, ended.out) == (4, "")
    assert ended.err.startswith("crisp: no credentials: set CRISP_IDENTIFIER, CRISP_KEY and")


def test_a_dry_run_needs_none(crisp: Crisp):
    assert host_of(crisp) == "https://api.crisp.chat"


def test_scopes_are_found_by_trying(crisp: Crisp, shell: Emulator):
    scopes = json.loads(crisp("whoami", "--scopes").out)["scopes"]
    assert scopes["website:conversation:sessions"] == "yes"
    assert {"website:settings", "website:visitors"} <= scopes.keys()
    shell.rest.fail(403, path="/website/{website_id}/settings")
    assert json.loads(crisp("whoami", "--scopes").out)["scopes"]["website:settings"] == "no"


def test_no_option_takes_a_credential(crisp: Crisp):
    for command in ([], ["call"], ["login"], ["whoami"]):
        options = crisp(*command, "--help").out
        assert "--key" not in options
        assert "--identifier" not in options


@pytest.mark.parametrize("tier", ["website", "user", "plugin"])
def test_each_tier_tells_its_websites(crisp: Crisp, shell: Emulator, monkeypatch, tier):
    if tier != shell.tier:
        identifier, key = shell.add_token(tier)
        monkeypatch.setenv("CRISP_IDENTIFIER", identifier)
        monkeypatch.setenv("CRISP_KEY", key)
    monkeypatch.setenv("CRISP_TIER", tier)
    found = json.loads(crisp("whoami").out)
    assert (found["tier"], found["website"]) == (tier, shell.website_id)
    assert [one["website_id"] for one in found["websites"]] == [shell.website_id]


def test_a_token_of_one_website_does_not_tell_which(crisp: Crisp, shell: Emulator, monkeypatch):
    identifier, key = shell.add_token("website")
    monkeypatch.setenv("CRISP_IDENTIFIER", identifier)
    monkeypatch.setenv("CRISP_KEY", key)
    monkeypatch.setenv("CRISP_TIER", "website")
    monkeypatch.delenv("CRISP_WEBSITE_ID")
    assert json.loads(crisp("whoami").out)["websites"] == []
    ended = crisp("whoami", "--scopes")
    assert ended.status == 2
    assert "which website? give --website ID" in ended.err
