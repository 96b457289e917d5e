"""Which posts of a hub are about an address already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from learnscape_gen.authoring.normal_address import normal_address
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.project import Project


class Curated(NamedTuple):
    """A post that is about an address: its file, its title and its status."""

    path: str
    title: str
    status: str


def curated_at(project: Project, addresses: Collection[str]) -> tuple[Curated, ...]:
    """Return the posts that are about one of some addresses, however they write it.

    Only posts in which the host is named at all are read as posts, so that this is quick.
    """
    wanted = {normal_address(address) for address in addresses}
    hosts = {name for address in addresses for name in _names(address)}
    found, _ = scan(project.root, project.config.languages)
    posts = [file for file in found if file.kind is Kind.POST and not file.language]
    named = [file for file in posts if _names_one(project, file, hosts)]
    return tuple(
        Curated(document.path, document.title, document.status)
        for document in _documents(project, named)
        if document.url and normal_address(document.url) in wanted
    )


def _documents(project: Project, files: list[SourceFile]) -> Iterator[PostDocument]:
    """Yield posts, also those that have something to mend."""
    for face in faces_of(project, files):
        if isinstance(face.document, PostDocument):
            yield face.document


def _names_one(project: Project, file: SourceFile, hosts: Collection[bytes]) -> bool:
    try:
        content = (project.root / file.path).read_bytes()
    except OSError:
        return False
    folded = content.decode(errors="replace").lower().encode()
    return any(host in folded for host in hosts)


def _names(address: str) -> Iterator[bytes]:
    """Yield the ways in which a host may be written: as the name system has it, and in letters."""
    host = (urlsplit(web_address(address)).hostname or "").removeprefix("www.")
    yield host.encode()
    try:
        yield host.encode("ascii").decode("idna").encode()
    except UnicodeError:
        return
