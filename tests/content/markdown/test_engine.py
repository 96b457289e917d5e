"""The engine is CommonMark: the specification's examples, and markdown-it's own rendering."""

from __future__ import annotations

import gc
import html as entities
import json
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from learnscape_gen.content.markdown.engine import engine_for
from learnscape_gen.content.markdown.features import Features
from learnscape_gen.content.markdown.headings import outline_levels
from learnscape_gen.content.markdown.read import read_markdown

if TYPE_CHECKING:
    from pathlib import Path

SPECIFICATION = "commonmark-spec"
VERSION = "0.31.2"
DEVIATIONS = {
    "an empty address is a problem": {200, 485, 486, 487, 567},
    "an address without a host is one": {346, 600},
    "schemes are on a list": {598, 599, 601},
    "backslashes in paths are slashes": {202, 502},
    "two brackets begin a wikilink": {548, 559, 590},
    "bare addresses are links, as in GFM": {608, 611, 612},
}
BLOCK = "p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|hr|div"


def without_details(html: str) -> str:
    """Return HTML as it is compared.

    White space between blocks does not matter, nor the kind of quotes, nor how the text of an image
    is broken into lines.
    """
    html = re.sub(r'(?<=alt=")[^"]*(?=")', lambda alt: "".join(alt[0].split()), html)
    parts = re.split(r"(<pre.*?</pre>)", html.replace("&quot;", '"'), flags=re.DOTALL)
    for n in range(0, len(parts), 2):
        parts[n] = re.sub(rf"\s*(</?(?:{BLOCK})\b[^>]*>)\s*", r"\1", parts[n])
    return re.sub(r"(<(?:br|hr|img)\b[^>]*?) />", r"\1>", "".join(parts)).strip()


def as_ours(html: str) -> str:
    """Return HTML of the specification with the headings that this engine gives."""
    html = re.sub(r"<h([1-6])></h\1>", "", html)
    levels = outline_levels(map(int, re.findall(r"<h([1-6])>", html)))
    pattern = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
    return without_details(
        pattern.sub(lambda h: "<h{0}>{1}</h{0}>".format(next(levels), h[2]), html)
    )


def as_theirs(text: str) -> str:
    """Return the HTML of a text without what this engine adds, with its links in place."""
    body, _ = read_markdown(text, path="a.md", html="trusted")

    def address(placeholder: re.Match[str]) -> str:
        link = body.links[int(placeholder[1])]
        written = f"{link.target}#{link.fragment}" if link.fragment else link.target
        return entities.escape(normalizeLink(written), quote=False)

    html = re.sub("\x02(\\d+)\x03", address, body.html)
    for added in (
        ' class="external" rel="noopener noreferrer"(?: data-host="[^"]*")?',
        ' loading="lazy"',
        r' id="[^"]*"(?=>)',
        ' class="highlight" tabindex="0"',
        "</?span[^>]*>",
    ):
        html = re.sub(added, "", html)
    language = r'<pre data-language="([^"]*)"><code>'
    return without_details(re.sub(language, r'<pre><code class="language-\1">', html))


def test_the_specification(node_modules: Path) -> None:
    """All examples of CommonMark come out as they should, but for those that differ on purpose."""
    folder = node_modules / SPECIFICATION
    assert json.loads((folder / "package.json").read_text("utf-8"))["version"] == VERSION
    text = (folder / "spec.txt").read_text("utf-8").replace("→", "\t")
    pattern = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
    examples = pattern.findall(text)
    different = {
        number
        for number, (markdown, html) in enumerate(examples, 1)
        if as_theirs(markdown) != as_ours(html)
    }
    assert len(examples) == 652
    assert different == set().union(*DEVIATIONS.values())


PIECES = re.split(
    r"\|",
    "a|b c|word|snake_case|_x_| |  |\n|\n|\n\n|\n\n|*|**|_|__|~~|`|``|```\n|~~~\n|[|]|(|)|](/u)|"
    '](<a b> "t")|[x](/y)|![i](/i.png)|!|<|<b>|</b>|<div>\n|</div>\n|&|&amp;|&#35;|\\|\\*|# |## |'
    "=\n|===\n|---\n|- |* |+ |1. |2) |> |>|    |\t|[r]|[r]: /ref\n|\"|'|é|中|\u00a0|."
    "|*word*|**two words**|__a__|_b_|`code`|[a word](/u#b)",
)
STOCK = MarkdownIt("commonmark", {"maxNesting": 40, "strikethrough_single_tilde": True})
STOCK.enable("strikethrough")
DIFFERENT = re.compile(
    r"\[\[|\[\^"  # wikilinks and footnotes
    r"|\]\((?:\s|\)|<>)"  # empty addresses
    r"|\\.*\]|\].*\\"  # backslashes in addresses
    r"|(?:#|&#35;)\s*\)"  # addresses that end with an empty fragment
    r"|\n[ \t>]*~\s"  # definitions
    r"|!\[(?!i\]).*<",  # raw HTML in the text of an image
    re.DOTALL,
)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_equals_markdown_it(text: str) -> None:
    """Asking only the rules that can apply gives what asking all of them gives."""
    if DIFFERENT.search(text):
        return
    stock = STOCK.render(text).replace("<s>", "<del>").replace("</s>", "</del>")
    assert "".join(as_theirs(text).split()) == "".join(as_ours(stock).split())


def test_a_parser_is_made_once() -> None:
    """Texts with the same features share one parser."""
    assert engine_for(Features(tables=True)) is engine_for(Features(tables=True))


def test_tokens_do_not_outlive_the_reading() -> None:
    """Nothing of the parse is kept: memory does not grow with the number of bodies."""
    read_markdown("a", path="a.md")
    gc.collect()
    before = sum(isinstance(thing, Token) for thing in gc.get_objects())
    read_markdown("# a\n\n*b* [c](d.md)[^1]\n\n<b>e</b>\n\n[^1]: f\n", path="a.md")
    gc.collect()
    assert sum(isinstance(thing, Token) for thing in gc.get_objects()) == before
