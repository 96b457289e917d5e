"""Posts with their terms resolved, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.hub.model import Post
from learnscape_gen.hub.open_vocabulary import OTHER_WORK, vocabulary_of
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.validate import Documents
    from learnscape_gen.diagnostics import Problem


def resolved_posts(
    documents: Documents, silence: frozenset[str], *, drafts: bool
) -> tuple[tuple[Post, ...], tuple[Problem, ...]]:
    """Return the posts whose terms are all known, and the problems of the others.

    Args:
        documents: the posts and the terms that they may name.
        silence: codes that the hub does not want to hear.
        drafts: whether drafts are published.

    """
    resolve = _Resolvers(documents)
    posts: list[Post] = []
    problems: list[Problem] = []
    for doc in documents.posts:
        post, found = resolve.post(doc)
        heard = [p for p in found if p.code not in silence and p.code not in doc.silence]
        problems.extend(heard)
        hidden = doc.status == "draft" and not drafts
        if not hidden and not any(problem.is_error for problem in heard):
            posts.append(post)
    return tuple(newest_first(posts)), tuple(problems)


class _Resolvers:
    """The four kinds of names that a post may use."""

    def __init__(self, documents: Documents) -> None:
        self._contexts = Resolver("context", "work_context", vocabulary_of(documents.contexts))
        self._tasks = Resolver("task", "work_task", vocabulary_of(documents.tasks))
        self._tools = Resolver("tool", "social_tool", vocabulary_of(documents.tools))
        self._sources = Resolver("source", "source", vocabulary_of(documents.sources))

    def post(self, doc: PostDocument) -> tuple[Post, list[Problem]]:
        """Return a post with the ids of its terms, and what there is to say about their names."""
        given = doc.source
        source = ""
        if isinstance(given, GivenSource):
            source = self._sources.id(given.name)
            self._sources.problems.clear()  # a source described in place needs no remark
        elif given is not None:
            source = self._sources.id(given)
        within = (*self._contexts.ids(doc.contexts), OTHER_WORK)
        post = Post(
            doc=doc,
            address=f"posts/{doc.id}/",
            source=source,
            tools=self._tools.ids(doc.tools),
            tasks=self._tasks.ids(doc.tasks, within),
        )
        found: list[Problem] = []
        for resolver in (self._contexts, self._tasks, self._tools, self._sources):
            found += resolver.problems
            resolver.problems.clear()
        return post, found


def newest_first(posts: Iterable[Post]) -> list[Post]:
    """Return posts by date, the newest first and those without a date last, then by title."""
    by_title = sorted(posts, key=lambda post: (fold(post.doc.title), post.doc.id))
    return sorted(by_title, key=lambda post: post.doc.date, reverse=True)
