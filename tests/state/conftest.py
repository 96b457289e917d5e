"""An output folder in a project, and what brings a few files into it as a build does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.files import read_file
from learnscape_gen.state.outdated import PageKey
from learnscape_gen.state.output_folder import obstacle, output_name
from learnscape_gen.state.publish import publish
from learnscape_gen.state.sites import Trace
from learnscape_gen.state.staging import stage, staging_folder
from learnscape_gen.state.state import opened_state

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.state.sites import Site as KnownSite


class Published(NamedTuple):
    """What publishing did."""

    written: tuple[str, ...]
    unchanged: int
    pruned: tuple[str, ...]


class Site:
    """A project with an output folder."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.output = project / "site"

    def publish(self, **files: str) -> Published | Problem:
        """Publish files; in their names a double underscore is a slash, a single one a point."""
        contents = {
            name.replace("__", "/").replace("_", "."): text.encode() for name, text in files.items()
        }
        name = output_name(self.project, self.output)
        with opened_state(self.project, never) as state, staging_folder(self.output):
            last = state.sites.known(name)
            ours = last.files if last else frozenset()
            staged = sorted(
                path for path in contents if read_file(self.output / path) != contents[path]
            )
            for path in staged:
                stage(str(self.output), path, contents[path])
            blocked = obstacle(self.project, self.output, staged, ours if last else contents)
            if blocked:
                return blocked
            with state.change():
                state.sites.claim(name, staged)
            pruned = publish(self.output, frozenset(contents), ours)
            with state.change():
                state.sites.keep(name, "", b"", {path: trace(contents[path]) for path in contents})
        return Published(tuple(staged), len(contents) - len(staged), pruned)

    def known(self) -> KnownSite | None:
        """Return what is remembered of the output folder."""
        with opened_state(self.project, never) as state:
            return state.sites.known(output_name(self.project, self.output))

    def write(self, path: str, text: str) -> None:
        """Write a file into the output folder that no build wrote."""
        file = self.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def files(self) -> dict[str, str]:
        """Return what is in the output folder."""
        return {
            path.relative_to(self.output).as_posix(): path.read_text()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def folders(self) -> set[str]:
        """Return the folders in the output folder."""
        found = (path for path in self.output.rglob("*") if path.is_dir())
        return {path.relative_to(self.output).as_posix() for path in found}


def never() -> None:
    """Fail: nobody else has the state."""
    raise AssertionError


def trace(content: bytes) -> Trace:
    """Return the trace of a page that was drawn."""
    return Trace(PageKey(), Stamp(len(content), 1), settled=True, digest=digest_of(content))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a project with an output folder that is not there yet."""
    return Site(tmp_path.resolve())
