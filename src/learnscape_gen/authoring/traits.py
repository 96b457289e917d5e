"""What a text is recognised by: its words, the host of its address, and its tags.

A trait is a plain text, since ten thousand posts have half a million of them: a word as it is,
a host after `@`, a tag after `#`. No word holds either sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.words import words_of
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from collections.abc import Mapping

HOST = "@"
TAG = "#"
_IN_TITLE, _IN_TAGS, _AS_HOST, _IN_LINES = 2.0, 2.0, 1.5, 1.0
"""How much a trait counts by where it stands."""


class Told(NamedTuple):
    """What is told of a post, an item or a term.

    Args:
        title: its title.
        lines: what else is said of it, in a few lines.
        url: its address, or an empty string.
        tags: its tags.

    """

    title: str
    lines: tuple[str, ...] = ()
    url: str = ""
    tags: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return all of its words, those of the title first."""
        return "\n".join((self.title, *self.tags, *self.lines))


def traits_of(told: Told) -> Mapping[str, float]:
    """Return the traits of a text, and how much each counts in it."""
    found = dict.fromkeys(words_of("\n".join(told.lines)), _IN_LINES)
    found.update(dict.fromkeys(words_of(told.title), _IN_TITLE))
    for tag in told.tags:
        if name := " ".join(words_of(tag)):
            found[f"{TAG}{name}"] = _IN_TAGS
    if host := host_of(told.url):
        found[f"{HOST}{host}"] = _AS_HOST
    return found
