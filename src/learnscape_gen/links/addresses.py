"""Which outside addresses a hub has, and in which files they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.post import GivenSource, PostDocument
from learnscape_gen.content.kinds.terms import SourceDocument
from learnscape_gen.content.outward import asked_address, outward_links
from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import scan
from learnscape_gen.flow.batches import Wanted, WantedBatch, in_batches
from learnscape_gen.flow.read_batch import read_batch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.content.validate import Document
    from learnscape_gen.project import Project

_BATCH = 48


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
    wanted = [Wanted(f.path, f, f"{project.root}/{f.path}") for f in files]
    wanted = [each for each in wanted if each.file.kind is not Kind.ASSET]
    found: dict[str, Address] = {}
    unread: list[str] = []
    own = project.config.site_url
    decode = msgspec.msgpack.Decoder(Face).decode
    for some in in_batches(wanted, _BATCH):
        batch = WantedBatch(
            some, project.config.html, "", 0, languages=project.config.all_languages
        )
        for read in read_batch(batch).read:
            path, document = read.source.path, decode(read.face).document
            if document is None:
                unread.append(path)
            html = read.html.decode(errors="surrogatepass")
            for url, of_post in (
                *((url, isinstance(document, PostDocument)) for url in _named(document)),
                *((url, False) for url in outward_links(html)),
            ):
                if not url.startswith(own):
                    before = found.get(url, Address(url, (), of_post=False))
                    named_in = tuple(dict.fromkeys((*before.files, path)))
                    found[url] = Address(url, named_in, before.of_post or of_post)
    return HubAddresses(found, tuple(unread))


def _named(document: Document | None) -> Iterator[str]:
    """Yield the addresses that front matter names."""
    urls: tuple[str, ...] = ()
    if isinstance(document, PostDocument):
        given = document.source.url if isinstance(document.source, GivenSource) else ""
        urls = (document.url, given)
    elif isinstance(document, SourceDocument):
        urls = (document.url,)
    yield from filter(None, map(asked_address, urls))
