"""Long lists, cut into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.pages.parts import Pager, PostList
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground, Posts

PAGE_SIZE = 100
"""Things on one page of a list; a page of this size still opens at once on a phone."""


class ListPage(NamedTuple):
    """A page of a list: the places of its first thing and behind its last, and where it stands."""

    address: str
    begin: int
    end: int
    pager: Pager | None


def pages_of(length: int, address: str) -> Iterator[ListPage]:
    """Yield the pages that a list of some length fills; the first may be empty.

    Args:
        length: how many things are in the list.
        address: the address of the first page; others follow below it as `page/2/`.

    """
    count = max(1, -(-length // PAGE_SIZE))
    addresses = [address, *(f"{address}page/{number}/" for number in range(2, count + 1))]
    for number, here in enumerate(addresses, 1):
        pager = None
        if count > 1:
            newer = as_url(addresses[number - 2]) if number > 1 else ""
            older = as_url(addresses[number]) if number < count else ""
            pager = Pager(number, count, newer, older)
        yield ListPage(here, (number - 1) * PAGE_SIZE, number * PAGE_SIZE, pager)


class PostPage(NamedTuple):
    """A page of a list of posts: those on it, how many there are in all, and where it stands."""

    address: str
    posts: Posts
    total: int
    pager: Pager | None

    def listed(self, ground: Ground, title: str) -> PostList:
        """Return what the page shows of its posts, under a heading."""
        return PostList(title, ground.refs(self.posts), self.total, pager=self.pager)


def paged(posts: Posts, address: str) -> Iterator[PostPage]:
    """Yield every page that some posts fill; `address` is that of the first."""
    for page in pages_of(len(posts), address):
        yield PostPage(page.address, posts[page.begin : page.end], len(posts), page.pager)


def numbered(ground: Ground, title: str, pager: Pager | None) -> str:
    """Return the title of a page of a list: no two pages of it have the same."""
    if not pager or pager.number == 1:
        return title
    page = ground.words("page %(number)s") % {"number": pager.number}
    return f"{title} \N{EN DASH} {page}"
