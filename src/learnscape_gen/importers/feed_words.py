"""What an entry of a feed says, however the feed is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from learnscape_gen.importers.html_piece import words_of
from learnscape_gen.importers.markdown_of_html import markdown_of
from learnscape_gen.importers.private_text import shareable

LONGEST_WHY = 300
"""Letters of a summary that can stand in one line."""
_LONGEST_KEPT = 500
_MAIL = re.compile(r"<?[^\s<>()@]{1,64}@[^\s<>()@]{1,255}>?")


class Source(NamedTuple):
    """What a feed says of itself: its title, the page it belongs to, its address, its language."""

    title: str = ""
    url: str = ""
    feed: str = ""
    language: str = ""
    author: str = ""


def why_and_body(summary: str, content: str, base: str) -> tuple[str, str]:
    """Return the one line and the body that an entry gives, the latter as Markdown.

    A short summary is the line. A long one stands above the content, unless that begins with the
    same words, as it does as a rule.

    Args:
        summary: HTML or plain text, or nothing.
        content: the same.
        base: the address that links are relative to.

    """
    body, told = markdown_of(content, base), markdown_of(summary, base)
    if not told:
        return "", body
    words = words_of(summary)
    if body and words_of(content).startswith(words.rstrip("…. ")):
        return "", body
    # A link would lose its address in a line of words, and what is all there is its paragraphs.
    if len(words) <= LONGEST_WHY and "](" not in told and (body or "\n\n" not in told):
        return words, body
    return "", f"{told}\n\n{body}".rstrip()


def name_without_mail(text: str) -> str:
    """Return a name; where an address for mail stands beside it, or in its place, without that."""
    return " ".join(_MAIL.sub(" ", text).replace("()", " ").split()).strip("() ")


def kept(text: str) -> str:
    """Return the beginning of what an entry says besides, as others may read it."""
    return shareable(text[:_LONGEST_KEPT])


def enclosure(*parts: str) -> tuple[str, str]:
    """Return what is kept of a file that goes with an entry: its address, form and size."""
    return "enclosure", shareable(" ".join(filter(None, parts)))


def minutes_of(duration: str) -> str:
    """Return how many minutes a time such as `1:02:03` or a number of seconds is, or nothing."""
    if not re.fullmatch(r"\d{1,6}(?::\d{1,2}){0,2}(?:\.\d{1,9})?", duration.strip(), re.ASCII):
        return ""
    seconds = 0
    for part in duration.strip().partition(".")[0].split(":"):
        seconds = seconds * 60 + int(part)
    minutes = max(1, round(seconds / 60)) if seconds else 0
    return str(minutes) if 0 < minutes <= 10_000 else ""  # noqa: PLR2004 - a week is no recording
