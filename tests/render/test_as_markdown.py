"""Bodies as Markdown: what an author wrote comes back from it, and nothing is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.render.as_markdown import as_markdown

SAME = (
    "A paragraph with *emphasis*, **strength**, ~~a slip~~ and `code`.",
    "A [link](https://a.example/b) and [another](https://a.example/c%28d%29?e=f&g#h).",
    "# One\n\nText.\n\n## Two\n\nMore.",
    "- one\n- two\n  - inner\n  - other\n- three",
    "- loose\n\n- list\n\n  with two paragraphs",
    "3. three\n4. four",
    "1. one\n\n   ```\n   code\n   ```",
    "> a quotation\n>\n> > and another",
    "```python\nfor a in b:\n\n    print(a)\n```",
    "````\n```\nfences\n```\n````",
    "``a ` b`` and `` `c` ``",
    "one\\\ntwo",
    "---",
    "| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |\n| `x` |  |",
    "- [x] done\n- [ ] open",
    "With a note.[^1]\n\n[^1]: The note.\n\n    Its second paragraph.",
    "*a*b and 2\\*3\\*4 and snake_case_name",
    "\\# no heading\n\n1\\. no list\n\n\\- neither",
    "**Bold *and* more**",
)  # fmt: skip


def html_of(markdown: str) -> str:
    """Return a body as it is kept, with the addresses of its links."""
    body, _ = read_markdown(markdown, path="x.md")
    links = iter(body.links)
    return re.sub("\x02(\\d+)=?\x03", lambda _: next(links).target, body.html)


def words_of(html: str) -> list[str]:
    """Return the words of some HTML."""
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html)))


@pytest.mark.parametrize("markdown", SAME)
def test_markdown_comes_back(markdown: str) -> None:
    """Read, drawn and written anew, it makes the very same page."""
    html = html_of(markdown)
    again = as_markdown(html)
    assert html_of(again) == html, again


@pytest.mark.parametrize("markdown", SAME)
def test_plain_markdown_stays_as_it_is(markdown: str) -> None:
    """What is written here is what the twin has; only headings begin below the page's own."""
    lowered = re.sub(r"^(#+) ", r"#\1 ", markdown, flags=re.MULTILINE)
    assert as_markdown(html_of(markdown)) == lowered


def test_raw_html_becomes_markdown() -> None:
    """What has no form in Markdown is told by its words."""
    html = (
        "<details><summary>More</summary><p>Hidden <kbd>Ctrl</kbd></p></details>"
        "<dl><dt>Term</dt><dd>What it is</dd></dl>"
        "<figure><img src='https://a.example/a.png' alt='A'><figcaption>Seen</figcaption></figure>"
        "<p>H<sub>2</sub>O <a>no link</a> <a href='#'>nowhere</a></p>"
        "<table><caption>T</caption><tr><td>a<br>b</td></tr><tr><td>1</td><td>2</td></tr></table>"
    )
    assert as_markdown(html) == (
        "**More**\n\nHidden `Ctrl`\n\n**Term**\n\n- What it is\n\n"
        "![A](https://a.example/a.png)\n\nSeen\n\nH2O no link nowhere\n\n"
        "T\n\n| a b |  |\n| --- | --- |\n| 1 | 2 |"
    )


def test_a_callout_is_a_quotation_with_a_title() -> None:
    """So every reader of Markdown shows it."""
    found = as_markdown(html_of("> [!warning] Mind the gap\n> It is wide."))
    assert found == "> **Mind the gap**\n>\n> It is wide."


@pytest.mark.parametrize(
    "html",
    ["<p", "</p></b>", "<b><i>x</b></i>", "<p>a<p>b", "<table>", "<ul><li>", "<ol start='x'><li>a",
     "<pre>", "&#0;&#xd800;&bogus;", "<a href='a)b'>x</a>", "<script>alert(1)</script>",
     "<!-- a --><![CDATA[x]]><?php x ?>", "<div>" * 3000 + "x", "<b>" * 3000 + "x"],
)  # fmt: skip
def test_html_that_is_wrong_does_no_harm(html: str) -> None:
    """A hub may trust its authors with any HTML. No script comes through."""
    assert "alert" not in as_markdown(html)


@given(st.text(alphabet=st.sampled_from("ab *_`[]()#>-+|~\\\n1.&<!:"), max_size=40))
def test_no_word_is_lost(markdown: str) -> None:
    """Whatever an author writes, all the words of the page are in its twin."""
    html = html_of(markdown)
    assert words_of(html_of(as_markdown(html))) == words_of(html)
