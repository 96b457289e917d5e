"""Whatever a file holds, its bookmarks are read to the end, or the file is refused at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.bookmarks import items
from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.importers.draft import Item

PIECES = (
    *("<DL><p>", "</DL>", "<DT>", "<H3>", "</H3>", "<DD>", "<HR>", "<!--", "-->", "<", ">", '"'),
    *(
        "<A HREF=",
        '"https://sre.google/"',
        "javascript:x",
        " TAGS='a,b'",
        ">",
        "</A>",
        " PRIVATE=1",
    ),
    *(' ADD_DATE="1e9"', " ADD_DATE=99999999999999999", " FEEDURL=https://sre.google/f", "\x00"),
    *("\ud800", "&#xD800;", "&amp;", "\x0b", "\u2028", "\r", "[linkding-notes]", "ß" * 300, "'"),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file that each example is written into."""
    return tmp_path_factory.mktemp("any") / "bookmarks.html"


def read(file: Path, content: bytes) -> list[Item]:
    """Return what is in a file; nothing for one that is refused."""
    file.write_bytes(content)
    try:
        return list(items(file))
    except UnreadableError:
        return []


@given(content=st.binary())
def test_any_bytes(file: Path, content: bytes) -> None:
    """No bytes make it crash."""
    for item in read(file, b"<DL>" + content):
        assert isinstance(item, Draft | Left | Noted)


@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(), max_size=60))
def test_any_tags(file: Path, pieces: list[str]) -> None:
    """Tags in any order give drafts that can be cleaned, or lines that say why not."""
    content = "".join(["<DL>", *pieces]).encode("utf-8", "surrogatepass")
    for item in read(file, content):
        clean = cleaned(item) if isinstance(item, Draft) else item
        assert clean.place.startswith("bookmarks.html:")
        if isinstance(clean, Left):
            assert clean.why


@given(folders=st.lists(st.sampled_from(("in", "out", "mark", "note")), max_size=80))
def test_every_link_is_an_item(file: Path, folders: list[str]) -> None:
    """However lists are opened and closed, no bookmark is lost."""
    written = {
        "in": "<DT><H3>f</H3><DL><p>",
        "out": "</DL><p>",
        "mark": '<DT><A HREF="https://sre.google/">x</A>',
        "note": "<DD>a note",
    }
    content = "<DL><p>" + "\n".join(written[each] for each in folders)
    found = [item for item in read(file, content.encode()) if isinstance(item, Draft)]
    assert len(found) == folders.count("mark")
