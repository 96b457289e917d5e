"""Pages drawn, and templates that fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

if TYPE_CHECKING:
    from tests.conftest import Hub

HOSTILE = "<script>alert('1')</script> &amp; \\\"{{ 7*7 }} {% raw %} </title> ]]>"


def failures(hub: Hub) -> list[tuple[str, str]]:
    """Return the place and the message of each template that fails in a build."""
    report = hub.build()
    assert report.written == ()
    return [(str(p.location), p.message) for p in report.problems if p.code == "E-TEMPLATE"]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("one\n{% if %}\n", 2, "Expected an expression, got 'end of statement block'"),
        ("one\n\n{{ nonsense }}", 3, "'nonsense' is undefined"),
        ("{{ page.nonsense }}", 1, "has no attribute 'nonsense'"),
        ('one\n{% include "none.html" %}', 2, "there is no template 'none.html'"),
        ('{% extends "none.html" %}', 1, "there is no template 'none.html'"),
        ("{{ page.title|nonsense }}", 1, "No filter named 'nonsense'"),
        ("\n{{ asset('none.css') }}", 2, "there is no static file 'none.css'"),
        ("{{ 1 // 0 }}", 1, "division"),
        ("{{ page.title() }}", 1, "'str' object is not callable"),
        ("{{ site.moments['x'] }}", 1, "'dict object' has no attribute 'x'"),
        ('{% include "post.html" %}', 1, "it includes or extends itself without end"),
        ('{% extends "post.html" %}', 1, "it includes or extends itself without end"),
    ],
)
def test_a_template_that_fails_is_told_once(hub: Hub, text: str, line: int, told: str) -> None:
    """With its place and the page that it was drawing, however many pages it draws."""
    for number in range(3):
        hub.post(f"p{number}", date=f"2026-11-0{3 - number}")
    hub.write("templates/post.html", text)
    ((place, message),) = failures(hub)
    assert place == f"templates/post.html:{line}"
    assert told in message
    assert message.startswith("The template templates/post.html fails: ")
    assert message.endswith(". It was drawing /posts/p0/.")


def test_a_partial_that_fails_is_told_itself(hub: Hub) -> None:
    """Not the page that includes it, nor the built-in one that draws it."""
    hub.post()
    hub.write("templates/partials/footer.html", "<p>\n{{ nothing }}</p>\n")
    assert [place for place, _ in failures(hub)] == ["templates/partials/footer.html:2"]


def test_a_theme_that_fails_is_told_by_its_folder(hub: Hub) -> None:
    """Its templates have a place in the project, too."""
    hub.write("learnscape.toml", 'theme = "warm"\n')
    hub.write("themes/warm/templates/map.html", "{% block %}")
    assert [place for place, _ in failures(hub)] == ["themes/warm/templates/map.html:1"]


def test_every_failing_template_is_told(hub: Hub) -> None:
    """One run tells of all of them."""
    hub.post()
    for name in ("post", "task", "map"):
        hub.write(f"templates/{name}.html", "{{ x }}")
    assert len(failures(hub)) == 3


def test_keep_going_leaves_out_what_can_not_be_drawn(hub: Hub) -> None:
    """The rest of the site is published."""
    hub.post()
    hub.write("templates/map.html", "{{ x }}")
    report = hub.build(keep_going=True)
    assert report.failed(strict=False)
    assert "map/index.html" not in hub.files()
    assert "posts/postmortem/index.html" in hub.files()


def test_a_hostile_title_is_a_title(hub: Hub) -> None:
    """On every page, in every feed: the words of authors are never markup and never a template."""
    title = f'"{HOSTILE}"'
    for path in ("work/incidents/_index.md", "work/incidents/review.md", "tools/web-page.md",
                 "sources/google-sre.md"):  # fmt: skip
        hub.write(f"content/{path}", f"---\ntitle: {title}\nsummary: {title}\n---\n")
    hub.post(title=title, why=title, tags=f"[{title}]", noticed=title, author=title, aliases="old",
             moments="apply", body="{{ site }} {% x %} [[postmortem]]\n")  # fmt: skip
    report = hub.build()
    assert not report.failed(strict=False), report.problems
    shown = "<script>alert('1')</script> &amp; \"{{ 7*7 }} {% raw %} </title> ]]>"
    for path, content in hub.files().items():
        if path.endswith(".html"):
            page = html.fromstring(content)
            inline = [s.get("type") for s in page.iter("script") if not s.get("src")]
            assert inline in ([], ["application/ld+json"])
            assert b"49" not in content
        if path.endswith(".xml"):
            etree.fromstring(content)
    post = html.fromstring(hub.page("posts/postmortem/index.html"))
    assert post.xpath("string(//h1)") == shown
    assert str(post.xpath("string(//title)")).startswith(shown)
    feed = etree.fromstring(hub.files()["feed.xml"])
    assert feed.findtext("{*}entry/{*}title") == shown
    assert "{{ site }} {% x %}" in hub.page("posts/postmortem/index.html")


def test_no_page_holds_a_control_character(hub: Hub) -> None:
    """Escapes in front matter can make them, and templates hold them; XML can't."""
    hub.write("templates/partials/footer.html", "<footer>\x07\x0b</footer>")
    hub.post(title='"a\\x07\\0\\ufffe\\uffffb"', tags='["\\x1b"]')
    report = hub.build()
    assert not report.failed(strict=False), report.problems
    for path, content in hub.files().items():
        if path.endswith((".html", ".xml")):
            assert not set(content) & ({*range(32)} - {*b"\t\n\r"})
        if path.endswith((".xml", ".opml")):
            etree.fromstring(content)
    assert "<title>ab</title>" in hub.page("feed.xml")
