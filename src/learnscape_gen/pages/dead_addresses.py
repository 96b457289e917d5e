"""Links to addresses of this site where no page is. Only the plan of all pages can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import NOWHERE
from learnscape_gen.paths import UP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from learnscape_gen.content.markdown.body import BodyLink
    from learnscape_gen.hub.model import Hub, Target
    from learnscape_gen.pages.page import Plan

Rooted = tuple[str, "BodyLink"]
"""The path of a file, and a link in its body that begins at the site's root."""


def dead_links(hub: Hub, plans: Iterable[Plan], folder: str = "") -> tuple[Rooted, ...]:
    """Return the links that name an address of this site which no plan has.

    Args:
        hub: the hub as it is seen in a language.
        plans: all plans, of every language.
        folder: that of the language.

    """
    if not hub.rooted:
        return ()
    known: set[str] = set()
    for planned in plans:
        if not planned.path.startswith(folder):
            continue
        path = planned.path.removeprefix(folder)
        known.update((path, path.removesuffix("index.html"), path.removesuffix("/index.html")))
    return tuple(
        (path, link)
        for path, link in hub.rooted
        if link.target.partition("?")[0].lstrip("/") not in known
    )


def leading_nowhere(hub: Hub, dead: Iterable[Rooted]) -> Hub:
    """Return a hub whose dead links have no target, as other broken links have none."""
    return _with_targets(hub, dead, lambda _: NOWHERE)


def leading_up(hub: Hub, links: Iterable[Rooted]) -> Hub:
    """Return a hub seen in a further language, in which some links lead out of its folder."""
    return _with_targets(hub, links, lambda target: replace(target, url=UP + target.url))


def _with_targets(hub: Hub, links: Iterable[Rooted], led: Callable[[Target], Target]) -> Hub:
    """Return a hub in which some links that begin at the site's root are led elsewhere."""
    written = {link.target for _, link in links}
    known = {
        key: tuple(led(t) if t.title in written and not t.path else t for t in targets)
        for key, targets in hub.links.items()
    }
    return replace(hub, links=known)


def problems_of(dead: Iterable[Rooted]) -> Iterator[Problem]:
    """Yield a problem for every dead link."""
    for path, link in dead:
        yield Problem.of(
            "E-LINK",
            f"The link '{link.target}' leads to no page of this site.",
            Location(path, link.line, link.column),
            "Link to the file instead, such as ../work/incidents/review.md",
        )
