"""What planners ask: posts by term, and the posts around a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.build import prepare
from learnscape_gen.config import Config
from learnscape_gen.pages.ground import Ground, flow_of, ranked_tools, time_out_of
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub


def ground_of(hub: Hub) -> Ground:
    """Return the ground of a hub."""
    prepared = prepare(load_project(hub.root), lambda *_: None, drafts=False)
    return Ground(prepared.hub, Config())


def test_archived_posts_stand_apart(hub: Hub) -> None:
    """They are in no list and no count but on the last shelf of their tasks."""
    hub.post("a")
    hub.post("b", status="archived", moments="apply")
    ground = ground_of(hub)
    lists = (
        ground.by_task, ground.by_tool, ground.by_source, ground.by_type, ground.by_context,
    )  # fmt: skip
    assert [len(posts) for found in lists for posts in found.values()] == [1] * 5
    assert ground.by_moment == {}
    assert [post.doc.id for post in ground.put_away_by_task["incidents/review"]] == ["b"]


def test_posts_are_split_by_what_they_ask_for(hub: Hub) -> None:
    """In the flow of work, or time out of it: each post is in one of the two."""
    for type_ in ("formal", "non-formal", "informal"):
        hub.post(type_, type=type_)
    posts = ground_of(hub).live
    assert {post.doc.id for post in flow_of(posts)} == {"non-formal", "informal"}
    assert {post.doc.id for post in time_out_of(posts)} == {"formal"}


def test_the_most_used_tool_comes_first(hub: Hub) -> None:
    """Equal ones by id."""
    for name in ("blog", "chat"):
        hub.write(f"content/tools/{name}.md", f"---\ntitle: {name}\n---\n")
    hub.post("a", social_tool="[chat, web-page]")
    hub.post("b", social_tool="[web-page, blog]")
    assert ranked_tools(ground_of(hub).live) == [("web-page", 2), ("blog", 1), ("chat", 1)]


@given(count=st.integers(1, 12), most=st.integers(0, 6), data=st.data())
def test_the_others_go_round(count: int, most: int, data: st.DataObject) -> None:
    """As many as there are, none twice, never the post itself, the nearest first."""
    place = data.draw(st.integers(0, count - 1))
    ground = Ground.__new__(Ground)
    posts = tuple(_Stub(str(number)) for number in range(count))
    ground.by_task = {"t": posts}  # type: ignore[dict-item]
    ground._place_in_task = {("t", each.address): n for n, each in enumerate(posts)}  # noqa: SLF001
    found = ground.others_for("t", posts[place], most)  # type: ignore[arg-type]
    assert len(found) == min(most, count - 1)
    turned = (*posts[place + 1 :], *posts[:place])
    assert found == turned[:most]


class _Stub:
    """A post as far as its place in a list goes."""

    def __init__(self, address: str) -> None:
        self.address = address
