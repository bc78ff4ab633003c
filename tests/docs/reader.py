"""Somebody who types the blocks of a page, one after the other, against the emulator."""

from __future__ import annotations

import doctest
import io
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from crisp_client import CrispClient
from crisp_client.testing import Emulator

from .pages import Block
from .pages import ROOT

PAIR = 'CrispClient("identifier", "key", tier="plugin")'


class Reader:
    """Has a visitor, Ada, who said hello, and the names that the blocks made so far.

    `python()` and `sh()` run the next block and compare what it prints with the page.
    """

    def __init__(self, blocks: list[Block], crisp: Emulator, folder: Path) -> None:
        self.left = list(blocks)
        self.crisp = crisp
        self.folder = folder
        self.visitor = crisp.visitor(nickname="Ada", email="ada@example.com")
        self.visitor.say("hello")
        # Times of the emulator are never the same, so that they run ahead by 3 ms here: "hello" is
        # of the past when a block begins to listen.
        time.sleep(0.02)
        self.names: dict[str, Any] = {
            "website_id": crisp.website_id,
            "session_id": self.visitor.session_id,
            "__name__": "the_page",
        }
        self.clients: list[CrispClient] = []

    def take(self, language: str) -> Block:
        block = self.left.pop(0)
        assert block.language == language, f"{block.place} is {block.language}, not {language}"
        return block

    def python(self, *, instead: dict[str, str] | None = None) -> str:
        """Run the next block, with values of the test in place of those of the page."""
        block = self.take("python")
        code = block.code
        pair = f'CrispClient("{self.crisp.identifier}", "{self.crisp.key}", tier="plugin")'
        for example, real in (instead or {}).items():
            assert example in code, f"{block.place} has no {example}"
            code = code.replace(example, real)
        code = code.replace(PAIR, pair)
        printed = io.StringIO()
        with redirect_stdout(printed):
            # A traceback shows where in the page.
            start = "\n" * int(block.place.rpartition(":")[2])
            try:
                exec(compile(start + code, block.place, "exec", dont_inherit=True), self.names)
            finally:
                made = [value for value in self.names.values() if type(value) is CrispClient]
                self.clients += made
        _compare(block, printed.getvalue())
        return printed.getvalue()

    def while_it_listens(self, act: Callable[[], object], stop: str | None = None) -> str:
        """Run a block that does not end by itself; after `act`, Ctrl-C or `stop()` of a name."""

        def act_and_end() -> None:
            try:
                self._when_it_listens(act)
            finally:
                if stop:
                    self.names[stop].stop()
                else:
                    os.kill(os.getpid(), signal.SIGINT)

        with self._beside(act_and_end):
            return self.python()

    @contextmanager
    def acting(self, act: Callable[[], object]) -> Iterator[None]:
        """Do it in a thread as soon as a client listens; the block ends by itself."""

        def act_or_end() -> None:
            try:
                self._when_it_listens(act)
            except BaseException:
                # The block may wait for what will not come now.
                os.kill(os.getpid(), signal.SIGINT)
                raise

        with self._beside(act_or_end):
            yield

    def _when_it_listens(self, act: Callable[[], object]) -> None:
        self.crisp.wait_until(lambda: self.crisp.sockets, 30)
        act()

    @contextmanager
    def _beside(self, act: Callable[[], object]) -> Iterator[None]:
        """Act in a thread, and raise what it raised."""
        failed: list[BaseException] = []
        # A client that has stopped is a socket until Crisp sees that it went.
        self.crisp.wait_until(lambda: not self.crisp.sockets, 30)

        def run() -> None:
            try:
                act()
            except BaseException as error:
                failed.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield
        finally:
            thread.join(50)
            if failed:
                raise failed[0]

    def change_the_spec(self, file: str, behind: str) -> None:
        """Put the next block, of YAML, into a copy of the spec."""
        block = self.take("yaml")
        path = self.folder / "spec" / file
        text = path.read_text("utf-8")
        assert text.count(behind) == 1
        path.write_text(text.replace(behind, f"{behind}\n{block.code}"), "utf-8")

    def save(self) -> Path:
        """Write the next block into the file that its first line names."""
        block = self.take("python")
        assert block.file, block.place
        path = self.folder / block.file
        path.write_text(block.code, "utf-8")
        return path

    def bring(self, *names: str) -> None:
        """Copy folders of the repository to where the commands of the page are typed."""
        for name in names:
            shutil.copytree(ROOT / name, self.folder / name)

    def sh(self) -> str:
        block = self.take("sh")
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        ran = subprocess.run(
            ["sh", "-ec", block.code],
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": path,
                "PYTHONPATH": str(ROOT),
                "WEBSITE_ID": self.crisp.website_id,
            },
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
        )
        assert ran.returncode == 0, f"{block.place}:\n{ran.stdout}{ran.stderr}"
        _compare(block, ran.stdout)
        return ran.stdout

    def close(self) -> None:
        for client in self.clients:
            client.close()


def _compare(block: Block, printed: str) -> None:
    """`...` on the page stands for any text."""
    if block.output is not None and not doctest.OutputChecker().check_output(
        block.output, printed, doctest.ELLIPSIS
    ):
        raise AssertionError(f"{block.place} says\n{block.output}\nand printed\n{printed}")
