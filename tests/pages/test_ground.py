"""What planners ask: posts by term, and the posts around a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.config import Config
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.hub.model import Hub as Model
from learnscape_gen.hub.model import Post
from learnscape_gen.learning import LearningType
from learnscape_gen.pages.ground import Ground, flow_of, ranked_tools, time_out_of

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def ground_of(assembled: Assembled) -> Ground:
    """Return the ground of a hub."""
    return Ground(assembled()[0], Config())


def test_archived_posts_stand_apart(hub: Hub, assembled: Assembled) -> None:
    """They are in no list and no count but on the last shelf of their tasks."""
    hub.post("a")
    hub.post("b", status="archived", moments="apply")
    ground = ground_of(assembled)
    lists = (
        ground.by_task, ground.by_tool, ground.by_source, ground.by_type, ground.by_context,
    )  # fmt: skip
    assert [len(posts) for found in lists for posts in found.values()] == [1] * 5
    assert ground.by_moment == {}
    assert [post.doc.id for post in ground.put_away_by_task["incidents/review"]] == ["b"]


def test_posts_are_split_by_what_they_ask_for(hub: Hub, assembled: Assembled) -> None:
    """In the flow of work, or time out of it: each post is in one of the two."""
    for type_ in ("formal", "non-formal", "informal"):
        hub.post(type_, type=type_)
    posts = ground_of(assembled).live
    assert {post.doc.id for post in flow_of(posts)} == {"non-formal", "informal"}
    assert {post.doc.id for post in time_out_of(posts)} == {"formal"}


def test_the_most_used_tool_comes_first(hub: Hub, assembled: Assembled) -> None:
    """Equal ones by id."""
    for name in ("blog", "chat"):
        hub.write(f"content/tools/{name}.md", f"---\ntitle: {name}\n---\n")
    hub.post("a", social_tool="[chat, web-page]")
    hub.post("b", social_tool="[web-page, blog]")
    assert ranked_tools(ground_of(assembled).live) == [("web-page", 2), ("blog", 1), ("chat", 1)]


@given(count=st.integers(1, 12), most=st.integers(0, 6), data=st.data())
def test_the_others_go_round(count: int, most: int, data: st.DataObject) -> None:
    """As many as are asked for and there, none twice, never the post itself, the nearest first."""
    place = data.draw(st.integers(0, count - 1))
    posts = tuple(post_at(f"posts/{number}/") for number in range(count))
    ground = Ground(hub_of(posts), Config())
    turned = (*posts[place + 1 :], *posts[:place])
    assert ground.others_for("a/b", posts[place], most) == turned[:most]


@given(count=st.integers(1, 12), data=st.data())
def test_neighbours_do_not_go_round(count: int, data: st.DataObject) -> None:
    """The first post has none before it, the last none after it, and a stranger has none."""
    place = data.draw(st.integers(0, count - 1))
    posts = tuple(post_at(f"posts/{number}/") for number in range(count))
    ground = Ground(hub_of(posts), Config())
    framed = (None, *posts, None)
    assert ground.beside("a/b", posts[place]) == (framed[place], framed[place + 2])
    assert ground.beside("a/c", posts[place]) == (None, None)


def post_at(address: str) -> Post:
    """Return a post for one task of which nothing else is known."""
    doc = PostDocument(
        path=address, id="", title="", type=LearningType.INFORMAL, source=None, tools=(), tasks=(),
        contexts=(), url="", why="", moments=(), minutes=0, access="", author="", year="",
        facts=None, facts_at=(0, 0), date="", tags=(), status="published", review=None, aliases=(),
        language="", noticed="", claim="", notes=(), key_places="", silence=(), start=(0, 0),
        body=BodyFacts(),
    )  # fmt: skip
    return Post(doc, address, "", (), ("a/b",))


def hub_of(posts: tuple[Post, ...]) -> Model:
    """Return a hub that holds only posts."""
    return Model(
        posts=posts, contexts=(), tasks=(), tools=(), sources=(), explainers=(), pages=(),
        home=None, assets=(), links={}, backlinks={}, rooted=(),
    )  # fmt: skip
