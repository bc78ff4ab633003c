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
from tests.cli.answering import answering
from tests.cli.conftest import Crisp
from tests.operations import OPERATIONS


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
    profiles = json.loads(file.read_text())
    assert file.read_text() == f"{json.dumps(profiles, indent=2)}\n", "people read it, too"
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


def test_without_a_folder_of_settings_it_is_that_of_the_home(
    crisp, emulator, typed, monkeypatch, tmp_path
):
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert crisp(*login(emulator, "--yes")).status == 0
    assert (tmp_path / ".config" / "crisp" / "profiles.json").exists()


def test_profiles_take_the_place_of_the_old_ones_when_they_are_on_the_disk(
    crisp, emulator, typed, file, monkeypatch
):
    on_disk, moved = [], []
    replace = os.replace
    monkeypatch.setattr("os.fsync", lambda handle: on_disk.append(os.fstat(handle).st_size))
    monkeypatch.setattr(
        "os.replace", lambda new, old: (moved.append(Path(new).parent), replace(new, old))
    )
    assert crisp(*login(emulator, "--yes")).status == 0
    assert (on_disk, moved) == ([file.stat().st_size], [file.parent])


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


GOOD = {"tier": "plugin", "host": "https://x.example"}
NONE = [
    *("", "[]", "{", '{"default": {}}', '{"default": 7}', "[" * 100_000),
    json.dumps({"default": {**GOOD, "tier": 7}}),
    json.dumps({"default": {**GOOD, "host": None}}),
    json.dumps({"default": GOOD, "other": {}}),
]


@pytest.mark.parametrize("text", NONE)
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


def test_without_profiles_there_is_none_to_forget(crisp: Crisp):
    ended = crisp("logout")
    assert (ended.status, ended.err) == (4, "crisp: there is no profile 'default'; there is none\n")


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


def needed(operation: dict) -> list[str]:
    return [one["key"] for one in operation["args"] if one.get("needed")]


def test_scopes_are_found_by_trying(crisp: Crisp, shell: Emulator):
    scopes = json.loads(crisp("whoami", "--scopes").out)["scopes"]
    assert scopes["website:conversation:sessions"] == "yes"
    assert scopes.keys() == {
        one["scope"]
        for one in OPERATIONS.values()
        if one["method"] == "GET" and one.get("scope") and needed(one) == ["website_id"]
    }
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
    known = {"name": "Example", "domain": "example.com"} if tier != "plugin" else {}
    assert found["websites"] == [{"website_id": shell.website_id, **known}]


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


# What a login and a logout change


def test_a_login_keeps_the_other_profiles_and_a_logout_too(crisp, emulator, file, monkeypatch):
    for name in ("one", "two"):
        text = f" {emulator.identifier} \n{emulator.key}\r\n"
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        ended = crisp(*login(emulator, "--yes", "--profile", name))
        assert ended.err == f"the profile {name!r} is kept, its token in {file}\n"
    assert list(json.loads(file.read_text("utf-8"))) == ["one", "two"]
    assert crisp("logout", "--profile", "one") == (0, "", "the profile 'one' is forgotten\n")
    [(name, profile)] = json.loads(file.read_text("utf-8")).items()
    assert (name, profile["key"]) == ("two", emulator.key)


def test_a_login_without_a_tier_is_of_a_website(crisp, emulator, file, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(emulator.add_token("website"))))
    assert crisp("login", "--host", emulator.url, "--yes").status == 0
    assert json.loads(file.read_text("utf-8"))["default"]["tier"] == "website"


@pytest.mark.parametrize("tier", ["website", "user", "plugin"])
def test_a_token_of_any_tier_is_tried_before_it_is_kept(crisp, emulator, file, monkeypatch, tier):
    identifier, _ = emulator.add_token(tier)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{identifier}\nwrong\n"))
    assert crisp("login", "--tier", tier, "--host", emulator.url, "--yes").status == 4
    assert not file.exists()


def test_a_token_is_typed_unseen_on_a_terminal(crisp, emulator, file, monkeypatch):
    given, asked = [emulator.identifier, emulator.key], []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: (asked.append(prompt), given.pop(0))[1])
    assert crisp(*login(emulator, "--yes")).status == 0
    assert asked == ["identifier: ", "key: "]
    assert json.loads(file.read_text("utf-8"))["default"]["key"] == emulator.key


