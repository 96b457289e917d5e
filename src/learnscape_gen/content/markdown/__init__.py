"""Markdown bodies: text in, HTML with placeholders for links out, and all problems on the way."""

from learnscape_gen.content.markdown.body import (
    BodyLink,
    Heading,
    LinkKind,
    MarkdownBody,
    Passage,
    link_placeholder,
    title_placeholder,
)
from learnscape_gen.content.markdown.raw_html import HtmlPolicy
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.words import ENGLISH, Words

__all__ = [
    "ENGLISH",
    "BodyLink",
    "Heading",
    "HtmlPolicy",
    "LinkKind",
    "MarkdownBody",
    "Passage",
    "Words",
    "link_placeholder",
    "read_markdown",
    "title_placeholder",
]
