"""Resolves the links of every body, and turns them round into backlinks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec.structs import replace

from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.model import NOWHERE, Backlink, Target
from learnscape_gen.paths import UP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.markdown.body import BodyLink
    from learnscape_gen.hub.linkable import Linkable, PageBody
    from learnscape_gen.hub.model import Hub


class Linked(NamedTuple):
    """What the links of all bodies come to; the first three are those of `Hub`."""

    links: dict[str, tuple[Target, ...]]
    backlinks: dict[str, tuple[Backlink, ...]]
    rooted: tuple[tuple[str, BodyLink], ...]
    problems: tuple[Problem, ...]

    def in_hub(self, hub: Hub) -> Hub:
        """Return a hub that knows where the links in its bodies lead."""
        return replace(hub, links=self.links, backlinks=self.backlinks, rooted=self.rooted)


class FindsTargets(Protocol):
    """Knows where links lead."""

    def targets(self, body: PageBody) -> list[Target | Problem]:
        """Return where the links of a body lead, or why one leads nowhere."""


def linked(pages: Iterable[Linkable], index: FindsTargets) -> Linked:
    """Find the target of every link in the bodies of some pages."""
    links: dict[str, tuple[Target, ...]] = {}
    backlinks: dict[str, dict[str, Backlink]] = defaultdict(dict)
    rooted: list[tuple[str, BodyLink]] = []
    problems: list[Problem] = []
    bodies = ((page, body) for page in pages for body in page.bodies if body.facts.links)
    for page, body in bodies:
        found = index.targets(body)
        problems += (each for each in found if isinstance(each, Problem))
        targets = tuple(NOWHERE if isinstance(each, Problem) else each for each in found)
        links[body.file] = targets
        rooted += (
            (body.path, link)
            for link, target in zip(body.facts.links, targets, strict=True)
            if _is_rooted(link, target)
        )
        for target in targets:
            if target.path and target.path != page.path:
                backlinks[target.path][page.address] = Backlink(page.title, page.address)
    turned = {path: tuple(pages.values()) for path, pages in backlinks.items()}
    return Linked(links, turned, tuple(rooted), tuple(problems))


def _is_rooted(link: BodyLink, target: Target) -> bool:
    """Tell whether a link is an address that begins at the site's root, and is not found yet."""
    is_address = link.kind is LinkKind.FILE and link.target.startswith("/")
    return is_address and not target.url.startswith(UP)
