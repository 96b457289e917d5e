"""Lists cut into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.pages.lists import PAGE_SIZE, paged

if TYPE_CHECKING:
    from learnscape_gen.pages.ground import Ground, Posts


class _Numbers:
    """A ground on which posts are numbers."""

    def refs(self, posts: tuple[int, ...]) -> tuple[int, ...]:
        """Return the numbers themselves."""
        return posts


@given(st.integers(0, 5 * PAGE_SIZE))
def test_every_post_is_on_one_page(count: int) -> None:
    """In order, and every page knows its neighbours."""
    posts = cast("Posts", tuple(range(count)))
    pages = [*paged(cast("Ground", _Numbers()), "Posts", posts, "tools/naïve/")]
    assert [str(number) for _, page in pages for number in page.posts] == [*map(str, posts)]
    assert pages[0][0] == "tools/naïve/"
    assert all(0 < len(page.posts) <= PAGE_SIZE for _, page in pages) or count == 0
    assert all(page.total == count for _, page in pages)
    pagers = [page.pager for _, page in pages]
    if len(pages) == 1:
        assert pagers == [None]
        return
    assert [pager.number for pager in pagers if pager] == list(range(1, len(pages) + 1))
    assert [pager.older for pager in pagers if pager][:-1] == [
        f"tools/na%C3%AFve/page/{number}/" for number in range(2, len(pages) + 1)
    ]
    assert pagers[-1] is not None
    assert pagers[-1].older == ""
