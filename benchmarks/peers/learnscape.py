"""learnscape itself, measured beside every peer."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from learnscape_gen import __version__
from peers.peer import Peer, Site

if TYPE_CHECKING:
    from pathlib import Path

    from peers.collected import Collected


_BUILD = (sys.executable, "-m", "learnscape_gen", "build", "--no-search")
"""No peer makes a search index."""


class Learnscape(Peer):
    """The learnscape of this repository, run by the interpreter that runs the comparison."""

    name = "learnscape"
    leaves_out = ""

    def setup(self) -> None:
        """Do nothing: it is here."""

    def version(self) -> str:
        """Return the version of this repository."""
        return __version__

    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Copy the collection, which is a project of learnscape; no peer has task packs."""
        shutil.copytree(collected.folder, folder)
        settings = folder / "learnscape.toml"
        settings.write_text(f"packs = false\n{settings.read_text('utf-8')}", "utf-8")
        output = folder.with_name(f"{folder.name}-output")
        return Site(
            folder,
            output,
            (*_BUILD, str(folder), "--output", str(output)),
            folder / "content" / "posts" / collected.edited.place,
            (folder / ".learnscape",),
        )
