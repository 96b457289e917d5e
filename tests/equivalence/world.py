"""A project that edits are made in, with its output, its clock, and a clean build beside it.

Files get dates of long ago, a second apart, so that a build may trust them; an edit that is about
dates sets its own.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from learnscape_gen.build import Options, build, check_only
from learnscape_gen.flow.held import Held
from learnscape_gen.project import load_project
from tests.conftest import files_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.flow.run import Progress
    from learnscape_gen.report import BuildReport

SECOND = 1_000_000_000
LONG_AGO = 1_700_000_000 * SECOND
RECENT = 5 * SECOND
"""A file this young may have been written since it was read, as far as a coarse clock can tell."""

TICK = SECOND // 50
"""No system's clock of files goes by longer steps, apart from those of some file systems."""

STATE = ".learnscape"
OUTPUTS = ("site", "preview")
START = {
    "title": '"A small hub"',
    "base_url": '"https://example.org/"',
}
"""The settings that a world begins with, as TOML has them."""


def _silent(stage: str, done: int, of: int) -> None:
    """Say nothing of a build's progress."""


class Kept(NamedTuple):
    """A file as it once was."""

    path: str
    content: bytes
    mtime: int


class World:
    """A project, its output folder, and how it is built.

    `changes` counts what edits did. `foreign` has the files in the output that are not ours.
    """

    def __init__(
        self, folder: Path, files: Mapping[str, str], workers: int = 1, *, holds: bool = False
    ) -> None:
        self.folder = folder
        self.root = folder / "hub"
        self.drafts = False
        self.keep_going = True
        self.workers = workers
        self.held = Held() if holds else None
        self.settings = dict(START)
        self.foreign: dict[str, bytes] = {}
        self.kept: list[Kept] = []
        self.kept_state: frozenset[str] | None = None
        self.changes = 0
        self._clock = LONG_AGO
        self._settled = 0
        for path, text in files.items():
            self.write(path, text)
        self.write_settings()

    @property
    def output(self) -> Path:
        """Return the output folder; it moves with the project."""
        return self.root / "site"

    # ---- Sources ----

    def sources(self, start: str = "", end: str = "") -> list[str]:
        """Return the paths of the project's own files that begin and end in some way."""
        found = []
        for top, folders, names in os.walk(self.root):
            if top == os.fspath(self.root):
                folders[:] = [name for name in folders if name not in (*OUTPUTS, STATE)]
            inner = Path(top).relative_to(self.root)
            found += [(inner / name).as_posix() for name in names if Path(top, name).is_file()]
        return sorted(path for path in found if path.startswith(start) and path.endswith(end))

    def one(self, which: int, start: str = "content/", end: str = ".md") -> str:
        """Return one of the project's files, or an empty string when there is none of the kind."""
        found = self.sources(start, end)
        return found[which % len(found)] if found else ""

    def post(self, which: int) -> str:
        """Return the path of a post, or an empty string."""
        return self.one(which, "content/posts/")

    def text(self, path: str) -> str:
        """Return a file as text."""
        return (self.root / path).read_text("utf-8", errors="replace")

    def write(self, path: str, content: str | bytes, mtime: int | None = None) -> None:
        """Write a file; what stands in its way makes room."""
        data = content.encode() if isinstance(content, str) else content
        file = self.root / path
        for above in reversed(file.relative_to(self.root).parents[:-1]):
            if (self.root / above).is_file() or (self.root / above).is_symlink():
                self.remove(above.as_posix())
        if file.is_symlink() or file.is_dir():
            self.remove(path)
        if file.is_file():
            if file.read_bytes() == data and mtime is None:
                return
            self._keep(file, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self.date(path, mtime)

    def date(self, path: str, mtime: int | None = None) -> None:
        """Set the date of a file, by default the next second of long ago."""
        self._clock += SECOND
        stamp = self._clock if mtime is None else mtime
        os.utime(self.root / path, ns=(stamp, stamp))
        self.changes += 1

    def remove(self, path: str) -> None:
        """Remove a file or a folder, if it is there."""
        target = self.root / path
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        elif target.is_symlink() or target.is_file():
            if not target.is_symlink():
                self._keep(target, path)
            target.unlink()
        else:
            return
        self.changes += 1

    def move(self, old: str, new: str) -> None:
        """Rename a file or a folder as `mv` does, dates and all; what stands there makes room."""
        source, target = self.root / old, self.root / new
        if old == new or not source.exists() or new.startswith(f"{old}/"):
            return
        aside = self.folder / "aside"
        source.rename(aside)
        self.remove(new)
        for above in target.relative_to(self.root).parents[:-1]:
            if (self.root / above).is_file():
                self.remove(above.as_posix())
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.rename(target)
        self.changes += 1

    def set_key(self, path: str, key: str, value: str) -> None:
        """Set a key in a file's front matter, or take it out (an empty value)."""
        text = self.text(path) if path else ""
        if not text.startswith("---\n"):
            return
        line = f"{key}: {value}\n" if value else ""
        changed, found = re.subn(rf"(?m)^{key}: .*\n", lambda _: line, text, count=1)
        self.write(path, changed if found else text.replace("---\n", f"---\n{line}", 1))

    def set_setting(self, key: str, value: str) -> None:
        """Set a setting, or take it out (an empty value)."""
        self.settings.pop(key, None)
        if value:
            self.settings[key] = value
        self.write_settings()

    def write_settings(self, tail: str = "") -> None:
        """Write learnscape.toml."""
        lines = [f"{key} = {value}\n" for key, value in sorted(self.settings.items())]
        self.write("learnscape.toml", "".join(lines) + tail)

    def _keep(self, file: Path, path: str) -> None:
        self.kept.append(Kept(path, file.read_bytes(), file.stat().st_mtime_ns))

    def young(self) -> int:
        """Return how many files a build may want to look into once more.

        They are so young, or so far ahead, that their dates tell nothing, or they were changed
        since `settle` was called.
        """
        limit = time.time_ns() - RECENT
        stats = [(self.root / path).stat() for path in self.sources()]
        return sum(s.st_mtime_ns > limit or s.st_ctime_ns > self._settled for s in stats)

    def settle(self) -> None:
        """Take what is there for what builds know."""
        self._settled = time.time_ns() - TICK

    # ---- Builds ----

    def build(
        self,
        output: str = "site",
        progress: Progress = _silent,
        **told: Any,  # noqa: ANN401 - options
    ) -> BuildReport:
        """Build the project as it stands, with some options told otherwise."""
        options = {"drafts": self.drafts, "keep_going": self.keep_going, "workers": self.workers}
        return _build(self.root, self.root / output, {**options, **told}, progress, self.held)

    def check(self) -> BuildReport:
        """Check the project and write nothing."""
        return check_only(load_project(self.root), _silent, drafts=self.drafts)

    def clean_build(self) -> tuple[BuildReport, dict[str, bytes]]:
        """Build a copy of the project elsewhere, with neither state nor output to begin with."""
        copy = self.folder / "clean"
        left_out = shutil.ignore_patterns(*OUTPUTS, STATE)
        shutil.copytree(self.root, copy, symlinks=True, ignore=left_out)
        try:
            # One process: what it compiles stays compiled for all the clean builds that follow.
            options = {"drafts": self.drafts, "keep_going": self.keep_going, "workers": 1}
            report = _build(copy, copy / "site", options)
            return report, files_in(copy / "site")
        finally:
            shutil.rmtree(copy)

    def files(self) -> dict[str, bytes]:
        """Return the files of the output that are ours; the foreign ones must be as they were."""
        found = files_in(self.output)
        for path, content in self.foreign.items():
            assert found.pop(path, None) == content, f"the foreign file {path} was touched"
        return found

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Return the date and the identity of every file in the output."""
        paths = [f"{top}/{name}" for top, _, names in os.walk(self.output) for name in names]
        found = ((path, os.stat(path)) for path in paths if os.path.isfile(path))  # noqa: PTH113, PTH116 - tens of thousands of times
        return {path: (stat.st_mtime_ns, stat.st_ino) for path, stat in found}


def _build(
    root: Path,
    output: Path,
    told: dict[str, Any],
    progress: Progress = _silent,
    held: Held | None = None,
) -> BuildReport:
    known = {key: value for key, value in told.items() if key in Options.__struct_fields__}
    return build(load_project(root), Options(output, **known), progress, held)
