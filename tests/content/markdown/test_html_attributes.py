"""Attributes of raw HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    "tag",
    [
        '<b title="x &quot;y&quot;">',
        '<b lang="pt-BR">',
        '<b dir="rtl">',
        '<b id="größe">',
        '<p class="callout align-center">',
        '<details open="">',
        '<ol start="3" type="a">',
    ],
)
def test_allowed(tag: str, html_of: Callable[[str], str]) -> None:
    """What is harmless and has a sound value stays."""
    assert html_of(f"{tag}").startswith((tag, f"<p>{tag}"))


@pytest.mark.parametrize(
    "attribute",
    [
        "onclick=x",
        "ONCLICK=x",
        "style=x",
        "srcdoc=x",
        "formaction=x",
        "xlink:href=x",
        "lang=12",
        "dir=up",
        "id=_x",
        "id=fn_1",
        'id="a b"',
        "class=wide",
        "role=alert",
        "tabindex=5",
        "data-x=y",
        "aria-hidden=true",
        "name=x",
    ],
)
def test_removed(
    attribute: str, html_of: Callable[[str], str], told_of: Callable[[str], list[str]]
) -> None:
    """All else goes, with a warning at its line."""
    text = f"a\nb <i {attribute}>c</i>\n"
    assert html_of(text) == "<p>a\nb <i>c</i></p>\n"
    assert told_of(text) == ["2:3 W-HTML-REMOVED"]
