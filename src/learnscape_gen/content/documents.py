"""The values that reading and validating give: a parsed file, and what every document has."""

from __future__ import annotations

import msgspec

from learnscape_gen.content.markdown.body import BodyLink, Heading, Passage
from learnscape_gen.content.places import Kind
from learnscape_gen.content.yaml_values import Mapping
from learnscape_gen.diagnostics import Problem


class BodyContent(msgspec.Struct, frozen=True):
    """What a body holds: its HTML with placeholders for links, and its prose for the checks."""

    html: str
    passages: tuple[Passage, ...]


class BodyFacts(msgspec.Struct, frozen=True):
    """What other pages may know of a body; its HTML is kept apart, under the file's name.

    `anchors` are the ids that its raw HTML brings, beside those of its headings.
    """

    headings: tuple[Heading, ...] = ()
    links: tuple[BodyLink, ...] = ()
    excerpt: str = ""
    empty: bool = True
    anchors: tuple[str, ...] = ()


class ParsedFile(msgspec.Struct, frozen=True):
    """A content file after reading: what it is, its front matter, its body's facts, its problems.

    `language` is that of a translation or of a built-in file.

    `mapping` is None when the front matter could not be read; then a problem says why.
    """

    path: str
    kind: Kind
    id: str
    mapping: Mapping | None
    body: BodyFacts
    problems: tuple[Problem, ...] = ()
    language: str = ""
