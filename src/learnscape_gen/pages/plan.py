"""The plan of the whole site, and the addresses that two pages want or that no page has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.language.words import ENGLISH, Words
from learnscape_gen.pages.api import plan_api
from learnscape_gen.pages.assets import plan_assets
from learnscape_gen.pages.claims import Claims
from learnscape_gen.pages.dead_addresses import dead_links, leading_nowhere, problems_of
from learnscape_gen.pages.feeds import plan_feeds
from learnscape_gen.pages.free import plan_free_pages
from learnscape_gen.pages.ground import Ground
from learnscape_gen.pages.home import plan_home
from learnscape_gen.pages.learning import plan_learning
from learnscape_gen.pages.map import plan_map
from learnscape_gen.pages.moments import plan_moments
from learnscape_gen.pages.new import plan_new
from learnscape_gen.pages.not_found import plan_not_found
from learnscape_gen.pages.posts import plan_posts
from learnscape_gen.pages.redirects import plan_redirects
from learnscape_gen.pages.search import plan_search
from learnscape_gen.pages.shelves import plan_shelves
from learnscape_gen.pages.sitemap import plan_sitemap
from learnscape_gen.pages.sources import plan_sources
from learnscape_gen.pages.tools import plan_tools
from learnscape_gen.pages.work import plan_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.pages.page import CopyPlan, Plan

PLANNERS: tuple[Callable[[Ground], Iterator[Plan]], ...] = (
    plan_home,
    plan_work,
    plan_shelves,
    plan_posts,
    plan_tools,
    plan_sources,
    plan_moments,
    plan_learning,
    plan_map,
    plan_new,
    plan_search,
    plan_free_pages,
    plan_not_found,
    plan_feeds,
    plan_api,
    plan_assets,
    plan_redirects,
)
"""What the site consists of, but for the sitemap, which is drawn from all the others.

Where two plans want one address, the earlier keeps it.
"""


def plan(
    hub: Hub,
    config: Config,
    theme_files: Iterable[CopyPlan] = (),
    faces: Mapping[str, str] | None = None,
    words: Words = ENGLISH,
) -> tuple[tuple[Plan, ...], tuple[Problem, ...]]:
    """Return the plan of every file, and problems of addresses that collide or lead nowhere.

    Args:
        hub: what to publish.
        config: the settings.
        theme_files: the static files of the theme; every page needs them, so they come first.
        faces: the digest of the face of each file, where views may be kept from the last plan.
        words: the words that readers see.

    """
    theme_files = tuple(theme_files)
    plans, collisions = _planned(Ground(hub, config, faces, words), theme_files)
    dead = dead_links(hub, plans)
    if dead:
        plans, _ = _planned(Ground(leading_nowhere(hub, dead), config, faces, words), theme_files)
    return plans, (*collisions, *problems_of(dead))


def _planned(
    ground: Ground, theme_files: tuple[CopyPlan, ...]
) -> tuple[tuple[Plan, ...], tuple[Problem, ...]]:
    """Return the plan of every file, and the addresses that collide."""
    claims = Claims()
    plans: list[Plan] = []
    collisions: dict[tuple[str, str], Problem] = {}

    def take(wanted: Iterable[Plan]) -> None:
        for planned in wanted:
            rival = claims.claim(planned)
            if rival is None:
                plans.append(planned)
            else:
                # A page and its feeds collide together; that is one thing to mend.
                collisions.setdefault((planned.origin, rival.origin), _collision(planned, rival))

    take(theme_files)
    for planner in PLANNERS:
        take(planner(ground))
    take(plan_sitemap(ground, tuple(plans)))
    return tuple(plans), tuple(collisions.values())


def _collision(late: Plan, first: Plan) -> Problem:
    """Say that two files want one address; file systems may not tell "A" from "a"."""
    mine, other = sorted((late.origin, first.origin), key=lambda origin: not origin)
    return Problem.of(
        "E-COLLISION",
        f"Two pages want the address /{late.path.removesuffix('index.html')}: this and "
        f"{other or 'a page that learnscape makes itself'}.",
        Location(mine, 1, 1),
        "Rename one of the files, or give one a slug of its own: slug: another-name",
    )
