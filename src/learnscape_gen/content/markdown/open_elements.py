"""The elements of raw HTML that are open, and what HTML lets stand in what.

An HTML parser mends much of what authors leave out; this mends what it would leave invalid, and
keeps the number of open elements small, because mending deep nesting is slow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown import allowed_html as allowed
from learnscape_gen.content.markdown.escapes import escape
from learnscape_gen.content.markdown.headings import HeadingSlot

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.draft import Draft

MAX_OPEN = 32
"""Elements of raw HTML that may be open at once."""


class OpenElements:
    """A stack of elements, the innermost last."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._summaries: list[int] = []

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._names)

    def is_open(self, name: str) -> bool:
        """Tell whether an element of this name is open."""
        return name in self._names

    def may_start(self, draft: Draft, name: str) -> bool:
        """Tell whether an element may stand here, after closing those that it ends."""
        if name not in allowed.ELEMENTS or self.depth >= MAX_OPEN:
            return False
        self._make_room(draft, name)
        if name == "a" and (self.is_open("a") or any(draft.link_ends)):
            return False
        if name in allowed.FLOW and draft.in_heading:
            return False
        if name == "summary" and not self._wants_summary(draft):
            return False
        return name not in allowed.PARENTS or self._innermost in allowed.PARENTS[name]

    def start(self, draft: Draft, name: str, attributes: str) -> None:
        """Write the start of an element, which is open from now on unless it is void."""
        if name in allowed.HEADINGS:
            slot = HeadingSlot(int(name[1]), draft.slot(), attributes=attributes)
            draft.headings.append(slot)
        else:
            draft.out.append(f"<{name}{attributes}>")
        if name in allowed.VOID:
            return
        self._names.append(name)
        if name == "details":
            self._summaries.append(draft.slot())

    def write_text(self, draft: Draft, text: str) -> None:
        """Write text; in a list it needs an item."""
        if not text.isspace():
            self._make_item(draft)
        draft.out.append(escape(text))

    def end(self, draft: Draft, name: str) -> None:
        """Write the end of an element, and of those that are open in it."""
        if name in self._names:
            self.close_to(draft, max(n for n, open_ in enumerate(self._names) if open_ == name))

    def close_to(self, draft: Draft, depth: int) -> None:
        """Close what has been opened since there were so many elements open."""
        while self.depth > depth:
            name = self._names.pop()
            if name in allowed.HEADINGS:
                draft.headings[-1].closing = draft.slot()
            else:
                draft.out.append(f"</{name}>")

    def close_block(self, draft: Draft, depth: int) -> None:
        """Close what may not stay open behind a block of HTML.

        Only elements that hold blocks may, because Markdown follows.
        """
        opened = self._names[depth:]
        phrasing = (n for n, name in enumerate(opened, depth) if name in allowed.PHRASING)
        self.close_to(draft, next(phrasing, self.depth))
        while self.depth > depth and self._innermost not in allowed.HOLDING_BLOCKS:
            self.close_to(draft, self.depth - 1)

    def close_all(self, draft: Draft) -> None:
        """Close everything, and give a summary to details that have none."""
        self.close_to(draft, 0)
        for slot in self._summaries:
            draft.out[slot] = f"<summary>{escape(draft.words.details)}</summary>"

    @property
    def _innermost(self) -> str:
        return self._names[-1] if self._names else ""

    def _make_room(self, draft: Draft, name: str) -> None:
        """Close the elements that end where one of this name starts."""
        ended = allowed.ENDED_BY.get(name, frozenset())
        if name in allowed.FLOW:
            ended |= allowed.ENDED_BY_BLOCKS
        while self._innermost in ended:
            self.close_to(draft, self.depth - 1)
        if name != "li":
            self._make_item(draft)

    def _make_item(self, draft: Draft) -> None:
        if self._innermost in allowed.LISTS:
            self.start(draft, "li", "")

    def _wants_summary(self, draft: Draft) -> bool:
        """Tell whether details have just begun, and note that they get their summary."""
        if self._innermost != "details" or not self._summaries:
            return False
        if any(piece.strip() for piece in draft.out[self._summaries[-1] :]):
            return False
        self._summaries.pop()
        return True
