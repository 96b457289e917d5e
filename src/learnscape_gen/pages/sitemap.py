"""sitemap.xml and robots.txt, for search engines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import WRITTEN, CopyPlan, PagePlan
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.page import Plan

MOST_URLS = 50_000
"""The sitemap protocol allows so many addresses in one file (sitemaps.org)."""
ROBOTS = "robots.txt"
"""The file that robots ask for. One that an author wrote is copied, and ours is left out."""
_UNLISTED = frozenset({"404.html", "redirect.html", "sheet.html", "embed.html", WRITTEN})
"""The templates of pages that nobody should find by searching: they say what others say."""


class SitemapUrl(msgspec.Struct, frozen=True):
    """A page's whole address and the day of its last change, empty where none is known."""

    loc: str
    lastmod: str


class SitemapView(msgspec.Struct, frozen=True):
    """The pages of a sitemap."""

    urls: tuple[SitemapUrl, ...]


class SitemapIndexView(msgspec.Struct, frozen=True):
    """The sitemaps of a hub that is too large for one."""

    sitemaps: tuple[str, ...]


class RobotsView(msgspec.Struct, frozen=True):
    """What robots are told: everything is open, and here are the maps, one for each language."""

    sitemap: str
    further: tuple[str, ...] = ()


def plan_sitemap(ground: Ground, plans: Collection[Plan]) -> Iterator[PagePlan]:
    """Plan the sitemap of all HTML pages that are planned, and robots.txt unless the hub has one.

    Args:
        ground: what planners stand on.
        plans: every other page of the site.

    """
    pages = [*_pages(ground, plans)]
    if len(pages) <= MOST_URLS:
        yield _sitemap(ground, "sitemap.xml", pages)
    else:
        pages.sort()
        parts = [pages[start : start + MOST_URLS] for start in range(0, len(pages), MOST_URLS)]
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield _sitemap(ground, name, part)
        index = SitemapIndexView(tuple(ground.absolute(name) for name in names))
        yield PagePlan("sitemap.xml", "sitemap-index.xml", index)
    is_copied = any(isinstance(plan, CopyPlan) and plan.path == ROBOTS for plan in plans)
    if not is_copied and not ground.folder:
        further = (ground.absolute(f"{tag}/sitemap.xml") for tag in ground.config.languages)
        view = RobotsView(ground.absolute("sitemap.xml"), tuple(further))
        yield PagePlan(ROBOTS, ROBOTS, view)


def _sitemap(ground: Ground, name: str, pages: list[tuple[str, str]]) -> PagePlan:
    made = partial(_view, ground, pages)
    return PagePlan(name, "sitemap.xml", made, inputs=ground.inputs.of((), pages))


def _view(ground: Ground, pages: Iterable[tuple[str, str]]) -> SitemapView:
    return SitemapView(
        tuple(SitemapUrl(ground.absolute(as_url(address)), day) for address, day in sorted(pages))
    )


def _pages(ground: Ground, plans: Iterable[Plan]) -> Iterator[tuple[str, str]]:
    """Yield the address of every page to list, and the day of its last change."""
    changed = {post.doc.path: _changed(post) for post in ground.hub.posts}
    here, languages = ground.config.language, ground.hub.languages
    for plan in plans:
        path = plan.path
        if not path.endswith(".html") or isinstance(plan, CopyPlan):
            continue
        # What is shown for want of a translation is listed where it belongs.
        is_here = not ground.folder or here in languages.get(plan.origin, (here,))
        if is_here and plan.template not in _UNLISTED:
            yield path.removesuffix("index.html"), changed.get(plan.origin, "")


def _changed(post: Post) -> str:
    """Return the day on which a post was added or last looked at, the later of the two."""
    reviewed = post.doc.review.on if post.doc.review else ""
    return max(post.doc.date[:10], reviewed)
