"""An item of the inbox: a note that may lack anything, read as far as it can be.

A note without front matter gets some: the title and the address that it begins with, if it does.
All else stays as it is, so what a person wrote is still there when it has become a post.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from learnscape_gen.content.front_matter import FOREIGN
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.places import Kind
from learnscape_gen.content.quoting import yaml_value
from learnscape_gen.content.read import decoded, read
from learnscape_gen.content.scan import MAX_FILE, SourceFile
from learnscape_gen.content.validate import document_of
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.paths import web_address
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from pathlib import Path

_ADDRESS = re.compile(r"https?://[^\s<>\"'`]*[^\s<>\"'`.,;:!?)\]]")
_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+)\)")
_MARKS = re.compile(r"^[\s#>*+=~_`-]+|[\s#*_=~`-]+$")
"""Signs of Markdown around the words of a line."""
_LONGEST_TITLE = 120
_MOST_READ = 32 * 1024 * 1024
"""Bytes of a file that is read to find that it is no post."""


class Item(NamedTuple):
    """A file of the inbox.

    Args:
        path: the file, relative to the project.
        content: its bytes; None where it can't be read, or not all of it.
        framed: the same with front matter; None where it can't be a post.
        title: its title, or what may serve as one.
        post: what it says as a post; None where it can't be one.
        problems: what keeps it from being a sound post.

    """

    path: str
    content: bytes | None
    framed: bytes | None
    title: str
    post: PostDocument | None
    problems: tuple[Problem, ...]


def read_item(project: Path, path: str) -> Item:
    """Return a file of the inbox, read as far as it can be.

    Args:
        project: the project's folder.
        path: the file, relative to it.

    Raises:
        FileNotFoundError: it is gone.

    """
    try:
        if (project / path).stat().st_size <= _MOST_READ:
            return item_of(path, (project / path).read_bytes())
        told, hint = "The file is too large to be looked into.", "Move it away by hand."
    except FileNotFoundError:
        raise
    except OSError as fault:
        told, hint = f"This can't be read: {fault.strerror}.", "Check that it may be read."
    return _unfit(path, None, Problem.of("E-FILE", told, Location(path), hint))


def item_of(path: str, content: bytes) -> Item:
    """Return what the bytes of a file of the inbox say.

    Args:
        path: the file, relative to the project.
        content: its bytes.

    """
    if len(content) > MAX_FILE:
        told = f"The file is larger than {MAX_FILE // 1024 // 1024} MiB, too large for a post."
        return _unfit(path, content, Problem.of("E-FILE-SIZE", told, Location(path)))
    text = decoded(content, path)
    if isinstance(text, Problem):
        return _unfit(path, content, text)
    if "\0" in text:
        told = "The file is not text: it holds signs that no text has."
        return _unfit(path, content, Problem.of("E-ENCODING", told, Location(path)))
    post, problems = as_post(content, path)
    if post is not None:
        return Item(path, content, content, post.title or likely_title(text, path), post, problems)
    is_bare = problems[0].code == "E-FRONT-MATTER-MISSING"
    if not is_bare or text.lstrip().startswith(FOREIGN):
        return _unfit(path, content, problems[0])
    framed = _framed(content, text, path)
    post, problems = as_post(framed, path)
    return Item(path, content, framed, likely_title(text, path), post, problems)


def as_post(content: bytes, path: str) -> tuple[PostDocument | None, tuple[Problem, ...]]:
    """Return the post that a file would be, as far as it can be read, and what is wrong with it.

    Args:
        content: the bytes of the file.
        path: where it stands or is to stand, relative to the project.

    """
    name = path.rpartition("/")[2].rpartition(".")[0]
    file = SourceFile(path, Kind.POST, name, Stamp(0, 0))
    document, problems = document_of(read(file, content, "escape")[0])
    return (document if isinstance(document, PostDocument) else None), problems


def _unfit(path: str, content: bytes | None, problem: Problem) -> Item:
    return Item(path, content, None, _name(path), None, (problem,))


def _framed(content: bytes, text: str, path: str) -> bytes:
    """Return a note with front matter above it, and otherwise byte for byte as it was."""
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    line_end = "\r\n" if b"\r\n" in content else "\n"
    lines = ["---", f"title: {yaml_value(likely_title(text, path))}"]
    if address := _address(text):
        lines.append(f"url: {yaml_value(address)}")
    top = "".join(f"{line}{line_end}" for line in [*lines, "---"])
    return mark + top.encode() + content[len(mark) :]


def likely_title(text: str, path: str) -> str:
    """Return the first words of a text that may be its title; else the name of the file.

    Args:
        text: what stands in the file.
        path: the file.

    """
    for line in _first_lines(text):
        linked = _LINK.search(line)
        words = linked[1] if linked else _ADDRESS.sub(" ", _MARKS.sub("", line))
        title = " ".join(without_forbidden(words).split())
        if any(map(str.isalnum, title)):
            return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
    return _title_of_address(_address(text)) or _name(path)


def _title_of_address(address: str) -> str:
    """Return the last words of the path of an address: `…/incident-response/` has two."""
    place = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    words = " ".join(re.sub(r"\.\w{2,5}$|[-_+.]+", " ", without_forbidden(place)).split())
    return words[:1].upper() + words[1:_LONGEST_TITLE] if re.search(r"[^\W\d_]{3}", words) else ""


def _address(text: str) -> str:
    """Return the web address that a note is about: the first one of its first lines."""
    for line in _first_lines(text):
        found = _LINK.search(line) or _ADDRESS.search(line)
        if found and (address := web_address(found[found.re.groups])):
            return address
    return ""


def _first_lines(text: str) -> list[str]:
    """Return the first few lines with something in them, below front matter if there is any."""
    body = re.sub(r"\A\s*---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", "", text)
    return [line for line in body[:4000].splitlines() if line.strip()][:5]


def _name(path: str) -> str:
    """Return the name of a file in words; of an `index.md`, that of its folder."""
    folder, _, file = path.rpartition("/")
    stem = file.rpartition(".")[0]
    stem = folder.rpartition("/")[2] if stem.casefold() == "index" else stem
    return " ".join(re.sub("[_-]+", " ", without_forbidden(stem)).split()) or "Untitled"
