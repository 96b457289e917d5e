"""OPML as it is in the wild: every line of an outline is a draft, a folder, or told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.opml import items
from tests.importers.hostile import counted, files, read

FIXTURES = Path(__file__).parent / "fixtures" / "opml"


def drafts(name: str) -> dict[str, Draft]:
    """Return the drafts of a fixture by their titles."""
    return {item.title: item for item in items(FIXTURES / name) if isinstance(item, Draft)}


def one(path: Path, text: str | bytes) -> Draft:
    """Return the one draft of a file."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = [item for item in items(path) if isinstance(item, Draft)]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("subscriptions.opml", (4, 1, 0)),
        ("broken.opml", (5, 1, 0)),
        ("outline.opml", (7, 1, 0)),
    ],
)
def test_each_line_is_told_once(name: str, counts: tuple[int, int, int]) -> None:
    """Drafts and what is left: as many as one counts in the file, without mere folders."""
    assert counted(list(items(FIXTURES / name))) == counts


def test_subscriptions_become_sources() -> None:
    """A feed comes with its site, its folders and its words; nothing of it is a post."""
    found = drafts("subscriptions.opml")
    assert {draft.kind for draft in found.values()} == {"source"}
    first = found["Increment & more"]
    assert (first.feed, first.url) == ("https://increment.com/feed.xml", "https://increment.com/")
    assert (first.folders, first.body) == (
        ("Reliability",),
        "On teams that build and run software",
    )
    assert found["Write the Docs"].folders == ("Writing", "Documentation")
    assert found["Write the Docs"].kept == (("nickname", "wtd"),)
    assert found["Brendan Gregg"].feed == "http://www.brendangregg.com/blog/rss.xml"
    assert found["Brendan Gregg"].tags == ("performance", "linux")
    assert found["Dan Luu"].folders == ()


def test_an_empty_folder_of_feeds_is_told() -> None:
    """Among feeds, a line that says only its name is a folder and no note."""
    left = [item for item in items(FIXTURES / "subscriptions.opml") if isinstance(item, Left)]
    assert [(item.what, item.place) for item in left] == [
        ("Nothing here yet", "subscriptions.opml:16")
    ]


def test_what_is_not_well_formed_is_read() -> None:
    """Addresses keep what follows a bare `&`, and quotes may stand in words."""
    found = drafts("broken.opml")
    assert found["Feed & address"].feed == "https://www.example.org/feed?a=1&b=2&copy=3"
    assert found["It's quoted"].url == "https://www.example.org/page"
    assert "And the next" in found
    assert found["Cut off"].feed == "https://www.example.org/cu"
    assert "Not there" not in found


def test_no_entity_of_the_file_is_expanded() -> None:
    """Neither one that it defines nor one that names another file; letters by name are read."""
    assert "Café — &mine;&file;" in drafts("broken.opml")


def test_an_outline_becomes_posts() -> None:
    """Lines with an address lead there, others are notes; a folder that says more is one, too."""
    found = drafts("outline.opml")
    assert found["When an alert fires"].body == "Read this first.\n\nThen ask."
    assert found["Acknowledge it"].folders == ("When an alert fires",)
    link = "The **guide** is [here](https://response.pagerduty.com/)"
    assert found["The guide is here"].body == link
    assert found[""].url == "https://sre.google/sre-book/postmortem-culture/"
    assert found["Google SRE books"].date == "2026-11-02T10:00:00Z"
    assert found["A title of its own"].body == "Two things"
    assert found["A title of its own"].kept == (("created", "yesterday"),)
    assert {draft.kind for draft in found.values()} == {"post"}


def test_words_that_look_like_tags_are_words(tmp_path: Path) -> None:
    """A title is HTML where it has the form that outliners give; a path of folders is no tag."""
    text = (
        '<outline text="Work, life"><outline text="A &lt;T&gt; &amp;amp; &lt;/b&gt;"'
        ' url="https://a.de/" category="/Work life,/other,one"/></outline>'
    )
    draft = one(tmp_path / "x.opml", text)
    assert draft.title == "A <T> &amp; </b>"
    assert draft.tags == ("other", "one")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "iso-8859-2"])
def test_any_encoding(tmp_path: Path, encoding: str) -> None:
    """The letters are those that were written."""
    label = encoding.removesuffix("-sig")
    text = (
        f'<?xml version="1.0" encoding="{label}"?><opml><outline text="Łódź" url="https://a.de"/>'
    )
    assert one(tmp_path / "x.opml", text.encode(encoding)).title == "Łódź"


def test_a_wrong_label_does_no_harm(tmp_path: Path) -> None:
    """Windows-1252 that says it is UTF-8 is read as what it is."""
    text = '<?xml version="1.0" encoding="utf-8"?><outline text="“Café”" url="https://a.de"/>'
    assert one(tmp_path / "x.opml", text.encode("cp1252")).title == "“Café”"


def test_ten_thousand_levels(tmp_path: Path) -> None:
    """However deep a line stands, it is found, with the outermost folders."""
    text = '<outline text="in">' * 10_000 + '<outline text="deep" url="https://a.de"/>'
    draft = one(tmp_path / "x.opml", text)
    assert draft.title == "deep"
    assert set(draft.folders) == {"in"}


@pytest.mark.parametrize(
    "piece",
    [
        *("<outline ", '<outline text="', "<outline text='a>", "<!--", "<![CDATA[", "=", '"', " "),
        *("<outline/", "/ ", "&#1", "</outline>", '<outline a="b;c', '"a'),
    ],
)
def test_a_megabyte_of_anything_is_read_once(tmp_path: Path, piece: str) -> None:
    """No text makes the reader go over it again and again; that would take hours here."""
    content = ('<outline text="x" ' + piece * (1_000_000 // len(piece))).encode()
    assert read(items, tmp_path / "x.opml", content)


def test_a_file_without_an_outline_is_refused(tmp_path: Path) -> None:
    """It says what it seems to be."""
    (tmp_path / "x.opml").write_text("<html><p>no</p></html>")
    with pytest.raises(UnreadableError, match="no OPML"):
        list(items(tmp_path / "x.opml"))


PIECES = (
    *("<outline ", "/>", "</outline>", 'text="a"', "text=b", 'xmlUrl="https://a.de/"', "<!--"),
    *("-->", 'url="', "_note='n", "<opml><body>", "</body>", "&amp;", "&#xD800;", "&x;", "]]>"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=files(PIECES))
def test_any_file(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in it, it is read or refused."""
    read(items, tmp_path / "x.opml", content)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.tuples(st.sampled_from("flfn"), st.booleans()), max_size=30))
def test_counts_add_up(tmp_path: Path, names: list[tuple[str, bool]]) -> None:
    """Feeds, links and notes are counted once each, and folders not."""
    text, level, expected = "<opml><body>", 0, 0
    for kind, opens in names:
        if kind == "f" and opens:
            text += '<outline text="Folder"><outline text="n" url="https://a.de/"/>'
            level, expected = level + 1, expected + 1
        elif kind == "f" and level:
            text, level = f"{text}</outline>", level - 1
        elif kind != "f":
            text, expected = f'{text}<outline text="{kind}"/>', expected + 1
    content = (text + "</outline>" * level + "</body></opml>").encode()
    assert sum(counted(read(items, tmp_path / "x.opml", content))) == expected
