"""Keeps out assets that a browser or a server would run; a curated hub has no use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from learnscape_gen.content.scan import SourceFile

_RUN = (
    *(".asp", ".aspx", ".cgi", ".htm", ".html", ".js", ".jsp", ".mht", ".mhtml", ".mjs", ".php"),
    *(".phtml", ".shtml", ".svgz", ".swf", ".wasm", ".xht", ".xhtml", ".xml", ".xsl", ".xslt"),
)
"""Endings of names. A packed drawing (.svgz) is among them because it can't be looked into."""

_ELEMENTS = ("embed", "foreignobject", "handler", "iframe", "listener", "object", "script")


def without_active(
    files: Iterable[SourceFile], opened: Callable[[str], bytes | Problem]
) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Return the files but for active assets, and a problem for each of those.

    Args:
        files: the files of content/.
        opened: gives the bytes of a file by its path, or says why it can't be read.

    """
    judged = [(file, _fault_of(file, opened)) for file in files]
    kept = tuple(file for file, fault in judged if fault is None)
    return kept, tuple(fault for _, fault in judged if fault is not None)


def _fault_of(file: SourceFile, opened: Callable[[str], bytes | Problem]) -> Problem | None:
    if file.kind is not Kind.ASSET:
        return None
    name, why = file.path.casefold(), ""
    if name.endswith(_RUN):
        why = "a browser or a server would run it"
    elif name.endswith(".svg"):
        drawing = opened(file.path)
        if isinstance(drawing, Problem):
            return drawing
        why = active_part(drawing)
    if not why:
        return None
    return Problem.of(
        "W-ASSET",
        f"This file is not copied: {why}.",
        Location(file.path),
        'To publish such files, set html = "trusted" in learnscape.toml.',
    )


class _FoundError(Exception):
    """Something in a drawing that a browser would run."""


def active_part(drawing: bytes) -> str:
    """Say what a browser would run in an SVG drawing, or return an empty string."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = _look_at_element
    parser.ProcessingInstructionHandler = _look_at_instruction
    parser.EntityDeclHandler = _look_at_entity
    try:
        parser.Parse(drawing, True)  # noqa: FBT003 - the parser's way to say that this is all
    except _FoundError as found:
        return f"it holds {found}"
    except (expat.ExpatError, LookupError, ValueError):
        return "it is no well-formed SVG"
    return ""


def _look_at_element(name: str, attributes: dict[str, str]) -> None:
    if _local(name) in _ELEMENTS:
        raise _FoundError(f"<{_local(name)}>")
    for key, value in attributes.items():
        if _local(key).startswith("on"):
            raise _FoundError(f"the event handler {_local(key)}")
        if "javascript:" in "".join(value.split()).casefold():
            raise _FoundError("an address that begins with javascript:")


def _look_at_instruction(target: str, _: str) -> None:
    if target == "xml-stylesheet":
        raise _FoundError("a style sheet, which may be a program")


def _look_at_entity(name: str, *_: object) -> None:
    raise _FoundError(f"the entity '{name}', which may hide anything")


def _local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2].casefold()
