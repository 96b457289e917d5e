"""What has been written of one body so far, and what was found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it.token import Token

from learnscape_gen.content.markdown.body import BodyLink, LinkKind, link_placeholder
from learnscape_gen.content.markdown.ids import Ids
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.body import Passage
    from learnscape_gen.content.markdown.footnotes import Footnotes
    from learnscape_gen.content.markdown.headings import HeadingSlot
    from learnscape_gen.content.markdown.raw_html import RawHtml
    from learnscape_gen.content.markdown.same_page import FragmentUse
    from learnscape_gen.content.markdown.source_text import SourceText
    from learnscape_gen.content.markdown.words import Words
    from learnscape_gen.diagnostics import Location


@dataclass(slots=True)
class Draft:
    """A body while it is being written.

    `out` is the HTML in pieces. What can be known only later is a slot: a piece that is empty
    until it is filled.
    """

    source: SourceText
    words: Words
    raw_html: RawHtml
    footnotes: Footnotes
    out: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    links: list[BodyLink] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    excerpt: str = ""
    headings: list[HeadingSlot] = field(default_factory=list)
    ids: Ids = field(default_factory=Ids)
    elsewhere: frozenset[str] = frozenset()
    """The ids that stand on the page outside of this body."""
    fragments: list[FragmentUse] = field(default_factory=list)
    current: Token = field(default_factory=lambda: Token("inline", "", 0))
    """The block of text or HTML that is being written; places are told in it."""
    prose: list[str] = field(default_factory=list)
    """The prose of the current text."""
    link_ends: list[str] = field(default_factory=list)
    """What closes each link that is open; nothing where a link was refused."""
    anchors: list[str] = field(default_factory=list)
    """The ids that raw HTML brings."""
    quotations: int = 0
    tables: int = 0
    cell: int = 0
    """The slot of the header cell that is being written."""

    def place(self, begin: int) -> Location:
        """Return the place in the file of a position in the current text."""
        return self.source.location_in(self.current, begin)

    def report(self, code: str, message: str, begin: int, hint: str = "") -> None:
        """Note a problem at a position in the current text."""
        self.problems.append(Problem.of(code, message, self.place(begin), hint))

    def link(
        self, target: str, fragment: str, kind: LinkKind, begin: int, *, embed: bool = False
    ) -> int:
        """Note a link to be resolved, and return its index."""
        place = self.place(begin)
        self.links.append(BodyLink(target, fragment, kind, embed, place.line, place.column))
        return len(self.links) - 1

    def file_address(self, target: str, fragment: str, begin: int, *, embed: bool = False) -> str:
        """Note a link by address, and return the placeholder for it."""
        return link_placeholder(self.link(target, fragment, LinkKind.FILE, begin, embed=embed))

    def slot(self) -> int:
        """Leave a piece of the HTML to be filled later."""
        self.out.append("")
        return len(self.out) - 1

    @property
    def in_heading(self) -> bool:
        """Tell whether the current text is that of a heading."""
        return bool(self.headings) and not self.headings[-1].closing

    def claim_anchor(self, id_: str) -> bool:
        """Take an id for raw HTML, or return False if it is in use."""
        if id_ in self.elsewhere or not self.ids.claim(id_):
            return False
        self.anchors.append(id_)
        return True
