"""Twins: what a page says as Markdown, in a file `index.md` beside its `index.html`.

A twin has the view of its page and a template of its own, so the two can't say different things.
Pages without a text, such as the map, have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.page import Plan

PAGE, TWIN = "index.html", "index.md"

KINDS = {
    "context": "context.html",
    "explainer": "explainer.html",
    "home": "home.html",
    "page": "page.html",
    "post": "post.html",
    "shelf": "shelf.html",
    "source": "source.html",
    "sources": "terms.html",
    "task": "task.html",
    "tool": "tool.html",
    "tools": "terms.html",
    "work": "work.html",
}
"""The kinds of pages that have twins, each with the template that draws the page."""
_TEMPLATES = {name: f"markdown/{name.removesuffix('html')}md" for name in KINDS.values()}


def plan_twins(ground: Ground, plans: Iterable[Plan]) -> Iterator[PagePlan]:
    """Plan the twin of every page that has one, if the hub wants twins.

    Args:
        ground: what planners stand on.
        plans: the pages.

    """
    if not ground.config.twins:
        return
    for plan in plans:
        if isinstance(plan, PagePlan) and _is_twinned(plan):
            path = plan.path.removesuffix(PAGE) + TWIN
            yield msgspec.structs.replace(plan, path=path, template=_TEMPLATES[plan.template])


def _is_twinned(plan: PagePlan) -> bool:
    """Tell whether a page has a twin, where there are any."""
    stands_alone = plan.path == PAGE or plan.path.endswith(f"/{PAGE}")
    return plan.template in _TEMPLATES and stands_alone
