"""A project with two versions of its content, built by the real command in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from learnscape_gen.build import Options, build
from learnscape_gen.project import load_project
from tests.conftest import SMALLEST, files_in
from tests.equivalence.authors import post_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from learnscape_gen.report import BuildReport

STAGING = ".learnscape-staging"
PATIENCE = 120
"""Seconds after which a process counts as one that hangs."""

Files = dict[str, bytes]
"""Files by their paths in some folder."""

LARGE = 150
SMALL = 6
"""Posts of a large and of a small hub."""

SMALL_LIMIT = 100_000
"""Bytes between the size of the asset in version `a` and in the others."""


def sources(version: str, posts: int) -> Files:
    """Return the files of a version: most are in all of them, and some in one.

    In `b` a page stands where the others have a file without an ending. Without its record, a build
    can't know that such a file is its own; so what is about lost records goes from `a` to `c`.
    """
    files = {path: text.encode() for path, text in SMALLEST.items()}
    for number in range(posts):
        body = f"## {version}\n\n[[p{(number * 7 + 1) % posts}]] {version * (number + 1)}\n"
        title = f"Post {number}" if number % 5 else f"Post {number} {version}"
        text = post_text(
            title, body, date=f"2026-01-{number % 28 + 1:02}", aliases=f"[old/{number}]"
        )
        files[f"content/posts/{number % 3}/p{number}.md"] = text.encode()
    for number in range(5):
        text = post_text(f"Only {version}", "Words.\n")
        files[f"content/posts/only-{version}-{number}.md"] = text.encode()
    if version == "b":
        files["content/pages/place.md"] = b"---\ntitle: A place\n---\nA page.\n"
    else:
        files["content/place"] = b"a file\n"
    size = 10_000 if version == "a" else 3 * SMALL_LIMIT
    files["content/plan.pdf"] = version.encode() * size
    return files


class Project:
    """A project in a folder.

    `clean` has, for each version, the site that a clean build makes of it.
    """

    def __init__(self, root: Path, posts: int, clean: Mapping[str, Files]) -> None:
        self.root = root
        self.output = root / "site"
        self.posts = posts
        self.clean = clean
        self.foreign: Files = {}

    def write(self, version: str) -> None:
        """Bring the sources to a version, writing what differs and removing what went."""
        wanted = sources(version, self.posts)
        for path in list(files_in(self.root / "content")):
            if f"content/{path}" not in wanted:
                (self.root / "content" / path).unlink()
        for path, content in wanted.items():
            file = self.root / path
            if not file.is_file() or file.read_bytes() != content:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)

    def put_foreign(self, *places: str) -> None:
        """Put files of somebody else into the output."""
        for place in places:
            self.foreign[place] = f"mine: {place}".encode()
            (self.output / place).parent.mkdir(parents=True, exist_ok=True)
            (self.output / place).write_bytes(self.foreign[place])

    # ---- Building ----

    def command(self, *args: str) -> list[str]:
        """Return the command that builds the project."""
        build = [sys.executable, "-m", "learnscape_gen", "build", "--no-search"]
        return [*build, str(self.root), *args]

    def start(self, *args: str, prefix: Sequence[str] = ()) -> Running:
        """Start a build by the real command."""
        return Running([*prefix, *self.command("--format", "json", *args)])

    def run(self, *args: str, prefix: Sequence[str] = ()) -> Outcome:
        """Build by the real command, and wait for the end."""
        return self.start(*args, prefix=prefix).finished()

    def build(self) -> BuildReport:
        """Build in this process, which saves the time to start one."""
        return build(load_project(self.root), Options(self.output), lambda *_: None)

    # ---- What must hold ----

    def files(self) -> Files:
        """Return what is in the output; foreign files must be as they were."""
        found = {p: c for p, c in files_in(self.output).items() if not p.startswith(STAGING)}
        for path, content in self.foreign.items():
            assert found.pop(path, None) == content, f"the foreign file {path} was touched"
        return found

    def assert_whole(self, old: str, new: str) -> int:
        """See that every file is of one version or the other; return how many are new ones."""
        found, one, other = self.files(), self.clean[old], self.clean[new]
        for path, content in found.items():
            assert content in (one.get(path), other.get(path)), f"{path} is of neither version"
        missing = (one.keys() & other.keys()) - found.keys()
        assert not missing, f"in both versions, and missing: {sorted(missing)[:5]}"
        return sum(found[p] == other.get(p) != one.get(p) for p in found)

    def assert_is(self, version: str) -> None:
        """See that the output is a version, and that nothing else lies about."""
        found, wanted = self.files(), self.clean[version]
        assert found.keys() == wanted.keys()
        assert [path for path in wanted if found[path] != wanted[path]] == []
        assert not (self.output / STAGING).exists()
        assert [path for path in files_in(self.root) if path.endswith((".part", ".tmp"))] == []

    def assert_has(self, version: str) -> None:
        """See that a version is published; old pages may lie about, as no record told of them."""
        found, wanted = self.files(), self.clean[version]
        assert [path for path in wanted if found.get(path) != wanted[path]] == []
        assert found.keys() - wanted.keys() <= self.clean["a"].keys()

    def assert_heals(self, version: str) -> None:
        """Build once, which makes the site right, and once more, which finds nothing to do."""
        report = self.build()
        assert not report.failed(strict=False), report.problems
        self.assert_is(version)
        again = self.build()
        assert (again.written, again.pruned) == ((), ())
        assert [p.code for p in again.problems if p.code == "W-STATE"] == []


class Outcome:
    """How a build ended: its exit code, and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def told(self) -> dict[str, Any]:
        """Return what it told as JSON."""
        told: dict[str, Any] = json.loads(self.out)
        return told

    def codes(self) -> list[str]:
        """Return the codes of the problems that are no hints, and of those about the state."""
        found = self.told["problems"]
        return [p["code"] for p in found if p["severity"] != "hint" or p["code"] == "W-STATE"]

    def assert_calm(self) -> None:
        """See that no traceback was shown, and no fault of ours was found."""
        assert "Traceback" not in self.out + self.err, self
        assert "learnscape itself" not in self.out + self.err, self

    def __repr__(self) -> str:
        """Return all of it."""
        return f"exit code {self.code}\n{self.out[-2000:]}\n{self.err[-3000:]}"


