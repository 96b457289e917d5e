"""Rewrites the body of a note: what its tool understood becomes what a hub understands.

Code is never touched. What is between is gone through once, from left to right, so that nothing
that has been rewritten is taken for something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.notes import links, private, shortcodes, vault_marks, wikilinks
from learnscape_gen.importers.notes.callouts import with_callouts
from learnscape_gen.importers.notes.code_marks import with_fences
from learnscape_gen.importers.notes.layout import CODE, headings_in, is_title, masked
from learnscape_gen.importers.notes.site import DOCUSAURUS

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.importers.notes.here import Here

_DEEPEST = 4
"""Links in links in marked words; more than this is no text of people."""

_ALL = {
    "escape": r"\\[^\n\w\s\\:]",
    "comment": vault_marks.COMMENT,
    "shortcode": shortcodes.SHORTCODE,
    "wikilink": wikilinks.WIKILINK,
    "link": links.LINK,
    "definition": links.DEFINITION,
    "autolink": links.AUTOLINK,
    "component": shortcodes.COMPONENT,
    "element": r"<[A-Za-z][^<>\0]+>",
    "highlight": vault_marks.HIGHLIGHT,
    "web": r"\bhttps?://[^\s<>\0|\[\]]+",
    "private": private.PRIVATE,
    "tag": vault_marks.TAG,
}
_OF_VAULTS = frozenset(("comment", "highlight", "private", "tag"))
_OF_SITES = frozenset(("shortcode", "component"))


def _pattern(left_out: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{n}>{p})" for n, p in _ALL.items() if n not in left_out))


_IN_VAULT = _pattern(_OF_SITES)
_IN_MDX = _pattern(_OF_VAULTS | {"shortcode"})
_IN_SITE = _pattern(_OF_VAULTS | {"component"})
_BEGIN = re.compile(r"[\\%{!\[<=#:~/]")
"""What every piece begins with, or has behind its scheme; most signs of a text are no such."""
_LONGEST_SCHEME = 32
_CUT = re.compile(
    r"(?<![ \t])[ \t]*(?:<!--\s*(?:more|excerpt|truncate)\s*-->|\{/\*\s*truncate\s*\*/\})[ \t]*\n?",
    re.IGNORECASE,
)
_IMPORT = re.compile(r"(?m)^(?:import|export)\s[^\n]{1,1000}(?:from\s+['\"][^\n]*|;|=>[^\n]*)$\n?")


def rewritten(body: str, title: str, here: Here) -> str:
    """Return the body of a note as a hub reads it; what else comes of it is in `here`.

    Args:
        body: the text below the front matter.
        title: the title of the note.
        here: what is known around it.

    """
    is_vault = here.index.site.is_vault
    if not is_vault:
        body = _without_cuts(with_fences(body, here), here)
        if here.inner.lower().endswith(".mdx"):
            body = _without_imports(body, here)
    body = with_callouts(body, here)
    mask = masked(body)
    body, mask = _with_bare_headings(body, mask, title, here)
    if is_vault:
        vault_marks.tell_of_marks(body, mask, here)
    else:
        shortcodes.tell_of_directives(mask, here)
    return _pieces(body, mask, here, 0)


def _pieces(text: str, mask: str, here: Here, depth: int) -> str:
    """Return a text with all in it rewritten that is no code."""
    site = here.index.site
    pattern = _IN_VAULT if site.is_vault else _IN_MDX if site.tool is DOCUSAURUS else _IN_SITE
    parts, done = [], 0
    begin = _BEGIN.search(mask)
    while begin:
        at = begin.end()
        start = _scheme_start(mask, begin.start(), done) if begin[0] == ":" else begin.start()
        if found := pattern.match(mask, start):
            written = text[start : found.end()]
            in_table = _is_row(text, start)
            new = _piece(str(found.lastgroup), written, here, depth, in_table=in_table)
            parts += [text[done:start], new]
            done = at = found.end()
        begin = _BEGIN.search(mask, at)
    return "".join([*parts, text[done:]])


def _scheme_start(text: str, colon: int, after: int) -> int:
    """Return where the letters before a colon begin, not before a place."""
    start = colon
    while start > max(after, colon - _LONGEST_SCHEME) and (
        text[start - 1].isalnum() or text[start - 1] in "+.-"
    ):
        start -= 1
    return start


def _is_row(text: str, offset: int) -> bool:
    """Tell whether a place stands in a row of a table."""
    start = text.rfind("\n", 0, offset) + 1
    return text[start : start + 10].lstrip(" \t>").startswith("|")


_SIMPLE: dict[str, Callable[[str, Here], str]] = {
    "autolink": links.autolink,
    "comment": vault_marks.comment,
    "component": shortcodes.component,
    "definition": links.definition,
    "element": links.element,
    "private": private.public_words,
    "tag": vault_marks.tag,
}
"""What makes something of a piece that holds no other."""


def _piece(kind: str, written: str, here: Here, depth: int, *, in_table: bool) -> str:
    """Return what one piece of a text becomes."""
    if simple := _SIMPLE.get(kind):
        return simple(written, here)
    match kind:
        case "shortcode":
            return shortcodes.shortcode(written, here, lambda made: _link(made, here, depth))
        case "wikilink":
            return wikilinks.wikilink(written, here, in_table=in_table)
        case "link":
            return _link(written, here, depth, in_table=in_table)
        case "highlight":
            return vault_marks.highlight(_inner(written[2:-2], here, depth))
    return written


def _link(written: str, here: Here, depth: int, *, in_table: bool = False) -> str:
    """Return what a link becomes, and what stands in its words."""
    begin = 2 if written.startswith("!") else 1
    mask = masked(written)
    level, end = 1, begin
    while end < len(mask) and level:
        level += {"[": 1, "]": -1}.get(mask[end], 0) if mask[end - 1] != "\\" else 0
        end += 1
    words = _inner(written[begin : end - 1], here, depth)
    return links.link(written, words, here, in_table=in_table)


def _inner(text: str, here: Here, depth: int) -> str:
    return _pieces(text, masked(text), here, depth + 1) if depth < _DEEPEST else text


def _with_bare_headings(body: str, mask: str, title: str, here: Here) -> tuple[str, str]:
    """Return a body and its mask without the title at its top, and without ids of headings."""
    headings = headings_in(mask, body)
    cut: list[tuple[int, int]] = []
    for heading in headings:
        line_end = body.find("\n", heading.end) + 1 or len(body)
        if is_title(heading, mask, title):
            cut.append((heading.start, line_end))
        elif heading.given:
            here.tell("Ids of headings ({#id}) are left out; links to them lead to the heading.")
            cut.append((heading.end, line_end - body[line_end - 1 : line_end].count("\n")))
    for start, end in reversed(cut):
        body, mask = body[:start] + body[end:], mask[:start] + mask[end:]
    return body, mask


def _without_cuts(body: str, here: Here) -> str:
    """Return a body without the marks that end its excerpt."""
    body, count = _CUT.subn("", body)
    if count:
        here.tell("Marks that end an excerpt (<!--more-->) are left out.")
    return body


def _without_imports(body: str, here: Here) -> str:
    """Return a body without lines of program, which are kept in the draft."""
    mask = masked(body)

    def kept(found: re.Match[str]) -> str:
        if mask[found.start()] == CODE:
            return found[0]
        here.tell("Imports and exports of MDX are kept in the drafts and on no page.")
        here.keep("import", found[0].strip())
        return ""

    return _IMPORT.sub(kept, body)
