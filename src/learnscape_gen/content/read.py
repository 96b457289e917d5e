"""Reads one content file: bytes in, a `ParsedFile` and its body out. Pure, so it can be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.documents import BodyContent, BodyFacts, ParsedFile
from learnscape_gen.content.explainer_ids import ids_beside
from learnscape_gen.content.front_matter import split_front_matter
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.words import ENGLISH, Words
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.raw_html import HtmlPolicy
    from learnscape_gen.content.scan import SourceFile

_BREAKS = re.compile("\r\n?")
_NOTHING = BodyFacts()


def read(
    file: SourceFile,
    content: bytes,
    html: HtmlPolicy,
    words: Words = ENGLISH,
    languages: tuple[str, ...] = ("en",),
) -> tuple[ParsedFile, BodyContent | None]:
    """Read a Markdown file.

    Args:
        file: what the scan knows of it.
        content: its bytes.
        html: what happens to raw HTML in it.
        words: the few words that are put into its body, in its language.
        languages: the languages in which its page may be seen.

    """
    text = decoded(content, file.path)
    front = split_front_matter(text, file.path) if isinstance(text, str) else text
    if isinstance(front, Problem):
        nothing = ParsedFile(file.path, file.kind, file.id, None, _NOTHING, (front,), file.language)
        return nothing, None
    body, problems = read_markdown(
        front.body,
        path=file.path,
        first_line=front.body_line,
        html=html,
        words=words,
        elsewhere=ids_beside(file, front.mapping, languages),
    )
    facts = BodyFacts(
        body.headings,
        body.links,
        body.excerpt,
        not body.html.strip(),
        body.anchors,
    )
    parsed = ParsedFile(
        file.path,
        file.kind,
        file.id,
        front.mapping,
        facts,
        (*front.problems, *problems),
        file.language,
    )
    return parsed, BodyContent(body.html, body.passages)


def decoded(content: bytes, path: str) -> str | Problem:
    """Return text with plain line feeds and no byte order mark, or why there is none."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        return _no_text("it looks like UTF-16", Location(path, 1, 1))
    try:
        text = content.decode().lstrip("\ufeff")
    except UnicodeDecodeError as fault:
        at = Location.of_byte(path, content, fault.start)
        return _no_text(f"byte {content[fault.start]:#04x} is none", at)
    return _BREAKS.sub("\n", text) if "\r" in text else text


def _no_text(why: str, at: Location) -> Problem:
    told = f"The file is not UTF-8 text: {why}."
    return Problem.of("E-ENCODING", told, at, "Save it as UTF-8 in your editor.")