class Running:
    """A process that leads a group of its own. What it says is taken in while it runs.

    Nothing but `is_over` and `finished` waits for its end, so its id stays its own until then.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._said: dict[int, str] = {}
        pipes = (self.process.stdout, self.process.stderr)
        self._listeners = [
            Thread(target=self._listen, args=it, daemon=True) for it in enumerate(pipes)
        ]
        for listener in self._listeners:
            listener.start()

    def _listen(self, number: int, pipe: IO[str]) -> None:
        with pipe:
            self._said[number] = pipe.read()

    @property
    def pid(self) -> int:
        """Return the id of the process, and of its group."""
        return self.process.pid

    @property
    def is_over(self) -> bool:
        """Tell whether the process has ended."""
        return self.process.poll() is not None

    def finished(self) -> Outcome:
        """Wait for the end, and see that no process of the group outlives it."""
        try:
            self.process.wait(timeout=PATIENCE)
            until = time.monotonic() + PATIENCE / 4
            while members := group(self.pid):
                assert time.monotonic() < until, f"left behind: {members}"
                time.sleep(0.01)
        finally:
            if not self.is_over or group(self.pid):
                os.killpg(self.pid, signal.SIGKILL)
            self.process.wait()
            for listener in self._listeners:
                listener.join()
        return Outcome(self.process.returncode, self._said[0], self._said[1])


def group(leader: int) -> dict[int, str]:
    """Return the living processes of a group that we made, with their commands."""
    found = {}
    for number, folder in _processes():
        try:
            state, _, of = (folder / "stat").read_text().rpartition(") ")[2].split()[:3]
            command = (folder / "cmdline").read_text().replace("\0", " ").strip()
        except (OSError, ValueError):
            continue
        if int(of) == leader and state not in "ZX":
            found[number] = command
    return found


def _processes() -> Iterator[tuple[int, Path]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            yield int(folder.name), folder


def clean_sites(folder: Path, posts: int) -> dict[str, Files]:
    """Return the site of each version, built in a folder of its own."""
    sites = {}
    for version in ("a", "b", "c"):
        project = Project(folder / version, posts, {})
        project.write(version)
        report = project.build()
        assert not report.failed(strict=False), report.problems
        sites[version] = files_in(project.output)
        shutil.rmtree(project.root)
    return sites
