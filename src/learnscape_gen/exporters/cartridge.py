"""A Common Cartridge of links alone, which Moodle, Canvas and others take into a course.

It has what the thin profile allows and a curated collection can give: a folder with web links. It
holds no page, no test and no order in which to go, and it reports nothing to anybody.

The manifest says Common Cartridge 1.1. The name "IMS Thin Common Cartridge" came with 1.2, and
Moodle takes in nothing newer than 1.1: its schemas, against which it validates, allow no other
name and version. All others read 1.1, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.digest import digest_of
from learnscape_gen.exporters.archive import packed
from learnscape_gen.exporters.collection import posts_in
from learnscape_gen.exporters.markup import marked_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.exporters.collection import Collection, Group

_VERSION = "http://www.imsglobal.org/xsd/imsccv1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def cartridge_of(collection: Collection) -> bytes:
    """Return a collection as a cartridge; the same collection always gives the same bytes."""
    posts = posts_in(collection)
    links = {post.url: f"L{number}" for number, post in enumerate(posts, 1)}
    files = {"imsmanifest.xml": "".join(_manifest(collection, links)).encode()}
    for post in posts:
        title, address = marked_up(post.title), marked_up(post.link)
        link = f'<title>{title}</title><url href="{address}" target="_blank"/>'
        text = f'{_XML}<webLink xmlns="{_VERSION}/imswl_v1p1">{link}</webLink>\n'
        files[_file(links[post.url])] = text.encode()
    return packed(files)


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
