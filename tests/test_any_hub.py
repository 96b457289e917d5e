"""Whatever authors write, the site is whole: links lead somewhere, feeds are well-formed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.conftest import Hub

    FreshHub = Callable[[], AbstractContextManager[Hub]]

BASE = "https://hub.example.com/a/hub/"
CLOSED = f'title = "<Any> & hub"\nbase_url = "{BASE}"\n'
OPEN = f'{CLOSED}vocabulary = "open"\n'

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1,
                max_size=20)  # fmt: skip
BODIES = st.sampled_from([
    "[[{0}]]", "[[{0}|*label*]]", "[[{0}#what]]", "[x](<{0}.md>)", "[x](#{0})", "[x](/work/)",
    "[x](../work/incidents/review.md)", "![x](a.png)", "![x](https://far.example/x.png)",
    "[^1]\n\n[^1]: {0}", "<img src='a.png' onerror=x><a href=b.md>", "## {0}", "<b>{0}", "`<{0}>`",
    "| {0} |\n|---|\n| x |", "{{{{ {0} }}}} {{% raw %}}", "> [!NOTE]\n> {0}", "[x](javascript:{0})",
    "\x02{0}\x03",
])  # fmt: skip
"""Pieces of Markdown around a word: links of all kinds, and what might break a page."""


def quoted(text: str) -> str:
    """Return text as a value of YAML."""
    return json.dumps(text, ensure_ascii=False)


@st.composite
def posts(draw: st.DrawFn) -> dict[str, dict[str, str | None]]:
    """Draw a few posts by the names of their files."""
    found = {}
    for name in draw(st.lists(NAMES, max_size=5, unique=True)):
        snippets = draw(st.lists(st.tuples(BODIES, WORDS | NAMES), max_size=4))
        found[name] = {
            "title": quoted(draw(WORDS)),
            "why": quoted(draw(WORDS)),
            "tags": f"[{', '.join(map(quoted, draw(st.lists(WORDS, max_size=3))))}]",
            "type": draw(st.sampled_from(["formal", "non-formal", "informal"])),
            "work_task": quoted(draw(st.just("incidents/review") | WORDS)),
            "social_tool": quoted(draw(st.just("web-page") | WORDS)),
            "source": draw(st.sampled_from(["google-sre", "{name: A Book, year: 1998}"])),
            "aliases": f"[{', '.join(map(quoted, draw(st.lists(NAMES, max_size=2))))}]",
            "status": draw(st.sampled_from(["published", "published", "draft", "archived"])),
            "date": draw(st.dates().map(str) | st.none()),
            "body": "\n\n".join(form.format(text) for form, text in snippets) + "\n",
        }
    return found


@settings(max_examples=40)
@given(written=posts(), vocabulary=st.sampled_from([CLOSED, OPEN]), drafts=st.booleans())
def test_any_hub_is_whole(
    fresh_hub: FreshHub, written: Mapping[str, dict[str, str]], vocabulary: str, *, drafts: bool
) -> None:
    """It is built without a fault of ours, hangs together, and the same again writes nothing."""
    with fresh_hub() as hub:
        hub.write("learnscape.toml", vocabulary)
        hub.write("content/posts/a.png", b"picture")
        for name, keys in written.items():
            hub.post(name, **keys)
        report = hub.build(drafts=drafts, keep_going=True)
        assert report.published
        assert_whole(hub.output)
        again = hub.build(drafts=drafts, keep_going=True)
        assert (again.written, again.pruned) == ((), ())
        assert again.problems == report.problems


def test_our_own_hub_is_whole(own_site: Path) -> None:
    """With the whole of its content."""
    assert_whole(own_site, "https://example.org/")


def assert_whole(site: Path, base: str = BASE) -> None:
    """Look at every file of a site with the eyes of the program that will read it."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    for path, file in files.items():
        content = file.read_bytes()
        if path.endswith(".html"):
            page = html.document_fromstring(content.decode())
            assert [*dead_links(page, urljoin(base, path), base, files)] == [], path
        elif path.endswith((".xml", ".opml")):
            etree.fromstring(content)
        elif path.endswith("feed.json"):
            assert_json_feed(json.loads(content))
        elif path.endswith(".json"):
            json.loads(content)


def dead_links(
    page: html.HtmlElement, here: str, base: str, files: Mapping[str, Path]
) -> Iterator[str]:
    """Yield the links of a page that lead to no file of the site, or to no place on the page."""
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert len(ids) == sum(bool(element.get("id")) for element in page.iter())
    for _, _, link, _ in page.iterlinks():
        whole = urljoin(here, link)
        if not whole.startswith(base):
            assert urlsplit(whole).hostname != urlsplit(base).hostname, f"{link} leaves the hub"
            continue
        address, _, fragment = whole.removeprefix(base).partition("#")
        path = unquote(address.partition("?")[0])
        if f"{path}index.html" not in files and path not in files:
            yield link
        if link.startswith("#") and fragment and unquote(fragment) not in ids:
            yield link


def assert_json_feed(feed: dict[str, object]) -> None:
    """Check what JSON Feed 1.1 asks for."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    items = feed["items"]
    assert isinstance(items, list)
    for item in items:
        assert isinstance(item["id"], str)
        assert isinstance(item["content_html"], str)
        assert all(isinstance(tag, str) for tag in item["tags"])
