"""Words of each format that mutations put together; letter by letter none would be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_HTML = (
    *("<a href=", "</a>", "<p>", "<br>", "<b>", "</b>", "<ul><li>", "</ul>", "<ol>", "<code>"),
    *("<pre>", "</pre>", "<img src=", "<table><tr><td>", "<h2>", "<!--", "-->", "<![CDATA["),
    *("]]>", "&amp;", "&lt;", "&#xD800;", "&#0;", "&#x2028;", "&nbsp;", "<blockquote>"),
    *("<script>", "<div ", "</div>", "<svg", 'title="', "'", '"', "/>", "<"),
)
_ADDRESSES = (
    *("https://a.de/", "http://[::1", "https://u:p@a.de:99999/", "javascript:", "place:"),
    *("data:,", "file:///", "#b", "?utm_source=x", "//a.de", "mailto:a@b.de", "%s", "%zz"),
    *("%00", "xn--"),
)
_SIGNS = (
    *("\ufeff", "\u2028", "\x85", "\x0b", "\u202e", "\u200d", "\ufffe", "İ", "\U000e0001"),
    *("\r\n", "\t", "\x00", "\x1b["),
)
_DATES = (
    *("2024-05-01", "2024-02-30", "1700000000", "01/02/2024", "2024-05-01T10:00:00+25:00"),
    *("Tue, 07 May 2024 10:00:00 GMT", "0000-00-00", "-1", "99999999999999999999", "1e400"),
)
_JSON = (
    *("{", "}", "[", "]", '":', '",', "null", "true", "1e999", "-0", '"\\ud800"', '\\"', "NaN"),
    *('"items":[', '"version":1', '"id":', '"url":', '"title":', '"content_html":"'),
    *('"tags":[', '"date_published":', '"authors":[{"name":', '"attachments":[{', '"files":['),
    *('"path":', '"posts":[', '"front_matter":{', '"body":', '"kind":"asset"', '"base64":'),
    *('"type":', '"languages":["de"]', '"vocabulary":"open"', '"sha256":', '"size":'),
    *('"language":"de"', '"work_task":[', '"home_page_url":', '"duration_in_seconds":'),
    *('"_x":', '"source":{'),
)
_XML = (
    *("<?xml version='1.0' encoding='", "<!DOCTYPE x [<!ENTITY a '", "&a;", "xml:lang='de'"),
    *("xmlns:a='", "</", "utf-16", "windows-1252", "<![CDATA[", "xml:base='", "<?", "?>"),
)
_FEEDS = (
    *("<rss version='2.0'>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<link>"),
    *("<entry>", "</entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<id>", "<updated>"),
    *("<pubDate>", "<description>", "<content type='xhtml'>", "<content:encoded>", "<guid>"),
    *("<enclosure url='", "<itunes:duration>", "<category term='", "<author><name>", "<source"),
    *("<link rel='alternate' href='", "<rdf:RDF", "<dc:date>", "<media:content", "<summary>"),
    *("<georss:point>", "<gml:Point>", "<gml:posList>", "<geo:lat>"),
    *("type='html'", "mode='base64'"),
)
_OUTLINES = (
    *("<opml><body>", "<outline ", "</outline>", 'text="', 'xmlUrl="', 'htmlUrl="', '_note="'),
    *('created="', 'category="', 'type="rss"', "feed://", "<b>", "<body>"),
    *("</body>", "</opml>"),
)
_BOOKMARKS = (
    *("<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<DL><p>", "</DL>", "<DT>", "<DD>", "<H3"),
    *("</H3>", "<A HREF=", 'ADD_DATE="', 'TAGS="', 'PRIVATE="1"', "TOREAD=", "FEEDURL="),
    *("SHORTCUTURL=", "PERSONAL_TOOLBAR_FOLDER=", "[linkding-notes]", "[/linkding-notes]"),
    *("<h1>", "<ul>"),
)
_MARKDOWN = (
    *("# ", "## ", "- ", "  - ", "1. ", "> ", "```\n", "~~~\n", "`", "**", "[a](", "](", ")"),
    *("[[", "]]", "![[", "|", "^block", "[x]: ", "[^1]", "[^1]: ", "> [!note]", "- [ ] ", "$$"),
    *("%%", "==", "#tag", "\n\n", "    ", "***", "| a | b |\n|---|---|\n", "<details>"),
    *("[a][b]", "<https://", "![a](b.png)", "---\n", "===\n", "\\", "&#", ":::", "{{< ref "),
    *("{{% ", ">}}", "{% raw %}", "{% post_url ", "{{ site.baseurl }}", "{% link ", "@/"),
    *("{.a #b}", "relref ", "{%- ", "%}"),
)
_FRONT_MATTER = (
    *("---\ntitle: ", "+++\n", "title = ", "aliases: [", "tags:\n- ", "date: ", "draft: true"),
    *("&a ", "*a", "!!python/object:", "!!binary ", "? ", ": |\n", ": >-\n", "<<: "),
    *("[taxonomies]\n", "url: /", "slug: ", "permalink: /:title/", "redirect_from:", '"""'),
    *("{a: ", "0x", "1_000", "!!timestamp ", ".inf", ".nan", "12:30:45", "type: formal"),
    *("work_task: ", "minutes: ", "%YAML", "[extra]\n", "params:", "published: false", "id: "),
    *("...", "- - - ", "!!set ", "!!omap "),
)
_NAMES = (
    *("_config.yml", "hugo.toml", "zola.toml", "mkdocs.yml", ".obsidian/app.json", "content/"),
    *("docs/", "_posts/2024-05-01-a.md", "index.md", "_index.md", "README.md"),
    *("docusaurus.config.js", "eleventy.config.js", "static/", "a.md", "a.de.md", ".mdx"),
    *("\x1d", "\x1da.md\n---\n", "../", "learnscape-bundle.json\n", "content/posts/a.md\n"),
    *("con", "blog/", "01-", "a.png", "*.html"),
)
_TABLES = (
    *("title", "url", "Datum", ",", ";", "\t", "|", '""', '"', "sep=;\n", "tags"),
    *("=HYPERLINK(", "minutes", "type", "notes", "\n", "\r", "'", "read", "folder", "author"),
    *("+1", "@", "\x1f"),
)

_BY_FORMAT: dict[str, tuple[str, ...]] = {
    "bookmarks": _BOOKMARKS + _HTML,
    "opml": _OUTLINES + _XML + _HTML,
    "feed": _FEEDS + _XML + _HTML,
    "feed-json": _JSON + _HTML,
    "csv": _TABLES + _HTML,
    "markdown": _NAMES + _FRONT_MATTER + _MARKDOWN,
    "awesome": _MARKDOWN + _HTML,
    "json": _JSON + _FRONT_MATTER,
    "bundle": _NAMES + _JSON + ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "Z"),
}


def dictionary(name: str) -> str:
    """Return the words of a target as libFuzzer reads them: one a line, its bytes as figures."""
    words = (*_BY_FORMAT[name], *_ADDRESSES, *_DATES, *_SIGNS)
    return "".join(f'"{_escaped(word.encode())}"\n' for word in dict.fromkeys(words))


def broken_signs() -> Iterable[bytes]:
    """Return bytes that are no text in UTF-8: half a letter, a mark, a surrogate."""
    return (b"\xc3", b"\xff\xfe", b"\xed\xa0\x80", b"\x93", b"\xfe\xff\x00")


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)
