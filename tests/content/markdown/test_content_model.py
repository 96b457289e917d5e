"""What HTML lets stand in what, over a whole body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown import allowed_html
from learnscape_gen.content.markdown.content_model import fitted
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.sanitise import sanitised

TAGS = [f"<{slash}{name}>" for name in sorted(allowed_html.ELEMENTS) for slash in ("", "/")]
PIECES = [
    *TAGS,
    *("a", " ", "\n\n", "# h\n", "- ", "> ", "| a |\n|---|\n", "[l](x.md)", "[^1]"),
    *("<td colspan=3 rowspan=2>", "<table><tr><td>", "<dl><dt>", "<figure>", "<ruby>a<rt>"),
]


def lost(_: int, what: str) -> None:
    """Take note of nothing."""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # lists
        ("<ul>a<p>b</p><li>c</li></ul>", "<ul><li>a<p>b</p></li><li>c</li></ul>"),
        ("<ul><ins><li>a</li></ins></ul>", "<ul><li><ins> a </ins></li></ul>"),
        ('<ul><li value="3">a</li></ul>', "<ul><li>a</li></ul>"),
        ('<ol><li value="3">a</li></ol>', '<ol><li value="3">a</li></ol>'),
        ("<div><li>a</li></div>", "<div> a </div>"),
        # definition lists
        ("<dl><dt>a</dt>\n<dd>b</dd></dl>", "<dl><dt>a</dt>\n<dd>b</dd></dl>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a</dt><dd>b</dd></div></dl>"),
        ("<dl><dd>a</dd></dl>", "<div>a</div>"),
        ("<dl><dt>a</dt></dl>", "<div>a</div>"),
        ("<dl></dl>", ""),
        ("<dl><dd>a</dd><dt>b</dt></dl>", "<dl><dt></dt><dd>a</dd><dt>b</dt><dd></dd></dl>"),
        ("<dl><dt>a</dt>b<p>c</p></dl>", "<dl><dt>a</dt><dd>b<p>c</p></dd></dl>"),
        ("<dl><dt><h2>a</h2></dt><dd>b</dd></dl>", "<dl><dt><div>a</div></dt><dd>b</dd></dl>"),
        # tables
        ("<table></table>", ""),
        ("<table><caption>a</caption></table>", " a "),
        ("<table><tr></tr><tr><td>a</td></tr></table>",
         "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        ('<table><tr><td colspan="3">a</td></tr></table>',
         "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        ("<table><col><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
         "<table><tbody><tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr></tbody></table>"),
        ("<table><tbody><tr><td>a</td></tr></tbody><thead><tr><td>b</td></tr></thead></table>",
         "<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>"),
        ("<table><tr><td>a</td></tr><caption>b</caption></table>",
         "<table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table>"),
        ("<table><tr><th><h3>a</h3></th></tr></table>",
         "<table><tbody><tr><th><div>a</div></th></tr></tbody></table>"),
        # details and figures
        ("<details><summary>a<h3>b</h3><h3>c</h3></summary></details>",
         "<details><summary>a<h2>b</h2><span>c</span></summary></details>"),
        ("<details>a<summary>b</summary></details>", "<details><summary>b</summary>a</details>"),
        ("<details>a</details>", " a "),
        ("<figure>a<figcaption>b</figcaption>c</figure>", "<figure>a<div>b</div>c</figure>"),
        ("<figure>\n<figcaption>b</figcaption>c</figure>",
         "<figure>\n<figcaption>b</figcaption>c</figure>"),
        # text
        ("<ruby>a</ruby>", "a"),
        ("<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
         "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"),
        ("<ruby>a<rp>(</rp><rt>b</rt>c</ruby>", "<ruby>a<rt>b</rt></ruby>c"),
        ("<dfn>a<dfn>b</dfn></dfn>", "<dfn>ab</dfn>"),
        ('<a href="x"><pre tabindex="0">a</pre><details><summary>b</summary></details></a>',
         '<a href="x"><pre>a</pre>  b  </a>'),
        # headings
        ('<h2 id="a"> </h2><h3>b</h3>', '<div id="a"> </div><h2>b</h2>'),
        ('<h2><img src="x" alt="a"></h2>', '<h2><img src="x" alt="a"></h2>'),
        ('<h2><img src="x" alt=""></h2>', '<div><img src="x" alt=""></div>'),
    ],
)  # fmt: skip
def test_fitted(html: str, expected: str) -> None:
    """What has no proper parent goes out, and what lacks something gets it."""
    assert fitted(sanitised(html), lost) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_a_browser_reads_what_was_written(text: str) -> None:
    """Reading a body once more changes nothing: what was judged is what is shown."""
    html = read_markdown(text, path="a.md")[0].html
    assert fitted(sanitised(html), lost) == html
    assert "data-mark" not in html


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n\n<dl>\n<dd>b</dd>\n</dl>\n", "3: Removed <dl> from raw HTML."),
        ("<div>\n<dt>b</dt></div>\n", "2: Removed <dt> from raw HTML."),
        ("<figure>\na\n<figcaption>b</figcaption>\nc</figure>\n",
         "3: Removed <figcaption> from raw HTML."),
        ("a\n<ruby>b</ruby>\n", "2: Removed <ruby> from raw HTML."),
    ],
)  # fmt: skip
def test_what_goes_out_is_told(text: str, told: str) -> None:
    """At the line of its tag."""
    (problem,) = read_markdown(text, path="a.md")[1]
    assert f"{problem.location.line}: {problem.message}" == told


def test_what_nobody_sees_is_not_told() -> None:
    """An empty table, a span over nothing, a list item that was missing."""
    text = "<table></table>\n<table><tr><td colspan=2>a</table>\n<ul>b</ul>\n"
    assert read_markdown(text, path="a.md")[1] == ()
