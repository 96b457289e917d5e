"""Parsed files become documents of their kind; faulty ones are told and left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import astuple

from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import Documents, validate

if TYPE_CHECKING:
    from learnscape_gen.content.documents import ParsedFile
    from tests.conftest import Hub

NEEDED = "title: x\ntype: formal\nsource: a\ntool: b\ntask: c\n"


def parsed(kind: Kind, path: str, front: str = "title: x\n") -> ParsedFile:
    """Return a file of some kind."""
    content = f"---\n{front}---\n".encode()
    return read(SourceFile(path, kind, path, 0, 0), content, "sanitise")[0]


def test_every_kind_has_its_documents() -> None:
    """Documents are sorted by kind, and keep the order of their files."""
    kinds = [kind for kind in Kind if kind not in (Kind.ASSET, Kind.ASTRAY)]
    files = [parsed(kind, f"{kind}-{n}.md", NEEDED) for kind in kinds for n in (2, 1)]
    documents, _ = validate(files, frozenset())
    assert {tuple(doc.path for doc in docs) for docs in astuple(documents)} == {
        (f"{kind}-2.md", f"{kind}-1.md") for kind in kinds
    }


def test_a_faulty_file_is_left_out() -> None:
    """One run tells of all files; those without an error go on."""
    files = [
        parsed(Kind.TOOL, "a.md", "medium: x\n"),
        parsed(Kind.TOOL, "b.md", "title: x\nodd: 1\n"),
        parsed(Kind.TOOL, "c.md", "title: [\n"),
    ]
    documents, problems = validate(files, frozenset())
    assert [doc.path for doc in documents.tools] == ["b.md"]
    assert [(p.location.path, p.code) for p in problems] == [
        ("a.md", "E-TITLE"),
        ("a.md", "E-VALUE"),
        ("b.md", "H-KEY"),
        ("c.md", "E-YAML"),
    ]


def test_what_is_silenced_does_not_count() -> None:
    """The hub silences a code for all files, a post for itself."""
    files = [
        parsed(Kind.POST, "a.md", NEEDED.replace("source: a\n", "silence: E-SOURCE\n")),
        parsed(Kind.POST, "b.md", NEEDED.replace("source: a\n", "")),
    ]
    documents, problems = validate(files, frozenset())
    assert [doc.path for doc in documents.posts] == ["a.md"]
    assert [(p.location.path, p.code) for p in problems] == [("b.md", "E-SOURCE")]
    documents, problems = validate(files, frozenset(["E-SOURCE"]))
    assert ([doc.path for doc in documents.posts], problems) == (["a.md", "b.md"], ())


def test_no_files() -> None:
    """Nothing makes nothing."""
    assert validate([], frozenset()) == (Documents(), ())


def test_an_unfinished_draft_does_not_stop_a_build(hub: Hub) -> None:
    """What a draft still lacks is a hint at its place; a published post may lack nothing."""
    hub.post("later", source=None, work_task=None, social_tool=None, type=None, status="draft")
    report = hub.build()
    assert report.published
    found = [p for p in report.problems if p.location.path.endswith("later.md")]
    unfinished = {p.code: p.severity for p in found}
    assert set(unfinished) >= {"E-SOURCE", "E-TASK", "E-TOOL", "E-TYPE-MISSING"}
    assert set(unfinished.values()) == {"hint"}
    assert hub.build(drafts=True).published
    hub.post("later", source=None)
    assert not hub.build().published


def test_a_draft_that_says_its_type_can_be_looked_at(hub: Hub) -> None:
    """With drafts asked for, an unfinished one is shown as far as it goes."""
    hub.post("later", source=None, work_task=None, social_tool=None, status="draft")
    hub.build(drafts=True)
    assert "Postmortem culture" in hub.page("posts/later/index.html")