@pytest.fixture
def locked(keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """A keyring that refuses whatever changes it."""

    def refuse(*_: object) -> None:
        raise RuntimeError("locked")

    for name in ("set_password", "delete_password"):
        monkeypatch.setattr(sys.modules["keyring"], name, refuse)


def test_a_keyring_that_takes_nothing_is_as_none(crisp, emulator, typed, file, locked):
    ended = crisp(*login(emulator))
    assert ended.status == 3
    assert f"no keyring takes the token: it would stand in {file}" in ended.err


def test_a_profile_is_forgotten_whose_token_the_keyring_does_not_give_up(
    crisp, emulator, file, locked
):
    kept(file, emulator, default=emulator.url)
    assert crisp("logout").status == 0
    assert json.loads(file.read_text("utf-8")) == {}


def test_the_keyring_is_named_where_it_has_the_token(crisp, emulator, typed, file, keyring):
    said = "the profile 'default' is kept, its token in the keyring\n"
    assert crisp(*login(emulator)) == (0, "", said)


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_nobody_else_looks_into_the_folder_of_profiles(crisp, emulator, typed, file):
    crisp(*login(emulator, "--yes"))
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("step", ["os.fsync", "os.replace"])
def test_profiles_that_cannot_be_written_stay_as_they_were(
    crisp, emulator, typed, file, monkeypatch, step
):
    kept(file, emulator, other=emulator.url)
    before = file.read_text("utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(step, fail)
        ended = crisp(*login(emulator, "--yes"))
    assert (ended.status, "No space left on device" in ended.err) == (1, True)
    assert [one.name for one in file.parent.iterdir()] == ["profiles.json"]
    assert file.read_text("utf-8") == before


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
@pytest.mark.parametrize(
    ("mode", "status"), [(0o600, 0), (0o400, 0), (0o640, 4), (0o620, 4), (0o604, 4), (0o601, 4)]
)
def test_the_file_is_for_its_owner_alone(crisp, emulator, file, mode, status):
    kept(file, emulator, default=emulator.url)
    file.chmod(mode)
    assert crisp("whoami").status == status


# Which source counts


@pytest.mark.parametrize("name", ["TIER", "HOST", "WEBSITE_ID", "PROFILE"])
def test_a_variable_that_is_empty_is_as_one_that_is_not_set(crisp, shell, monkeypatch, name):
    token = shell.add_token("user")
    for one, value in zip(("IDENTIFIER", "KEY"), token, strict=True):
        monkeypatch.setenv(f"CRISP_{one}", value)
    monkeypatch.delenv("CRISP_TIER")
    monkeypatch.setenv(f"CRISP_{name}", "")
    ended = crisp("whoami", *(["--host", shell.url] if name == "HOST" else []))
    assert ended.status == 0, ended.err
    found = json.loads(ended.out)
    assert (found["tier"], found["token"]) == ("user", "the environment")
    assert found["website"] == (None if name == "WEBSITE_ID" else shell.website_id)


def test_a_named_profile_leaves_the_website_of_the_environment(crisp, shell, file):
    kept(file, shell, default=shell.url)
    ended = crisp("call", "website.get_website", "-", "--profile", "default", "--dry-run")
    assert (ended.status, "which website?" in ended.err) == (2, True)


def test_the_website_of_a_profile_counts_behind_an_option(crisp, emulator, typed, file):
    crisp(*login(emulator, "--yes", "--website", emulator.website_id))
    call = ("call", "website.get_website", "-", "--dry-run")
    assert json.loads(crisp(*call).out)["url"].endswith(f"/website/{emulator.website_id}")
    assert json.loads(crisp(*call, "--website", "other").out)["url"].endswith("/website/other")


def test_a_token_of_the_environment_counts_before_a_profile_that_it_names(
    crisp, shell, file, monkeypatch
):
    kept(file, shell, other="https://two.example")
    monkeypatch.setenv("CRISP_PROFILE", "other")
    assert json.loads(crisp("whoami").out)["token"] == "the environment"


def test_a_profile_of_the_environment_that_is_not_there_is_told(crisp, emulator, monkeypatch):
    monkeypatch.setenv("CRISP_PROFILE", "work")
    ended = crisp("whoami", "--host", emulator.url)
    assert ended.status == 4
    said = "there is no profile 'work'; there is none. `crisp login --profile NAME` makes one\n"
    assert ended.err == f"crisp: {said}"


# whoami


def test_of_very_many_websites_two_hundred_are_told(crisp: Crisp, shell: Emulator):
    with answering() as (url, known):
        known["website"] = [{"website_id": f"w{number}"} for number in range(201)]
        websites = json.loads(crisp("whoami", "--host", url).out)["websites"]
    assert websites == [{"website_id": f"w{number}"} for number in range(200)]


def test_scopes_are_tried_on_the_first_website_where_none_is_chosen(crisp, shell, monkeypatch):
    monkeypatch.delenv("CRISP_WEBSITE_ID")
    before = len(shell.requests)
    assert crisp("whoami", "--scopes").status == 0
    assert f"/v1/website/{shell.website_id}/settings" in {
        one.path for one in shell.requests[before:]
    }


def test_a_scope_whose_read_fails_is_not_known(crisp: Crisp, shell: Emulator):
    shell.rest.fail(404, path="/website/{website_id}/settings")
    ended = crisp("whoami", "--scopes")
    assert ended.status == 0
    assert json.loads(ended.out)["scopes"]["website:settings"] == "not known: 404"


def test_scopes_of_a_website_that_cannot_be_asked_for_are_not_told(crisp: Crisp, shell: Emulator):
    said = "crisp: website_id must not hold . or .. as a segment\n"
    assert crisp("whoami", "--scopes", "--website", "..") == (1, "", said)


@pytest.mark.parametrize(
    ("website", "shown"),
    [
        ({"domain": "example.com", "name": "Example"}, "w (example.com)"),
        ({"name": "Example"}, "w (Example)"),
        ({}, "w"),
    ],
)
def test_people_see_what_a_website_is_called(
    crisp: Crisp, shell: Emulator, terminal, monkeypatch, website, shown
):
    monkeypatch.setenv("CRISP_TIER", "user")
    with answering() as (url, known):
        known["website"] = [{"id": "w", **website}]
        assert crisp("whoami", "--host", url).out.endswith(f"websites  {shown}\n")


def test_people_see_a_line_for_each_scope(crisp: Crisp, shell: Emulator, terminal):
    lines = [line.split() for line in crisp("whoami", "--scopes").out.splitlines()]
    assert ["website:conversation:sessions", "yes"] in lines
