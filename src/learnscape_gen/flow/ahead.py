"""What a changed file makes, ahead of the build that its change asks for.

A style sheet is copied. A post has a page; a build looks at every file before it draws that, and
plans a whole hub anew where a title is another, and whoever has just saved a post waits for one
page. The functions of a build make it, on what the last plan stood on, and it shows until that
build is done. What other posts bring to it is as it was in that plan.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.content.places import CONTENT, place_of
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.read_batch import read_batch
from learnscape_gen.flow.steady_file import read_steadily
from learnscape_gen.flow.words import words_of_bodies
from learnscape_gen.pages.page import ASSETS
from learnscape_gen.pages.posts import TermLinks, plan_post
from learnscape_gen.render.bodies import PageBodies
from learnscape_gen.render.render import Renderer
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from learnscape_gen.flow.held import LastPlan
    from learnscape_gen.hub.model import Post
    from learnscape_gen.project import Project
    from learnscape_gen.state.sources import Read


class FileAhead(NamedTuple):
    """A file of the site, by its path below the output folder."""

    path: str
    content: bytes


class Ahead:
    """Makes files of the site ahead of a build.

    Args:
        project: the project as it was built last; its settings and its theme must be the same yet.
        last: what its last plan stood on.

    """

    def __init__(self, project: Project, last: LastPlan) -> None:
        self._project = project
        self._ground = last.ground
        self._site = last.site
        self._body = ""

    def prepare(self) -> None:
        """Make ready what is the same for all pages, by drawing one of them."""
        for file in self._posts:
            self._page_of(file)
            break

    def made_of(self, file: str) -> FileAhead | None:
        """Return what a file makes as it is now, or None where only a build can tell.

        Args:
            file: where it is on this machine.

        """
        if path := self._sheets.get(file):
            with suppress(OSError):
                return FileAhead(path, read_steadily(file, whole=True).content)
            return None
        inner = file.removeprefix(f"{self._project.root}{os.sep}").replace(os.sep, "/")
        return self._page_of(inner)

    def _page_of(self, file: str) -> FileAhead | None:
        before = self._posts.get(file)
        read = self._read(file) if before else None
        if not before or not read:
            return None
        face = msgspec.msgpack.decode(read.face, type=Face)
        doc, is_broken = face.document, any(problem.is_error for problem in face.problems)
        if is_broken or not isinstance(doc, PostDocument):
            return None
        if _place_of(doc) != _place_of(before.doc):
            return None
        plan = plan_post(self._ground, self._terms, msgspec.structs.replace(before, doc=doc))
        self._body = read.html.decode(errors="surrogatepass")
        page = self._renderer.render(plan.unfolded(self._site), {file: read.source.body})
        return FileAhead(plan.path, page) if isinstance(page, bytes) else None

    def _read(self, file: str) -> Read | None:
        """Return what reading a file gives; None where there is none of its own."""
        path = f"{self._project.root}/{file}"
        try:
            found = os.lstat(path)
        except OSError:
            return None
        if not stat.S_ISREG(found.st_mode):
            return None
        place = place_of(file.removeprefix(f"{CONTENT}/"), self._project.config.languages)
        known = SourceFile(file, place.kind, place.id, Stamp.of(found), place.language)
        wanted = (Wanted(file, known, path),)
        (read,) = read_batch(msgspec.structs.replace(self._batch, files=wanted)).read
        return read

    @cached_property
    def _sheets(self) -> dict[str, str]:
        """Return the style sheets of the theme, by where they are on this machine."""
        static = self._project.theme.static.items()
        return {
            os.path.normpath(place): f"{ASSETS}/{name}"
            for name, place in static
            if name.endswith(".css")
        }

    @cached_property
    def _posts(self) -> dict[str, Post]:
        return {post.doc.path: post for post in self._ground.hub.posts}

    @cached_property
    def _terms(self) -> TermLinks:
        return TermLinks(self._ground)

    @cached_property
    def _batch(self) -> WantedBatch:
        """Return what shapes the reading of any file."""
        config, words = self._project.config, words_of_bodies(self._project)
        return WantedBatch((), config.html, "", 0, words, config.all_languages)

    @cached_property
    def _renderer(self) -> Renderer:
        return Renderer(self._project.theme, self._site, PageBodies(lambda _: self._body))


def _place_of(doc: PostDocument) -> tuple[object, ...]:
    """Return all of a post by which it has its place among others, and where its links lead.

    Where this is another, other pages have to be looked at before its own can be drawn.
    """
    source = doc.source.name if isinstance(doc.source, GivenSource) else doc.source
    terms = (*doc.tools, None, *doc.tasks, None, *doc.contexts, None, source)
    return (
        doc.id,
        doc.date,
        doc.status,
        doc.language,
        tuple(term and term.text for term in terms),
        tuple((link.target, link.fragment, link.kind, link.embed) for link in doc.body.links),
    )
