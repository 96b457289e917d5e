"""Feeds, their list, the sitemap and robots.txt, judged by the rules of their formats.

RFC 4287 for Atom, JSON Feed 1.1, OPML 2.0, and the protocols of sitemaps.org and RFC 9309.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import feedparser
import jsonschema
import lxml.html
import pytest
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.judges.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE = {"id", "title", "updated"}
FEED_PARTS = {
    **dict.fromkeys(ONCE, 1),
    **dict.fromkeys(("generator", "icon", "logo", "rights", "subtitle"), 1),
    **dict.fromkeys(("author", "category", "contributor", "link", "entry"), 10_000),
}
ENTRY_PARTS = {
    **dict.fromkeys(ONCE, 1),
    **dict.fromkeys(("content", "published", "rights", "source", "summary"), 1),
    **dict.fromkeys(("author", "category", "contributor", "link"), 10_000),
}
"""What a feed and an entry may hold, and how often (RFC 4287, sections 4.1.1 and 4.1.2)."""
JSON_FEED = json.loads((Path(__file__).parent / "json_feed.schema.json").read_text("utf-8"))


def files(site: Site, pattern: str) -> list[str]:
    """Return the paths of files of a hub."""
    return sorted(path.relative_to(site.folder).as_posix() for path in site.folder.rglob(pattern))


def stands(site: Site, address: str) -> bool:
    """Tell whether there is a file at a whole address of a hub."""
    if not address.startswith(site.base_url):
        return False
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(site.base_url).path))
    return (
        site.folder / path / "index.html" if path.endswith("/") or not path else site.folder / path
    ).is_file()


def text(element: etree._Element, name: str) -> str:
    """Return the text of a part of a feed or an entry."""
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: etree._Element, rel: str) -> list[str]:
    """Return where the links of a kind lead."""
    found = element.findall(f"{ATOM}link")
    return [str(link.get("href")) for link in found if link.get("rel", "alternate") == rel]


def instant(element: etree._Element, name: str) -> datetime:
    """Return a time of a feed or an entry; what is none is told of elsewhere."""
    found = TIME.fullmatch(text(element, name))
    return datetime.fromisoformat(found[0]) if found else datetime.max.replace(tzinfo=UTC)


def atom_faults(feed: etree._Element) -> Iterator[str]:
    """Yield what RFC 4287 does not allow."""
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    yield from part_faults(feed, FEED_PARTS)
    for entry in entries:
        yield from part_faults(entry, ENTRY_PARTS)
        yield from content_faults(entry)
    ids = [text(each, "id") for each in (feed, *entries)]
    if len(set(ids)) < len(ids):
        yield "two ids are the same"
    if len(links(feed, "self")) != 1:
        yield "the feed does not say where it stands"
    for element in (feed, *entries):
        if feed.find(f"{ATOM}author") is None and element.find(f"{ATOM}author") is None:
            yield "there is no author"
    updated = [instant(each, "updated") for each in (feed, *entries)]
    if max(updated) != updated[0]:
        yield "the feed is older than its newest entry"
    published = [instant(each, "published") for each in entries]
    if published != sorted(published, reverse=True):
        yield "the newest entry is not the first"


def part_faults(element: etree._Element, allowed: dict[str, int]) -> Iterator[str]:
    """Yield what is wrong with the parts of a feed or an entry, each taken by itself."""
    names = [part.tag.removeprefix(ATOM) for part in element]
    for name in {*names, *ONCE}:
        if name not in allowed or not (name in ONCE) <= names.count(name) <= allowed[name]:
            yield f"{names.count(name)} times {name}"
    if len(links(element, "alternate")) != 1:
        yield "there is not one page that this is about"
    for part in element:
        yield from part_fault(part, str(part.tag).removeprefix(ATOM), part.text or "")


def part_fault(part: etree._Element, name: str, content: str) -> Iterator[str]:
    """Yield what is wrong with a part of a feed or an entry."""
    if name in ("updated", "published") and not TIME.fullmatch(content):
        yield f"{name} is no time: {content}"
    if name in ("title", "subtitle", "summary") and (part.get("type") or len(part)):
        yield f"{name} is not plain text"
    if name in ("title", "generator", "icon") and not content.strip():
        yield f"{name} is empty"
    if name == "author" and (len(part) != 1 or not text(part, "name").strip()):
        yield "an author has not just a name"
    if name == "category" and not part.get("term"):
        yield "a category has no term"
    address = part.get("href") if name == "link" else content if name in ("id", "icon") else None
    if address is not None and not urlsplit(address).netloc:
        yield f"{name} is not a whole address: {address}"


def content_faults(entry: etree._Element) -> Iterator[str]:
    """Yield what is wrong with the content of an entry."""
    content = entry.find(f"{ATOM}content")
    if content is not None:
        if content.get("type") != "html" or len(content):
            yield "content is not what its type says"
        yield from dead_links(content.text or "")


def dead_links(html: str) -> Iterator[str]:
    """Yield the links in some content that lead nowhere once it is in a feed reader."""
    if not html.strip():
        return
    body = lxml.html.fragment_fromstring(html, create_parent="div")
    for element, attribute, address, _ in body.iterlinks():
        fragment = address.partition("#")[2]
        inside = address.startswith("#") and body.xpath("//*[@id=$id]", id=unquote(fragment))
        if not urlsplit(address).scheme and not inside:
            yield f"{element.tag} {attribute} is relative: {address}"


def test_atom_feeds_keep_the_rules(site: Site) -> None:
    """Every Atom feed is valid, says where it stands, and leads to pages that are there."""
    feeds = files(site, "feed.xml")
    assert feeds
    for path in feeds:
        feed = etree.fromstring((site.folder / path).read_bytes())
        assert list(atom_faults(feed)) == [], path
        assert [unquote(link) for link in links(feed, "self")] == [site.base_url + path]
        pages = [
            page
            for each in feed.iter(f"{ATOM}feed", f"{ATOM}entry")
            for page in links(each, "alternate")
        ]
        assert [page for page in pages if not stands(site, page)] == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning:feedparser")
def test_a_feed_reader_understands_them(site: Site) -> None:
    """The feedparser library finds nothing odd, and as many entries as there are."""
    for path in files(site, "feed.xml"):
        content = (site.folder / path).read_bytes()
        parsed = feedparser.parse(
            content, response_headers={"content-type": "application/atom+xml"}
        )
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == "atom10"
        assert len(parsed.entries) == content.count(b"<entry")


def test_json_feeds_fit_their_schema(site: Site) -> None:
    """Every JSON Feed fits the schema and holds the entries of the Atom feed beside it."""
    judge = jsonschema.Draft202012Validator(JSON_FEED)
    for path in files(site, "feed.json"):
        feed = json.loads(site.text(path))
        assert [
            f"{fault.json_path}: {fault.message[:200]}" for fault in judge.iter_errors(feed)
        ] == [], path
        assert unquote(feed["feed_url"]) == site.base_url + path
        beside = etree.fromstring((site.folder / path).with_suffix(".xml").read_bytes())
        told = [
            (text(e, "id"), text(e, "title"), text(e, "updated"), text(e, "content"))
            for e in beside.iter(f"{ATOM}entry")
        ]
        items = feed["items"]
        assert told == [(i["id"], i["title"], i["date_modified"], i["content_html"]) for i in items]
        assert [i["id"] for i in items if [*dead_links(i["content_html"])]] == []


def test_the_list_of_feeds_is_complete(site: Site) -> None:
    """The OPML file names every feed once, with its page."""
    opml = etree.fromstring((site.folder / "feeds.opml").read_bytes())
    assert (opml.tag, opml.get("version"), [part.tag for part in opml]) == (
        "opml",
        "2.0",
        ["head", "body"],
    )
    assert opml.findtext("head/title")
    outlines = opml.findall(".//outline")
    assert all(outline.get("text") for outline in outlines)
    feeds = [outline for outline in outlines if outline.get("type") == "rss"]
    named = sorted(unquote(str(feed.get("xmlUrl"))) for feed in feeds)
    assert named == sorted(site.base_url + path for path in files(site, "feed.xml"))
    assert all(stands(site, str(feed.get("htmlUrl"))) for feed in feeds)


def test_the_sitemap_lists_every_page(site: Site) -> None:
    """The sitemap keeps its protocol, and names every page that is to be found, once."""
    sitemap = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    assert sitemap.tag == f"{SITEMAP}urlset"
    for url in sitemap:
        assert [part.tag for part in url][:1] == [f"{SITEMAP}loc"]
        assert {part.tag for part in url} <= {f"{SITEMAP}{name}" for name in ("loc", "lastmod")}
        assert re.fullmatch(r"\d{4}-\d\d-\d\d|", url.findtext(f"{SITEMAP}lastmod", ""))
    listed = [loc.text or "" for loc in sitemap.iter(f"{SITEMAP}loc")]
    assert max(map(len, listed)) < 2048
    noindex = '<meta name="robots" content="noindex">'
    expected = [p.removesuffix("index.html") for p in site.pages() if noindex not in site.text(p)]
    assert sorted(map(unquote, listed)) == sorted(site.base_url + path for path in expected)


def test_robots_find_the_sitemap(site: Site) -> None:
    """robots.txt lets everybody in and says where the sitemap is, as a whole address."""
    lines = [line for line in site.text("robots.txt").splitlines() if line]
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {site.base_url}sitemap.xml"]


def test_all_xml_is_well_formed(site: Site) -> None:
    """Whatever stands in titles and bodies, every XML file can be read."""
    found = [path for suffix in ("xml", "opml", "svg") for path in files(site, f"*.{suffix}")]
    assert len(found) > 5
    for path in found:
        etree.fromstring((site.folder / path).read_bytes())


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<updated>2026-05-01T00:00:00Z</updated>", "<updated>2026-05-01</updated>"),
        ("<updated>2026-05-01T00:00:00Z</updated>", "<updated>2025-05-01T00:00:00Z</updated>"),
        ("<id>https://example.org/a/</id>", "<id>https://example.org/b/</id>"),
        ("<id>https://example.org/a/</id>", "<id>/a/</id>"),
        ("<title>Entry a</title>", "<title>Entry a</title><title>Entry a</title>"),
        ("<title>Entry a</title>", ""),
        ('<link rel="self" href="https://example.org/feed.xml"/>', ""),
        ("&lt;p&gt;", '&lt;p&gt;&lt;a href="../b/"&gt;'),
    ],
)
def test_the_judge_sees_a_bad_feed(good: str, bad: str) -> None:
    """The rules above find a fault in a feed that has one, and none in a sound one."""
    entry = (
        "<entry><id>https://example.org/{0}/</id><title>Entry {0}</title>"
        '<link href="https://example.org/{0}/"/><published>2026-05-01T00:00:00Z</published>'
        '<updated>2026-05-01T00:00:00Z</updated><content type="html">&lt;p&gt;</content></entry>'
    )
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><id>https://example.org/</id>'
        "<updated>2026-05-01T00:00:00Z</updated><author><name>X</name></author>"
        '<link href="https://example.org/"/><link rel="self" href="https://example.org/feed.xml"/>'
        f"{entry.format('a')}{entry.format('b')}</feed>"
    )
    assert good in feed
    assert list(atom_faults(etree.fromstring(feed))) == []
    assert list(atom_faults(etree.fromstring(feed.replace(good, bad, 1)))) != []
