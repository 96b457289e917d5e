"""Which keys of other tools' front matter mean what ours do: the one list of them.

Names are compared in small letters, with a hyphen for spaces and underscores. The first that has a
value gives it. What is not here is kept in the draft as it is, and told.
"""

from __future__ import annotations

NAMES = {
    "title": ("title", "name"),
    "date": (
        *("date", "publishdate", "publish-date", "pubdate", "published", "published-at"),
        *("date-published", "created", "created-at", "date-created", "date-creation"),
        *("creation-date", "lastmod", "last-modified", "last-modified-at", "modified", "updated"),
        *("last-update", "last-updated"),
    ),
    "tags": ("tags", "tag", "keywords", "categories", "category", "topics"),
    "why": ("why", "description", "summary", "excerpt", "subtitle", "abstract"),
    "author": ("author", "authors", "by"),
    "language": ("lang", "language", "locale"),
    "url": (
        *("link", "external-url", "externalurl", "external-link", "externallink"),
        *("source-url", "website", "source", "url"),
    ),
    "minutes": ("reading-time", "readingtime", "minutes"),
}
"""Keys of a draft, and what other tools call them."""

OLD_ADDRESSES = ("aliases", "alias", "redirect-from", "redirects", "redirect")
"""Under these stand old addresses; in a vault the first two are other names of a note."""

ADDRESSES = ("permalink", "url", "path", "slug", "id")
"""By these a generator is told the address of the page itself."""

OURS = {
    "type": "formal|non-formal|informal",
    "work-task": ".{1,200}",
    "social-tool": ".{1,200}",
    "access": "free|login|paid",
    "moments": "new|more|apply|solve|change",
    "year": r"\d{4}",
}
"""Keys of ours that somebody may have used before, and what each of their values must be."""

HIDDEN = {
    "draft": ("true", "yes"),
    "published": ("false", "no"),
    "publish": ("false", "no"),
    "unlisted": ("true", "yes"),
    "private": ("true", "yes"),
    "status": ("draft", "private"),
}
"""Keys that keep a page from readers, and with which values."""

KNOWN = frozenset(
    [
        *(name for names in NAMES.values() for name in names),
        *(name for name in (*OLD_ADDRESSES, *ADDRESSES, *HIDDEN) if name != "status"),
    ]
)
"""All these; what stands under any other key is told."""

NESTED = ("taxonomies", "extra", "params")
"""Tables whose keys count as if they stood at the top: Zola and Hugo have such."""
