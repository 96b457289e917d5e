"""Files become documents of their kind; faulty ones are told and left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from msgspec.structs import astuple

from learnscape_gen.content.face import Face
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import Document, Documents, document_of, validate
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from tests.conftest import Hub
    from tests.content.conftest import DocumentOf

NEEDED = "title: x\ntype: formal\nsource: a\ntool: b\ntask: c\n"


def face(kind: Kind, path: str, front: str = "title: x\n") -> Face:
    """Return the face of a file of some kind."""
    content = f"---\n{front}---\n".encode()
    parsed, _ = read(SourceFile(path, kind, path, Stamp(0, 0)), content, "sanitise")
    return Face(*document_of(parsed))


def test_every_kind_has_its_documents() -> None:
    """Documents are sorted by kind, and keep the order of their files."""
    kinds = [kind for kind in Kind if kind not in (Kind.ASSET, Kind.ASTRAY)]
    files = [face(kind, f"{kind}-{n}.md", NEEDED) for kind in kinds for n in (2, 1)]
    documents, _ = validate(files, frozenset())
    assert {tuple(doc.path for doc in docs) for docs in astuple(documents)} == {
        (f"{kind}-2.md", f"{kind}-1.md") for kind in kinds
    }


def test_a_faulty_file_is_left_out() -> None:
    """One run tells of all files; those without an error go on."""
    files = [
        face(Kind.TOOL, "a.md", "medium: x\n"),
        face(Kind.TOOL, "b.md", "title: x\nodd: 1\n"),
        face(Kind.TOOL, "c.md", "title: [\n"),
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
        face(Kind.POST, "a.md", NEEDED.replace("source: a\n", "silence: E-SOURCE\n")),
        face(Kind.POST, "b.md", NEEDED.replace("source: a\n", "")),
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


DECODER: msgspec.msgpack.Decoder[Document] = msgspec.msgpack.Decoder(Document)

BODY = "## A heading\n\nWords, a [[link|to a term]] and <b id=anchor>HTML</b>.\n"
POST = (
    "title: Postmortem culture\ntype: informal\ntool: [chat, wiki]\ntask: review\n"
    "url: https://example.org/\nwhy: Because.\nmoments: [change, apply]\nminutes: 25 min\n"
    "access: free\nauthor: We\nyear: 2016\nfacts: {structured: no, control: shared}\n"
    "date: 2026-11-02 10:00\ntags: [2024, no]\nstatus: archived\nalias: /old/\nlang: pt_BR\n"
    "noticed: it\nclaim: 80 %\nvia: a friend\nwork_context: incidents\nsilence: W-TONE\n"
)
TERM = "title: A name\nsummary: It is so.\nsynonyms: [another, a third]\norder: 3\n"

CASES = [
    (Kind.POST, f"{POST}source: sre\nreviewed: {{on: 2026-01-02, by: me}}\nreview_in: 1 year\n"),
    (Kind.POST, f"{POST}source: {{name: Us, url: https://example.org/}}\nunknown: key\n"),
    (Kind.POST, "title: Nothing more\n"),
    (Kind.CONTEXT, TERM),
    (Kind.TASK, f"{TERM}trigger: it ends\nresult: done\nroles: us\nneighbours: [a/b, c]\n"),
    (Kind.TOOL, f"{TERM}medium: instructional\nexamples: one\nseen_alive: 2026-01-02\n"),
    (Kind.SOURCE, f"{TERM}kind: person\nurl: https://example.org/\nauthor: They\n"),
    (Kind.EXPLAINER, "title: x\ntype: formal\nparts: [figure, examples]\n"),
    (Kind.PAGE, "title: x\norder: 2\naliases: /old/\n"),
    (Kind.HOME, "title: x\ndescription: Of us.\n"),
]


@pytest.mark.parametrize(("kind", "front"), CASES)
def test_every_kind_of_document_can_be_kept(
    kind: Kind, front: str, document_of_kind: DocumentOf
) -> None:
    """What a decoder gives equals what was encoded, and is of the same kind."""
    document, _ = document_of_kind(kind, front, BODY)
    kept = DECODER.decode(msgspec.msgpack.encode(document))
    assert type(kept) is type(document)
    assert kept == document


def test_every_kind_is_tried() -> None:
    """No kind that holds a document is left out above."""
    assert {kind for kind, _ in CASES} == set(Kind) - {Kind.ASSET, Kind.ASTRAY}


def test_the_path_is_kept_once(document_of_kind: DocumentOf) -> None:
    """Places within the file do not repeat its path."""
    document, _ = document_of_kind(*CASES[0], BODY)
    assert msgspec.msgpack.encode(document).count(document.path.encode()) == 1
