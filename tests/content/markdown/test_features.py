"""What a glance at a text says of the parser that it needs."""

from __future__ import annotations

import pytest

from learnscape_gen.content.markdown.features import Features, features_of


def test_prose_needs_nothing() -> None:
    """Headings, lists, emphasis and links are for every parser."""
    text = (
        "# a\n\n- *b* [c](https://example.org) <https://example.org>\n\n[d]: https://example.org\n"
    )
    assert features_of(text.replace("<", "("), html=False) == Features(addresses=True)
    assert features_of(text, html=False) == Features()


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("a | b", Features(tables=True)),
        ("a\n: b", Features(definitions=True)),
        ("> a\n>\n> ~ b", Features(definitions=True)),
        ("- [x] a", Features(tasks=True)),
        ("see https://example.org", Features(addresses=True)),
        ("[a](http://b.org) and http://c.org", Features(addresses=True)),
        ("www.example.org", Features(addresses=True)),
        ("a@example.org", Features(addresses=True)),
        ("a <b>", Features(html=True)),
        ("a\n===\nb", Features(underlined=True)),
        ("> a\n> -", Features(underlined=True)),
    ],
)
def test_each_feature_is_seen(text: str, feature: Features) -> None:
    """What a text may use is found."""
    assert features_of(text, html=True) == feature
