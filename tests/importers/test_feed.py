"""Feeds of all kinds become posts, also where they are broken; the counts add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.feed import items
from learnscape_gen.importers.letters import UnreadableError
from tests.importers.hostile import counted, files, read

FIXTURES = Path(__file__).parent / "fixtures" / "feed"


def drafts(name: str) -> list[Draft]:
    """Return the drafts of a fixture."""
    return [item for item in items(FIXTURES / name) if isinstance(item, Draft)]


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("rss-2.0.xml", (3, 1, 0)),
        ("rss-0.91.xml", (2, 0, 0)),
        ("rss-1.0.rdf", (1, 0, 0)),
        ("atom.xml", (2, 0, 0)),
        ("podcast.xml", (2, 0, 0)),
        ("broken.xml", (4, 0, 0)),
        ("feed.json", (2, 2, 0)),
    ],
)
def test_each_entry_is_told_once(name: str, counts: tuple[int, int, int]) -> None:
    """Drafts and what is left: as many as one counts in the file."""
    assert counted(list(items(FIXTURES / name))) == counts


def test_rss() -> None:
    """An entry says all it can: where, who, when, in which words, and from which feed."""
    first, second, third = drafts("rss-2.0.xml")
    assert first.title == "How we review “incidents”"
    assert first.url == "https://www.example.org/reviews/?a=1&b=2"
    assert (first.author, first.date, first.language) == ("Ann", "2026-11-02T10:00:00Z", "en-GB")
    assert first.tags == ("Incidents", "Learning")
    assert (first.source, first.feed) == ("A blog & more", "https://www.example.org/feed/")
    assert first.why == "We ask how, not who."
    assert first.body == (
        "## How\n\nWe ask *how*, not [who](https://www.example.org/who).\n\n- One\n- Two"
    )
    assert (second.author, second.why) == ("Ann", "")
    assert second.body.startswith("First paragraph.\n\nSecond `paragraph` & its")
    assert ("date", "irgendwann") in second.kept
    assert third.url == "https://www.example.org/by-its-id/"
    assert third.date == ""


def test_atom() -> None:
    """Relative addresses, languages and the feed that an entry was taken from are understood."""
    first, second = drafts("atom.xml")
    assert (first.title, first.url) == ("Weniger < mehr", "https://www.example.org/blog/weniger")
    assert first.body == "Lang **gesagt**, mit [mehr](https://www.example.org/blog/mehr)."
    assert (first.why, first.tags, first.language) == ("Kurz gesagt.", ("Lernen",), "de")
    assert (first.author, first.source) == ("Anna", "Ein Blog")
    assert (second.language, second.author, second.source) == ("en", "Google", "Google SRE")
    assert second.date == "2026-10-01"


def test_a_podcast() -> None:
    """A recording stands in for a page, and says how long it takes."""
    first, second = drafts("podcast.xml")
    assert first.url == "https://www.example.org/talks/1.mp3"
    assert first.values == (("minutes", "62"),)
    assert second.url == "https://www.example.org/talks/2"
    assert second.kept == (("enclosure", "https://www.example.org/talks/2.mp3 audio/mpeg"),)


def test_old_rss_says_its_encoding() -> None:
    """Letters by their names are read although nobody may fetch what declares them."""
    first, second = drafts("rss-0.91.xml")
    assert (first.title, first.why) == ("Café talk", "Plain words & signs")
    assert second.url == "http://www.example.org/2.html"


def test_what_is_not_well_formed_is_read() -> None:
    """A broken entry breaks no other, and no entity of the file is expanded."""
    one, two, three, four = drafts("broken.xml")
    assert one.title == "One & two &a;&file;"
    assert one.url == "https://www.example.org/?a=1&b=2&copy=3"
    assert (one.why, one.body) == ("Unescaped HTML in it", "no prefix")
    assert (two.title, three.title, four.title) == ("Never closed", "3 < 4", "Cut off")
    assert one.source == "Broken & mended"


def test_json_feed() -> None:
    """Words may be HTML or plain, and what the format does not know is kept."""
    first, second = drafts("feed.json")
    assert (first.title, first.why) == ("A < B", "What it says.")
    assert first.body == "Words with [a link](https://www.example.org/2)."
    assert first.values == (("minutes", "10"),)
    assert ("_own", '{"key": 1}') in first.kept
    assert second.body == "Plain \\*words\\*.\n\nMore."
    assert (second.url, second.author) == ("https://sre.google/books/", "Bob")


def test_a_json_feed_that_breaks_off(tmp_path: Path) -> None:
    """What stands before the break is read, and the break is told."""
    text = (FIXTURES / "feed.json").read_text("utf-8")
    found = read(items, tmp_path / "x.json", text[: text.index('{"id": "3"}')].encode())
    assert counted(found) == (2, 0, 1)
    assert isinstance(found[-1], Noted)
    assert "broken" in found[-1].told


def test_a_json_feed_that_is_broken_in_its_title(tmp_path: Path) -> None:
    """The title stays as it is written, and the entries are read."""
    content = rb'{"title": "C:\posts", "items": [{"title": "a"}, '
    draft, broken = read(items, tmp_path / "x.json", content)
    assert isinstance(draft, Draft)
    assert (draft.title, draft.source) == ("a", r"C:\posts")
    assert isinstance(broken, Noted)


@pytest.mark.parametrize(
    "item",
    [
        *("<item>", '<item i:id="1" id="2">', "<item><i:date/>", "<item><i:/>"),
        *("<item><:i/>", "<item><i:2/>", "<item><i::/>"),
    ],
)
def test_names_that_are_none(tmp_path: Path, item: str) -> None:
    """A blank in the address of a namespace, or no name behind a prefix, ends no import."""
    text = f'<rss xmlns:i="http://a\u00a0b/"><channel>{item}<title>a</title></item>'
    (draft,) = read(items, tmp_path / "x.xml", text.encode())
    assert isinstance(draft, Draft)
    assert draft.title == "a"


@pytest.mark.parametrize(
    "odd",
    [
        *("<links>q</links>", "<tags>q</tags>", "<authors>q</authors>", "<title_detail/>"),
        *("<published_parsed>q</published_parsed>", "<author_detail>q</author_detail>"),
    ],
)
def test_names_that_the_parser_keeps_for_itself(tmp_path: Path, odd: str) -> None:
    """An entry with such an element says all else that it says."""
    said = "<title>a</title><author>Ann</author><link>https://a.de/</link><category>x</category>"
    text = f"<rss><channel>{odd}<item>{odd}{said}</item></channel></rss>"
    (draft,) = read(items, tmp_path / "x.xml", text.encode())
    assert isinstance(draft, Draft)
    assert (draft.title, draft.author, draft.url) == ("a", "Ann", "https://a.de/")
    assert draft.tags == ("x",)


def test_an_entry_over_which_the_parser_stumbles(tmp_path: Path) -> None:
    """It is told of, and others are read."""
    bad = "<textInput><link>https://a.de/</link></textInput>"
    text = f"<rss><channel><item>{bad}</item><item><title>b</title></item></channel></rss>"
    left, draft = read(items, tmp_path / "x.xml", text.encode())
    assert isinstance(left, Left)
    assert isinstance(draft, Draft)
    assert draft.title == "b"


def test_letters_by_their_numbers(tmp_path: Path) -> None:
    """Those that no page may hold are passed over, and one that begins a tag begins none."""
    text = "<rss><channel><item><title>a&#xD800;b&#1;c&#65;&#x3c;&LT;</title></item>"
    (draft,) = read(items, tmp_path / "x.xml", text.encode())
    assert isinstance(draft, Draft)
    assert draft.title == "a\ufffdbcA<<"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "koi8-r"])
def test_any_encoding(tmp_path: Path, encoding: str) -> None:
    """The letters are those that were written."""
    label = encoding.removesuffix("-sig")
    text = (
        f'<?xml version="1.0" encoding="{label}"?><rss><channel><item><title>Привет</title></item>'
    )
    (draft,) = read(items, tmp_path / "x.xml", text.encode(encoding))
    assert isinstance(draft, Draft)
    assert draft.title == "Привет"


def test_bytes_that_spell_an_address_are_not_fetched(tmp_path: Path) -> None:
    """Nor opened: a file that holds nothing but an address or a path is no feed."""
    for content in (b"https://www.example.org/feed", str(FIXTURES / "atom.xml").encode()):
        assert read(items, tmp_path / "x.xml", content) == []


def test_a_bomb_stays_small(tmp_path: Path) -> None:
    """Entities of entities are not expanded, and one bad entry ends no file."""
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE rss [<!ENTITY a0 "lol">{declared}]><rss><channel><item><title>&a9;</title>'
    found = read(items, tmp_path / "x.xml", f"{text}</item><item><title>b</title>".encode())
    assert [item.title for item in found if isinstance(item, Draft)] == ["&a9;", "b"]


@pytest.mark.parametrize(
    "piece",
    [
        *("<a>", "<item>", "</item>", "<![CDATA[", "<!--", "<author>", "a", "&", "<a b='", "\n"),
        *("<category>x</category>", "<item><title>", "<b", "a@", "<link>a</link>", "]]>"),
    ],
)
def test_a_lot_of_anything_is_read_once(tmp_path: Path, piece: str) -> None:
    """No text makes the parsers go over it again and again; that would take hours here."""
    begin = "<rss><channel><title>t</title><item><title>x</title><author>"
    content = (begin + piece * (200_000 // len(piece))).encode()
    assert read(items, tmp_path / "x.xml", content)


def test_what_is_no_feed_is_refused(tmp_path: Path) -> None:
    """So is a page, or JSON of another kind."""
    for content in ("<html><p>no</p></html>", "[1, 2]", '{"a": 1}', ""):
        (tmp_path / "x").write_text(content)
        with pytest.raises(UnreadableError, match="no feed"):
            list(items(tmp_path / "x"))


XML = (
    *("<rss>", "<feed>", "<channel>", "<item>", "</item>", "<entry/>", "<title>", "</title>"),
    *("<link>https://a.de</link>", '<link href="/b"/>', "<![CDATA[", "]]>", "<p>", "<br>", "&lt;"),
    *("<dc:date>", "<x:y z='", "<pubDate>", "<!DOCTYPE", "<?xml ", "<source>", "<image>"),
    *("<content:encoded>", "<media:group>", "<itunes:duration>", "xml:base='http://[", "<url>"),
)
JSON = (
    *('{"items":[', "]}", "{", "}", '"title":', '"url":', '"a"', ",", "null", "[", "]", "1e999"),
    *('"tags":', '"authors":', '"attachments":', "-", "true", '"content_html":', '"<p>b"', "\\"),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=files(XML) | files(JSON))
def test_any_file(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in it, it is read or refused."""
    read(items, tmp_path / "x", content)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    titles=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="<&]")), max_size=120)
)
def test_counts_add_up(tmp_path: Path, titles: list[str]) -> None:
    """There are as many items as entries, however they are batched."""
    inner = "".join(f"<item><title>{title}</title></item>" for title in titles)
    content = f"<rss><channel>{inner}</channel></rss>".encode()
    drafts, left, noted = counted(read(items, tmp_path / "x.xml", content))
    assert (drafts + left, noted) == (len(titles), 0)
