"""Web hooks and widget requests to who has a certificate of their own."""

from __future__ import annotations

import gc
import os
import ssl
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from crisp_client.testing.__main__ import main

from .receiver import Receiver
from .receiver import receiving


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca(authority: trustme.CA, tmp_path: Path) -> Path:
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return file


@pytest.fixture
def receiver(authority: trustme.CA) -> Iterator[Receiver]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with receiving(context) as receiver:
        yield receiver


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


def folder_of(ca: Path) -> Path:
    """Return a folder as OpenSSL reads it: each file is named by a digest."""
    command = ["openssl", "x509", "-hash", "-noout", "-in", ca]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    ca.with_name(f"{ran.stdout.strip()}.0").symlink_to(ca)
    return ca.parent


CHOICES: dict[str, Callable[[Path], Any]] = {
    "file": str,
    "path": lambda ca: ca,
    "folder": folder_of,
    "context": lambda ca: ssl.create_default_context(cafile=ca),
    "any": lambda ca: False,
}


@pytest.mark.parametrize("kind", CHOICES)
def test_who_is_trusted_gets_hooks_and_widget_requests(
    crisp: Emulator, receiver: Receiver, ca: Path, kind: str
) -> None:
    verify = CHOICES[kind](ca)
    of_plugin = crisp.add_hook(receiver.url, events=["message:send"], verify=verify)
    of_website = crisp.add_website_hook(receiver.url, events=["message:send"], verify=verify)
    crisp.visitor().say("hello")
    for hook in (of_plugin, of_website):
        crisp.wait_until(lambda hook=hook: hook.attempts, 30)  # type: ignore[misc]
        assert hook.delivered == ["message:send"]
    assert crisp.widget_request(receiver.url, secret="s3", verify=verify).status == 200


def test_who_is_not_trusted_is_told_nothing(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[])
    crisp.visitor().say("hello")
    crisp.wait_until(lambda: hook.attempts, 30)
    assert (hook.attempts[0].status, hook.attempts[0].is_delivered) == (None, False)
    assert "Certificate" in hook.attempts[0].error
    with pytest.raises(aiohttp.ClientError, match="CERTIFICATE_VERIFY_FAILED"):
        crisp.widget_request(receiver.url, secret="s3")
    assert receiver.got == []


def test_the_name_is_checked_too(crisp: Emulator, authority: trustme.CA, ca: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("elsewhere.example").configure_cert(context)
    with receiving(context) as receiver:
        with pytest.raises(aiohttp.ClientError, match="certificate is not valid for"):
            crisp.widget_request(receiver.url, secret="s3", verify=ca)
    assert receiver.got == []


@pytest.mark.parametrize("timeout", [0.002, 0.01, 0.05])
def test_a_plugin_that_does_not_answer(
    crisp: Emulator, receiver: Receiver, ca: Path, timeout: float
) -> None:
    """It is given up, in the handshake too, and its connection ends with the emulator."""
    receiver.free.clear()
    with pytest.raises(TimeoutError):
        crisp.widget_request(receiver.url, secret="s3", verify=ca, timeout=timeout)
    crisp.stop()
    gc.collect()  # which tells of a socket that is left


@pytest.mark.parametrize(
    ("verify", "error", "problem"),
    [
        ("/none/ca.pem", ValueError, "no certificates can be read from /none/ca.pem: .*No such"),
        (__file__, ValueError, "no certificates can be read from"),
        ("", ValueError, "verify is an empty path"),
        (ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ValueError, "for servers"),
        (None, TypeError, "a bool, a path or an ssl.SSLContext, not None"),
    ],
)
def test_what_is_nobody_to_trust(
    crisp: Emulator, verify: Any, error: type[Exception], problem: str
) -> None:
    for send in (crisp.add_hook, crisp.add_website_hook):
        with pytest.raises(error, match=problem):
            send("https://localhost", verify=verify)
    with pytest.raises(error, match=problem):
        crisp.widget_request("https://localhost", secret="s3", verify=verify)


@pytest.mark.parametrize("how", ["--hook-verify", "SSL_CERT_FILE"])
def test_the_program_trusts_a_file(receiver: Receiver, ca: Path, how: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    options = ["--hook", receiver.url, "--website-hook", receiver.url, "--website-id", "w"]
    if how == "SSL_CERT_FILE":
        environment[how] = str(ca)
    else:
        options += [how, str(ca)]
    command = [sys.executable, "-m", "crisp_client.testing", *options]
    pair = ["--identifier", "me", "--key", "mine"]
    with subprocess.Popen(
        [*command, *pair], stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        try:
            assert program.stdout is not None
            url = program.stdout.readline().split()[5]
            with CrispClient("me", "mine", "plugin", url, proxy=False) as client:
                session = client.website_conversations.create_new_conversation("w").session_id
                client.website_conversations.set_state("w", session, "resolved")
            receiver.wait_for(2)
        finally:
            program.kill()
    assert {got.json["event"] for got in receiver.got} == {"session:set_state"}


def test_a_program_with_nobody_to_trust(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--hook", "https://localhost", "--hook-verify", "/none/ca.pem"])
    assert "no certificates can be read from /none/ca.pem" in capsys.readouterr().err
