"""Which files of content/ belong to what is exported: those of the hub, or of some posts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.paths import UP, as_url

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from learnscape_gen.hub.model import Hub, Post, TermPage


def all_files(hubs: Sequence[Hub]) -> frozenset[str]:
    """Return the paths of all files that a hub is made from.

    Args:
        hubs: the hub as it is seen in each language, its own first.

    """
    documents = (path for hub in hubs for path in _documents(hub))
    return frozenset((*documents, *(asset.path for asset in hubs[0].assets)))


def files_of(hubs: Sequence[Hub], ids: Collection[str]) -> frozenset[str]:
    """Return the paths of the files of some posts.

    These are the posts, the terms that they name with the contexts of their tasks, all in every
    language; the assets in their folders, and those to which they link.

    Args:
        hubs: the hub as it is seen in each language, its own first.
        ids: the ids of the posts.

    """
    paths = set[str]()
    for hub in hubs:
        posts = [post for post in hub.posts if post.doc.id in ids]
        paths |= {post.doc.path for post in posts}
        paths |= {term.doc.path for term in _terms_of(posts, hub) if term.doc.path}
    links = (target for hub in hubs for path in paths for target in hub.links.get(path, ()))
    linked = {target.url.partition("#")[0].removeprefix(UP) for target in links}
    folders = tuple(f"{path.rpartition('/')[0]}/" for path in paths if _stands_for_folder(path))
    assets = (
        asset.path
        for asset in hubs[0].assets
        if asset.path.startswith(folders) or as_url(asset.address) in linked
    )
    return frozenset((*paths, *assets))


def _documents(hub: Hub) -> Iterator[str]:
    """Yield the files of all documents; a term that posts have made has none."""
    documents = [page.doc for page in (*hub.posts, *hub.terms, *hub.pages)]
    yield from (doc.path for doc in documents if doc.path)
    yield from (page.doc.origin for page in hub.explainers if page.doc.origin)
    if hub.home:
        yield hub.home.path


def _terms_of(posts: Iterable[Post], hub: Hub) -> Iterator[TermPage]:
    """Yield the terms that posts name, and the contexts of these."""
    named = set[tuple[str, str]]()
    for post in posts:
        named |= {("source", post.source), *(("tool", tool) for tool in post.tools)}
        named |= {("task", task) for task in post.tasks}
        named |= {("context", task.partition("/")[0]) for task in post.tasks}
    yield from (each for each in hub.contexts if ("context", each.doc.id) in named)
    yield from (each for each in hub.tasks if ("task", each.doc.id) in named)
    yield from (each for each in hub.tools if ("tool", each.doc.id) in named)
    yield from (each for each in hub.sources if ("source", each.doc.id) in named)


def _stands_for_folder(path: str) -> bool:
    """Tell whether a post is the page of its folder; that of a context holds its tasks, too."""
    name = path.rpartition("/")[2]
    return path.startswith("content/posts/") and name.partition(".")[0] == "index"
