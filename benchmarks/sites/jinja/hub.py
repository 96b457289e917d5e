"""Sorts posts by every term, once a build: what the templates of MkDocs and Pelican list.

Neither knows more than one or two taxonomies by itself; both let a site add such a module.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

RELATED = 4


@dataclass(eq=False)
class Term:
    """A term of a taxonomy, with its posts, newest first, and the tasks below a context."""

    kind: str
    id: str
    title: str
    summary: str
    url: str
    trigger: str = ""
    result: str = ""
    context: str = ""
    posts: list[Post] = field(default_factory=list)
    below: list[Term] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Post]:
        """Return the posts of some types."""
        return [post for post in self.posts if post.kind in kinds]

    def by(self, kind: str) -> list[SimpleNamespace]:
        """Return the terms of a taxonomy that its posts have, each with these posts only."""
        found = defaultdict(list)
        for post in self.posts:
            found[getattr(post, kind)].append(post)
        return [
            SimpleNamespace(title=term.title, url=term.url, summary="", posts=posts)
            for term, posts in sorted(found.items(), key=lambda item: -len(item[1]))
        ]


@dataclass(eq=False)
class Post:
    """A post with its terms."""

    url: str
    title: str
    why: str
    kind: str
    minutes: int
    access: str
    link: str
    day: str
    words: list[str]
    task: Term
    context: Term
    tool: Term
    source: Term
    type: Term
    month: Term
    moments: list[Term]

    def __post_init__(self) -> None:
        """Say once what templates show often."""
        self.label = self.type.title
        self.host = urlsplit(self.link).netloc
        self.day_in_words = f"{date.fromisoformat(self.day):%B %d, %Y}"


class Hub:
    """All posts, newest first, and all terms by taxonomy and id."""

    def __init__(self, terms: Iterable[Term], told: Iterable[dict[str, Any]]) -> None:
        """Sort what is told of each post, with the ids of its terms, under these."""
        self.terms: dict[str, dict[str, Term]] = defaultdict(dict)
        for term in terms:
            self.terms[term.kind][term.id] = term
        for task in self.terms["task"].values():
            self.terms["context"][task.context].below.append(task)
        newest_first = sorted(told, key=lambda post: post["day"], reverse=True)
        self.posts = [self._placed(post) for post in newest_first]

    def related(self, post: Post) -> list[Post]:
        """Return some other posts of the same task."""
        return [other for other in post.task.posts[: RELATED + 1] if other is not post][:RELATED]

    def months_of(self, posts: list[Post]) -> list[SimpleNamespace]:
        """Return some posts by month."""
        found = defaultdict(list)
        for post in posts:
            found[post.month.title].append(post)
        return [SimpleNamespace(title=title, posts=posts) for title, posts in found.items()]

    def _placed(self, told: dict[str, Any]) -> Post:
        """Give a post its terms, and give it to them."""
        terms = self.terms
        task = terms["task"][told["task"]]
        linked = {
            "task": task,
            "context": terms["context"][task.context],
            "tool": terms["tool"][told["tool"]],
            "source": terms["source"][told["source"]],
            "type": terms["type"][told["kind"]],
            "month": terms["month"][told["day"][:7]],
        }
        moments = [terms["moment"][moment] for moment in told["moments"]]
        post = Post(**{**told, **linked, "moments": moments})
        for term in (*linked.values(), *moments):
            term.posts.append(post)
        return post
