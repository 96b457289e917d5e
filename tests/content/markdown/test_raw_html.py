"""Raw HTML of strangers: nothing active ever reaches a page, whatever it is disguised as."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from learnscape_gen.content.markdown.link_address import ALLOWED_SCHEMES
from learnscape_gen.content.markdown.read import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

ACTIVE = {"script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "base"}

ACTIVE_ATTRIBUTES = {"style", "srcdoc", "formaction", "action", "xlink:href"}
SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//example.org/x.js></sCrIpT>",
    "<script >x</script\n>",
    "<<script>x//<</script>",
    "<scr<script>ipt>x</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='x'onerror='alert(1)'>",
    "<img/src=x/onerror=alert(1)>",
    '<img src="x` `<script>x</script>"` `>',
    "<svg onload=alert(1)>",
    "<svg><script>x</script></svg>",
    "<svg><style><img src=x onerror=x>",
    "<math><mi xlink:href='javascript:x'>a",
    "<math><mtext><table><mglyph><style><img src=x onerror=x>",
    "<iframe srcdoc='<script>x</script>'>",
    "<object data=javascript:x><embed src=javascript:x>",
    "<a href=javascript:alert(1)>a</a>",
    "<a href=' &#14; javascript:x'>a</a>",
    "<a href='java&#x0A;script:x'>a</a>",
    "<a href='&#x6A&#x61vascript:x'>a</a>",
    "<a href=data:text/html;base64,PHNjcmlwdD4=>a</a>",
    "<form action=javascript:x><input type=submit><button formaction=javascript:x>",
    "<base href=javascript:x//><meta http-equiv=refresh content='0;javascript:x'>",
    "<b style='background:url(javascript:x)'>a</b>",
    "<style>@import 'javascript:x';</style>",
    "<noscript><p title='</noscript><img src=x onerror=x>'>",
    "<textarea></textarea><img src=x onerror=x>",
    "<!--><img src=x onerror=x>-->",
    "<![CDATA[<script>x</script>]]>",
    "<?xml <script>x</script> ?>",
    "<b\x00><scr\x00ipt>x</script>",
    "<p title='&quot;><script>x</script>'>a",
    "<template><script>x</script></template>",
    "<xmp><script>x</script></xmp>",
]
FRAMES = [
    "{}",
    "text {} text",
    "# {}",
    "> {}",
    "- {}\n\n<div>{}",
    "| {} |\n|---|\n| {} |",
    "[a]({})",
    "![a](<{}>)",
    "[{}](b.md)",
    "[a]: {}\n\n[a]",
    "[[{}]]",
    "[[a|{}]]",
    "<div {}>",
    '<p title="{}">a',
    "<{}>",
    "a[^1]\n\n[^1]: {}",
    "```{}\na\n```",
    "> [!NOTE] {}\n> {}",
]


def active_content(html: str) -> list[str]:
    """Return what in a body could run or fetch anything."""
    resolved = html.replace("\x02", "r").replace("\x03", "r")
    found = []
    for element in lxml_html.fragment_fromstring(resolved, "div").iter():
        if not isinstance(element.tag, str) or element.tag in ACTIVE or element.tag == "h1":
            found.append(str(element.tag))
        for name, value in element.attrib.items():
            if name.startswith("on") or name in ACTIVE_ATTRIBUTES:
                found.append(name)
            if name == "src" and not re.fullmatch(r"r\d+r", value):
                found.append(f"src={value}")
            scheme = SCHEME.match("".join(value.split()))
            if name == "href" and scheme and scheme[1].lower() not in ALLOWED_SCHEMES:
                found.append(f"href={value}")
    return found


@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_active_gets_through(frame: str) -> None:
    """Every kind of disguise is tried in every place where Markdown takes text."""
    for payload in PAYLOADS:
        text = frame.replace("{}", payload)
        for policy in ("sanitise", "escape"):
            body, _ = read_markdown(text, path="a.md", html=policy)
            assert not active_content(body.html), text


@given(
    st.lists(
        st.sampled_from(
            [*PAYLOADS, "\n", "\n\n", "> ", "- ", "`", "[a](", ")", "<b ", "'", '"', ">"]
        ),
        max_size=8,
    ).map("".join)
)
def test_nothing_active_is_made_by_joining(text: str) -> None:
    """Parts that are harmless alone stay harmless together."""
    assert not active_content(read_markdown(text, path="a.md")[0].html)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("<script>a</script>\n", "<script>"),
        ("a <font color=red>b</font>\n", "<font>"),
        ("<b onclick=a>b</b>\n", "onclick"),
        ("<!DOCTYPE html>\n", "<!…>"),
        ("<!-- a\n\nb\n", "an unclosed comment"),
    ],
)
def test_what_is_removed_is_named(
    text: str, named: str, problems_of: Callable[[str], tuple[object, ...]]
) -> None:
    """An author learns what is missing from the page."""
    (problem,) = read_markdown(text, path="a.md")[1]
    assert problem.message == f"Removed {named} from raw HTML."


def test_what_scripts_hold_goes_with_them(html_of: Callable[[str], str]) -> None:
    """Code is no text, be it in a block or within a text."""
    assert (
        html_of("<script>\nif (a < b) c()\n</script>\n\na <style>p {}</style> b\n")
        == "\n<p>a  b</p>\n"
    )
