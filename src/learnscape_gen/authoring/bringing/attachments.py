"""The files that go with an item, read from where they are; what can't come along is told."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.inbox import is_note
from learnscape_gen.content.scan import MAX_FILE, is_passed_over
from learnscape_gen.paths import collision_key, slug_fault

if TYPE_CHECKING:
    from learnscape_gen.importers.draft import Attachment, Draft


class Beside(NamedTuple):
    """A file that comes along: where it goes, seen from its item's folder, and its bytes."""

    inner: str
    content: bytes


def attachments_of(draft: Draft) -> tuple[tuple[Beside, ...], tuple[str, ...]]:
    """Return the files that come along with a draft, and what is to be told of the others."""
    found: dict[str, Beside] = {}
    told: list[str] = []
    for attachment in draft.attachments:
        content = b""
        try:
            why = _refused(attachment)
            if not why:
                content = attachment.path.read_bytes()
        except OSError as fault:
            why = f"can't be read: {fault.strerror}"
        if why:
            told.append(f"The file {attachment.inner} {why}. It did not come along.")
        else:
            beside = Beside(attachment.inner, content)
            found.setdefault(collision_key(attachment.inner), beside)
    return tuple(found.values()), tuple(told)


def _refused(attachment: Attachment) -> str:
    """Say why a file can't come along, or return an empty string."""
    inner = attachment.inner
    if slug_fault(inner) or any(map(is_passed_over, inner.split("/"))) or is_note(inner):
        return "has a name that means something else in a hub"
    status = attachment.path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return "is a link or no plain file"
    if status.st_size > MAX_FILE:
        return f"is larger than {MAX_FILE // 1024 // 1024} MiB"
    return ""
