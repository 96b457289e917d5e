"""A search document as the small HTML page that Pagefind reads."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.search.document import SearchDocument


def written(document: SearchDocument, body: str, order: int) -> bytes:
    """Return a document as HTML.

    It goes into the index of its site's language, as whose words its own are stemmed. So a page
    in another language is found beside the others; language is a filter besides.

    Its title and the other words by which it is found are metadata: they are searched, the title
    with more weight, and never stand in an excerpt.

    Args:
        document: what is searched.
        body: the HTML of its bodies.
        order: its place in the hub, for when nothing is looked for and only filters are set.

    """
    filters = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, value in document.filters
    )
    title = escape(document.title)
    lead = escape(document.lead) or title  # what has no words at all is not indexed
    others = escape(". ".join(filter(None, document.others)))
    return (
        f'<!doctype html><html lang="{escape(document.site)}"><head>'
        f"<title>{title}</title>{filters}"
        f'<meta data-pagefind-sort="order[content]" content="{order}">'
        f'<meta data-pagefind-meta="title[content]" content="{title}">'
        f'<meta data-pagefind-meta="also[content]" content="{others}"></head>'
        f'<body data-pagefind-body><p data-pagefind-weight="2">{lead}</p>{body}</body></html>'
    ).encode(errors="replace")
