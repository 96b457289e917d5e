"""A new file of a hub: front matter of values only, comments of what was kept, and the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.front_matter import MAX_FRONT_MATTER
from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.scan import MAX_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.authoring.bringing.attachments import Beside
    from learnscape_gen.importers.draft import Draft

MOST_KEPT = MAX_FRONT_MATTER // 2
"""Letters of what was not understood that a file keeps."""
TOLD_IF_CUT = "It says more than a file can keep; the rest stays where it is."


class Titled(NamedTuple):
    """An item that is to become a file: with its title, and the comment that marks it."""

    draft: Draft
    title: str
    mark: str


class NewFile(NamedTuple):
    """A new file.

    Args:
        path: where it goes, relative to the project.
        content: its bytes.
        beside: the files that go with it.
        told: what is to be said of what did not come along.

    """

    path: str
    content: bytes
    beside: tuple[Beside, ...] = ()
    told: tuple[str, ...] = ()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield paths with bytes, what goes with the file first."""
        folder = self.path.rpartition("/")[0]
        yield from ((f"{folder}/{each.inner}", each.content) for each in self.beside)
        yield self.path, self.content


class TooLongError(Exception):
    """A text that no file of a hub can hold; the message says what of it is too long."""


def text_of(values: Iterable[tuple[str, str]], comments: Iterable[str], body: str) -> bytes:
    """Return the bytes of a file.

    Args:
        values: keys and YAML on one line.
        comments: lines that begin with `#`.
        body: Markdown.

    Raises:
        TooLongError: a hub does not take so much.

    """
    keys = (f"{key}: {value}" for key, value in values)
    block = "".join(f"{line}\n" for line in (*keys, *comments))
    if len(block) > MAX_FRONT_MATTER:
        raise TooLongError("What it says of itself is longer than front matter may be.")
    text = f"---\n{block}---\n" + (f"\n{body}\n" if body else "")
    content = without_forbidden(text).encode()
    if len(content) > MAX_FILE:
        raise TooLongError(f"Its text is longer than {MAX_FILE // 1024 // 1024} MiB.")
    return content


def kept_comments(kept: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], bool]:
    """Return what was kept as comments, and whether that is all of it."""
    lines: list[str] = []
    length = 0
    for line in _kept_lines(kept):
        length += len(line) + 1
        if length > MOST_KEPT:
            return (*lines,), False
        lines.append(line)
    return (*lines,), True


def _kept_lines(kept: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield comments of one line each; whatever counts as the end of a line somewhere ends one."""
    for name, text in kept:
        first, *rest = text.splitlines() or [""]
        yield f"# {' '.join(name.split())}: {first}".rstrip()
        yield from (f"#   {line}".rstrip() for line in rest)
