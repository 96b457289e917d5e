"""A real terminal: a command in a process of its own, and a person who reads and types."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60
"""Seconds after which a command that says nothing has hung."""


_BEGIN = """
import fcntl, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C reaches the command
from learnscape_gen.cli import main
main()
"""


class Terminal:
    """A command at a terminal."""

    def __init__(self, folder: Path, *args: str) -> None:
        self._end, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", _BEGIN, *args],
            cwd=folder,
            env={**os.environ, "TERM": "dumb", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.said = ""
        self._read = 0

    def reads(self, text: str) -> str:
        """Wait until a text is shown, and return what was shown up to there since the last."""
        until = time.monotonic() + PATIENCE
        while (found := self.said.find(text, self._read)) < 0:
            assert time.monotonic() < until, f"{text!r} is never shown: {self.said}"
            assert self._hear(until), f"it ended without {text!r}: {self.said}"
        shown = self.said[self._read : found + len(text)]
        self._read = found + len(text)
        return shown

    def presses(self, key: str) -> None:
        """Press a key, once the command waits for one; what is typed ahead is thrown away."""
        self.reads("> ")
        until = time.monotonic() + PATIENCE
        while termios.tcgetattr(self._end)[3] & termios.ICANON:
            assert time.monotonic() < until, f"it waits for no key: {self.said}"
            time.sleep(0.005)
        self.types(key)

    def types(self, text: str) -> None:
        """Type into a prompt."""
        os.write(self._end, text.encode())

    def interrupts(self) -> None:
        """Press Ctrl-C in a prompt; once more if it came just before the command began to wait."""
        until = time.monotonic() + PATIENCE
        while "Stopped." not in self.said:
            assert time.monotonic() < until, f"it can't be stopped: {self.said}"
            self.types("\x03")
            again = time.monotonic() + 5
            while "Stopped." not in self.said and self._hear(again):
                pass

    def ends(self) -> int:
        """Wait for the end, and return the exit code."""
        until = time.monotonic() + PATIENCE
        while self._hear(until):
            pass
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """End the command if it has not ended."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._end)

    def _hear(self, until: float) -> bool:
        if not select.select([self._end], [], [], max(until - time.monotonic(), 0))[0]:
            return False
        try:
            heard = os.read(self._end, 65536)
        except OSError:  # the other end is closed
            return False
        self.said += re.sub("\r+\n", "\n", heard.decode(errors="replace"))
        return bool(heard)


Begin = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def at_terminal() -> Begin:
    """Give what runs a command at a terminal in a folder."""

    @contextlib.contextmanager
    def begin(folder: Path, *args: str) -> Iterator[Terminal]:
        terminal = Terminal(folder, *args)
        try:
            yield terminal
        finally:
            terminal.close()

    return begin
