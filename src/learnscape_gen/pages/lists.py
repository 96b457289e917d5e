"""Long lists of posts, cut into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.parts import Pager, PostList
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground, Posts

PAGE_SIZE = 100
"""Posts on one page of a term; a page of this size still opens at once on a phone."""


def paged(ground: Ground, title: str, posts: Posts, address: str) -> Iterator[tuple[str, PostList]]:
    """Yield the address and the list of every page that some posts fill; the first may be empty.

    Args:
        ground: what planners stand on.
        title: the heading of the list.
        posts: the posts, in order.
        address: the address of the first page; others follow below it as `page/2/`.

    """
    count = max(1, -(-len(posts) // PAGE_SIZE))
    addresses = [address, *(f"{address}page/{number}/" for number in range(2, count + 1))]
    for number, here in enumerate(addresses, 1):
        shown = posts[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        pager = None
        if count > 1:
            newer = as_url(addresses[number - 2]) if number > 1 else ""
            older = as_url(addresses[number]) if number < count else ""
            pager = Pager(number, count, newer, older)
        yield here, PostList(title, ground.refs(shown), len(posts), pager=pager)
