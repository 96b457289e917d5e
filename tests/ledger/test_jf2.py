"""Entries as services give them, with what strangers write into them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.ledger.jf2 import UnfitEntryError, read_entry
from learnscape_gen.ledger.mention import Mention

TARGET = "https://hub.example/posts/one/"
ENTRY: dict[str, Any] = {
    "type": "entry",
    "author": {"type": "card", "name": "A reader", "url": "https://a.example/", "photo": "x"},
    "url": "https://a.example/notes/1",
    "published": "2026-11-02T23:10:00+01:00",
    "wm-received": "2026-11-03T00:00:00Z",
    "wm-id": 7,
    "wm-source": "https://a.example/notes/1",
    "wm-target": TARGET,
    "wm-property": "in-reply-to",
    "wm-private": False,
    "content": {"html": "<p>We did <b>that</b>.", "text": "We did that."},
}


def mention_of(**changed: object) -> Mention:
    """Return the mention that the entry is, with some of it changed; None leaves a key out."""
    keys = {key.replace("_", "-"): value for key, value in changed.items()}
    entry = {key: value for key, value in {**ENTRY, **keys}.items() if value is not None}
    found = read_entry(entry)
    assert found
    return found.mention


def test_a_whole_entry() -> None:
    """Its kind, place, author, day and words; the picture is left where it is."""
    found = read_entry(ENTRY)
    assert found
    assert found.target == TARGET
    assert found.mention == Mention(
        "reply", "https://a.example/notes/1", "A reader", "2026-11-02", "We did that."
    )


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("in-reply-to", "reply"),
        ("like-of", "like"),
        ("repost-of", "repost"),
        ("bookmark-of", "bookmark"),
        ("mention-of", "mention"),
        ("invented", "mention"),
    ],
)
def test_kinds(told: str, kind: str) -> None:
    """As the service says, or as the entry itself does."""
    assert mention_of(wm_property=told).kind == kind
    found = read_entry({"url": "https://a.example/", told: [TARGET], "wm-target": TARGET})
    assert found
    assert found.mention.kind == kind


def test_the_target_of_an_answer_to_an_invitation() -> None:
    """It stands under another key than the kind; older services give no `wm-target`."""
    entry = {"url": "https://a.example/", "wm-property": "rsvp", "in-reply-to": TARGET}
    found = read_entry(entry)
    assert found
    assert found.target == TARGET


@pytest.mark.parametrize(
    ("source", "url", "shown"),
    [
        ("https://a.example/1", "https://a.example/one", "https://a.example/one"),
        ("https://www.a.example/1", "https://a.example/one", "https://a.example/one"),
        ("https://spam.example/1", "https://bank.example/", "https://spam.example/1"),
        ("https://brid.gy/like/1", "https://social.example/1", "https://social.example/1"),
        ("https://a.example/1", "javascript:alert(1)", "https://a.example/1"),
        (None, "https://a.example/one", "https://a.example/one"),
        ("https://a.example/1", ["https://a.example/one", 2], "https://a.example/one"),
    ],
)
def test_where_a_mention_is(source: object, url: object, shown: str) -> None:
    """Where the service has looked; who says to be somebody else is believed of bridges only."""
    assert mention_of(wm_source=source, url=url).url == shown


@pytest.mark.parametrize(
    ("changed", "author", "words"),
    [
        ({"author": None}, "", "We did that."),
        ({"author": "A reader"}, "A reader", "We did that."),
        ({"author": ["x", 1]}, "x", "We did that."),
        ({"author": {"name": "a\u202eb\x07\n c"}}, "ab c", "We did that."),
        ({"author": {"name": "x" * 500}}, "x" * 59 + "…", "We did that."),
        ({"content": "Plain."}, "A reader", "Plain."),
        (
            {"content": {"html": "We <i>did</i> R&amp;D<style>a{}</style>"}},
            "A reader",
            "We did R&D",
        ),
        ({"content": {"html": "<![a <!-- b"}}, "A reader", "<![a <!-- b"),
        ({"content": {"content-type": "text/html", "value": "<p>Old"}}, "A reader", "Old"),
        ({"content": {"text": ["a"]}}, "A reader", ""),
        ({"content": None, "name": "A title"}, "A reader", "A title"),
        ({"wm_property": "mention-of", "name": "A title"}, "A reader", "A title"),
        ({"wm_property": "like-of"}, "A reader", ""),
        ({"content": {"text": "\ud800 half"}}, "A reader", "half"),
    ],
)
def test_words(changed: dict[str, object], author: str, words: str) -> None:
    """Text on one line, at most so long; a title says more than the beginning of an article."""
    found = mention_of(**changed)
    assert (found.author, found.words) == (author, words)


@pytest.mark.parametrize(
    ("published", "received", "day"),
    [
        ("2026-11-02", "2026-11-20T00:00:00Z", "2026-11-02"),
        ("2106-01-01", "2026-11-20T00:00:00Z", "2026-11-20"),
        ("1970-01-01", "2026-11-20T00:00:00Z", "2026-11-20"),
        ("2026-02-30", None, ""),
        ("yesterday", None, ""),
        (None, "2026-11-20T00:00:00Z", "2026-11-20"),
        (5, {}, ""),
    ],
)
def test_days(published: object, received: object, day: str) -> None:
    """Nothing was published after it was received, or before there was a web."""
    assert mention_of(published=published, wm_received=received).day == day


@pytest.mark.parametrize("key", ["wm-private", "deleted"])
def test_what_is_not_for_all(key: str) -> None:
    """It is left out without a word."""
    assert read_entry({**ENTRY, key: True}) is None


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("text", "it is no entry"),
        ({}, "does not say which address"),
        ({**ENTRY, "wm-target": "/posts/one/", "in-reply-to": ""}, "does not say which address"),
        ({**ENTRY, "url": "javascript:a()", "wm-source": ""}, "'javascript:a()' is no http"),
        ({**ENTRY, "url": "", "wm-source": "https://x\ud800/"}, "is no http"),
        ({**ENTRY, "url": "https://a.example/" + "x" * 2000, "wm-source": 1}, "is no http"),
    ],
)
def test_what_can_not_be_shown(entry: object, said: str) -> None:
    """And why."""
    with pytest.raises(UnfitEntryError, match=said.replace("(", r"\(").replace(")", r"\)")):
        read_entry(entry)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*ENTRY, "name", "x"]), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*ENTRY, "name", "summary", "like-of"]), _JSON))
def test_any_entry(changed: dict[str, object]) -> None:
    """Whatever stands in it, what is shown is bounded, on one line, and on the web."""
    try:
        found = read_entry({**ENTRY, **changed})
    except UnfitEntryError:
        return
    if found:
        mention = found.mention
        assert mention.url.startswith(("http://", "https://"))
        assert len(mention.author) <= 60
        assert len(mention.words) <= 280
        assert "\n" not in mention.author + mention.words
        assert mention.url.isascii()
