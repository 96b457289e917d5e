"""Bodies that share their page with something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.read import read_markdown

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.body import MarkdownBody


def beside(text: str, *ids: str) -> tuple[MarkdownBody, list[str]]:
    """Read a body beside some ids, and return it with the codes of what is told."""
    body, problems = read_markdown(text, path="a.md", elsewhere=frozenset(ids))
    return body, [problem.code for problem in problems]


def test_a_heading_makes_way() -> None:
    """It gets an id of its own, and the links of its body lead to it."""
    text = "[a](#idée) [[#Idée]] [b](#id%C3%A9e-2)\n\n# Idée\n\n# Idée\n"
    body, told = beside(text, "idée", "idée-3")
    assert [heading.id for heading in body.headings] == ["idée-4", "idée-2"]
    assert body.html.count('href="#idée-4"') == 2
    assert '<h2 id="idée-4">' in body.html
    assert 'href="#id%C3%A9e-2"' in body.html
    assert told == []


def test_a_link_may_lead_to_what_stands_beside() -> None:
    """By its id."""
    body, told = beside("[a](#origin)\n", "origin")
    assert ('href="#origin"' in body.html, told) == (True, [])


def test_an_id_of_raw_html_is_told() -> None:
    """It is the author's own, so it is taken out and named."""
    body, told = beside('<p id="origin">a</p>\n', "origin")
    assert ("id=" in body.html, told) == (False, ["W-HTML-REMOVED"])


def test_text_that_looks_like_a_link_stays() -> None:
    """Only links are turned."""
    body, _ = beside('`<a href="#a">` [x](#a "<a href=#a>")\n\n# A\n', "a")
    assert "&lt;a href=&quot;#a&quot;&gt;" in body.html or '&lt;a href="#a"&gt;' in body.html
    assert 'href="#a-2"' in body.html
