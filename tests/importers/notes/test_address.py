"""The addresses that tools give their pages."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.notes import site as tools
from learnscape_gen.importers.notes.address import PageFile, own_address, usable
from learnscape_gen.importers.notes.site import Root, Site, Tool


@pytest.mark.parametrize(
    ("tool", "inner", "given", "address"),
    [
        (tools.HUGO, "posts/First Post.md", {}, "posts/first-post"),
        (tools.HUGO, "posts/2024-05-01-a.md", {}, "posts/2024-05-01-a"),
        (tools.HUGO, "posts/a/index.md", {"slug": "b"}, "posts/b"),
        (tools.HUGO, "blog/_index.md", {}, "blog"),
        (tools.HUGO, "_index.md", {}, ""),
        (tools.HUGO, "a.md", {"url": "/other/place/"}, "other/place"),
        (tools.HUGO, "docs/a.de.md", {}, "de/handbook/2024/a"),
        (tools.ZOLA, "blog/2024-05-01-A b.md", {}, "blog/a-b"),
        (tools.ZOLA, "blog/2024-05-01-a/index.md", {}, "blog/a"),
        (tools.ZOLA, "a.md", {"path": "x/y"}, "x/y"),
        (tools.JEKYLL, "_posts/2024-05-01-a.md", {}, "2024/05/01/a.html"),
        (tools.JEKYLL, "notes/_posts/2024-05-01-a.md", {}, "notes/2024/05/01/a.html"),
        (tools.JEKYLL, "_posts/2024-05-01-a.md", {"permalink": "/:year/:title/"}, "2024/a"),
        (tools.JEKYLL, "_posts/2024-05-01-a.md", {"permalink": "/:unheard/"}, ""),
        (tools.JEKYLL, "about.md", {}, "about.html"),
        (tools.JEKYLL, "sub/index.md", {}, "sub"),
        (tools.JEKYLL, "_recipes/soup.md", {}, "recipes/soup.html"),
        (tools.ELEVENTY, "blog/2024-05-01-a.md", {}, "blog/a"),
        (tools.ELEVENTY, "a.md", {"permalink": "/{{ title }}/"}, ""),
        (tools.MKDOCS, "guide/install.md", {}, "guide/install"),
        (tools.MKDOCS, "guide/README.md", {}, "guide"),
        (tools.NOTES, "a.md", {"url": "/x/"}, ""),
    ],
)
def test_own_address(tool: Tool, inner: str, given: dict[str, str], address: str) -> None:
    """By path, date, slug and pattern, as each tool has them."""
    site = Site(tool, "", (Root(""),), {"permalinks": {"docs": "/handbook/:year/:slug/"}})
    assert own_address(PageFile(inner, "", "2024-05-01", given), site) == address


@pytest.mark.parametrize(
    ("prefix", "inner", "given", "address"),
    [
        ("docs", "01-intro/02-install.md", {}, "docs/intro/install"),
        ("docs", "01-intro/index.md", {}, "docs/intro"),
        ("docs", "intro/intro.md", {}, "docs/intro"),
        ("docs", "a.md", {"slug": "/"}, ""),
        ("docs", "a.md", {"slug": "/x"}, "docs/x"),
        ("docs", "a/b.md", {"id": "c"}, "docs/a/c"),
        ("blog", "2024-05-01-hello.md", {}, "blog/2024/05/01/hello"),
        ("blog", "2024/05/01/hello.md", {}, "blog/2024/05/01/hello"),
        ("blog", "2024-05-01-hello/index.md", {}, "blog/2024/05/01/hello"),
        ("blog", "2024-05-01-hello.md", {"slug": "hi"}, "blog/hi"),
        ("", "about.md", {}, "about"),
    ],
)
def test_docusaurus(prefix: str, inner: str, given: dict[str, str], address: str) -> None:
    """Numbers go from names; what a slug says counts from the folder or from the root."""
    site = Site(tools.DOCUSAURUS, "", (), {})
    found = own_address(PageFile(inner, prefix, "2024-05-01", given), site)
    assert found == (address or "docs")


def test_addresses_that_a_hub_can_not_have() -> None:
    """Its own pages stand there, or no file can."""
    assert [*map(usable, ("/search/", "../x", "a//b", "con", "/ok/index.html"))] == [
        "",
        "",
        "",
        "",
        "ok",
    ]
