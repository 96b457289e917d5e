"""A hub that is shown while it is written: what it was built into, and what came of it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from learnscape_gen.flow.held import Held
from learnscape_gen.serve.news import News
from learnscape_gen.serve.rebuild import NOTHING, Rebuilt, base_path, planned, rebuilt

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from learnscape_gen.flow.ahead import Ahead
    from learnscape_gen.flow.run import Progress
    from learnscape_gen.project import Project

_AT_MOST = 3
"""With more files than this, whoever changed them does not wait for what one of them makes."""


class Preview:
    """The preview of one project.

    `ahead` has files that are already what the next build will make of them, by their paths.

    Args:
        project: the project as it is at first.
        folder: where the preview goes.

    """

    def __init__(self, project: Project, folder: Path) -> None:
        self.root = project.root
        self.folder = folder
        self.base = base_path(project)
        self.news = News(secrets.token_hex(4))
        self.ahead: dict[str, bytes] = {}
        self._held = Held(keeps_plan=True)
        self._project: Project | None = None
        self._foresight: Ahead | None = None

    def fail(self, trouble: str) -> Rebuilt:
        """Tell the browsers of a build that came to nothing, and why, in one sentence."""
        done = Rebuilt(NOTHING, trouble)
        self._foresight = None
        self._tell(done, dict(self.ahead))
        return done

    def look_ahead(self, files: Collection[str]) -> None:
        """Show pages of posts and style sheets that have changed, where that needs no build.

        Args:
            files: where the files that have changed are; none where anything may have.

        """
        foresight = self._foresight
        if foresight is None or len(files) > _AT_MOST:
            return
        made = [foresight.made_of(file) for file in files]
        if made and all(made):
            known = {file.path: file.content for file in made if file}
            self.ahead.update(known)
            self.news.foretell(frozenset(known))

    def build(self, progress: Progress) -> Rebuilt:
        """Build it as its files are now, and tell the browsers."""
        told: list[Rebuilt] = []
        outdated = dict(self.ahead)

        def tell(done: Rebuilt) -> None:
            if done.project and not done.failed:
                self.base = base_path(done.project)
            told.append(done)
            self._tell(done, outdated)

        done = rebuilt(self.root, self.folder, progress, self._held, tell)
        if done.trouble or not told:
            tell(done)
        self._project = None if done.failed else done.project
        self._foresee()
        return done

    def make_ready(self, progress: Progress) -> None:
        """Make ready what draws pages ahead of a build, where no build of this process has."""
        if self._project and not self._foresight:
            planned(self._project, self.folder, progress, self._held)
            self._foresee()

    def _foresee(self) -> None:
        """Let pages be drawn ahead from now on as the last build would, if they can be."""
        foresight = None
        if self._project and self._held.plan:
            from learnscape_gen.flow.ahead import Ahead  # noqa: PLC0415 - heavy

            foresight = Ahead(self._project, self._held.plan)
            foresight.prepare()
        self._foresight = foresight

    def _tell(self, done: Rebuilt, outdated: dict[str, bytes]) -> None:
        """Tell the browsers of a build, after which what was made ahead of it is gone."""
        there = {path for path, content in outdated.items() if self._holds(path, content)}
        for path, content in outdated.items():
            if self.ahead.get(path) is content:
                del self.ahead[path]
        # What was made ahead is known, and news again only where the build made something else.
        self.news.tell(done, done.changed.union(outdated) - there)

    def _holds(self, path: str, content: bytes) -> bool:
        """Tell whether a file of the site is what was made ahead."""
        try:
            return (self.folder / path).read_bytes() == content
        except OSError:
            return False
