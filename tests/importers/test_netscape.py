"""The structure of a file of bookmarks is found, however its tags are nested and closed."""

from __future__ import annotations

from learnscape_gen.importers.netscape import Bookmark, Described, bookmarks


def found(text: str) -> list[tuple[str, str, list[str]]]:
    """Return title, note and folders of each bookmark."""
    return [
        (each.title.strip(), each.note, [folder.name for folder in each.folders])
        for each in bookmarks(text)
        if isinstance(each, Bookmark)
    ]


def test_folders_nest() -> None:
    """A bookmark is in the folders whose lists are open; the root is none."""
    text = """<H1>Bookmarks</H1><DL><p>
    <DT><H3>A</H3><DL><p><DT><A HREF=1>one</A><DT><H3>B</H3><DL><p><DT><A HREF=2>two</A></DL><p>
    <DT><A HREF=3>three</A></DL><p><DT><A HREF=4>four</A></DL>"""
    assert found(text) == [
        ("one", "", ["A"]),
        ("two", "", ["A", "B"]),
        ("three", "", ["A"]),
        ("four", "", []),
    ]


def test_notes_belong_to_the_bookmark_above() -> None:
    """A note goes on over paragraphs, breaks and links, to the next entry."""
    text = """<DL><DT><A HREF=1>one</A><DD>First line.<BR>Second.<p>See
<a href="https://sre.google/">SRE</a> &amp; more<DT><A HREF=2>two</A></DL>"""
    assert found(text) == [
        ("one", "First line.\nSecond.\n\nSee\n[SRE](https://sre.google/) & more", []),
        ("two", "", []),
    ]


def test_a_note_is_words_and_no_markup() -> None:
    """A tag that somebody wrote about stays to be read; an address in brackets stays one."""
    text = "<DT><A HREF=1>one</A><DD>Use &lt;script&gt; or <b> if 1 < 2: <https://sre.google/>"
    assert found(text)[0][1] == "Use &lt;script> or &lt;b> if 1 < 2: <https://sre.google/>"


def test_a_script_in_a_link_of_a_note_is_no_link() -> None:
    """Only web addresses are led to."""
    text = "<DT><A HREF=1>one</A><DD>press <a href='javascript:alert(1)'>here</a>"
    assert found(text)[0][1] == "press here"


def test_notes_on_folders_are_told_apart() -> None:
    """What stands below a heading is about the folder."""
    described = [
        (each.folder.name, each.note)
        for each in bookmarks("<DL><DT><H3>A</H3><DD>About A<DL><DT><A HREF=1>one</A></DL>")
        if isinstance(each, Described)
    ]
    assert described == [("A", "About A")]


def test_nothing_need_be_closed() -> None:
    """Titles, headings, entries and lists end where the next thing begins, or the file does."""
    text = "<DL><DT><H3>A\n<DL><DT><A HREF=1>one\n<DD>note\n<DT><A HREF=2>two <p> more"
    assert found(text) == [("one", "note", ["A"]), ("two <p> more", "", ["A"])]


def test_lines_are_counted() -> None:
    """A place is that of the link in the file."""
    lines = [each.line for each in bookmarks("<DL>\n<DT><A HREF=1>one</A>\n\n<DT><A HREF=2>x</A>")]
    assert lines == [2, 4]


def test_folders_without_end_are_cut() -> None:
    """A file that nests a thousand folders gives bookmarks with some of them, and finds back."""
    text = "<H3>x</H3><DL>" * 1000 + "<A HREF=1>in</A>" + "</DL>" * 1000 + "<A HREF=2>out</A>"
    (_, _, deep), (_, _, none) = found(text)
    assert 1 < len(deep) < 100
    assert none == []
