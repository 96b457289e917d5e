"""Tiny values for checks: a sound post to change, its tools, and a hub of one context."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec
import pytest

from learnscape_gen.checks.check import PostCheck, Reading, Use, UseCheck
from learnscape_gen.checks.run import read_post
from learnscape_gen.config import Config
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.kinds.terms import ToolDocument
from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.content.markdown.body import Passage
from learnscape_gen.content.named import Named, packed
from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.model import Context, Hub, Post, Task, Tool
from learnscape_gen.learning import LearningType

PATH = "content/posts/post.md"
TOP = (2, 1)
BODY = BodyFacts()

DOCUMENT = PostDocument(
    path=PATH,
    id="post",
    title="Postmortem culture",
    type=LearningType.NON_FORMAL,
    source=Named("google-sre", *TOP),
    tools=(Named("blog", 5, 14),),
    tasks=(Named("incidents/review", *TOP),),
    contexts=(),
    url="",
    why="Teaches us to ask how.",
    moments=("apply",),
    minutes=10,
    access="free",
    author="",
    year="",
    facts=None,
    facts_at=(9, 8),
    date="2026-11-02",
    tags=(),
    status="published",
    review=None,
    aliases=(),
    language="",
    noticed="",
    claim="",
    notes=(),
    key_places=packed((Named("title", *TOP), Named("type", 3, 1))),
    silence=(),
    start=TOP,
    body=BODY,
)
"""A post about which no check has anything to say."""


def tool(id_: str, medium: str = "informal") -> Tool:
    """Make a tool whose title is its id with a capital."""
    title = id_.capitalize()
    return Tool(ToolDocument("", id_, title, medium, "", "", "", (), "", (), BODY), f"tools/{id_}/")


TOOLS = (tool("blog"), tool("wiki"), tool("course", "instructional"))


MakeReading: TypeAlias = Callable[..., Reading]
"""Makes a sound post with these paragraphs, ten lines apart, and some fields changed."""


@pytest.fixture(scope="session")
def reading() -> MakeReading:
    """Give the maker of posts."""

    def make(*paragraphs: str, **fields: object) -> Reading:
        doc = msgspec.structs.replace(DOCUMENT, **fields)
        passages = tuple(Passage(10 * n, text) for n, text in enumerate(paragraphs, 1))
        return read_post(doc, passages)

    return make


MakeUse: TypeAlias = Callable[..., Use]
"""Makes a sound post in a hub, with some tools, daily tools, and some fields changed."""


@pytest.fixture(scope="session")
def use() -> MakeUse:
    """Give the maker of posts in a hub."""

    def make(
        tools: tuple[str, ...] = ("blog",), daily: tuple[str, ...] = (), **fields: object
    ) -> Use:
        doc = msgspec.structs.replace(DOCUMENT, **fields)
        post = Post(doc, "posts/post/", "google-sre", tools, ("incidents/review",))
        known = {one.doc.id: one.doc for one in TOOLS}
        return Use(post, tuple(known[id_] for id_ in tools), Config(daily_tools=daily))

    return make


Told: TypeAlias = Callable[[PostCheck, Reading], list[Problem]]
"""Returns what a check says about a post."""
ToldOfUse: TypeAlias = Callable[[UseCheck, Use], list[Problem]]
"""Returns what a check says about a post in its hub."""


def sound(check: PostCheck | UseCheck, problems: list[Problem]) -> list[Problem]:
    """Return what a check said, which must be its own code, with a hint."""
    assert {problem.code for problem in problems} <= set(check.codes)
    assert all(problem.hint for problem in problems)
    return problems


@pytest.fixture(scope="session")
def told() -> Told:
    """Give the way in which `run` asks a check."""

    def ask(check: PostCheck, reading: Reading) -> list[Problem]:
        return sound(check, list(check.look(reading)) if check.concerns(reading) else [])

    return ask


@pytest.fixture(scope="session")
def told_of_use() -> ToldOfUse:
    """Give the way in which `run` asks a check of a post in its hub."""

    def ask(check: UseCheck, use: Use) -> list[Problem]:
        asked = check.concerns(use.post.doc, use.config)
        return sound(check, list(check.look(use)) if asked else [])

    return ask


MakeHub: TypeAlias = Callable[..., Hub]
"""Makes a hub of one context, with a post of each of the given types in it."""


@pytest.fixture(scope="session")
def small_hub() -> MakeHub:
    """Give the maker of hubs."""

    def make(
        *types: LearningType,
        path: str = "content/work/incidents/_index.md",
        silence: tuple[str, ...] = (),
    ) -> Hub:
        context = ContextDocument(path, "incidents", "Responding to incidents", "", (), 0, BODY)
        task = TaskDocument("", "incidents/review", "Look back", "", "", (), (), (), 0, BODY)
        docs = [msgspec.structs.replace(DOCUMENT, type=type_, silence=silence) for type_ in types]
        posts = tuple(Post(doc, "posts/post/", "", ("blog",), (task.id,)) for doc in docs)
        return Hub(
            posts=posts,
            contexts=(Context(context, "work/incidents/", (task.id,)),),
            tasks=(Task(task, "work/incidents/review/", "incidents", ()),),
            tools=TOOLS,
            sources=(),
            explainers=(),
            pages=(),
            home=None,
            assets=(),
            links={},
            backlinks={},
            rooted=(),
        )

    return make
