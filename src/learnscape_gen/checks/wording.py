"""Finds wordings in what an author says, sentence by sentence, each with its place.

Patterns are written in lower case; the prose is looked at in lower case, quotations left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.checks.quotations import without_quotations
from learnscape_gen.diagnostics import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.checks.check import Reading

DENIAL = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|hardly|unlike|avoid"
    r"|instead of|rather than|far from|\w+n['\u2019]t)\b",
)
"""Words that turn a sentence into its opposite: "nothing here is mandatory"."""

_SENTENCE = re.compile(r".+?(?:[.!?;:…](?=[\s)\]]|\Z)|\Z)")


class Paragraph(NamedTuple):
    """A paragraph, heading or line of front matter, and where it begins.

    In `text` letters are small, and quotations and line breaks are spaces; a position in it is the
    same position in `written`. `linked` tells whether it links anywhere.
    """

    text: str
    written: str
    start: Location
    linked: bool

    def place(self, begin: int) -> Location:
        """Return where a position of the text is in the file."""
        breaks = self.written.count("\n", 0, begin)
        return Location(self.start.path, self.start.line + breaks) if breaks else self.start


class Wording(NamedTuple):
    """Words that were looked for, as written; the sentence and paragraph around them; their place.

    `before` is the sentence up to the words, and `after` is what follows them.
    """

    words: str
    before: str
    after: str
    sentence: str
    paragraph: Paragraph
    location: Location


def paragraphs(
    reading: Reading, words: tuple[str, ...], pattern: re.Pattern[str], *, title: bool = False
) -> Iterator[Paragraph]:
    """Yield the paragraphs that may hold a wording, the why of the front matter first.

    Args:
        reading: the post.
        words: one of these must stand in the paragraph; asking for them is quick.
        pattern: the wording, in lower case; it may still stand in a quotation.
        title: whether the title counts; it is mostly the name that others gave a thing.

    """
    _, *lines = reading.words.split("\n")
    for number, line in enumerate(lines):
        if (number or title) and any(word in line for word in words) and pattern.search(line):
            yield _paragraph(reading, number, line)


def _paragraph(reading: Reading, number: int, line: str) -> Paragraph:
    """Return a line of the words of a reading as a paragraph: title and why, then the passages."""
    doc = reading.doc
    front = ("title", doc.title), ("why", doc.why)
    if number < len(front):
        key, written = front[number]
        return Paragraph(without_quotations(line), written, doc.at(key), linked=False)
    passage = reading.passages[number - len(front)]
    start = Location(doc.path, passage.line)
    return Paragraph(without_quotations(line), passage.text, start, passage.linked)


def wordings(
    reading: Reading, words: tuple[str, ...], pattern: re.Pattern[str], *, title: bool = False
) -> Iterator[Wording]:
    """Yield the first match of a pattern in each sentence; a question says nothing.

    Args: as for `paragraphs`.

    """
    for paragraph in paragraphs(reading, words, pattern, title=title):
        for sentence in _SENTENCE.finditer(paragraph.text):
            told = sentence[0]
            found = pattern.search(told)
            if found and not told.endswith("?"):
                begin, end = (sentence.start() + place for place in found.span())
                yield Wording(
                    words=" ".join(paragraph.written[begin:end].split()),
                    before=told[: found.start()],
                    after=told[found.end() :],
                    sentence=told,
                    paragraph=paragraph,
                    location=paragraph.place(begin),
                )


def lowered(text: str) -> str:
    """Return text in lower case, character for character, so that places stay."""
    lower = text.lower()
    if len(lower) != len(text):
        # A capital I with a dot is two characters in lower case.
        return "".join(char if len(char.lower()) > 1 else char.lower() for char in text)
    return lower
