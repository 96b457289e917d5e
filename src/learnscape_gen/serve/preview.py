"""A hub that is shown while it is written: what it was built into, and what came of it."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from learnscape_gen.content.places import CONTENT
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
"""With more files than this, whoever changed them does not wait for the page of one."""


class Preview:
    """The preview of one project.

    `pages_ahead` has pages that show already what the next build will bring, by their files.

    Args:
        project: the project as it is at first.
        folder: where the preview goes.

    """

    def __init__(self, project: Project, folder: Path) -> None:
        self.root = project.root
        self.folder = folder
        self.base = base_path(project)
        self.news = News(secrets.token_hex(4))
        self.pages_ahead: dict[str, bytes] = {}
        self._held = Held(keeps_plan=True)
        self._project: Project | None = None
        self._ahead: Ahead | None = None

    def fail(self, trouble: str) -> Rebuilt:
        """Tell the browsers of a build that came to nothing, and why, in one sentence."""
        done = Rebuilt(NOTHING, trouble)
        self._ahead = None
        self._tell(done, dict(self.pages_ahead))
        return done

    def look_ahead(self, files: Collection[str]) -> None:
        """Show the pages of posts that have changed, where they can be drawn ahead of a build.

        Args:
            files: the files that have changed; none where anything may have.

        """
        ahead, top = self._ahead, f"{self.root}{os.sep}"
        inner = [file.removeprefix(top).replace(os.sep, "/") for file in files]
        is_content = all(file.startswith(f"{CONTENT}/") for file in inner)
        if ahead is None or not is_content or len(inner) > _AT_MOST:
            return
        pages = [page for file in inner if (page := ahead.page_of(file))]
        self.pages_ahead.update(pages)
        if pages:
            self.news.foretell(frozenset(page.path for page in pages))

    def build(self, progress: Progress) -> Rebuilt:
        """Build it as its files are now, and tell the browsers."""
        told: list[Rebuilt] = []
        outdated = dict(self.pages_ahead)

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
        if self._project and not self._ahead:
            planned(self._project, self.folder, progress, self._held)
            self._foresee()

    def _foresee(self) -> None:
        """Let pages be drawn ahead from now on as the last build would, if they can be."""
        from learnscape_gen.flow.ahead import Ahead  # noqa: PLC0415 - heavy

        self._ahead = None
        if self._project and self._held.plan:
            ahead = Ahead(self._project, self._held.plan)
            ahead.prepare()
            self._ahead = ahead

    def _tell(self, done: Rebuilt, outdated: dict[str, bytes]) -> None:
        """Tell the browsers of a build, after which pages that were drawn ahead of it are gone."""
        for path, page in outdated.items():
            if self.pages_ahead.get(path) is page:
                del self.pages_ahead[path]
        self.news.tell(done, outdated)
