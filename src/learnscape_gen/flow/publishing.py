"""Brings the pages that were drawn into the output folder, unless something stands in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.state.output_folder import obstacle
from learnscape_gen.state.publish import publish

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.comparing import Compared
    from learnscape_gen.flow.drawing import DrawnPages
    from learnscape_gen.flow.run import Run
    from learnscape_gen.state.sites import Site


class Published(NamedTuple):
    """What publishing did: the paths of files below the output folder."""

    written: tuple[str, ...]
    unchanged: int
    pruned: tuple[str, ...]


def publish_drawn(
    run: Run, compared: Compared, drawn: DrawnPages, last: Site | None
) -> Published | Problem:
    """Move staged files into place and prune those that are gone.

    Args:
        run: the build.
        compared: the pages that stay.
        drawn: the pages that are new or changed.
        last: what is remembered of the output folder.

    Raises:
        OSError: a file can't be written. Every file is then old or new, and whole.

    """
    with run.watch.stage("publish"):
        standing = frozenset({**compared.fresh, **drawn.pages})
        staged = tuple(sorted(path for path, page in drawn.pages.items() if page.staged))
        # A folder that is adopted by its looks has no record; what is planned counts as ours there.
        blocked = obstacle(run.project.root, run.output, staged, last.files if last else standing)
        if blocked:
            return blocked
        if staged:
            # From now on these count as ours, so that a build that is stopped leaves nothing
            # behind that the next one would not know.
            with run.state.change():
                run.state.sites.claim(run.name, staged)
        pruned = publish(run.output, standing, last.files if last else frozenset())
        return Published(staged, len(standing) - len(staged), pruned)
