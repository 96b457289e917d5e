"""A hub that is shown while it is written: what it was built into, and what came of it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from learnscape_gen.flow.held import Held
from learnscape_gen.serve.news import News
from learnscape_gen.serve.rebuild import NOTHING, Rebuilt, base_path, rebuilt

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.flow.run import Progress
    from learnscape_gen.project import Project


class Preview:
    """The preview of one project.

    Args:
        project: the project as it is at first.
        folder: where the preview goes.

    """

    def __init__(self, project: Project, folder: Path) -> None:
        self.root = project.root
        self.folder = folder
        self.base = base_path(project)
        self.news = News(secrets.token_hex(4))
        self._held = Held()

    def fail(self, trouble: str) -> Rebuilt:
        """Tell the browsers of a build that came to nothing, and why, in one sentence."""
        done = Rebuilt(NOTHING, trouble)
        self.news.tell(done)
        return done

    def build(self, progress: Progress) -> Rebuilt:
        """Build it as its files are now, and tell the browsers."""
        told: list[Rebuilt] = []

        def tell(done: Rebuilt) -> None:
            if done.project and not done.failed:
                self.base = base_path(done.project)
            told.append(done)
            self.news.tell(done)

        done = rebuilt(self.root, self.folder, progress, self._held, tell)
        if done.trouble or not told:
            tell(done)
        return done
