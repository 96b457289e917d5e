"""What a page says of itself about being free."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.paywall import is_paywalled


def json_ld(told: str) -> bytes:
    """Return a page with a description in JSON-LD."""
    return f'<script type="application/ld+json">{told}</script>'.encode()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (json_ld('{"isAccessibleForFree": false}'), True),
        (json_ld('{"isAccessibleForFree": "False"}'), True),
        (json_ld('[{"@graph": [{"isAccessibleForFree": "http://schema.org/False"}]}]'), True),
        (json_ld('{"isAccessibleForFree": true}'), False),
        (json_ld('{"hasPart": {"isAccessibleForFree": false}}'), False),
        (json_ld('{"isAccessibleForFree": false'), False),
        (json_ld("[" * 100_000 + '"isAccessibleForFree"'), False),
        (b'<meta itemprop="isAccessibleForFree" content="false">', True),
        (b'<link itemprop="isAccessibleForFree" href="https://schema.org/False">', True),
        (b'<meta itemprop="isAccessibleForFree" content="true">', False),
        (b'<meta property="article:content_tier" content="locked">', True),
        (b'<meta property="article:content_tier" content="metered">', False),
        (b"<p>isAccessibleForFree: false</p>", False),
        (b"", False),
    ],
)
def test_what_pages_say(page: bytes, *, expected: bool) -> None:
    """Of themselves, and not of a part of them."""
    assert is_paywalled(page) is expected


@given(st.binary(), st.text())
def test_any_page_can_be_looked_at(page: bytes, told: str) -> None:
    """Whatever a stranger sends."""
    assert is_paywalled(page + json_ld(f"{told} isAccessibleForFree")) in (True, False)
