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

_SHOWN = 40
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
        elif key == "class":
            known = [class_ for class_ in value.split() if class_ in allowed.CLASSES]
            written += f' class="{" ".join(known)}"' if known else ""
            for class_ in sorted(set(value.split()) - allowed.CLASSES):
                removals.note(draft.place(begin), f'class="{class_[:_SHOWN]}"')
        elif _may_stay(draft, name, key, value):
            kept = "" if key in allowed.FLAGS else value
            written += f' {key}="{attribute(kept)}"'
        else:
            what = f'id="{value[:_SHOWN]}"' if key == "id" else key[:_SHOWN]
            removals.note(draft.place(begin), what)
    return written


def _may_stay(draft: Draft, name: str, key: str, value: str) -> bool:
    """Tell whether an attribute is allowed; an id is taken then."""
    pattern = allowed.ATTRIBUTES.get(name, {}).get(key) or allowed.GLOBAL_ATTRIBUTES.get(key)
    if pattern is None or not pattern.fullmatch(value):
        return False
    return key != "id" or draft.claim_anchor(value)
