"""Keeps out assets that a browser or a server would run; a curated hub has no use for them."""

from __future__ import annotations

from xml.parsers import expat

from learnscape_gen.diagnostics import Location, Problem

_RUN = (
    *(".asp", ".aspx", ".cgi", ".htm", ".html", ".js", ".jsp", ".mht", ".mhtml", ".mjs", ".php"),
    *(".phtml", ".shtml", ".svgz", ".swf", ".wasm", ".xht", ".xhtml", ".xml", ".xsl", ".xslt"),
)
"""Endings of names. A packed drawing (.svgz) is among them because it can't be looked into."""

_ELEMENTS = ("embed", "foreignobject", "handler", "iframe", "listener", "object", "script")


def can_be_active(path: str) -> bool:
    """Tell whether it takes a look into an asset to know that no browser would run it."""
    return path.casefold().endswith(".svg")


def active_problem(path: str, content: bytes) -> Problem | None:
    """Say why an asset is not copied, or return None.

    Args:
        path: the file.
        content: its bytes.

    """
    name, why = path.casefold(), ""
    if name.endswith(_RUN):
        why = "a browser or a server would run it"
    elif can_be_active(path):
        why = active_part(content)
    if not why:
        return None
    return Problem.of(
        "W-ASSET",
        f"This file is not copied: {why}.",
        Location(path),
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
