"""Posts with their terms resolved, newest first."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.content.places import Kind
from learnscape_gen.hub.model import Post
from learnscape_gen.hub.open_vocabulary import OTHER_WORK, vocabulary_of
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.hub.title_order import by_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.validate import Documents
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.broken import Broken
    from learnscape_gen.hub.open_vocabulary import TermDocument

_NEVER = datetime.min.replace(tzinfo=UTC)


def resolved_posts(
    documents: Documents, broken: Broken, silence: frozenset[str], *, drafts: bool
) -> tuple[tuple[Post, ...], tuple[Problem, ...]]:
    """Return the posts to publish, with the ids of their terms, and what there is to say.

    Args:
        documents: the posts and the terms that they may name.
        broken: the files that have errors of their own.
        silence: codes that the hub does not want to hear.
        drafts: whether drafts are published.

    """
    resolve = _Resolvers(documents, broken)
    posts: list[Post] = []
    problems: list[Problem] = []
    for doc in documents.posts:
        post, found = resolve.post(doc)
        heard = [p for p in found if p.code not in silence and p.code not in doc.silence]
        problems += heard
        hidden = doc.status == "draft" and not drafts
        if not hidden and not (heard and any(problem.is_error for problem in heard)):
            posts.append(post)
    return tuple(newest_first(posts)), tuple(problems)


class _Resolvers:
    """The four kinds of names that a post may use."""

    def __init__(self, documents: Documents, broken: Broken) -> None:
        self._said: list[Problem] = []

        def resolver(kind: Kind, key: str, terms: Iterable[TermDocument]) -> Resolver:
            vocabulary = vocabulary_of(terms)
            return Resolver(kind.value, key, vocabulary, broken.terms(kind), self._said)

        self._contexts = resolver(Kind.CONTEXT, "work_context", documents.contexts)
        self._tasks = resolver(Kind.TASK, "work_task", documents.tasks)
        self._tools = resolver(Kind.TOOL, "social_tool", documents.tools)
        self._sources = resolver(Kind.SOURCE, "source", documents.sources)

    def post(self, doc: PostDocument) -> tuple[Post, tuple[Problem, ...]]:
        """Return a post with the ids of its terms, and what there is to say about their names."""
        path = doc.path
        self._said.clear()
        source = self._source(doc)
        within = (*self._contexts.ids(path, doc.contexts), OTHER_WORK)
        tasks = self._tasks.ids(path, doc.tasks, within)
        tools = self._tools.ids(path, doc.tools)
        return Post(doc, f"posts/{doc.id}/", source, tools, tasks), tuple(self._said)

    def _source(self, doc: PostDocument) -> str:
        """Return the id of the source of a post; it is said first, so that all else is kept."""
        source = doc.source
        if source is None:
            return ""
        if not isinstance(source, GivenSource):
            return self._sources.id(doc.path, source)
        found = self._sources.id(doc.path, source.name)
        # It names what it means; that it was found needs no remark.
        self._said[:] = [problem for problem in self._said if problem.is_error]
        return found


def newest_first(posts: Iterable[Post]) -> list[Post]:
    """Return posts by date, the newest first and those without a date last, then by title."""
    by_moment: dict[datetime, list[Post]] = defaultdict(list)
    for post in posts:
        by_moment[instant(post.doc.date)].append(post)
    return [
        post
        for moment in sorted(by_moment, reverse=True)
        for post in sorted(by_moment[moment], key=by_title)
    ]


def instant(date: str) -> datetime:
    """Return the moment of a date in any time zone; no date at all counts as long ago."""
    return datetime.fromisoformat(date) if date else _NEVER
