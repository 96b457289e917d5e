"""How a link to a note is written in a hub, so that it still leads there after triage.

The file of a post is named anew when it leaves the inbox; its title goes with it, and so does a
`slug`. So links name the title, or the slug where no title is clear enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.importers.notes.layout import plain_words

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

_LONGEST_LABEL = 500


def note_link(here: Here, inner: str, fragment: str, label: str, *, in_table: bool = False) -> str:
    """Return a link to a note.

    Args:
        here: the note in which it stands.
        inner: the note to which it leads.
        fragment: the heading in it, as it is written there; `^…` for a block.
        label: the words to show; empty for the title.
        in_table: whether a `|` has to be escaped.

    """
    note, target = here.index.notes[inner], here.index.link_name(inner)
    if _is_closed(here, inner):
        return label or note.title or note.name
    if fragment.startswith("^"):
        here.tell("Links to blocks (#^…) lead to the note; the name of the block is shown.")
        label = label or f"{note.title or note.name} > {fragment}"
    elif fragment and (anchor := here.anchor(inner, fragment)) is not None:
        label = label or plain_words(fragment.rpartition("#")[2])
        target = f"{target}#{anchor}" if anchor else target
    elif fragment:
        name = note.title or note.name
        here.tell(f"'{name}' has no heading '{fragment[:80]}'; links to it lead to the note.")
    label = " ".join(label.split())
    if not label or (label == note.title and target == note.title):
        return f"[[{target}]]"
    if "[" in label or "]" in label or len(label) > _LONGEST_LABEL:
        return f"{label} ([[{target}]])"
    return f"[[{target}{chr(92) * in_table}|{label}]]"


def note_address(here: Here, inner: str, fragment: str) -> str:
    """Return the address of a note, for a link that can't name a title; empty if it has none."""
    slug = "" if _is_closed(here, inner) else here.index.slug(inner)
    anchor = here.anchor(inner, fragment)
    return f"/posts/{slug}/{f'#{anchor}' if anchor else ''}" if slug else ""


def _is_closed(here: Here, inner: str) -> bool:
    """Tell whether no link can lead to a note, as it was a draft; from drafts links may."""
    notes = here.index.notes
    if not notes[inner].is_hidden or notes[here.inner].is_hidden:
        return False
    here.tell(f"'{notes[inner].title[:80]}' was a draft or private; links to it are text now.")
    here.keep("link", notes[inner].title)
    return True
