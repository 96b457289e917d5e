"""What is what in a body: where code stands, tables, and headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from learnscape_gen.content.markdown.engine import blocks_of
from learnscape_gen.content.markdown.features import features_of
from learnscape_gen.paths import slugify

CODE = "\0"
"""What stands in the place of each sign of code; no text has it."""

_INDENTED = re.compile(r"(?:\A|\n[ \t>]*\n)[ >]*(?: {4}|\t)")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+([^\n]{1,500})$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*([^\n#>\-*+`|][^\n]*)\n=+[ \t]*(?:\n|\Z)")
_GIVEN_ID = re.compile(r"\{:?\s*#([\w:.-]{1,200})[^{}\n]{0,200}\}\s*")
_FENCE = re.compile(r"[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})([^\n]*)")
_TOP = re.compile(r"\s*#[ \t]+([^\n]{1,500})")
_MARKUP = frozenset("[*_~=`")
_RUN = re.compile("`+")
_GAP = re.compile(r"\n[ \t>]*\n")
_RAW = re.compile(r"<!--|<(?:pre|script|style)\b", re.IGNORECASE)


class Heading(NamedTuple):
    """A heading: its level, its words, the id that its writer gave it, and its offsets."""

    level: int
    words: str
    given: str
    start: int
    end: int


def masked(text: str) -> str:
    """Return a text of the same length in which all code, and comments of HTML, are `CODE`."""
    if _needs_parser(text):
        text = _without_blocks(text)
    elif "```" in text or "~~~" in text:
        text = _without_fenced(text)
    return _without_spans(text) if "`" in text else text


def headings_in(mask: str, text: str) -> list[Heading]:
    """Return the headings of a body that are written with `#`.

    Args:
        mask: the text as `masked` gives it.
        text: the text.

    """
    found = []
    for each in _HEADING.finditer(mask):
        words = text[each.start(2) : each.end(2)].rstrip()
        given = _GIVEN_ID.fullmatch(words, words.rfind("{")) if words.endswith("}") else None
        bare = (words[: given.start()] if given else words).rstrip()
        name = given[1] if given else ""
        words = re.sub(r"(?:\A|[ \t])#+\Z", "", bare)
        found.append(Heading(len(each[1]), words, name, each.start(), each.start(2) + len(bare)))
    return found


def first_heading(body: str) -> str:
    """Return the words of the first heading of the highest level, without markup of links."""
    if found := _UNDERLINED.match(body):
        return plain_words(found[1])
    if found := _TOP.match(body):
        return plain_words(_GIVEN_ID.sub("", found[1]).rstrip("# \t"))
    if "# " not in body and "#\t" not in body:
        return ""
    mask = masked(body)
    first = next((heading for heading in headings_in(mask, body) if heading.level == 1), None)
    return plain_words(first.words) if first else ""


def plain_words(text: str) -> str:
    """Return the words of a heading without the marks of Markdown around them."""
    if not _MARKUP & set(text):
        return text.strip()
    text = re.sub(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", text)
    text = re.sub(r"!?\[([^\[\]]*)\]\([^()\s]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__|~~|==)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return re.sub(r"(?<!\w)([*_`])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text).strip()


def anchors_in(body: str, title: str) -> dict[str, str]:
    """Return what a fragment may be that leads to a heading, with the id that the hub gives it.

    A heading at the top that is the title has no id: there it is that of the page.
    """
    anchors: dict[str, str] = {}
    mask = masked(body)
    for heading in headings_in(mask, body):
        slug = slugify(plain_words(heading.words))
        for name in (heading.given, slug, anchor_elsewhere(heading.words)):
            if name:
                anchors.setdefault(name, "" if is_title(heading, mask, title) else slug)
    return anchors


def is_title(heading: Heading, mask: str, title: str) -> bool:
    """Tell whether a heading stands at the top of a body and says what the title says."""
    if heading.level > 1 or mask[: heading.start].strip():
        return False
    return slugify(plain_words(heading.words)) == slugify(title)


def anchor_elsewhere(words: str) -> str:
    """Return the id that most other tools give a heading: they take signs out, we part words."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", plain_words(words).lower()))


def _needs_parser(text: str) -> bool:
    """Tell whether it takes a parser to know what is code: where text is indented, or HTML."""
    if "<" in text and _RAW.search(text):
        return True
    is_indented = "    " in text or "\t" in text
    return is_indented and _INDENTED.search(text) is not None


def _without_fenced(text: str) -> str:
    """Return a text with `CODE` for code between fences, where no other code is in lines."""
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line) if fence or "```" in line or "~~~" in line else None
        if found and not fence and not (found[1][0] == "`" and "`" in found[2]):
            fence = found[1]
        elif fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        else:
            continue
        lines[number] = CODE * len(line)
    return "\n".join(lines)


def _without_blocks(text: str) -> str:
    """Return a text with `CODE` for the blocks of code in it, and for comments of HTML."""
    lines = text.split("\n")
    for block in blocks_of(text, features_of(text, html=True)):
        is_code = block.type in ("fence", "code_block")
        is_raw = block.type == "html_block" and _RAW.match(block.content.lstrip())
        if block.map and (is_code or is_raw):
            for number in range(block.map[0], min(block.map[1], len(lines))):
                lines[number] = CODE * len(lines[number])
    return _without_comments("\n".join(lines))


def _without_comments(text: str) -> str:
    """Return a text with `CODE` for comments of HTML; one that is never closed is none."""
    pieces, done = [], 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces += [text[done:start], as_code(text[start : end + 3])]
        done = end + 3
    return "".join([*pieces, text[done:]])


def as_code(text: str) -> str:
    """Return `CODE` for each sign of a text, and its line feeds."""
    return re.sub(r"[^\n]", CODE, text)


def _without_spans(text: str) -> str:
    """Return a text with `CODE` for code between backticks, which no empty line interrupts."""
    ends = [found.start() for found in _GAP.finditer(text)]
    runs = [(found.start(), found.end()) for found in _RUN.finditer(text)]
    later: dict[int, list[int]] = {}
    for number in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[number][1] - runs[number][0], []).append(number)
    pieces, done, number = [], 0, 0
    while number < len(runs):
        start, end = runs[number]
        same = later[end - start]
        while same and same[-1] <= number:
            same.pop()
        gap = bisect_right(ends, start)
        paragraph_end = ends[gap] if gap < len(ends) else len(text)
        escaped = text[start - 1 : start] == "\\" and end - start == 1
        if not escaped and same and runs[same[-1]][0] < paragraph_end:
            close = same[-1]
            pieces += [text[done:start], as_code(text[start : runs[close][1]])]
            done, number = runs[close][1], close
        number += 1
    return "".join([*pieces, text[done:]])
