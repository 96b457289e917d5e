"""Links and embeds in double brackets, resolved as Obsidian does."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.notes.here import PICTURES
from learnscape_gen.importers.notes.index import without_ending
from learnscape_gen.importers.notes.notelink import note_link
from learnscape_gen.importers.words import one_line
from learnscape_gen.paths import composed, web_address

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

WIKILINK = r"!?\[\[(?:[^\[\]\n]|\](?!\])){1,1500}\]\](?!\()"
"""A wikilink or an embed; `[[1]](address)` is an ordinary link."""

_PARTS = re.compile(r"(!?)\[\[([^|#]*)(#[^|]*)?(?:\|(.*))?\]\]", re.DOTALL)
_SIZE = re.compile(r"\s*\d{1,5}(?:\s*x\s*\d{1,5})?\s*")


def wikilink(written: str, here: Here, *, in_table: bool) -> str:
    """Return what a wikilink or an embed becomes in a hub.

    Args:
        written: all of it, with its brackets.
        here: the note in which it stands.
        in_table: whether it stands in a row of a table.

    """
    parts = _PARTS.fullmatch(written)
    if parts is None:
        return written
    embed, target, fragment, label = (part or "" for part in parts.groups())
    in_table = in_table or target.endswith("\\") or fragment.endswith("\\")
    target = composed(target.rstrip("\\").replace("\\", "/").strip())
    fragment = fragment.removeprefix("#").rstrip("\\").strip()
    label = label.strip()
    if embed and _SIZE.fullmatch(label.rpartition("|")[2]):
        here.tell("The widths of pictures (|300) are left out.")
        label = label.rpartition("|")[0].strip()
    if not target:
        return _in_this_note(here, fragment, label) or written
    if "://" in target and (url := web_address(target)):
        return f"[{label or target}]({url})"
    if note := here.index.linked_note(target, here.inner):
        if embed:
            here.tell("Notes that were embedded (![[…]]) are linked.")
        return note_link(
            here, note, fragment, label or _shown(here, note, target), in_table=in_table
        )
    if file := here.index.linked_file(target, here.inner):
        return file_link(here, file, label, embed=bool(embed))
    here.tell(f"[[{one_line(target, 200)}]] leads to no note or file; it is text now.")
    here.keep("link", written)
    return label or (f"{target} > {fragment}" if fragment else target)


def file_link(here: Here, file: str, words: str, *, embed: bool, title: str = "") -> str:
    """Return what shows a file that goes along, or leads to it; its name where it does not.

    Args:
        here: the note in which it stands.
        file: the file.
        words: what is shown for it, in Markdown; its name where that is empty.
        embed: whether it is to be shown itself, if it is a picture.
        title: what Markdown has behind the address, with its space and quotes.

    """
    name = composed(posixpath.basename(file))
    stem, _, ending = name.rpartition(".")
    address = here.attach(file)
    if not address:
        here.keep("file", name)
        return words or name
    is_picture = embed and f".{ending.lower()}" in PICTURES
    plain = re.sub(r"([\[\]\\])", r"\\\1", stem if is_picture else name)
    return f"{'!' * is_picture}[{words or plain}]({address}{title})"


def _in_this_note(here: Here, fragment: str, label: str) -> str:
    """Return a link to a heading of the same note."""
    shown = label or fragment.rpartition("#")[2]
    anchor = "" if fragment.startswith("^") else here.anchor(here.inner, fragment)
    if anchor:
        return f"[[#{anchor}|{shown}]]"
    if fragment:
        here.tell("Links to blocks or headings that their own note has not are text now.")
    return shown


def _shown(here: Here, note: str, target: str) -> str:
    """Return the words that a link without a label shows: none where that is the title, too."""
    title = here.index.notes[note].title
    name = without_ending(target).rstrip("/").rpartition("/")[2]
    return "" if name.casefold() == title.casefold() else name
