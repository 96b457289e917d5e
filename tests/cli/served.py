"""A hub that the real command serves, in a process of its own, until a test ends it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

import httpx

from learnscape_gen.serve.server import listening_socket

if TYPE_CHECKING:
    import signal
    from collections.abc import Iterator

    from tests.conftest import Hub


class Served:
    """A running `learnscape serve`, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.address = ""
        self.beginning = self.said_until("Ctrl-C ends it.")

    def said_until(self, ending: str) -> str:
        """Return what it says from now until a line that ends so."""
        said = ""
        assert self._process.stdout
        for line in self._process.stdout:
            said += line
            if found := re.search(r"http://\S+", line):
                self.address = found[0]
            if line.rstrip().endswith(ending):
                return said
        raise AssertionError(said)

    def end(self, how: signal.Signals) -> tuple[int, str]:
        """End it, and return its exit code and what it said."""
        self._process.send_signal(how)
        said, _ = self._process.communicate(timeout=30)
        return self._process.returncode, said

    def get(self, address: str = "") -> str:
        """Return a page."""
        return httpx.get(self.address + address, trust_env=False).text


@contextmanager
def served(hub: Hub, *options: str, env: dict[str, str] | None = None) -> Iterator[Served]:
    """Serve a hub from within it; at the end the process is ended, if it is still there."""
    code = "from learnscape_gen.cli import main\nmain()"
    with subprocess.Popen(
        [sys.executable, "-u", "-c", code, "serve", *options],
        cwd=hub.root,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        try:
            yield Served(process)
        finally:
            process.kill()


_ports = count(20_000 + os.getpid() * 41 % 10_000)
"""Below those that systems give to whoever connects; each process of tests begins elsewhere."""


def free_port() -> int:
    """Return a port that is free, and that nothing takes before it is used."""
    with listening_socket(next(_ports)) as listening:
        port: int = listening.getsockname()[1]
        return port
