"""Open Graph (ogp.me): `<meta property="og:...">` and `article:...`."""

from __future__ import annotations

from learnscape_gen.fetch.metadata.claims import Claims


def open_graph(contents: dict[str, str]) -> Claims:
    """Return what Open Graph claims; an author that is an address names nobody."""
    author = contents.get("article:author", "") or contents.get("book:author", "")
    return Claims(
        title=contents.get("og:title", ""),
        author="" if "/" in author else author,
        date=contents.get("article:published_time", ""),
        language=contents.get("og:locale", ""),
        description=contents.get("og:description", ""),
        site=contents.get("og:site_name", ""),
        address=contents.get("og:url", ""),
    )
