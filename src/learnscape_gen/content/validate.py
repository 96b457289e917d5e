"""Turns parsed files into documents, kind by kind, and tells which of them are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import msgspec

from learnscape_gen.content.fields import Fields
from learnscape_gen.content.kinds.page import (
    EXPLAINER,
    HOME,
    PAGE,
    ExplainerDocument,
    FreeDocument,
    HomeDocument,
    read_explainer,
    read_free,
    read_home,
)
from learnscape_gen.content.kinds.post import PostDocument, read_post
from learnscape_gen.content.kinds.post_fields import POST
from learnscape_gen.content.kinds.terms import (
    SOURCE,
    TOOL,
    SourceDocument,
    ToolDocument,
    read_source,
    read_tool,
)
from learnscape_gen.content.kinds.work import (
    CONTEXT,
    TASK,
    ContextDocument,
    TaskDocument,
    read_context,
    read_task,
)
from learnscape_gen.content.places import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.content.documents import ParsedFile
    from learnscape_gen.content.face import Face
    from learnscape_gen.content.field import Field
    from learnscape_gen.diagnostics import Problem

Document = (
    PostDocument
    | ContextDocument
    | TaskDocument
    | ToolDocument
    | SourceDocument
    | ExplainerDocument
    | FreeDocument
    | HomeDocument
)
"""Each is a tagged array when it is encoded, so that it can be kept from one build to the next."""

_READERS: dict[Kind, Callable[[ParsedFile, Fields], Document]] = {
    Kind.POST: read_post,
    Kind.CONTEXT: read_context,
    Kind.TASK: read_task,
    Kind.TOOL: read_tool,
    Kind.SOURCE: read_source,
    Kind.EXPLAINER: read_explainer,
    Kind.PAGE: read_free,
    Kind.HOME: read_home,
}

FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.POST: POST,
    Kind.CONTEXT: CONTEXT,
    Kind.TASK: TASK,
    Kind.TOOL: TOOL,
    Kind.SOURCE: SOURCE,
    Kind.EXPLAINER: EXPLAINER,
    Kind.PAGE: PAGE,
    Kind.HOME: HOME,
}
"""The keys that a document of a kind may have, in the order in which forms show them."""

UNFINISHED = {
    "E-TYPE-MISSING": "type",
    "E-SOURCE": "source",
    "E-TOOL": "social_tool",
    "E-TASK": "work_task",
}
"""The keys that a draft may still lack, by the codes that tell of it: then these are hints."""


class Documents(msgspec.Struct, frozen=True):
    """The documents of a hub, by kind, each kind in the order of its files."""

    posts: tuple[PostDocument, ...] = ()
    contexts: tuple[ContextDocument, ...] = ()
    tasks: tuple[TaskDocument, ...] = ()
    tools: tuple[ToolDocument, ...] = ()
    sources: tuple[SourceDocument, ...] = ()
    explainers: tuple[ExplainerDocument, ...] = ()
    pages: tuple[FreeDocument, ...] = ()
    homes: tuple[HomeDocument, ...] = ()


def validate(
    faces: Iterable[Face], silence: frozenset[str], language: str = ""
) -> tuple[Documents, tuple[Problem, ...]]:
    """Return the documents that are sound, and every problem found.

    A document with an error is left out; what it lacks can't be published. An error that the hub
    or the post silences does not count; those that can be silenced leave a page worth publishing.

    Args:
        faces: what reading gave.
        silence: codes that the hub does not want to hear.
        language: the language of the translations that are wanted; empty for the originals.

    """
    kept: dict[type, list[Any]] = {kind: [] for kind in get_args(Document)}
    problems: list[Problem] = []
    for face in faces:
        if face.language != language:
            continue
        document = face.document
        heard = face.problems
        if heard:
            silenced = silence.union(getattr(document, "silence", ()))
            heard = tuple(problem for problem in heard if problem.code not in silenced)
            if isinstance(document, PostDocument) and document.status == "draft":
                heard = tuple(p.as_hint() if p.code in UNFINISHED else p for p in heard)
            problems.extend(heard)
        if document is not None and not any(_unfit(problem) for problem in heard):
            kept[type(document)].append(document)
    return (
        Documents(
            posts=tuple(kept[PostDocument]),
            contexts=tuple(kept[ContextDocument]),
            tasks=tuple(kept[TaskDocument]),
            tools=tuple(kept[ToolDocument]),
            sources=tuple(kept[SourceDocument]),
            explainers=tuple(kept[ExplainerDocument]),
            pages=tuple(kept[FreeDocument]),
            homes=tuple(kept[HomeDocument]),
        ),
        tuple(problems),
    )


def _unfit(problem: Problem) -> bool:
    """Tell what no page can be made of; a draft may lack much, but its type is never guessed."""
    return problem.is_error or problem.code == "E-TYPE-MISSING"


def document_of(file: ParsedFile) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the document that a file holds, as far as it can be read, and its problems."""
    if file.mapping is None:
        return None, file.problems
    problems = list(file.problems)
    fields = Fields(file.mapping, file.path, problems)
    document = _READERS[file.kind](file, fields)
    fields.tell_of_others()
    if file.language:
        # A translation says what is to be read; all else its original says.
        problems = [problem for problem in problems if problem.code not in UNFINISHED]
    return document, tuple(problems)
