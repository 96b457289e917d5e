"""Why a page would be drawn again, or why not: its key beside that of the last build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.flow.comparing import compared_with_last
from learnscape_gen.flow.differences import differences
from learnscape_gen.pages.views import VIEWS
from learnscape_gen.state.outdated import changes

if TYPE_CHECKING:
    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Run
    from learnscape_gen.state.sites import PlannedPage, Site


class Explanation(msgspec.Struct, frozen=True):
    """What is known of a page.

    Args:
        path: the file below the output folder.
        template: what draws it; empty for a file that is copied.
        origin: the content file that it comes from.
        bodies: the files whose texts stand on it.
        reason: why it would be drawn; empty when it would not.
        changed: the parts of its key that have changed since it was drawn last.
        differences: how what it shows has changed, field by field.

    """

    path: str
    template: str
    origin: str
    bodies: tuple[str, ...]
    reason: str
    changed: tuple[str, ...]
    differences: tuple[str, ...]


class UnknownPageError(Exception):
    """No page has the address that was asked for. The message is the nearest one, if any."""


def explained(
    run: Run, address: str, sources: Sources, prepared: Prepared, last: Site | None
) -> Explanation:
    """Explain a page.

    Args:
        run: the build that would be.
        address: the address of the page: with or without that of the site, or the file.
        sources: what is known of every file.
        prepared: the planned pages.
        last: what is remembered of the output folder.

    Raises:
        UnknownPageError: there is no such page.

    """
    page = _page_at(address, run.project.config.site_url, prepared)
    compared = compared_with_last(run, prepared, sources, last)
    trace = last.traces.get(page.path) if last else None
    key = compared.keys[page.path]
    changed = tuple(changes(key, trace.key)) if trace else ()
    return Explanation(
        path=page.path,
        template=page.template,
        origin=page.origin,
        bodies=page.bodies,
        reason=compared.reasons.get(page.path, ""),
        changed=changed,
        differences=_differences(run, page, prepared) if "view" in changed else (),
    )


def _page_at(address: str, site_url: str, prepared: Prepared) -> PlannedPage:
    """Return the page at an address."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a slip only
    from urllib.parse import unquote  # noqa: PLC0415 - the same

    wanted = unquote(address.removeprefix(site_url).partition("#")[0]).strip("/")
    pages = {page.path: page for page in prepared.planned.pages}
    for path in (wanted, f"{wanted}/index.html".lstrip("/")):
        if path in pages:
            return pages[path]
    near = get_close_matches(f"{wanted}/index.html", pages, 1)
    raise UnknownPageError(near[0].removesuffix("index.html") if near else "")


def _differences(run: Run, page: PlannedPage, prepared: Prepared) -> tuple[str, ...]:
    """Return how what a page shows has changed since the last plan, if it was made anew."""
    new = (prepared.views or {}).get(page.path)
    if new is None:
        return ()
    view = VIEWS[page.shown]
    try:
        [before] = run.state.sites.views(run.name, [page.path]).values()
        old = msgspec.msgpack.decode(before, type=view)
    except (msgspec.MsgspecError, ValueError, TypeError):
        return ("it was made by another version",)
    return tuple(differences(old, msgspec.msgpack.decode(new, type=view)))
