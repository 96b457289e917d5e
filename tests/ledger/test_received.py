"""The file of mentions as it may come from a service."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.ledger import received as module
from learnscape_gen.ledger.received import received

TARGET = "https://hub.example/posts/one/"


def entry(url: str = "https://a.example/1", **more: object) -> dict[str, object]:
    """Return an entry."""
    return {"type": "entry", "url": url, "wm-source": url, "wm-target": TARGET, **more}


def urls(content: str | bytes, *hidden: str) -> list[str]:
    """Return where the mentions in a file are."""
    raw = content.encode() if isinstance(content, str) else content
    return [found.mention.url for found in received(raw, hidden).mentions]


A, B = entry(), entry("https://b.example/2")
URLS = ["https://a.example/1", "https://b.example/2"]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"type": "feed", "name": "Webmentions", "children": [A, B]}),
        json.dumps({"type": "feed", "children": [A, B]}, indent=2),
        f'{{"type":"feed","children":[\n{json.dumps(A)},\n{json.dumps(B)}]}}\n',
        json.dumps([A, B]),
        f"{json.dumps(A)}\n\n{json.dumps(B)}\n",
        "\ufeff" + json.dumps([A, B]),
    ],
)
def test_forms(content: str) -> None:
    """A feed, a list, or an entry a line."""
    assert urls(content) == URLS
    assert received(content.encode(), ()).problem is None


@pytest.mark.parametrize("content", ['{"type":"feed","children":[]}', '{"type":"feed"}', "[]"])
def test_nothing_was_received(content: str) -> None:
    """That is no fault."""
    assert received(content.encode(), ()) == ((), None)


def test_one_entry() -> None:
    """It stands for itself."""
    assert urls(json.dumps(A)) == URLS[:1]


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("<h1>Not now</h1>", (1, 1), "it is no JSON"),
        ('{"type":"feed",\n"children":[', (2, 13), "it is no JSON"),
        ("[" * 100_000, (0, 0), "nests too deep"),
        ("1" * 5_000, (0, 0), "a number is too long"),
        ('{"links":[]}', (0, 0), "of mention 1, it does not say which address"),
        ("null", (0, 0), "of mention 1, it is no entry"),
        ('{"a":1}\n{"b":\n', (1, 1), "Nor can 1 more mention."),
    ],
)
def test_what_is_none(content: str, place: tuple[int, int], said: str) -> None:
    """One problem tells, at the place where it begins."""
    found = received(content.encode(), ())
    assert found.mentions == ()
    assert found.problem
    assert said in found.problem.message
    assert (found.problem.location.line, found.problem.location.column) == place


def test_a_bad_entry_takes_no_other_with_it() -> None:
    """In a feed as in lines."""
    assert urls(json.dumps([A, 5, {}, B])) == URLS
    assert urls(f"{json.dumps(A)}\n{{broken\n{json.dumps(B)}") == URLS


@pytest.mark.parametrize(
    ("hidden", "left"),
    [
        ("a.example", URLS[1:]),
        ("A.Example", URLS[1:]),
        ("example", []),
        ("xample", URLS),
        ("https://a.example/", URLS[1:]),
        ("https://a.example/9", URLS),
        ("", URLS),
    ],
)
def test_hidden(hidden: str, left: list[str]) -> None:
    """A host with all below it, or what begins with an address."""
    assert urls(json.dumps([A, B]), hidden) == left


def test_who_is_hidden_is_hidden_elsewhere() -> None:
    """What a bridge brings from there is, too; so is what its author's page gives away."""
    bridged = entry("https://spam.example/1") | {"wm-source": "https://brid.gy/1"}
    theirs = entry("https://c.example/", author={"url": "https://spam.example/"})
    assert urls(json.dumps([bridged, theirs, A]), "spam.example") == URLS[:1]


def test_there_is_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file with more than anybody can read, the first are shown, and that is said."""
    monkeypatch.setattr(module, "MOST", 1)
    found = received(json.dumps([A, B]).encode(), ())
    assert len(found.mentions) == 1
    assert found.problem
    assert "only the first 1 are read" in found.problem.message


@given(st.binary() | st.text().map(lambda text: json.dumps([text, {"url": text}]).encode()))
def test_any_bytes(content: bytes) -> None:
    """Nothing is shown that is no mention, and something is said where something is wrong."""
    found = received(content, ())
    assert found.mentions == ()
    assert found.problem or not json.loads(content)
