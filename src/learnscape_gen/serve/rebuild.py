"""One build of a preview: the very flow of `build.py`, and nothing that goes wrong ends it."""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

import msgspec

from learnscape_gen.build import Options, build, plan_only
from learnscape_gen.project import NotAProjectError, Project, load_project
from learnscape_gen.report import BuildReport

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.flow.held import Held
    from learnscape_gen.flow.run import Progress


class Rebuilt(NamedTuple):
    """What a build of the preview came to.

    Args:
        report: what it did and found.
        trouble: why there is no such thing, in one sentence; empty where nothing stood in the way.
        project: the project as it was built; None where there is none.

    """

    report: BuildReport
    trouble: str = ""
    project: Project | None = None

    @property
    def failed(self) -> bool:
        """Tell whether the pages are still those of an earlier build."""
        return bool(self.trouble) or self.report.failed(strict=False)

    @property
    def changed(self) -> frozenset[str]:
        """Return the files of the site that are new, changed or gone."""
        return frozenset({*self.report.written, *self.report.pruned})


NOTHING = BuildReport(problems=())


def rebuilt(
    root: Path,
    folder: Path,
    progress: Progress,
    held: Held | None = None,
    stands: Callable[[Rebuilt], None] = lambda _: None,
) -> Rebuilt:
    """Build the preview of a project as it is now, drafts among it.

    Where nothing has been published yet, whatever is sound is: so there is a page to look at while
    the rest is mended. The search index takes too long to be made at every change.

    Args:
        root: the project's folder.
        folder: where the preview goes.
        progress: is told how far things have come.
        held: what the build before has left.
        stands: is told as soon as the pages stand, if they come to.

    """
    try:
        project = _without_versions(load_project(root))
        is_first = not (folder / "index.html").is_file()
        report = build(
            project,
            _options(folder, keep_going=is_first),
            progress,
            held,
            lambda report: stands(Rebuilt(report, "", project)),
        )
        return Rebuilt(report, "", project)
    except NotAProjectError:
        return Rebuilt(NOTHING, "There is neither learnscape.toml nor content/ any more.")
    except OSError as fault:
        name = f": {os.fsdecode(fault.filename)}" if fault.filename else ""
        return Rebuilt(NOTHING, f"{fault.strerror or fault}{name}.")


def planned(project: Project, folder: Path, progress: Progress, held: Held) -> None:
    """Plan the preview of a project as it was built, for what is held of a plan."""
    # A fault shows at the next build, which can tell of it.
    with suppress(OSError):
        plan_only(project, _options(folder), progress, held)


def _options(folder: Path, *, keep_going: bool = False) -> Options:
    return Options(folder, drafts=True, keep_going=keep_going)


def import_ahead() -> None:
    """Import what builds are made of. The first may have used none of it, or other processes."""
    for module in ("read_batch", "planning", "draw_batch", "ahead"):
        import_module(f"learnscape_gen.flow.{module}")


def base_path(project: Project) -> str:
    """Return the path below which a hub's pages stand, such as `/` or `/hub/`, without escapes."""
    return unquote(urlsplit(project.config.site_url).path)


def _without_versions(project: Project) -> Project:
    """Return a project whose pages stay as they are when a style sheet changes."""
    theme = msgspec.structs.replace(project.theme, versioned=False)
    return msgspec.structs.replace(project, theme=theme)
