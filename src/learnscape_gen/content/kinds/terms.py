"""Tools and sources: the media that people use, and the people that things come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases, read_url
from learnscape_gen.content.documents import BodyFacts, ParsedFile

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields

MEDIA = ("informal", "instructional")
SOURCE_KINDS = ("person", "organisation", "community", "site")


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
        title=fields.title(),
        medium=fields.choice("medium", MEDIA, "informal"),
        summary=fields.text("summary"),
        how_to_join=fields.text("how_to_join"),
        etiquette=fields.text("etiquette"),
        examples=fields.texts("examples"),
        seen_alive=fields.date("seen_alive")[:10],
        synonyms=fields.texts("synonyms"),
        body=file.body,
        aliases=read_aliases(fields),
    )


def read_source(file: ParsedFile, fields: Fields) -> SourceDocument:
    """Return the source that a file describes."""
    return SourceDocument(
        path=file.path,
        id=file.id,
        title=fields.title(),
        kind=fields.choice("kind", SOURCE_KINDS),
        summary=fields.text("summary"),
        url=read_url(fields, "url"),
        author=fields.text("author"),
        synonyms=fields.texts("synonyms"),
        body=file.body,
        aliases=read_aliases(fields),
    )
