"""Writes the raw HTML of authors anew: only what is allowed, in one form, each element closed.

What this leaves out is named in a problem. The sanitiser still has the last word on the whole body;
this makes sure that it finds nothing to remove in silence and nothing slow to repair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.escapes import escape
from learnscape_gen.content.markdown.html_attributes import written_attributes
from learnscape_gen.content.markdown.html_tags import Declaration, Tag, Text, take_apart
from learnscape_gen.content.markdown.images import image
from learnscape_gen.content.markdown.inline_parser import begin_of
from learnscape_gen.content.markdown.removals import Removals

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

HtmlPolicy = Literal["sanitise", "escape", "trusted"]
"""What happens to raw HTML: keep what is allowed, show it as text, or pass it on as it is."""

MAX_OPEN = 32
"""Elements of raw HTML that may be open at once; deeper nesting is slow to repair."""

_ID = re.compile(r"\sid\s*=\s*[\"']?([^\s\"'>]+)", re.IGNORECASE)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")


class RawHtml:
    """The raw HTML of one body: what is open, and what was left out."""

    def __init__(self, policy: HtmlPolicy) -> None:
        self._trusted = policy == "trusted"
        self._open: list[str] = []
        self.removals = Removals()
        self.must_be_cleaned = False

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def is_open(self, name: str) -> bool:
        """Tell whether an element of this name is open."""
        return name in self._open

    def write_block(self, draft: Draft, token: Token) -> None:
        """Write a block of HTML. Of what it leaves open only blocks may stay so."""
        draft.current = token
        depth = self.depth
        self._write(draft, token.content, 0)
        left_open = self._open[depth:]
        phrasing = next((n for n, name in enumerate(left_open) if name in allowed.PHRASING), None)
        if phrasing is not None:
            self.close_to(draft, depth + phrasing)

    def write_inline(self, draft: Draft, token: Token) -> None:
        """Write a tag within a text."""
        self._write(draft, token.content, begin_of(token))

    def close_to(self, draft: Draft, depth: int) -> None:
        """Close what has been opened since there were so many elements open."""
        while self.depth > depth:
            draft.out.append(f"</{self._open.pop()}>")

    def without_dropped(self, children: list[Token]) -> list[Token]:
        """Return the tokens of a text but for what `<script>` and its like hold."""
        if self._trusted:
            return children
        tags = {
            n: _TAG_NAME.match(child.content)
            for n, child in enumerate(children)
            if child.type == "html_inline"
        }
        last_end = {tag[2].lower(): n for n, tag in tags.items() if tag and tag[1]}
        kept, dropping = [], ""
        for n, child in enumerate(children):
            tag = tags.get(n)
            name = tag[2].lower() if tag else ""
            if dropping:
                dropping = "" if name == dropping and tag and tag[1] else dropping
                continue
            kept.append(child)
            if name in allowed.DROPPED_WITH_CONTENT and last_end.get(name, -1) > n:
                dropping = name
        return kept

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
                draft.out.append(escape(piece.content))
            elif isinstance(piece, Declaration):
                self._leave_out(draft, piece, begin)
            elif piece.closes:
                self._end(draft, allowed.RENAMED.get(piece.name, piece.name))
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
        self._make_room(draft, name)
        if not self._may_start(draft, name):
            self.removals.note(draft.place(begin), f"<{tag.name}>")
            return
        attributes = written_attributes(draft, self.removals, name, tag, begin)
        if name == "img":
            draft.out.append(self._image(draft, tag, attributes, begin))
            return
        draft.out.append(f"<{name}{attributes}>")
        if name in allowed.VOID:
            return
        if tag.empty:
            draft.out.append(f"</{name}>")
        else:
            self._open.append(name)

    def _make_room(self, draft: Draft, name: str) -> None:
        """Close the elements that end where one of this name starts."""
        ended = allowed.ENDED_BY.get(name, frozenset())
        is_block = name in allowed.FLOW
        while self._open and (
            self._open[-1] in ended or (is_block and self._open[-1] in allowed.ENDED_BY_BLOCKS)
        ):
            self.close_to(draft, self.depth - 1)

    def _may_start(self, draft: Draft, name: str) -> bool:
        """Tell whether an element may stand here."""
        if name not in allowed.ELEMENTS or self.depth >= MAX_OPEN:
            return False
        if name == "a" and (self.is_open("a") or any(draft.link_ends)):
            return False
        if name in allowed.FLOW and draft.in_heading:
            return False
        parents = allowed.PARENTS.get(name)
        return parents is None or (bool(self._open) and self._open[-1] in parents)

    def _end(self, draft: Draft, name: str) -> None:
        """Write the end of an element, and of those that are open in it."""
        if name in self._open:
            last = max(n for n, open_ in enumerate(self._open) if open_ == name)
            self.close_to(draft, last)

    def _image(self, draft: Draft, tag: Tag, attributes: str, begin: int) -> str:
        values = dict(reversed(tag.attributes))
        return image(draft, values.get("src", ""), values.get("alt", ""), attributes, begin)
