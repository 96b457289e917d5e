"""Makes the terms that posts name and nobody described, when the vocabulary is open.

A title stands as it was written first; the id is made from it. Tasks without a work context
gather under "Other work". Sources that a post describes in place are made either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec.structs import replace

from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.post import GivenSource
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.content.kinds.post import PostDocument
    from learnscape_gen.content.validate import Documents

OTHER_WORK = "other"
_LAST = 1_000_000
"""The order of "Other work": after all that somebody ordered."""
_NO_BODY = BodyFacts("")

TermDocument = ContextDocument | TaskDocument | ToolDocument | SourceDocument
_T = TypeVar("_T", ContextDocument, TaskDocument, ToolDocument, SourceDocument)


def vocabulary_of(documents: Iterable[TermDocument]) -> Vocabulary:
    """Return the vocabulary that some term documents make."""
    return Vocabulary(Term(doc.id, doc.title, doc.synonyms) for doc in documents)


def with_given_sources(documents: Documents) -> Documents:
    """Add the sources that posts describe in place and no file describes."""
    sources = _Maker(documents.sources)
    for post in documents.posts:
        given = post.source
        if isinstance(given, GivenSource):
            name = given.name.text
            made = SourceDocument(
                "", slugify(name), name, "", "", given.url, given.author, (), _NO_BODY
            )
            sources.meet(name, made.id, lambda made=made: made)  # type: ignore[misc]
    return replace(documents, sources=sources.documents)


def with_terms_of_posts(documents: Documents) -> Documents:
    """Add the contexts, tasks, tools and sources that posts name and no file describes."""
    contexts = _Maker(documents.contexts)
    tasks = _Maker(documents.tasks)
    tools = _Maker(documents.tools)
    sources = _Maker(documents.sources)
    for post in documents.posts:
        for name in post.tools:
            tools.meet(name.text, slugify(name.text), lambda n=name.text: _tool(n))  # type: ignore[misc]
        if post.source is not None and not isinstance(post.source, GivenSource):
            text = post.source.text
            sources.meet(text, slugify(text), lambda n=text: _source(n))  # type: ignore[misc]
        _meet_tasks(post, contexts, tasks)
    return replace(
        documents,
        contexts=contexts.documents,
        tasks=tasks.documents,
        tools=tools.documents,
        sources=sources.documents,
    )


def _meet_tasks(
    post: PostDocument, contexts: _Maker[ContextDocument], tasks: _Maker[TaskDocument]
) -> None:
    """Make the contexts and tasks that a post names."""
    within = ""
    for name in post.contexts:
        met = contexts.meet(name.text, slugify(name.text), lambda n=name.text: _context(n))  # type: ignore[misc]
        within = within or met
    for name in post.tasks:
        parent, title = within, name.text
        if _is_id(name.text):
            parent, _, title = name.text.partition("/")
            contexts.meet(parent, parent, lambda n=parent: _context(n))  # type: ignore[misc]
        wanted = f"{parent}/{slugify(title)}" if parent else title
        made_id = wanted if parent else f"{OTHER_WORK}/{slugify(title)}"
        met = tasks.meet(wanted, made_id, lambda i=made_id, t=title: _task(i, t))  # type: ignore[misc]
        if met.startswith(f"{OTHER_WORK}/"):
            contexts.meet(OTHER_WORK, OTHER_WORK, lambda: _context("Other work"))


def _is_id(text: str) -> bool:
    """Tell `incidents/review` from a title that holds a slash, such as "CI/CD"."""
    parts = text.split("/")
    return len(parts) == 2 and all(part and part == slugify(part) for part in parts)  # noqa: PLR2004 - context and task


class _Maker(Generic[_T]):
    """Keeps the described terms of a kind, and those made since."""

    def __init__(self, described: tuple[_T, ...]) -> None:
        self._described = described
        self._known = vocabulary_of(described)
        self._made: dict[str, _T] = {}

    def meet(self, name: str, made_id: str, make: Callable[[], _T]) -> str:
        """Return the id of the term that a name means; make it when it is new."""
        found = self._known.find(name).ids
        if found:
            return found[0]
        if made_id not in self._made:
            self._made[made_id] = make()
        return made_id

    @property
    def documents(self) -> tuple[_T, ...]:
        """Return the described terms, then the made ones by id."""
        return (*self._described, *(self._made[key] for key in sorted(self._made)))


def _context(title: str) -> ContextDocument:
    id_ = OTHER_WORK if title == "Other work" else slugify(title)
    return ContextDocument("", id_, title, "", (), _LAST, _NO_BODY)


def _task(id_: str, title: str) -> TaskDocument:
    return TaskDocument("", id_, title, "", "", (), (), (), _LAST, _NO_BODY)


def _tool(title: str) -> ToolDocument:
    return ToolDocument(
        "", slugify(title), title, "informal", "", "", "", (), "", (), _NO_BODY
    )


def _source(title: str) -> SourceDocument:
    return SourceDocument("", slugify(title), title, "", "", "", "", (), _NO_BODY)
