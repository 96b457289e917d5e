"""What is kept of a note after the first look: enough to tell where links to it lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.scan import MAX_FILE
from learnscape_gen.importers.draft import Left
from learnscape_gen.importers.letters import UnreadableError, read_bytes, text_of
from learnscape_gen.importers.notes.block import Block, block_of
from learnscape_gen.importers.notes.facts import Facts, facts_of
from learnscape_gen.importers.notes.layout import first_heading
from learnscape_gen.importers.notes.walking import shown
from learnscape_gen.importers.words import title_of

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.importers.notes.site import Root, Site
    from learnscape_gen.importers.notes.walking import File

ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
"""What the names of notes end with."""

_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note as links see it.

    Args:
        inner: its path below the folder that is imported.
        title: its title.
        name: the name of its file, as `Facts` has it.
        names: other names by which links may lead here.
        own: the address that its tool gave it, and `aliases` older ones.
        is_hidden: whether it was a draft, to which no page can lead.

    """

    inner: str
    title: str
    name: str
    names: tuple[str, ...] = ()
    own: str = ""
    aliases: tuple[str, ...] = ()
    is_hidden: bool = False


class ReadNote(msgspec.Struct, frozen=True):
    """A note that has been read: its front matter, its body, what it says of itself."""

    block: Block
    facts: Facts
    title: str


def read_note(folder: Path, file: File, root: Root, site: Site) -> ReadNote | Left:
    """Return a note, or why it is none.

    Args:
        folder: the folder that is imported.
        file: the file in it.
        root: the folder of content that it stands in.
        site: what the folder was written for.

    """
    place = shown(file.inner)
    text = text_of_note(folder, file)
    if isinstance(text, Left):
        return text
    block = block_of(text, place)
    if site.tool.name == "Jekyll" and not block.is_there and "/_" not in f"/{file.inner}":
        told = "It has no front matter, so Jekyll makes no page of it."
        return Left(place, told, text.strip()[:80])
    if any(key.casefold() == "excalidraw-plugin" for key in block.values):
        return Left(place, "It is a drawing of Excalidraw, which is no text.")
    if not block.body.strip() and file.inner.rpartition("/")[2].startswith("_index."):
        return Left(place, "It is the page of a section and has no words of its own.")
    facts = facts_of(block.values, file.inner, root, site)
    title = facts.given_title or title_of(first_heading(block.body)) or facts.words
    return ReadNote(block, facts, title_of(title))


def text_of_note(folder: Path, file: File) -> str | Left:
    """Return the text of a file, or why it is none."""
    place = shown(file.inner)
    if file.size > MAX_FILE:
        told = f"The file is larger than {MAX_FILE // 1024 // 1024} MiB, too large for a post."
        return Left(place, told)
    try:
        content = read_bytes(folder / file.inner)
    except UnreadableError as fault:
        return Left(place, str(fault))
    if b"\0" in content and not content.startswith(_MARKS_OF_UTF16):
        return Left(place, "The file is not text: it holds signs that no text has.")
    text = without_forbidden(text_of(content))
    return text if text.strip() else Left(place, "The file is empty.")
