"""What every page knows of its site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.config import Config
from learnscape_gen.pages.parts import Link
from learnscape_gen.pages.site import site_view

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_nothing_in_it_changes_with_the_posts(hub: Hub, assembled: Assembled) -> None:
    """A new post must not change every page."""
    empty = assembled()[0]
    hub.post()
    filled = assembled()[0]
    assert site_view(Config(), empty) == site_view(Config(), filled)


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("AR-eg", "rtl")]
)
def test_a_language_has_a_direction(assembled: Assembled, language: str, direction: str) -> None:
    """Right-to-left scripts are told by the language of the hub."""
    made = assembled()[0]
    assert site_view(Config(language=language), made).direction == direction


def test_the_footer_has_the_free_pages(hub: Hub, assembled: Assembled) -> None:
    """In their order; behind them the page of what is missing, where there is one."""
    hub.write("content/pages/b.md", "---\ntitle: Colophon\norder: 2\n---\n")
    hub.write("content/pages/a.md", "---\ntitle: About\norder: 1\n---\n")
    made = assembled()[0]
    without = site_view(Config(curate=False), made).footer
    assert [link.title for link in without] == ["About", "Colophon"]
    assert site_view(Config(), made).footer == (*without, Link("What is missing", "curate/"))
