"""Reads a Markdown body: text in, HTML with placeholders and all that was found in it out.

Pure: the result depends on the arguments alone, and nothing of the parse outlives the call.
"""

from __future__ import annotations

from learnscape_gen.content.line_breaks import with_line_feeds
from learnscape_gen.content.markdown.block_parser import MAX_NESTING, TOO_DEEP
from learnscape_gen.content.markdown.body import MarkdownBody
from learnscape_gen.content.markdown.characters import first_forbidden, without_forbidden
from learnscape_gen.content.markdown.draft import Draft
from learnscape_gen.content.markdown.engine import parse
from learnscape_gen.content.markdown.features import features_of
from learnscape_gen.content.markdown.footnotes import Footnotes
from learnscape_gen.content.markdown.headings import write_headings
from learnscape_gen.content.markdown.hosts import with_hosts
from learnscape_gen.content.markdown.prose import excerpt_of
from learnscape_gen.content.markdown.raw_html import HtmlPolicy, RawHtml
from learnscape_gen.content.markdown.render import render
from learnscape_gen.content.markdown.same_page import fragment_problems
from learnscape_gen.content.markdown.shared_page import make_way, relinked
from learnscape_gen.content.markdown.source_text import SourceText
from learnscape_gen.content.markdown.words import ENGLISH, Words
from learnscape_gen.diagnostics import Location, Problem, in_reading_order


def read_markdown(  # noqa: PLR0913 - what a reading depends on
    text: str,
    *,
    path: str,
    first_line: int = 1,
    html: HtmlPolicy = "sanitise",
    words: Words = ENGLISH,
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[MarkdownBody, tuple[Problem, ...]]:
    """Read a body.

    Args:
        text: the body, without front matter.
        path: the file it is from, for problems.
        first_line: the line of the file on which it begins.
        html: what happens to raw HTML in it.
        words: the few words that the engine puts in.
        elsewhere: ids that stand on the page outside of this body.

    """
    text, problems = _readable(text, path, first_line)
    tokens, env = parse(text, features_of(text, html=html != "escape"))
    source = SourceText(text, path, first_line)
    draft = Draft(
        source, words, RawHtml(html), Footnotes(env), elsewhere=elsewhere, problems=problems
    )
    flow = draft.footnotes.set_apart(tokens) if "[^" in text else tokens
    render(draft, flow)
    draft.raw_html.open.close_all(draft)
    draft.footnotes.write(draft, render)
    moved = make_way(draft)
    headings = write_headings(draft)
    written = relinked("".join(draft.out), moved)
    body = MarkdownBody(
        with_hosts(draft.raw_html.cleaned(draft, written)),
        headings,
        tuple(draft.links),
        tuple(draft.passages),
        excerpt_of(flow),
        tuple(draft.anchors),
    )
    problems += draft.raw_html.removals.problems()
    problems += fragment_problems(
        draft.fragments, draft.ids.taken | draft.footnotes.ids() | elsewhere, headings
    )
    if TOO_DEEP in env:
        problems.append(_too_deep(Location(path, first_line + env[TOO_DEEP], 1)))
    return body, in_reading_order(problems)


def _readable(text: str, path: str, first_line: int) -> tuple[str, list[Problem]]:
    """Return the text with plain line feeds and without forbidden characters."""
    text = with_line_feeds(text)
    first = first_forbidden(text)
    if first < 0:
        return text, []
    cleaned = without_forbidden(text)
    count = len(text) - len(cleaned)
    problem = Problem.of(
        "W-CONTROL",
        f"{count} control character{'s' * (count > 1)} removed, the first of them "
        f"U+{ord(text[first]):04X}.",
        SourceText(text, path, first_line).location(first),
        "Delete it: no browser shows it, and feeds may not hold it.",
    )
    return cleaned, [problem]


def _too_deep(place: Location) -> Problem:
    return Problem.of(
        "W-NESTING",
        f"Quotations and lists are nested deeper than {MAX_NESTING} levels here; "
        "what is deeper is shown as plain text.",
        place,
        "Split it up.",
    )
