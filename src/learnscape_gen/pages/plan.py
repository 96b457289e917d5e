"""The plan of the whole site, and the addresses that two pages want or that no page has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.language.words import ENGLISH, Words
from learnscape_gen.ledger.lost import NONE_LOST, LostAddresses
from learnscape_gen.pages.api import plan_api
from learnscape_gen.pages.assets import plan_assets
from learnscape_gen.pages.claims import Claims
from learnscape_gen.pages.contribute import plan_contribute
from learnscape_gen.pages.curate import plan_curate
from learnscape_gen.pages.dead_addresses import dead_links, leading_nowhere, leading_up, problems_of
from learnscape_gen.pages.feeds import plan_feeds
from learnscape_gen.pages.free import plan_free_pages
from learnscape_gen.pages.ground import Ground
from learnscape_gen.pages.home import plan_home
from learnscape_gen.pages.learning import plan_learning
from learnscape_gen.pages.llms import plan_llms
from learnscape_gen.pages.map import plan_map
from learnscape_gen.pages.moments import plan_moments
from learnscape_gen.pages.new import plan_new
from learnscape_gen.pages.not_found import plan_not_found
from learnscape_gen.pages.packs import plan_packs
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.posts import plan_posts
from learnscape_gen.pages.redirects import plan_redirects
from learnscape_gen.pages.reviews import plan_reviews
from learnscape_gen.pages.search import plan_search
from learnscape_gen.pages.shelves import plan_shelves
from learnscape_gen.pages.sitemap import plan_sitemap
from learnscape_gen.pages.sources import plan_sources
from learnscape_gen.pages.takeaway import plan_takeaway
from learnscape_gen.pages.tools import plan_tools
from learnscape_gen.pages.twins import plan_twins
from learnscape_gen.pages.vocabulary import plan_vocabulary
from learnscape_gen.pages.work import plan_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.ledger.mention import Mention
    from learnscape_gen.pages.dead_addresses import Rooted
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
    plan_curate,
    plan_reviews,
    plan_free_pages,
    plan_contribute,
    plan_not_found,
    plan_feeds,
    plan_packs,
    plan_takeaway,
    plan_llms,
    plan_api,
    plan_assets,
    plan_redirects,
)
"""What the site has in each language, but for twins and the sitemap, made from all the others.

Where two plans want one address, the earlier keeps it.
"""


ONCE = (plan_not_found, plan_reviews, plan_assets)
"""What stands in the hub's own language alone: hosts know nothing of others, and it is the
originals that are reviewed.
"""


class SeenHub(NamedTuple):
    """A hub as it is seen in a language.

    Args:
        hub: what to publish.
        config: the settings, with this language and the address of its folder.
        faces: the digest of the face of each file, where views may be kept from the last plan.
        words: the words that readers see.
        folder: that of a further language, such as `de/`; empty for the hub's own.
        lost: the outside addresses that are dead.
        mentions: who mentions the posts.

    """

    hub: Hub
    config: Config
    faces: Mapping[str, str] = {}
    words: Words = ENGLISH
    folder: str = ""
    lost: LostAddresses = NONE_LOST
    mentions: Mapping[str, tuple[Mention, ...]] = {}


class SitePlan(NamedTuple):
    """The plan of every file, and what it was made on.

    Args:
        plans: the plans.
        problems: the addresses that collide or lead nowhere.
        ground: that of the hub's own language.

    """

    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    ground: Ground


def plan(seen: Sequence[SeenHub], theme_files: Iterable[CopyPlan] = ()) -> SitePlan:
    """Return the plan of a site.

    Args:
        seen: the hub in its own language, then in each further one.
        theme_files: the static files of the theme; every page needs them, so they come first.

    """
    theme_files = tuple(theme_files)
    first = planned = _planned(seen, theme_files)
    mended = [_mended(each, first.plans) for each in seen]
    if any(site is not before for (site, _), before in zip(mended, seen, strict=True)):
        planned = _planned([site for site, _ in mended], theme_files)
    # An original has the same dead links in every language.
    dead = dict.fromkeys(problem for _, dead in mended for problem in problems_of(dead))
    return planned._replace(problems=(*first.problems, *dead))


def _mended(seen: SeenHub, plans: tuple[Plan, ...]) -> tuple[SeenHub, tuple[Rooted, ...]]:
    """Return a hub whose links to addresses lead somewhere or nowhere, and those of the latter.

    What is not in the folder of a language may stand in the hub's own.
    """
    missing = dead_links(seen.hub, plans, seen.folder)
    if not missing:
        return seen, ()
    dead = dead_links(msgspec.structs.replace(seen.hub, rooted=missing), plans)
    elsewhere = [link for link in missing if link not in dead]
    return seen._replace(hub=leading_up(leading_nowhere(seen.hub, dead), elsewhere)), dead


def _planned(seen: Iterable[SeenHub], theme_files: tuple[CopyPlan, ...]) -> SitePlan:
    """Return the plan of every file, and the addresses that collide."""
    claims = Claims()
    plans: list[Plan] = []
    collisions: dict[tuple[str, str], Problem] = {}

    def take(wanted: Iterable[Plan], folder: str = "") -> None:
        for planned in wanted:
            placed = _placed(planned, folder)
            rival = claims.claim(placed)
            if rival is None:
                plans.append(placed)
                here.append(planned)
            else:
                # A page and its feeds collide together; that is one thing to mend.
                collisions.setdefault((placed.origin, rival.origin), _collision(placed, rival))

    here: list[Plan] = []
    grounds: list[Ground] = []
    take(theme_files)
    for each in seen:
        ground = Ground(*each)
        grounds.append(ground)
        for planner in PLANNERS:
            if not (each.folder and planner in ONCE):
                take(planner(ground), each.folder)
        pages = tuple(here)
        take(plan_twins(ground, pages), each.folder)
        take(plan_sitemap(ground, pages), each.folder)
        here = []
    take(plan_vocabulary(grounds))
    return SitePlan(tuple(plans), tuple(collisions.values()), grounds[0])


def _placed(planned: Plan, folder: str) -> Plan:
    """Return a plan below the folder of its language."""
    if not folder:
        return planned
    if isinstance(planned, PagePlan):
        return msgspec.structs.replace(planned, path=folder + planned.path, site=folder)
    return msgspec.structs.replace(planned, path=folder + planned.path)


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
