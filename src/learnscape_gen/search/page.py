"""A search document as the small HTML page that Pagefind reads."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.search.document import SearchDocument


def written(document: SearchDocument, body: str, order: int) -> bytes:
    """Return a document as HTML.

    Args:
        document: what is searched.
        body: the HTML of its bodies.
        order: its place in the hub, for when nothing is looked for and only filters are set.

    """
    filters = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, value in document.filters
    )
    lead, others = escape(document.lead), escape(". ".join(filter(None, document.others)))
    return (
        f'<!doctype html><html lang="{escape(document.language)}"><head>'
        f"<title>{escape(document.title)}</title>{filters}"
        f'<meta data-pagefind-sort="order[content]" content="{order}"></head>'
        f"<body data-pagefind-body><h1>{escape(document.title)}</h1>"
        f'<p data-pagefind-weight="2">{lead}</p>{body}'
        f'<p data-pagefind-weight="0.5">{others}</p></body></html>'
    ).encode(errors="replace")
