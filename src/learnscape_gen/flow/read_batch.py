"""Reads a batch of files, in whatever process: bytes in, faces and bodies out."""

from __future__ import annotations

import os
from typing import cast

import msgspec

from learnscape_gen.checks.run import remarks_on
from learnscape_gen.content.documents import BodyContent
from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.markdown.raw_html import HtmlPolicy
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.validate import document_of
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import ReadBatch, Wanted, WantedBatch
from learnscape_gen.flow.workers import Job
from learnscape_gen.hub.active import active_problem
from learnscape_gen.state.sources import Read, Source

_TRIES = 3
"""A file that changes while it is read is read again, so many times."""
_ENCODER = msgspec.msgpack.Encoder()


def read_batch(batch: WantedBatch) -> ReadBatch:
    """Read some files."""
    found: list[Read] = []
    same: list[Source] = []
    for wanted in batch.files:
        content, is_steady = _content(wanted)
        digest = digest_of(content) if isinstance(content, bytes) else ""
        stamp = wanted.file.stamp
        settled = is_steady and stamp.is_settled(batch.now)
        if digest and digest == wanted.known:
            same.append(Source(wanted.name, stamp, settled, digest, batch.made_by, "", ""))
            continue
        face, html = _made(wanted, content, cast("HtmlPolicy", batch.html))
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


def _content(wanted: Wanted) -> tuple[bytes | Problem, bool]:
    """Return the bytes of a file, and whether nobody wrote it meanwhile."""
    try:
        with open(wanted.place, "rb") as file:  # noqa: PTH123 - paths of any file system
            for _ in range(_TRIES):
                before = os.fstat(file.fileno())
                content = file.read()
                after = os.fstat(file.fileno())
                if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
                    return content, len(content) == after.st_size
                file.seek(0)
            return content, False
    except OSError as fault:
        told = f"The file can't be opened: {fault.strerror}."
        hint = "Check that it may be read."
        return Problem.of("E-FILE", told, Location(wanted.file.path), hint), False


def _made(wanted: Wanted, content: bytes | Problem, html: HtmlPolicy) -> tuple[Face, str]:
    """Return the face of a file and the HTML of its body."""
    if isinstance(content, Problem):
        return Face(problems=(content,)), ""
    if wanted.file.kind is Kind.ASSET:
        active = None if html == "trusted" else active_problem(wanted.file.path, content)
        return Face(problems=(active,) if active else ()), ""
    # The explainers that travel with learnscape may use all that its own pages may.
    parsed, body = read(wanted.file, content, html if wanted.name == wanted.file.path else "sanitise")
    body = body or BodyContent("", ())
    document, problems = document_of(parsed)
    remarks = remarks_on(document, body.passages) if isinstance(document, PostDocument) else ()
    return Face(document, problems, remarks), body.html
