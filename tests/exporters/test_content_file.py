"""Front matter as JSON has it."""

from __future__ import annotations

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.exporters.content_file import ContentFile, plain
from learnscape_gen.stamp import Stamp


def file(content: bytes, kind: Kind = Kind.POST) -> ContentFile:
    """Return a file of a kind."""
    return ContentFile(SourceFile("content/posts/x.md", kind, "x", Stamp(0, 0)), content)


def test_words_stay_as_written_and_keys_have_one_name() -> None:
    """`no` is a word, a date is one, too; small whole numbers are numbers."""
    found = file(
        b"\xef\xbb\xbf---\r\nTitle: Ask how\r\nwork-task: [a, b]\r\nminutes: 25\r\nyear: 007\r\n"
        b"facts: {designated: no, control: ~}\r\ndate: 2026-11-02\r\n---\r\nRead *it*.\r\n"
    ).document
    assert found is not None
    assert plain(found.mapping) == {
        "title": "Ask how",
        "work_task": ["a", "b"],
        "minutes": 25,
        "year": "007",
        "facts": {"designated": "no", "control": None},
        "date": "2026-11-02",
    }
    assert found.body == "Read *it*.\n"


def test_what_is_no_document_is_its_bytes() -> None:
    """Pictures, and files that are broken."""
    assert file(b"---\ntitle: x\n---\n", Kind.ASSET).document is None
    assert file(b"---\ntitle: [\n---\n").document is None
    assert file(b"\xff\xfe").document is None
