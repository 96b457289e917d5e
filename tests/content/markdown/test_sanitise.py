"""The sanitiser: what the engine writes survives it, and nothing active does."""

from __future__ import annotations

import pytest

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.sanitise import sanitised

OWN = """\
# Heading

> [!NOTE] Title
> text[^1]

- [x] done

| a | b |
|--:|---|
| [c](d.md) | [[e]] |

Term
: ![f](g.png "h") <https://example.org>

```python
print(1)
```

[^1]: note
"""


def test_what_the_engine_writes_survives() -> None:
    """A body is the same whether or not some raw HTML sends it through the sanitiser."""
    clean, _ = read_markdown(OWN, path="a.md")
    cleaned, _ = read_markdown(f"{OWN}\n<b>x</b>\n", path="a.md")
    without = cleaned.html.replace("<p><b>x</b></p>\n", "").replace("&nbsp;", "\xa0")
    assert without == clean.html


@pytest.mark.parametrize(
    ("html", "rest"),
    [
        ("<script>x</script>a", "a"),
        ("<b onclick='x'>a</b>", "<b>a</b>"),
        ("<a href='javascript:x'>a</a>", "<a>a</a>"),
        ("<iframe src='x'></iframe>a", "a"),
        ("<b style='x'>a", "<b>a</b>"),
    ],
)
def test_the_last_word(html: str, rest: str) -> None:
    """It stands on its own: it would also catch what got past the writer of raw HTML."""
    assert sanitised(html) == rest


def test_placeholders_survive() -> None:
    """Addresses that are not known yet are no foreign scheme."""
    html = '<a href="\x020\x03">\x020=\x03</a><img src="\x021\x03" alt="">'
    assert sanitised(html) == html
