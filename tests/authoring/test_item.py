"""An item of the inbox, read as far as it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.item import item_of, read_item

if TYPE_CHECKING:
    from pathlib import Path

PATH = "content/inbox/my-note_1.md"


@pytest.mark.parametrize(
    ("content", "title", "url"),
    [
        ("", "my note 1", ""),
        ("# A *good* talk\n\nhttps://a.example/x.\n", "A *good* talk", "https://a.example/x"),
        ("- [How to fail](https://a.example/b) by me\n", "How to fail", "https://a.example/b"),
        ("https://a.example/incident-response.html\n", "Incident response", "="),
        ("https://a.example/?p=1\n", "my note 1", "="),
        ("Read (https://a.example/b), soon", "Read ( ), soon", "https://a.example/b"),
        (
            "\ufeff障害の振り返り\r\nhttps://例え.jp/\r\n",
            "障害の振り返り",
            "https://xn--r8jz45g.jp/",
        ),
        ("مراجعة الحوادث\n", "مراجعة الحوادث", ""),
        ("***\n\n\x1b[31mRed\n", "[31mRed", ""),
        ("x" * 500, "x" * 120 + "…", ""),
    ],
)
def test_a_note_without_front_matter_gets_some(content: str, title: str, url: str) -> None:
    """With the title and the address that it begins with; below it all is as it was."""
    item = item_of(PATH, content.encode())
    assert item.post is not None
    assert item.framed is not None
    assert (item.title, item.post.title) == (title, title)
    assert item.post.url == (content.strip() if url == "=" else url)
    body = content.removeprefix("\ufeff").encode()
    assert item.framed.endswith(b"---\r\n" + body if b"\r\n" in body else b"---\n" + body)
    assert item.framed.startswith(b"\xef\xbb\xbf---" if content.startswith("\ufeff") else b"---")


def test_front_matter_may_lack_anything() -> None:
    """Even a title: then the text below it has one, or the file."""
    item = item_of(PATH, b"---\ntags: [x]\n---\n## Below\n")
    assert (item.title, item.framed) == ("Below", item.content)
    assert item_of("content/inbox/talks/index.md", b"---\ntags: [x]\n---\n").title == "talks"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfea\x00", "E-ENCODING"),
        (b"\x89PNG\r\n\x1a\n", "E-ENCODING"),
        (b"ab\0cd", "E-ENCODING"),
        (b"---\ntitle: [\n---\n", "E-YAML"),
        (b"---\ntitle: x\n", "E-FRONT-MATTER-UNCLOSED"),
        (b"---\n- a\n---\n", "E-FRONT-MATTER-SHAPE"),
        (b"+++\ntitle = 1\n+++\n", "E-FRONT-MATTER-MISSING"),
        (b"a" * 5 * 1024 * 1024, "E-FILE-SIZE"),
    ],
)
def test_what_can_be_no_post_says_why(content: bytes, code: str) -> None:
    """It has the name of its file for a title, and is left as it is."""
    item = item_of(PATH, content)
    assert (item.title, item.framed, item.post) == ("my note 1", None, None)
    assert [problem.code for problem in item.problems] == [code]


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8")))
def test_any_file_is_an_item(content: bytes) -> None:
    """Whatever somebody dropped, it has a title, and nothing of it is changed."""
    item = item_of(PATH, content)
    assert item.title.strip()
    assert item.content == content
    assert (item.framed is None) == (item.post is None)
    if item.framed is not None:
        assert item.framed.endswith(content.removeprefix(b"\xef\xbb\xbf"))


def test_what_can_not_be_read_says_so(tmp_path: Path) -> None:
    """A folder stands for what the system refuses; what is gone is for the caller to pass over."""
    (tmp_path / "a.md").mkdir()
    item = read_item(tmp_path, "a.md")
    assert (item.content, item.post) == (None, None)
    assert item.problems[0].message == "This can't be read: Is a directory."
    with pytest.raises(FileNotFoundError):
        read_item(tmp_path, "gone.md")


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    """Its size is looked at first."""
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(3 * 1024**3)
    item = read_item(tmp_path, "huge.md")
    assert (item.content, item.problems[0].hint) == (None, "Move it away by hand.")
