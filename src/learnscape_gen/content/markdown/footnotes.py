"""Footnotes: set apart from the text, numbered as they are referred to, shown at the end.

Their ids have an underscore, which the id of a heading never has.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from markdown_it.token import Token

from learnscape_gen.content.markdown.escapes import attribute, escape
from learnscape_gen.content.markdown.inline_parser import begin_of
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_inline import StateInline

    from learnscape_gen.content.markdown.draft import Draft

_CODE = "W-FOOTNOTE"
_REFERENCE = re.compile(r"\[\^([^ \n\]]{1,200})\]")


def footnote_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
    """Read a reference to a footnote, defined or not: an inline rule of markdown-it.

    The plugin's own rule looks for the end of the label through all the text, at each `[^`.
    """
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


class Footnotes:
    """The footnotes of one body, by their labels; one that is written inline has its number."""

    def __init__(self, env: dict[str, Any]) -> None:
        self._inline = env.get("footnotes", {}).get("list", {})
        self._notes: dict[str | int, list[Token]] = {}
        self._openings: list[Token] = []
        self._order: list[str | int] = []
        self._numbers: dict[str | int, int] = {}
        self._references: Counter[int] = Counter()

    def set_apart(self, tokens: list[Token]) -> list[Token]:
        """Take the definitions of footnotes out of the tokens, and return what is left."""
        flow: list[Token] = []
        enclosing: list[list[Token]] = []
        for token in tokens:
            if token.type == "footnote_reference_open":
                self._openings.append(token)
                enclosing.append(flow)
                flow = []
                self._notes.setdefault(token.meta["label"], flow)
            elif token.type == "footnote_reference_close":
                flow = enclosing.pop()
            else:
                flow.append(token)
        return flow

    def write_reference(self, draft: Draft, token: Token) -> None:
        """Write the number that refers to a footnote."""
        key: str | int = token.meta["label"] if "label" in token.meta else token.meta["id"]
        if isinstance(key, int):
            self._notes[key] = _inline_note(self._inline[key], draft, begin_of(token))
        elif key not in self._notes:
            draft.out.append(escape(f"[^{key}]"))
            message = f"There is no footnote [^{key}]."
            hint = f"Write it below, on a line that begins with [^{key}]: and a space."
            draft.report(_CODE, message, begin_of(token), hint)
            return
        if key not in self._numbers:
            self._order.append(key)
            self._numbers[key] = len(self._order)
        number = self._numbers[key]
        self._references[number] += 1
        link = text = str(number)
        if not any(draft.link_ends):
            name = attribute(draft.words.footnote.format(number=number))
            link = f'<a href="#fn_{number}" role="doc-noteref" aria-label="{name}">{text}</a>'
        id_ = _reference_id(number, self._references[number])
        draft.out.append(f'<sup class="footnote-ref" id="{id_}">{link}</sup>')

    def write(self, draft: Draft, render: Callable[[Draft, list[Token]], None]) -> None:
        """Write the footnotes that are referred to, and say which are not."""
        slots: list[int] = []
        # A footnote may refer to others: the order grows while they are written.
        for number, key in enumerate(self._order, 1):
            if number == 1:
                name = attribute(draft.words.footnotes)
                draft.out.append(
                    f'<section class="footnotes" role="doc-endnotes" aria-label="{name}">\n<ol>\n'
                )
            draft.out.append(f'<li id="fn_{number}">')
            tokens = self._notes[key]
            in_paragraph = bool(tokens) and tokens[-1].type == "paragraph_close"
            render(draft, tokens[:-1] if in_paragraph else tokens)
            slots.append(draft.slot())
            draft.out.append("</p>\n</li>\n" if in_paragraph else "</li>\n")
        for number, slot in enumerate(slots, 1):
            draft.out[slot] = self._ways_back(draft, number)
        if slots:
            draft.out.append("</ol>\n</section>\n")
        self._report(draft)

    def ids(self) -> set[str]:
        """Return the ids that footnotes and references have."""
        notes = {f"fn_{number}" for number in self._numbers.values()}
        return notes | {
            _reference_id(number, use)
            for number, uses in self._references.items()
            for use in range(1, uses + 1)
        }

    def _ways_back(self, draft: Draft, number: int) -> str:
        """Return the links from a footnote to where it is referred to."""
        links = []
        for use in range(1, self._references[number] + 1):
            told = str(number) if use == 1 else f"{number}-{use}"
            name = attribute(draft.words.back.format(number=told))
            links.append(
                f' <a class="footnote-back" href="#{_reference_id(number, use)}" '
                f'role="doc-backlink" aria-label="{name}">↩</a>'
            )
        return "".join(links)

    def _report(self, draft: Draft) -> None:
        """Say which definitions are not shown."""
        seen = set()
        for opening in self._openings:
            label = opening.meta["label"]
            if label in seen:
                message = f"The footnote [^{label}] is written twice; the first one is shown."
                hint = "Give one of them another label."
            elif label not in self._numbers:
                message = f"Nothing refers to the footnote [^{label}], so it is not shown."
                hint = f"Write [^{label}] where it belongs, or delete it."
            else:
                message = hint = ""
            seen.add(label)
            if message:
                place = draft.source.location_in(opening)
                draft.problems.append(Problem.of(_CODE, message, place, hint))


def _inline_note(note: dict[str, Any], draft: Draft, begin: int) -> list[Token]:
    """Return a footnote that is written where it is referred to, as a paragraph."""
    first = draft.current.map[0] if draft.current.map else 0
    line = first + draft.current.content.count("\n", 0, begin)
    text = Token("inline", "", 0, content=note["content"], children=note["tokens"])
    text.map = [line, line + 1]
    return [Token("paragraph_open", "p", 1), text, Token("paragraph_close", "p", -1)]


def _reference_id(number: int, use: int) -> str:
    return f"fnref_{number}" if use == 1 else f"fnref_{number}_{use}"
