"""As an expert would set Pelican up for this collection.

Its own three taxonomies hold the five: tasks are categories, sources are authors, and tools,
contexts and types are tags. So all pages of terms and all Atom feeds are those that Pelican makes.
"""

from __future__ import annotations

import re
import sys

sys.path.append(".")

SITENAME = "A collection for measuring"
AUTHOR = SITENAME
SITEURL = "https://example.org/hub"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = "content"
ARTICLE_PATHS = ["posts"]
STATIC_PATHS = ["assets"]
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["pelican.plugins.sitemap", "terms"]
SITEMAP = {"format": "xml"}

ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
CATEGORY_URL = "work/{slug}/"
CATEGORY_SAVE_AS = "work/{slug}/index.html"
AUTHOR_URL = "sources/{slug}/"
AUTHOR_SAVE_AS = "sources/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
MONTH_ARCHIVE_URL = "new/{date:%Y-%m}/"
MONTH_ARCHIVE_SAVE_AS = "new/{date:%Y-%m}/index.html"
PAGINATED_TEMPLATES = {"author": 100}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

DIRECT_TEMPLATES = ["index", "work", "new", "tools", "sources", "moments", "learning"]
for name in ("new", "more", "apply", "solve", "change"):
    DIRECT_TEMPLATES.append(f"moment_{name}")
    globals()[f"MOMENT_{name.upper()}_SAVE_AS"] = f"moments/{name}/index.html"
for name in DIRECT_TEMPLATES[1:7]:
    globals()[f"{name.upper()}_SAVE_AS"] = f"{name}/index.html"

FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = "work/{slug}/feed.xml"
AUTHOR_FEED_ATOM = "sources/{slug}/feed.xml"
TAG_FEED_ATOM = "tags/{slug}/feed.xml"
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

# Summaries are plain text here; else Pelican would run Markdown over each of them.
FORMATTED_FIELDS = []
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.codehilite": {"css_class": "highlight", "guess_lang": False},
        "markdown.extensions.fenced_code": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}

# What Pelican has for repeated builds: it keeps what it read.
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True

_HEADING = re.compile(r'<h2 id="(.*?)">(.*?)</h2>')


def _toc(html: str) -> list[dict[str, str]]:
    """Return the headings of a body; Pelican keeps none."""
    return [{"id": id_, "title": title} for id_, title in _HEADING.findall(html)]


JINJA_FILTERS = {"toc": _toc}
