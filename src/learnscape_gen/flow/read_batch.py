"""Reads a batch of files, in whatever process: bytes in, faces and bodies out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from learnscape_gen.checks.run import remarks_on
from learnscape_gen.content.documents import BodyContent
from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.markdown.words import ENGLISH
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.validate import document_of
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import ReadBatch, Wanted, WantedBatch
from learnscape_gen.flow.steady_file import SteadyFile, read_steadily
from learnscape_gen.flow.workers import Job
from learnscape_gen.hub.active import active_problem, can_be_active
from learnscape_gen.state.sources import Read, Source

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.raw_html import HtmlPolicy

_ENCODER = msgspec.msgpack.Encoder()


def read_batch(batch: WantedBatch) -> ReadBatch:
    """Read some files."""
    found: list[Read] = []
    same: list[Source] = []
    for wanted in batch.files:
        file, stamp = _content(wanted), wanted.file.stamp
        digest, settled = "", False
        if isinstance(file, SteadyFile):
            digest, settled = file.digest, file.is_steady and stamp.is_settled(batch.now)
        if digest and digest == wanted.known:
            same.append(Source(wanted.name, stamp, settled, digest, batch.made_by, "", ""))
            continue
        face, html = face_and_html(wanted, file, batch)
        encoded, body = _ENCODER.encode(face), html.encode(errors="surrogatepass")
        source = Source(
            path=wanted.name,
            stamp=stamp,
            settled=settled,
            digest=digest,
            made_by=batch.made_by,
            face=digest_of(encoded),
            body=digest_of(body) if body else "",
        )
        found.append(Read(source, encoded, body))
    return ReadBatch(tuple(found), tuple(same))


READ = Job(read_batch, WantedBatch, ReadBatch)


def _content(wanted: Wanted) -> SteadyFile | Problem:
    """Return a file, or why it can't be read; of most assets no more than the digest is needed."""
    path = wanted.file.path
    whole = wanted.file.kind is not Kind.ASSET or can_be_active(path)
    try:
        return read_steadily(wanted.place, whole=whole)
    except OSError as fault:
        told = f"The file can't be opened: {fault.strerror}."
        return Problem.of("E-FILE", told, Location(path), "Check that it may be read.")


def face_and_html(
    wanted: Wanted, file: SteadyFile | Problem, batch: WantedBatch
) -> tuple[Face, str]:
    """Return the face of a file and the HTML of its body.

    Args:
        wanted: what the file is.
        file: its bytes, or why there are none.
        batch: what else shapes what reading gives.

    """
    html, language = cast("HtmlPolicy", batch.html), wanted.file.language
    if isinstance(file, Problem):
        return Face(problems=(file,)), ""
    if wanted.file.kind is Kind.ASSET:
        active = None if html == "trusted" else active_problem(wanted.file.path, file.content)
        return Face(problems=(active,) if active else ()), ""
    is_built_in = wanted.name != wanted.file.path
    parsed, body = read(
        wanted.file,
        file.content,
        "sanitise" if is_built_in else html,
        batch.words.get(language, ENGLISH),
        batch.languages,
    )
    body = body or BodyContent("", ())
    document, problems = document_of(parsed)
    remarks: tuple[Problem, ...] = ()
    if isinstance(document, PostDocument) and not language:  # our rules know English words only
        remarks = remarks_on(document, body.passages)
    return Face(document, problems, remarks, language), body.html
