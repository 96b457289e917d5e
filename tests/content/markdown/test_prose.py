"""Passages and excerpts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.body import Passage
from learnscape_gen.content.markdown.prose import EXCERPT, cut_at_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody

    Reading = Callable[[str], MarkdownBody]


def test_passages(body_of: Reading) -> None:
    """Prose is told with its lines, without quotations, code and raw HTML."""
    text = """\
# The *head*

Some `code` and
a [link](b.md) to [[c]] ![d](e.png).

> Quoted.

> [!NOTE]
> Told.

- item[^1]

```
code
```

<div>raw</div>

| f |
|---|
| g |

[^1]: Noted.
"""
    assert body_of(text).passages == (
        Passage(1, "The head"),
        Passage(3, "Some … and\na link to c d.", linked=True),
        Passage(9, "Told."),
        Passage(11, "item"),
        Passage(19, "f"),
        Passage(21, "g"),
        Passage(23, "Noted."),
    )


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("# Head\n\nThe *first* `one`\nhere.\n\nTwo.\n", "The first one here."),
        ("> quoted\n\nown\n", "own"),
        ("![](a.png)\n\nwords\n", "words"),
        ("- only\n- a list\n", "only"),
        ("# only a heading\n", ""),
    ],
)
def test_excerpt(text: str, excerpt: str, body_of: Reading) -> None:
    """The excerpt is the first paragraph in plain words, if possible one of the body's own."""
    assert body_of(text).excerpt == excerpt


def test_a_long_excerpt_is_cut_between_words() -> None:
    """It keeps to its limit, ellipsis and all."""
    cut = cut_at_word("some words, " * 30)
    assert len(cut) <= EXCERPT
    assert cut.endswith(("some…", "words…"))


def test_a_script_without_spaces_is_cut_at_the_limit() -> None:
    """Chinese has no spaces to cut at."""
    assert cut_at_word("学" * 300) == "学" * (EXCERPT - 1) + "…"
