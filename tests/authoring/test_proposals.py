"""What is proposed for an item, from the posts that are there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.item import as_post
from learnscape_gen.authoring.proposals import Proposer, best_of, told_of
from learnscape_gen.authoring.traits import Told
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import TaskDocument
from learnscape_gen.content.quoting import yaml_value, yaml_values
from learnscape_gen.flow.known_posts import KnownPosts
from learnscape_gen.hub.model import Post

WORDS = st.sampled_from(
    ["deploy", "rollback", "postmortem", "interview", "障害", "振り返り", "مراجعة"]
)
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
POSTS = st.lists(st.tuples(TITLES, st.sampled_from(["a/one", "a/two", "b/three"])), min_size=1)


def post(  # noqa: PLR0913 - what a post has
    title: str,
    *,
    tasks: tuple[str, ...] = ("a/one",),
    tools: tuple[str, ...] = ("chat",),
    source: str = "",
    why: str = "",
    url: str = "",
    tags: tuple[str, ...] = (),
) -> Post:
    """Return a post with terms."""
    keys = {"title": yaml_value(title), "why": yaml_value(why), "url": url}
    keys["tags"] = f"[{yaml_values(tags)}]" if len(tags) == 1 else yaml_values(tags)
    front = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    document, _ = as_post(f"---\n{front}---\n".encode(), "content/posts/x.md")
    assert document is not None
    return Post(document, "posts/x/", source, tools, tasks)


def known(
    *posts: Post, tasks: tuple[TaskDocument, ...] = (), sources: tuple[SourceDocument, ...] = ()
) -> KnownPosts:
    """Return a hub of posts, with terms that have no words of their own."""
    tools = (ToolDocument("", "chat", "", "informal", "", "", "", (), "", (), BodyFacts()),)
    return KnownPosts(posts, tasks, tools, sources, frozenset())


def task(id_: str, title: str) -> TaskDocument:
    """Return a task."""
    return TaskDocument("", id_, title, "", "", (), (), (), 0, BodyFacts())


def source(id_: str, url: str) -> SourceDocument:
    """Return a source."""
    return SourceDocument("", id_, id_, "", "", url, "", (), BodyFacts())


@given(POSTS, st.data())
def test_an_item_like_a_post_is_proposed_its_task(
    posts: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Where an identical post is there, its task comes first, with a reason."""
    title, _ = data.draw(st.sampled_from(posts))
    proposer = Proposer(known(*(post(words, tasks=(id_,)) for words, id_ in posts)))
    proposed = proposer.proposals(Told(title)).tasks
    twins = {id_ for words, id_ in posts if set(words.split()) == set(title.split())}
    assert twins & set(best_of(proposed))
    assert all(each.reason.startswith("shares '") for each in proposed)


@given(POSTS, TITLES)
def test_it_is_the_same_every_time(posts: list[tuple[str, str]], title: str) -> None:
    """The same posts give the same proposals in the same order."""
    there = known(*(post(words, tasks=(id_,)) for words, id_ in posts))
    assert Proposer(there).proposals(Told(title)) == Proposer(there).proposals(Told(title))


def test_a_task_speaks_for_itself() -> None:
    """In a hub without posts, its own words are all there is to go by."""
    there = known(tasks=(task("a/review", "Look back on an outage"), task("a/plan", "Plan")))
    [proposed] = Proposer(there).proposals(Told("The outage of May")).tasks
    assert (proposed.id, proposed.reason) == ("a/review", "its own description says 'outage'")


def test_tasks_of_the_same_post_are_proposed_together() -> None:
    """A post that serves two tasks speaks for both alike."""
    there = known(post("Postmortem", tasks=("a/one", "b/two")), post("Hiring", tasks=("c/three",)))
    assert best_of(Proposer(there).proposals(Told("A postmortem")).tasks) == ("a/one", "b/two")


def test_nothing_is_proposed_where_nothing_is_shared() -> None:
    """No guess is better than a wild one."""
    made = Proposer(known(post("Postmortem", tags=("blameless",)))).proposals(Told("Gardening"))
    assert not any(made)
    assert best_of(made.tasks) == ()


def test_a_source_is_told_by_the_host_alone() -> None:
    """That of its posts, or its own; words say nothing of who made something."""
    there = known(
        post("One", source="sre", url="https://www.sre.google/a"),
        post("Two", source="sre", url="https://sre.google/b"),
        post("Three", source="ada", url="https://ada.example/"),
        sources=(source("sre", "https://sre.google"), source("new", "https://new.example/x")),
    )
    proposer = Proposer(there)
    [sre] = proposer.proposals(Told("Three", url="https://sre.google/c")).sources
    assert (sre.id, sre.score) == ("sre", 1.0)
    assert sre.reason == "same host (sre.google) as 2 posts, and as its own address"
    [new] = proposer.proposals(Told("Three", url="https://new.example/")).sources
    assert new.reason == "its own address is at new.example"
    assert proposer.proposals(Told("Three", url="https://other.example/")).sources == ()


def test_tags_that_an_item_says_or_that_several_near_posts_have() -> None:
    """A tag of one near post that the item never mentions is none of its own."""
    there = known(
        post("Postmortem one", tags=("blameless", "rare")),
        post("Postmortem two", tags=("blameless", "facilitation")),
    )
    tags = Proposer(there).proposals(Told("Postmortem facilitation")).tags
    assert {each.id: each.reason for each in tags} == {
        "blameless": "a tag of 2 near posts",
        "facilitation": "it says the word; a tag of 1 near post",
    }


def test_what_is_told_of_a_post() -> None:
    """Its title, why, address and tags."""
    told = told_of(post("T", why="W.", url="https://a.example/", tags=("x",)).doc)
    assert (told.title, told.url, told.tags) == ("T", "https://a.example/", ("x",))
    assert "W." in told.lines
