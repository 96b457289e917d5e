"""A Common Cartridge of links alone, which Moodle, Canvas and others take into a course.

It has what the thin profile allows and a curated collection can give: a folder with web links. It
holds no page, no test and no order in which to go, and it reports nothing to anybody.

The manifest says Common Cartridge 1.1. The name "IMS Thin Common Cartridge" came with 1.2, and
Moodle takes in nothing newer than 1.1: its schemas, against which it validates, allow no other
name and version. All others read 1.1, too.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

from learnscape_gen.digest import digest_of
from learnscape_gen.exporters.collection import posts_in
from learnscape_gen.exporters.markup import marked_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.exporters.collection import Collection, Group

_VERSION = "http://www.imsglobal.org/xsd/imsccv1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""When each file was last changed, as the archive says: a build must not ask the clock."""


def cartridge_of(collection: Collection) -> bytes:
    """Return a collection as a cartridge; the same collection always gives the same bytes."""
    links = {post.url: f"L{number}" for number, post in enumerate(posts_in(collection), 1)}
    files = [("imsmanifest.xml", "".join(_manifest(collection, links)))]
    for post in posts_in(collection):
        title, address = marked_up(post.title), marked_up(post.link)
        link = f'<title>{title}</title><url href="{address}" target="_blank"/>'
        text = f'{_XML}<webLink xmlns="{_VERSION}/imswl_v1p1">{link}</webLink>\n'
        files.append((_file(links[post.url]), text))
    return _packed(files)


def _packed(files: Iterable[tuple[str, str]]) -> bytes:
    """Return files as an archive. They are not compressed, which programs do in different ways."""
    archive = BytesIO()
    with ZipFile(archive, "w") as packed:
        for name, text in files:
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = 3  # whatever the system is, it is said to be Unix
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, text.encode())
    return archive.getvalue()


def _manifest(collection: Collection, links: dict[str, str]) -> Iterator[str]:
    """Yield the text of the manifest. Moodle looks for the first namespace at its beginning."""
    language = marked_up(collection.language)
    told = " ".join(filter(None, (collection.summary, f"{collection.hub}: {collection.url}")))
    identifier = f"learnscape-{digest_of(collection.url.encode())}"
    yield (
        f'{_XML}<manifest identifier="{identifier}" xmlns="{_VERSION}/imscp_v1p1"'
        f' xmlns:lomimscc="{_LOM}">\n'
        "<metadata>\n<schema>IMS Common Cartridge</schema>\n"
        "<schemaversion>1.1.0</schemaversion>\n<lomimscc:lom>\n<lomimscc:general>\n"
    )
    for name, words in (("title", collection.title), ("description", told)):
        text = f'<lomimscc:string language="{language}">{marked_up(words)}</lomimscc:string>'
        yield f"<lomimscc:{name}>{text}</lomimscc:{name}>\n"
    yield (
        "</lomimscc:general>\n</lomimscc:lom>\n</metadata>\n<organizations>\n"
        '<organization identifier="O" structure="rooted-hierarchy">\n<item identifier="I">\n'
    )
    yield from _items(collection.groups, links, "I")
    yield "</item>\n</organization>\n</organizations>\n<resources>\n"
    for link in links.values():
        file = f'<file href="{_file(link)}"/>'
        yield f'<resource identifier="{link}" type="imswl_xmlv1p1">{file}</resource>\n'
    yield "</resources>\n</manifest>\n"


def _items(groups: Iterable[Group], links: dict[str, str], above: str) -> Iterator[str]:
    """Yield a folder for each group, with an entry for each post; `above` makes names unique."""
    for number, group in enumerate(groups, 1):
        here = f"{above}-{number}"
        yield f'<item identifier="{here}">\n<title>{marked_up(group.title)}</title>\n'
        yield from _items(group.groups, links, here)
        for post in group.posts:
            link = links[post.url]
            title = f"<title>{marked_up(post.title)}</title>"
            yield f'<item identifier="{here}-{link}" identifierref="{link}">{title}</item>\n'
        yield "</item>\n"


def _file(link: str) -> str:
    return f"{link}.xml"
