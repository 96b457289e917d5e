"""Resolves the links of every body, and turns them round into backlinks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.model import Backlink, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.hub.link_index import Linkable, LinkIndex

Links = dict[str, tuple[Target, ...]]
Backlinks = dict[str, tuple[Backlink, ...]]

NOWHERE = Target("", "")


def linked(
    bodies: Iterable[tuple[Linkable, str, BodyFacts]], index: LinkIndex
) -> tuple[Links, Backlinks, tuple[Problem, ...]]:
    """Return the targets of each body, who links to whom, and the links that lead nowhere.

    Args:
        bodies: each body with the page that shows it and the path of the file that holds it.
        index: where links may lead.

    """
    links: Links = {}
    backlinks: dict[str, list[Backlink]] = defaultdict(list)
    problems: list[Problem] = []
    for page, path, body in bodies:
        if not body.links:
            continue
        targets = []
        for link in body.links:
            target = index.target(link, path)
            if isinstance(target, Problem):
                problems.append(target)
                target = NOWHERE
            targets.append(target)
        links[path] = tuple(targets)
        for reached in dict.fromkeys(target.path for target in targets if target.path):
            if reached != page.path:
                backlinks[reached].append(Backlink(page.title, page.address))
    return links, {path: tuple(found) for path, found in backlinks.items()}, tuple(problems)
