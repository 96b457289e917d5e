"""Files that give no draft although somebody wrote them, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.site import Site
    from learnscape_gen.importers.notes.walking import File

_DRAWN = {
    ".canvas": "It is a canvas of Obsidian, which is no text.",
    ".excalidraw": "It is a drawing of Excalidraw, which is no text.",
    ".excalidraw.md": "It is a drawing of Excalidraw, which is no text.",
    ".base": "It is a table of Obsidian, made of other notes.",
}
_WRITTEN = {
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".html": "HTML",
    ".htm": "HTML",
    ".ipynb": "a notebook of Jupyter",
    ".njk": "a template",
    ".liquid": "a template",
    ".org": "Org",
    ".rst": "reStructuredText",
    ".textile": "Textile",
}
"""Pages in other forms; in a vault they are files like others."""


def why_unread(file: File, site: Site, *, is_note: bool) -> str:
    """Say why a file gives no draft, or return an empty string.

    Args:
        file: the file.
        site: what the folder was written for.
        is_note: whether its name is that of a note.

    """
    name = file.inner.lower()
    for ending, why in _DRAWN.items():
        if name.endswith(ending):
            return why
    inside = site.root_of(file.inner) is not None
    if is_note:
        return "" if inside else f"{site.tool.name} makes no page of what stands there."
    form = _WRITTEN.get(f".{name.rpartition('.')[2]}", "")
    if form and inside and not site.is_vault:
        return f"It is no Markdown but {form}."
    return ""
