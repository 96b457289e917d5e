"""The values that reading a Markdown body gives.

In `MarkdownBody.html` each link or image whose target another stage must find holds a placeholder:
`link_placeholder(N)` for the address of `links[N]`, and `title_placeholder(N)` where a wikilink
without a label shows the title of its target. No other U+0002 or U+0003 is ever in the HTML.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Heading(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A heading as shown: its level from 2 to 6, its id and its plain text."""

    level: int
    id: str
    text: str


class LinkKind(StrEnum):
    """How a link names its target."""

    WIKI = "wiki"
    """By a name: `[[incidents/review]]`."""
    FILE = "file"
    """By an address that is relative, or begins at the site's root."""


class BodyLink(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A link or image to be resolved, and its place in the file.

    `target` and `fragment` are as the author wrote them, percent-decoded, with forward slashes.
    They name something to look up and are never an address to print.
    """

    target: str
    fragment: str
    kind: LinkKind
    embed: bool
    line: int
    column: int


class Passage(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Prose outside quotations, code and raw HTML, as plain text.

    There is one for each paragraph, heading and table cell. Its line breaks are those of the file,
    counted from `line`; a code span in it is shown as an ellipsis. `linked` tells whether it links
    anywhere, as a citation does.
    """

    line: int
    text: str
    linked: bool = False


class MarkdownBody(msgspec.Struct, frozen=True):
    """A body ready for a page. `anchors` are the ids that its raw HTML brings."""

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[BodyLink, ...] = ()
    passages: tuple[Passage, ...] = ()
    excerpt: str = ""
    anchors: tuple[str, ...] = ()


def link_placeholder(index: int) -> str:
    """Return what stands for the address of a link."""
    return f"\x02{index}\x03"


def title_placeholder(index: int) -> str:
    """Return what stands for the title of a link's target."""
    return f"\x02{index}=\x03"
