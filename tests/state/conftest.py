"""An output folder in a project, and what brings a few files into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.output_folder import obstacle
from learnscape_gen.state.publish import Published, publish
from learnscape_gen.state.staging import Staging

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem


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
        with Staging(self.output) as staging:
            for path, content in contents.items():
                staging.add(path, content)
            return obstacle(self.project, staging) or publish(self.project, staging)

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


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a project with an output folder that is not there yet."""
    return Site(tmp_path.resolve())
