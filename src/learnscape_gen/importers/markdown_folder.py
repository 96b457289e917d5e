"""Reads folders of Markdown: vaults of Obsidian, and the content of static-site generators.

All names are read first, then the notes one by one, twice: once to know where links to each lead,
and once to write it. So memory holds a few words of each note, and the text of one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from learnscape_gen.content.quoting import yaml_value
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.notes.addressed import addressed_in
from learnscape_gen.importers.notes.block import block_of
from learnscape_gen.importers.notes.here import AnchorsKept, Here, can_be_carried
from learnscape_gen.importers.notes.index import Index
from learnscape_gen.importers.notes.layout import anchors_in
from learnscape_gen.importers.notes.names import is_index, without_number
from learnscape_gen.importers.notes.note import ENDINGS, Note, ReadNote, read_note, text_of_note
from learnscape_gen.importers.notes.private import without_private
from learnscape_gen.importers.notes.rewriting import rewritten
from learnscape_gen.importers.notes.site import DOCUSAURUS, site_of
from learnscape_gen.importers.notes.told import Told
from learnscape_gen.importers.notes.unread import why_unread
from learnscape_gen.importers.notes.walking import File, shown, walked
from learnscape_gen.paths import composed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.notes.site import Site


def items(path: Path) -> Iterator[Item]:
    """Yield a draft for each note of a folder, what is left, and at the end what is to be told.

    Args:
        path: the folder: a vault, a whole site, or its folder of content.

    Raises:
        UnreadableError: it is no folder, or there is no Markdown in it.

    """
    folder = _folder(path)
    site = site_of(folder)
    found = tuple(walked(folder, site.tool.passed_over))
    files = [file for file in found if isinstance(file, File)]
    notes = [f for f in files if f.inner.lower().endswith(ENDINGS)]
    if not notes and not any(isinstance(each, Left) for each in found):
        raise UnreadableError("There are no Markdown files (.md) in this folder.")
    yield Noted(".", _told_of(site))
    yield from (each for each in found if isinstance(each, Left))
    yield from _drafts(folder, site, files, frozenset(notes))


def _drafts(folder: Path, site: Site, files: list[File], notes: frozenset[File]) -> Iterator[Item]:
    """Yield what becomes of the files of a folder."""
    index, told = Index(site), Told()
    asked: list[tuple[str, str]] = []
    read: list[File] = []
    for file in files:
        if why := why_unread(file, site, is_note=file in notes):
            yield Left(shown(file.inner), why)
        elif file not in notes:
            index.add_file(file.inner, file.size)
        elif isinstance(note := _read(folder, file, site), Left):
            yield note
        else:
            read.append(file)
            index.add_note(_seen(file.inner, note))
            asked += ((file.inner, dest) for dest in addressed_in(note.block.body))
    index.close({index.note_at(dest, source) for source, dest in asked})
    anchors = AnchorsKept(lambda inner: _anchors(folder, index.notes[inner]))
    for file in read:
        note = _read(folder, file, site)
        yield (
            note
            if isinstance(note, Left)
            else _draft(note, file, Here(file.inner, folder, index, anchors, told))
        )
    yield from told.noted()
    yield from _unused(index)


def _read(folder: Path, file: File, site: Site) -> ReadNote | Left:
    root = site.root_of(file.inner)
    assert root is not None  # noqa: S101 - why_unread has told of all others
    return read_note(folder, file, root, site)


def _seen(inner: str, note: ReadNote) -> Note:
    """Return what links have to know of a note."""
    facts = note.facts
    return Note(
        inner=inner,
        title=note.title,
        name=facts.name,
        names=facts.names,
        own=facts.own,
        aliases=facts.aliases,
        is_hidden=facts.is_hidden,
    )


def _anchors(folder: Path, note: Note) -> dict[str, str]:
    """Return the headings of a note that links may name."""
    text = text_of_note(folder, File(note.inner, 0))
    return anchors_in(block_of(text, "").body, note.title) if isinstance(text, str) else {}


def _draft(note: ReadNote, file: File, here: Here) -> Draft:
    """Return the draft that a note becomes."""
    facts, index = note.facts, here.index
    body = rewritten(note.block.body, note.title, here)
    if note.block.fault:
        here.tell(f"Front matter is text now: {note.block.fault}")
    for key in facts.unknown:
        here.tell(f"Nobody here knows the key '{key[:80]}'; it is kept as a comment.")
    old = tuple(filter(None, (facts.own, *facts.aliases)))
    usable = tuple(path for path in old if index.owns(path, file.inner))
    for path in old:
        if path not in usable:
            here.keep("old address", path)
    if "old address" in dict((*facts.kept, *here.kept)):
        here.tell("Old addresses that can't be one here are kept as comments.")
    values = {
        "slug": yaml_value(index.slug(file.inner)) if index.slug(file.inner) else "",
        "status": "draft" if facts.is_hidden else "",
        "minutes": facts.minutes,
    }
    return Draft(
        place=here.place,
        title=note.title,
        url=facts.url,
        body=body,
        why=facts.why,
        tags=tuple(dict.fromkeys((*facts.tags, *here.tags))),
        folders=_folders(file.inner, index.site),
        date=facts.date,
        language=facts.language,
        author=facts.author,
        source=facts.source,
        name=facts.name,
        aliases=usable,
        values=(*facts.values, *((key, value) for key, value in values.items() if value)),
        kept=tuple((name, without_private(text)) for name, text in (*facts.kept, *here.kept)),
        attachments=tuple(here.attached.values()),
        private=facts.is_hidden,
    )


def _folders(inner: str, site: Site) -> tuple[str, ...]:
    """Return the folders of a note below its folder of content, but for those of a tool's own."""
    root = site.root_of(inner)
    below = inner[len(root.inner) + 1 :] if root and root.inner else inner
    *folders, last = below.split("/")
    if folders and is_index(last.partition(".")[0]):
        folders.pop()  # the file stands for its folder
    named = (composed(part) for part in folders if not part.startswith("_"))
    return tuple(without_number(part) if site.tool is DOCUSAURUS else part for part in named)


def _told_of(site: Site) -> str:
    """Say what the folder was taken for, and why."""
    if site.sign:
        return f"Read as {site.tool.name} reads it, because there is {site.sign}."
    return "Read as a folder of notes, because no file in it tells of a tool."


def _unused(index: Index) -> Iterator[Noted]:
    """Tell how many files no note shows."""
    unused = [
        file
        for file in index.sizes
        if file not in index.used and (index.site.is_vault or can_be_carried(file))
    ]
    if unused:
        kinds = Counter(file.rpartition("/")[2].rpartition(".")[2].lower()[:20] for file in unused)
        most = ", ".join(f"{count:,} {shown(kind)}" for kind, count in kinds.most_common(5))
        told = (
            f"No note shows {len(unused):,} of the other files ({most}); they stay where they are."
        )
        yield Noted(".", told)


def _folder(path: Path) -> Path:
    """Return the folder itself.

    Raises:
        UnreadableError: it is none.

    """
    if path.is_dir():
        return path.resolve()
    if not path.exists():
        raise UnreadableError("There is no such folder.")
    if path.suffix.lower() in (".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz"):
        raise UnreadableError("It is packed: unpack it first, then give its folder.")
    raise UnreadableError("It is a file: give the folder in which the notes stand.")
