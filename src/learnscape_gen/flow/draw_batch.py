"""Draws a batch of pages, in whatever process, and stages those that are new or have changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import Drawn, DrawnBatch, Sheet, SheetBatch
from learnscape_gen.flow.workers import Job
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.site import SiteView
from learnscape_gen.pages.views import VIEWS
from learnscape_gen.render.bodies import PageBodies
from learnscape_gen.render.render import Renderer
from learnscape_gen.render.theme import Theme
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.sources import Bodies
from learnscape_gen.state.staging import stage


class Setting(msgspec.Struct, frozen=True):
    """What is the same for all pages of a build.

    Args:
        theme: where templates are.
        sites: the `site` of templates in each language, by its folder.
        state: the file that keeps the bodies.
        output: the output folder.
        build: the number of this build, so that nothing of an earlier one is used.

    """

    theme: Theme
    sites: dict[str, SiteView]
    state: str
    output: str
    build: int


class _Desk(NamedTuple):
    """What a process draws with: a renderer for each language that it has met."""

    setting: Setting
    bodies: Bodies
    renderers: dict[str, Renderer]

    def renderer(self, folder: str) -> Renderer:
        """Return what draws the pages in the language of a folder."""
        if folder not in self.renderers:
            site, bodies = self.setting.sites[folder], PageBodies(self.bodies.of)
            self.renderers[folder] = Renderer(self.setting.theme, site, bodies)
        return self.renderers[folder]


_desks: dict[bytes, _Desk] = {}
"""The one desk of this process by its setting; a process draws many batches of one build."""


def draw_batch(batch: SheetBatch) -> DrawnBatch:
    """Draw some pages."""
    desk = _desk(batch.setting)
    drawn: list[Drawn] = []
    problems: list[tuple[str, Problem]] = []
    for sheet in batch.sheets:
        content = _drawn(sheet, desk) if sheet.template else Path(sheet.shown)
        done = content if isinstance(content, Problem) else _staged(sheet, content, desk)
        if isinstance(done, Problem):
            problems.append((sheet.path, done))
        else:
            drawn.append(done)
    return DrawnBatch(tuple(drawn), tuple(problems))


DRAW = Job(draw_batch, SheetBatch, DrawnBatch)


def _desk(setting: bytes) -> _Desk:
    """Return what to draw with."""
    if setting not in _desks:
        clear_desk()
        decoded = msgspec.msgpack.decode(setting, type=Setting)
        _desks[setting] = _Desk(decoded, Bodies(Path(decoded.state)), {})
    return _desks[setting]


def clear_desk() -> None:
    """Put away what this process drew with, and close the file of the state."""
    while _desks:
        _desks.popitem()[1].bodies.close()


def _drawn(sheet: Sheet, desk: _Desk) -> bytes | Problem:
    view = msgspec.msgpack.decode(sheet.view, type=VIEWS[sheet.shown])
    plan = PagePlan(sheet.path, sheet.template, view, sheet.origin)
    shown = plan.unfolded(desk.setting.sites[sheet.site])
    return desk.renderer(sheet.site).render(shown, sheet.bodies)


def _digest_there(place: str) -> str:
    with open(place, "rb") as file:  # noqa: PTH123 - quicker
        return digest_of(file.read())


def _staged(sheet: Sheet, content: bytes | Path, desk: _Desk) -> Drawn | Problem:
    """Stage a page or a copy, unless the very same stands in its place."""
    output, path = desk.setting.output, sheet.path
    digest = digest_of(content) if isinstance(content, bytes) else sheet.view.decode()
    place = f"{output}/{path}"
    try:
        if (sheet.there or _digest_there(place)) == digest:
            return Drawn(path, digest, Stamp.of_moved(os.lstat(place)), staged=False)
    except OSError:
        pass  # nothing is there, or nothing that is a file
    if isinstance(content, Path) and not os.access(content, os.R_OK):
        at = Location(sheet.origin or path)
        told, hint = "The file can't be opened.", "Check that it may be read."
        return Problem.of("E-FILE", told, at, hint)
    return Drawn(path, digest, stage(output, path, content), staged=True)
