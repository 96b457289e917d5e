"""Lists cut into pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.pages.lists import PAGE_SIZE, paged

if TYPE_CHECKING:
    from learnscape_gen.pages.ground import Posts


@given(st.integers(0, 5 * PAGE_SIZE))
def test_every_post_is_on_one_page(count: int) -> None:
    """In order, and every page knows its neighbours."""
    posts = cast("Posts", tuple(range(count)))
    pages = [*paged(posts, "tools/naïve/")]
    assert [str(number) for page in pages for number in page.posts] == [*map(str, posts)]
    assert pages[0].address == "tools/naïve/"
    assert all(0 < len(page.posts) <= PAGE_SIZE for page in pages) or count == 0
    assert all(page.total == count for page in pages)
    pagers = [page.pager for page in pages]
    if len(pages) == 1:
        assert pagers == [None]
        return
    assert [pager.number for pager in pagers if pager] == list(range(1, len(pages) + 1))
    assert [pager.older for pager in pagers if pager][:-1] == [
        f"tools/na%C3%AFve/page/{number}/" for number in range(2, len(pages) + 1)
    ]
    assert pagers[-1] is not None
    assert pagers[-1].older == ""
