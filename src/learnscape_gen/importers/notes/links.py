"""Links and pictures of Markdown and HTML that lead to notes, files, or somebody's computer."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.link_address import Address, AddressKind, judge
from learnscape_gen.importers.notes.notelink import note_address, note_link
from learnscape_gen.importers.notes.private import is_private, public_words
from learnscape_gen.importers.notes.references import as_path, exact_note, unmarked
from learnscape_gen.importers.notes.wikilinks import file_link
from learnscape_gen.importers.words import one_line

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

_TEMPLATE = r"\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}"
_ADDRESS = (
    r"(?:<[^<>\n]{0,2000}>|data:[^\s()<>]*+"
    rf"|(?:{_TEMPLATE}|[^\s(){{]|\{{(?![{{%])|\([^\s()]*\)){{0,2000}}+)"
)
_TITLE = r"(?:\s+(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?"
_TEXT = r"(?:[^\[\]\\]|\\.|\[[^\[\]]{0,1000}\]){0,2000}+"
LINK = rf"!?\[{_TEXT}\]\([ \t]*{_ADDRESS}{_TITLE}\s*\)"
"""A link or a picture with its address behind it."""
_AT_LINE_START = r"(?:(?<![^\n])|(?<=\n )|(?<=\n  )|(?<=\n   ))"
DEFINITION = (
    rf"(?m:{_AT_LINE_START}\[(?!\^)[^\[\]\n]{{1,500}}\]:"
    r"[ \t]*(?:<[^<>\n]*>|[^\s<]\S{0,2000})[^\n]*$)"
)
"""The address of links that name it by a label."""
AUTOLINK = r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{1,2000}>"
"""An address in angle brackets."""

_LINK = re.compile(rf"(!?)\[({_TEXT})\]\([ \t]*({_ADDRESS})({_TITLE})\s*\)", re.DOTALL)
_DEFINITION = re.compile(r"(\[[^\[\]\n]+\]:[ \t]*)(<[^<>\n]*>|\S+)([^\n]*)")
_ATTRIBUTE = re.compile(r"\s((?:href|src)\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


class _Found(NamedTuple):
    """Where an address leads: to a note, to a file, or neither; then `web` is what stays of it."""

    note: str = ""
    file: str = ""
    web: str = ""
    fragment: str = ""


def link(written: str, words: str, here: Here, *, in_table: bool) -> str:
    """Return what a link or picture becomes in a hub.

    Args:
        written: all of it.
        words: its text, rewritten.
        here: the note in which it stands.
        in_table: whether it stands in a row of a table.

    """
    parts = _LINK.fullmatch(written)
    if parts is None:
        return written
    bang, _, address, title = parts.groups()
    found = _found(address, here)
    if found.web:
        return f"{bang}[{words}]({found.web}{title})"
    if found.note and not bang:
        return note_link(here, found.note, found.fragment, words, in_table=in_table)
    if found.file:
        return file_link(here, found.file, words, embed=bool(bang), title=title)
    return words or _lost_name(address)


def definition(written: str, here: Here) -> str:
    """Return what the address for a label becomes; nothing where it leads nowhere."""
    parts = _DEFINITION.fullmatch(written)
    if parts is None:
        return written
    before, address, after = parts.groups()
    place = _place(_found(address, here), here)
    return f"{before}{place}{after}" if place else ""


def element(written: str, here: Here) -> str:
    """Return a tag of HTML with what its addresses become; without those that lead nowhere."""

    def attribute(parts: re.Match[str]) -> str:
        address = parts[2] if parts[3] is None else parts[3]
        place = _place(_found(unescape(address), here), here)
        return f' {parts[1]}"{escape(place)}"' if place else ""

    return _ATTRIBUTE.sub(attribute, written)


def autolink(written: str, here: Here) -> str:
    """Return what an address in angle brackets becomes."""
    found = _found(written, here)
    return written if found.web else _lost_name(written)


def _found(written: str, here: Here) -> _Found:
    """Return where an address leads; what leads nowhere is told and kept."""
    bare = written[1:-1] if written.startswith("<") else written
    bare = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", as_path(bare, here))
    path, _, fragment = bare.partition("#")
    if (exact := exact_note(path)) in here.index.notes:
        return _Found(note=exact, fragment=fragment)
    bare = unmarked(bare)  # something stands around it, and so it leads there no more
    base = here.index.site.base
    is_own = bool(base) and bare.startswith(base)
    address = judge("/" + bare.removeprefix(base) if is_own else bare)
    if address.kind in (AddressKind.WEB, AddressKind.OTHER):
        return _Found(web=f"<{bare}>" if "{" in written else written)
    found = _on_this_site(address, here)
    if any(found):
        return found
    if is_own:
        return _Found(web=written)
    if is_private(bare):
        public_words(bare, here)
        return _Found()
    told = one_line(bare, 200)
    here.tell(f"The link '{told}' leads to no note or file; it is text now.")
    here.keep("link", told)
    return _Found()


def _on_this_site(address: Address, here: Here) -> _Found:
    """Return the note, file or heading that an address leads to, or nothing."""
    fragment = address.fragment
    if address.kind is AddressKind.SAME_PAGE:
        anchor = here.anchor(here.inner, fragment)
        return _Found(web=f"#{anchor}") if anchor else _Found()
    if address.kind is not AddressKind.FILE:
        return _Found()
    path = address.text.partition("?")[0]
    if note := here.index.note_at(path, here.inner):
        return _Found(note=note, fragment=fragment)
    if file := here.index.file_at(path, here.inner):
        return _Found(file=file)
    return _Found(web=f"https://{path}") if path.lower().startswith("www.") else _Found()


def _place(found: _Found, here: Here) -> str:
    """Return the address itself of what was found, or an empty string."""
    if found.web:
        return found.web
    if found.note:
        return note_address(here, found.note, found.fragment)
    return here.attach(found.file) if found.file else ""


def _lost_name(address: str) -> str:
    """Return what is shown of an address that leads nowhere: its last name."""
    return address.strip("<>").rstrip("/\\").replace("\\", "/").rpartition("/")[2]
