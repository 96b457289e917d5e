"""What every generator that is measured has to tell, and the project that it builds."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from peers.collected import Collected

SITES = Path(__file__).parent.parent / "sites"
"""The configuration and the templates of each peer."""
TEMPLATES = ("parts.html", "post_parts.html", "term_parts.html", "list_parts.html")
"""The templates that peers with Jinja share; `hub.py` beside them sorts posts for these."""
_COMPILED = shutil.ignore_patterns("__pycache__")


class Site(NamedTuple):
    """A project of one generator, ready to be built.

    `command` builds it, run in `folder`; `caches` are removed for a clean build, as `output` is;
    `edited` is the source file of the post that the measurement edits.
    """

    folder: Path
    output: Path
    command: tuple[str, ...]
    edited: Path
    caches: tuple[Path, ...] = ()

    def clean(self) -> None:
        """Remove all that builds have left."""
        for left in (self.output, *self.caches):
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink(missing_ok=True)


class Peer(ABC):
    """A generator to compare with.

    `leaves_out` says in what its output is less than that of learnscape, besides what none has.
    """

    name: ClassVar[str]
    leaves_out: ClassVar[str]

    def __init__(self, cache: Path) -> None:
        """Keep the programs of this peer in a folder of its own below `cache`."""
        self.home = cache.resolve() / self.name.lower().partition(" ")[0]

    @abstractmethod
    def setup(self) -> None:
        """Install the generator from its registry, unless it is there."""

    @abstractmethod
    def version(self) -> str:
        """Return the version that is installed."""

    @abstractmethod
    def prepare(self, collected: Collected, folder: Path) -> Site:
        """Write the collection as a project of this generator, in a folder that is not there."""


def copy_site(name: str, folder: Path) -> None:
    """Copy the configuration and the templates of a peer to a new project."""
    shutil.copytree(SITES / name, folder, dirs_exist_ok=True, ignore=_COMPILED)


def copy_part(name: str, folder: Path) -> None:
    """Copy one of the files that peers with Jinja templates share."""
    shutil.copy(SITES / "jinja" / name, folder)


def copy_assets(folder: Path) -> None:
    """Copy the style sheet and the icon of learnscape, which all sites have."""
    theme = Path(__file__).parents[2] / "src" / "learnscape_gen" / "theme" / "static"
    shutil.copytree(theme, folder, dirs_exist_ok=True)
