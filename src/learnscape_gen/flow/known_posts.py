"""The posts of a hub and the terms they name, for a command that proposes or compares.

They are read as a build reads, and remembered: what is known already is taken from the state, so
this takes no longer than the first half of a build with nothing to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import validate
from learnscape_gen.flow.looking import looked_at
from learnscape_gen.hub.broken import Broken
from learnscape_gen.hub.open_vocabulary import with_given_sources, with_terms_of_posts
from learnscape_gen.hub.posts import resolved_posts

if TYPE_CHECKING:
    from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
    from learnscape_gen.content.kinds.work import TaskDocument
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Progress
    from learnscape_gen.hub.model import Post
    from learnscape_gen.project import Project

_WANTED = (Kind.POST, Kind.CONTEXT, Kind.TASK, Kind.TOOL, Kind.SOURCE)


class KnownPosts(NamedTuple):
    """What is there already.

    Args:
        posts: the sound posts, drafts too, with the ids of their terms.
        tasks: the tasks.
        tools: the tools.
        sources: the sources.
        taken: the ids of all posts, whether they are sound or not.

    """

    posts: tuple[Post, ...]
    tasks: tuple[TaskDocument, ...]
    tools: tuple[ToolDocument, ...]
    sources: tuple[SourceDocument, ...]
    taken: frozenset[str]


def known_posts(project: Project, progress: Progress) -> KnownPosts:
    """Return the posts of a hub in its own language.

    Args:
        project: the hub.
        progress: is told how far things have come.

    """
    return looked_at(
        project, progress, lambda _, sources: _known(project, sources), drafts=True, keep=True
    )


def _known(project: Project, sources: Sources) -> KnownPosts:
    faces = sources.faces.of(sources.known)
    files = [file for file in sources.files if not file.language]
    wanted = [faces[file.path] for file in files if file.kind in _WANTED]
    documents, _ = validate(wanted, frozenset(project.config.silence))
    broken = Broken(files, documents)
    documents = with_given_sources(documents)
    if project.config.vocabulary == "open":
        documents = with_terms_of_posts(documents)
    posts, _ = resolved_posts(documents, broken, frozenset(), drafts=True)
    return KnownPosts(
        posts,
        documents.tasks,
        documents.tools,
        documents.sources,
        frozenset(
            [file.id for file in files if file.kind is Kind.POST]
            + [doc.id for doc in documents.posts]
        ),
    )
