"""`learnscape serve`, started and ended as a person does."""

from __future__ import annotations

import os
import re
import signal
import time
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.serve.server import listening_socket
from tests.cli.served import free_port, served

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.conftest import Hub


def test_it_serves_until_it_is_stopped(hub: Hub) -> None:
    """With drafts, without touching the site; Ctrl-C ends it with the code of all commands."""
    hub.post(status="draft")
    port = free_port()
    with served(hub, "--port", str(port)) as running:
        assert running.beginning == (
            f"Serving the hub at http://127.0.0.1:{port}/\n"
            "Save a file and the page follows. Drafts are shown. Ctrl-C ends it.\n"
        )
        assert "A draft: it is not in the published hub." in running.get("posts/postmortem/")
        assert running.end(signal.SIGINT) == (130, "Stopped.\n")
    assert not (hub.root / "site").exists()


def test_who_asks_it_to_end_gets_no_failure(hub: Hub) -> None:
    """SIGTERM is how other programs do it."""
    with served(hub, "--port", str(free_port())) as running:
        assert running.end(signal.SIGTERM) == (0, "")


def test_a_taken_port_is_said(hub: Hub) -> None:
    """And the hub served on the next one."""
    with listening_socket(0) as taken:
        port = taken.getsockname()[1]
        with served(hub, "--port", str(port)) as running:
            first = f"Port {port} can't be had; this is the next one that is free.\n"
            assert running.beginning.startswith(first)
            assert f":{port}/" not in running.address
            assert "A small hub" in running.get()


def test_problems_are_told_once_and_mended(hub: Hub) -> None:
    """The pages stay meanwhile; saying the same again at each save would be noise."""
    hub.post()
    with served(hub, "--port", str(free_port())) as running:
        hub.post(title="Another", work_task="reviw")
        told = running.said_until("until this is mended.")
        assert "content/posts/postmortem.md:6:12  error E-VOCAB  Unknown task 'reviw'." in told
        assert "Did you mean incidents/review?" in told
        assert "Postmortem culture" in running.get("posts/postmortem/")
        hub.write("content/pages/about.md", "---\ntitle: About\n---\n")
        hub.post(title="Another")
        told = running.said_until(" s.")
        assert "E-VOCAB" not in told
        assert re.search(r"Mended\. \d+ files of the site changed, in [\d.]+ s\.", told)
        assert "Another" in running.get("posts/postmortem/")


def test_it_opens_the_page_when_asked(hub: Hub, tmp_path: Path) -> None:
    """With whatever the system opens pages with."""
    opened = tmp_path / "opened"
    for name in ("xdg-open", "open"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "$1" > {opened}.part\nmv {opened}.part {opened}\n')
        program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    with served(hub, "--port", str(free_port()), "--open", env={"PATH": path}) as running:
        until = time.monotonic() + 60
        while not opened.exists():
            assert time.monotonic() < until, "nothing opens it"
            time.sleep(0.01)
        assert opened.read_text().strip() == running.address


def test_a_hub_is_served_once(hub: Hub) -> None:
    """Two would take each other's changes for their own."""
    with (
        served(hub, "--port", str(free_port())),
        pytest.raises(AssertionError, match="being served already, in another window"),
        served(hub, "--port", str(free_port())),
    ):
        pass


def test_a_bug_of_ours_does_not_end_it(hub: Hub) -> None:
    """It is reported, and the next change is built as ever."""
    hub.write("sitecustomize.py", _BROKEN_ONCE)
    with served(hub, "--port", str(free_port()), env={"PYTHONPATH": _paths(hub.root)}) as running:
        hub.post()
        told = running.said_until("look after learnscape.")
        assert "learnscape itself has failed here" in told
        hub.post(title="Another")
        running.said_until(" s.")
        assert "Another" in running.get("posts/postmortem/")


_BROKEN_ONCE = """
from learnscape_gen.serve import rebuild

def build(*given, times=[], build=rebuild.build):
    times.append(1)
    if len(times) == 2:
        raise ZeroDivisionError
    return build(*given)

rebuild.build = build
"""


def _paths(first: Path) -> str:
    return os.pathsep.join(filter(None, (str(first), os.environ.get("PYTHONPATH", ""))))


def test_there_must_be_a_hub(tmp_path: Path, run: Run) -> None:
    """Or there is nothing to serve."""
    said = run("serve", str(tmp_path))
    assert said.exit_code == 2
    assert "is no learnscape" in said.output
