"""Writes the attributes that an element of raw HTML may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.escapes import attribute
from learnscape_gen.content.markdown.links import href

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.draft import Draft
    from learnscape_gen.content.markdown.html_tags import Tag
    from learnscape_gen.content.markdown.removals import Removals

_READ_ELSEWHERE = {"img": ("src", "alt")}


def written_attributes(draft: Draft, removals: Removals, name: str, tag: Tag, begin: int) -> str:
    """Return the attributes of a tag, each after a space, and note those that are removed."""
    written = ' tabindex="0"' if name == "pre" else ""
    seen = set(_READ_ELSEWHERE.get(name, ()))
    for key, value in tag.attributes:
        if key in seen:
            continue
        seen.add(key)
        if key == "href" and name == "a":
            found = href(draft, value, begin)
            # An address that is refused has a problem of its own.
            written += f" {found}" if found else ""
        elif kept := _kept(draft, name, key, value):
            written += f' {key}="{attribute(kept[0])}"'
        else:
            removals.note(draft.place(begin), _named(key, value))
    return written


def _kept(draft: Draft, name: str, key: str, value: str) -> tuple[str] | None:
    """Return the value that an attribute keeps, or None if it is not allowed."""
    if key == "class":
        known = [class_ for class_ in value.split() if class_ in allowed.CLASSES]
        return (" ".join(known),) if known else None
    pattern = allowed.ATTRIBUTES.get(name, {}).get(key) or allowed.GLOBAL_ATTRIBUTES.get(key)
    if pattern is None or not pattern.fullmatch(value):
        return None
    if key == "id":
        return (value,) if draft.claim_anchor(value) else None
    return ("",) if key in allowed.FLAGS else (value,)


def _named(key: str, value: str) -> str:
    """Return an attribute as a problem names it."""
    return f'{key}="{value[:40]}"' if key in ("class", "id") else key
