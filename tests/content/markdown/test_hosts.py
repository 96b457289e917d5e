"""The hosts of links to other sites."""

from __future__ import annotations

import pytest
from lxml import html

from learnscape_gen.content.markdown.hosts import shown_host
from learnscape_gen.content.markdown.read import read_markdown


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("[the guide](https://www.Example.org:8080/x)", "example.org"),
        ("[the guide](//example.org)", "example.org"),
        ("[*the* `guide`](https://user@example.org/)", "example.org"),
        ("[https://good.example](https://evil.example/)", "evil.example"),
        ("<https://example.org/x>", None),
        ("https://www.example.org/x", None),
        ("<https://ü.example/x>", None),
        ("[see Example.org](https://example.org/x)", None),
        ("[a task](../work/a.md)", None),
        ("[mail](mailto:a@example.org)", None),
        ('<a href="https://example.org/" title="a > b">raw</a>', "example.org"),
        ('<a href="https://example.org/">at **example.org**</a>', None),
        ("![a picture](https://img.example/a.png)", "img.example"),
        ('[a](https://"><b>.example)', None),
    ],
)
def test_a_link_to_another_site_names_its_host_once(text: str, host: str | None) -> None:
    """As an attribute, where its text does not have it; others have none."""
    body, _ = read_markdown(text, path="a.md")
    links = html.fragment_fromstring(body.html, create_parent="div").iter("a")
    assert [link.get("data-host") for link in links][:1] in ([host], [])
    assert ("data-host" in body.html) == (host is not None)


def test_nobody_else_names_a_host() -> None:
    """An author can't make a link say that it leads elsewhere than it does."""
    body, problems = read_markdown(
        '<a href="https://evil.example/" data-host="good.example">x</a>', path="a.md"
    )
    assert 'data-host="evil.example"' in body.html
    assert "good.example" not in body.html
    assert [problem.code for problem in problems] == ["W-HTML-REMOVED"]


@pytest.mark.parametrize(
    "text", ["[a](https://x.example) " * 3000, "<a " * 5000, '<a href="' * 999]
)
def test_many_links_take_no_time(text: str) -> None:
    """The search for links goes through a body once."""
    body, _ = read_markdown(text, path="a.md")
    assert body.html.count("data-host") in (3000, 0)


def test_a_host_is_shown_as_people_know_it() -> None:
    """Without what does not tell where one goes."""
    assert shown_host("https://WWW.Example.org:443/www.other.example") == "example.org"
    assert shown_host("no address") == ""
