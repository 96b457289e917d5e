"""Which outside addresses a hub has, and in which files they stand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.content.kinds.terms import SourceDocument
from learnscape_gen.content.outward import asked_address, outward_links
from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import read_on_the_spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.content.validate import Document
    from learnscape_gen.project import Project


class Address(NamedTuple):
    """An outside address.

    Args:
        url: the address as it is asked, without a fragment.
        files: the content files in which it stands.
        of_post: whether it is what a post is about, and not just a link in a text.

    """

    url: str
    files: tuple[str, ...]
    of_post: bool


class HubAddresses(NamedTuple):
    """The outside addresses of a hub, and the files that can't be read, whose own are not known."""

    known: dict[str, Address]
    unread: tuple[str, ...]


def hub_addresses(project: Project) -> HubAddresses:
    """Return the outside addresses of posts, sources and all bodies; drafts count, too."""
    files, _ = scan(project.root, project.config.languages)
    named_in: defaultdict[str, dict[str, None]] = defaultdict(dict)
    of_posts: set[str] = set()
    unread: list[str] = []
    own = project.config.site_url
    written = (file for file in files if file.kind is not Kind.ASSET)
    for path, face, html in read_on_the_spot(project, written):
        if face.document is None:
            unread.append(path)
        named = tuple(_named(face.document))
        if isinstance(face.document, PostDocument):
            of_posts.update(named)
        for url in (*named, *outward_links(html)):
            if not url.startswith(own):
                named_in[url][path] = None
    known = {
        url: Address(url, tuple(paths), of_post=url in of_posts) for url, paths in named_in.items()
    }
    return HubAddresses(known, tuple(unread))


def _named(document: Document | None) -> Iterator[str]:
    """Yield the addresses that front matter names."""
    urls: tuple[str, ...] = ()
    if isinstance(document, PostDocument):
        given = document.source.url if isinstance(document.source, GivenSource) else ""
        urls = (document.url, given)
    elif isinstance(document, SourceDocument):
        urls = (document.url,)
    yield from filter(None, map(asked_address, urls))
