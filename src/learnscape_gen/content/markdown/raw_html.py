"""Writes the raw HTML of authors anew: only what is allowed, in one form, each element closed.

What this leaves out is named in a problem. The sanitiser still has the last word on the whole body;
this makes sure that it finds nothing to remove in silence and nothing slow to repair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.content_model import fitted
from learnscape_gen.content.markdown.html_attributes import written_attributes
from learnscape_gen.content.markdown.html_tags import Declaration, Tag, Text, take_apart
from learnscape_gen.content.markdown.html_tree import MARK
from learnscape_gen.content.markdown.images import image
from learnscape_gen.content.markdown.inline_parser import begin_of
from learnscape_gen.content.markdown.open_elements import OpenElements
from learnscape_gen.content.markdown.removals import Removals
from learnscape_gen.content.markdown.sanitise import sanitised

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

HtmlPolicy = Literal["sanitise", "escape", "trusted"]
"""What happens to raw HTML: keep what is allowed, show it as text, or pass it on as it is."""

_ID = re.compile(r"\sid\s*=\s*[\"']?([^\s\"'>]+)", re.IGNORECASE)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")


class RawHtml:
    """The raw HTML of one body: what is open, and what was left out."""

    def __init__(self, policy: HtmlPolicy) -> None:
        self._trusted = policy == "trusted"
        self.open = OpenElements()
        self.removals = Removals()
        self.must_be_cleaned = False
        self._tags: list[tuple[Token, int]] = []

    def write_block(self, draft: Draft, token: Token) -> None:
        """Write a block of HTML."""
        draft.current = token
        depth = self.open.depth
        self._write(draft, token.content, 0)
        self.open.close_block(draft, depth)

    def write_inline(self, draft: Draft, token: Token) -> None:
        """Write a tag within a text."""
        self._write(draft, token.content, begin_of(token))

    def without_dropped(self, children: list[Token]) -> list[Token]:
        """Return the tokens of a text but for what `<script>` and its like hold."""
        if self._trusted:
            return children
        tags = [
            _TAG_NAME.match(child.content) if child.type == "html_inline" else None
            for child in children
        ]
        last_end = {tag[2].lower(): n for n, tag in enumerate(tags) if tag and tag[1]}
        kept, dropping = [], ""
        for n, (child, tag) in enumerate(zip(children, tags, strict=True)):
            name = tag[2].lower() if tag else ""
            if not dropping:
                kept.append(child)
                if name in allowed.DROPPED_WITH_CONTENT and last_end.get(name, -1) > n:
                    dropping = name
            elif name == dropping and tag and tag[1]:
                dropping = ""
        return kept

    def cleaned(self, draft: Draft, html: str) -> str:
        """Return the HTML of the whole body with only what is allowed, where it is allowed."""

        def note(mark: int, what: str) -> None:
            token, begin = self._tags[max(mark, 0)] if self._tags else (draft.current, 0)
            self.removals.note(draft.source.location_in(token, begin), what)

        return fitted(sanitised(html), note) if self.must_be_cleaned else html

    def _write(self, draft: Draft, content: str, begin: int) -> None:
        """Write a piece of HTML that begins at a position in the current text."""
        if self._trusted:
            draft.out.append(content)
            draft.ids.taken.update(_ID.findall(content))
            return
        self.must_be_cleaned = True
        pieces = list(take_apart(content))
        last_end = {p.name: n for n, p in enumerate(pieces) if isinstance(p, Tag) and p.closes}
        dropping = ""
        for n, piece in enumerate(pieces):
            if dropping:
                if isinstance(piece, Tag) and piece.closes and piece.name == dropping:
                    dropping = ""
            elif isinstance(piece, Text):
                self.open.write_text(draft, piece.content)
            elif isinstance(piece, Declaration):
                self._leave_out(draft, piece, begin)
            elif piece.closes:
                self.open.end(draft, allowed.RENAMED.get(piece.name, piece.name))
            elif piece.name in allowed.DROPPED_WITH_CONTENT:
                self.removals.note(draft.place(begin + piece.begin), f"<{piece.name}>")
                dropping = piece.name if last_end.get(piece.name, -1) > n else ""
            else:
                self._start(draft, piece, begin + piece.begin)

    def _leave_out(self, draft: Draft, piece: Declaration, begin: int) -> None:
        """Leave out a comment, or name what is something else."""
        if piece.opening != "<!--" or not piece.closed:
            told = "an unclosed comment" if piece.opening == "<!--" else f"{piece.opening}…>"
            self.removals.note(draft.place(begin + piece.begin), told)

    def _start(self, draft: Draft, tag: Tag, begin: int) -> None:
        """Write the start of an element, or leave it out."""
        name = allowed.RENAMED.get(tag.name, tag.name)
        if not self.open.may_start(draft, name):
            self.removals.note(draft.place(begin), f"<{tag.name}>")
            return
        attributes = written_attributes(draft, self.removals, name, tag, begin)
        attributes += f' {MARK}="{len(self._tags)}"'
        self._tags.append((draft.current, begin))
        if name == "img":
            values = dict(reversed(tag.attributes))
            source, alt = values.get("src", ""), values.get("alt", "")
            draft.out.append(image(draft, source, alt, attributes, begin))
            return
        self.open.start(draft, name, attributes)
        if tag.empty:
            self.open.end(draft, name)
