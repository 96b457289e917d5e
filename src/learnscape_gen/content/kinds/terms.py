"""Tools and sources: the media that people use, and the people that things come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.field import Address, Choice, Day, Field, Line, Lines, Title
from learnscape_gen.content.kinds.shared_fields import ALIASES, SYNONYMS

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields

MEDIA = ("informal", "instructional")
SOURCE_KINDS = ("person", "organisation", "community", "site")

_TOOL_TITLE = Title("title", "what it is called", "Wiki", required=True)
_MEDIUM = Choice(
    "medium",
    "informal, or instructional: made to teach; no type of learning",
    "informal",
    options=MEDIA,
    default="informal",
)
_TOOL_SUMMARY = Line("summary", "one line: what it is", "Pages that anyone in the group may edit.")
_HOW_TO_JOIN = Line("how_to_join", "how a colleague gets in", "Ask the team lead for an account.")
_ETIQUETTE = Line("etiquette", "what is good manners there", "Say what you changed.")
_EXAMPLES = Lines("examples", "products and places", "[MediaWiki, DokuWiki]")
_SEEN_ALIVE = Day("seen_alive", "when somebody last saw that it is in use", "2026-11-02")

TOOL: tuple[Field, ...] = (
    *(_TOOL_TITLE, _MEDIUM, _TOOL_SUMMARY, _HOW_TO_JOIN, _ETIQUETTE, _EXAMPLES, _SEEN_ALIVE),
    *(SYNONYMS, ALIASES),
)

_SOURCE_TITLE = Title("title", "what it is called", "Ada Example", required=True)
_KIND = Choice("kind", "person, organisation, community or site", "person", options=SOURCE_KINDS)
_URL = Address("url", "where it is", "https://example.org/")
_AUTHOR = Line("author", "who stands behind it, where the title does not say", "Somebody")
_SOURCE_SUMMARY = Line("summary", "one line: who or what it is", "Programmer and essayist.")

SOURCE: tuple[Field, ...] = (
    *(_SOURCE_TITLE, _KIND, _URL, _AUTHOR, _SOURCE_SUMMARY, SYNONYMS, ALIASES),
)


class ToolDocument(msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="tool"):
    """A social tool or another medium. Its `medium` is no learning type: the axes stay apart."""

    path: str
    id: str
    title: str
    medium: str
    summary: str
    how_to_join: str
    etiquette: str
    examples: tuple[str, ...]
    seen_alive: str
    synonyms: tuple[str, ...]
    body: BodyFacts
    aliases: tuple[str, ...] = ()


class SourceDocument(
    msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="source"
):
    """A person, organisation, community or site that posts come from."""

    path: str
    id: str
    title: str
    kind: str
    summary: str
    url: str
    author: str
    synonyms: tuple[str, ...]
    body: BodyFacts
    aliases: tuple[str, ...] = ()


def read_tool(file: ParsedFile, fields: Fields) -> ToolDocument:
    """Return the tool that a file describes."""
    return ToolDocument(
        path=file.path,
        id=file.id,
        title=_TOOL_TITLE.read(fields),
        medium=_MEDIUM.read(fields),
        summary=_TOOL_SUMMARY.read(fields),
        how_to_join=_HOW_TO_JOIN.read(fields),
        etiquette=_ETIQUETTE.read(fields),
        examples=_EXAMPLES.read(fields),
        seen_alive=_SEEN_ALIVE.read(fields)[:10],
        synonyms=SYNONYMS.read(fields),
        body=file.body,
        aliases=read_aliases(fields),
    )


def read_source(file: ParsedFile, fields: Fields) -> SourceDocument:
    """Return the source that a file describes."""
    return SourceDocument(
        path=file.path,
        id=file.id,
        title=_SOURCE_TITLE.read(fields),
        kind=_KIND.read(fields),
        summary=_SOURCE_SUMMARY.read(fields),
        url=_URL.read(fields),
        author=_AUTHOR.read(fields),
        synonyms=SYNONYMS.read(fields),
        body=file.body,
        aliases=read_aliases(fields),
    )
