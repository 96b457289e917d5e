"""Lets links in a body name other targets, and leaves every other byte of the file as it is.

Which pieces of the text are the links in question is found by trying: each that may be one gets an
address of its own, and reading tells which link has it then. What is written is read again, too;
if anything but the wanted links would be another, nothing is changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.content.front_matter_edit import front_matter_of
from learnscape_gen.content.line_breaks import line_starts
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.markdown.written_links import written_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from learnscape_gen.content.markdown.body import BodyLink, MarkdownBody
    from learnscape_gen.content.markdown.raw_html import HtmlPolicy
    from learnscape_gen.content.markdown.written_links import WrittenLink

_TAG = re.compile(r"<(/?[a-z0-9]*)[^>]*>")


class LinkEditError(Exception):
    """Some links can't be changed safely; `links` are these, by their number in the body."""

    def __init__(self, links: Iterable[int]) -> None:
        self.links = tuple(links)
        super().__init__(f"links {self.links} can't be changed")


def relinked(content: bytes, path: str, targets: Mapping[int, str], html: HtmlPolicy) -> bytes:
    """Return a file in whose body some links name other targets.

    Args:
        content: the bytes of the file.
        path: its path, for problems.
        targets: the new target of links, by their number in the body: a path or name as it is
            looked up. What follows it, a query or a fragment, stays.
        html: what happens to raw HTML in the body.

    Raises:
        EditError: the file can't be read.
        LinkEditError: the place of a link can't be told.

    """
    front = front_matter_of(content, path)
    before = _read(front.body, html)
    places = _places(front.body, before.links, targets, html)
    if missing := targets.keys() - {number for _, numbers in places for number in numbers}:
        raise LinkEditError(sorted(missing))
    pieces = [
        (link.start, link.end, link.renamed(front.body, targets[numbers[0]]))
        for link, numbers in places
    ]
    wanted = [
        replace(link, target=_target(link, targets[number])) if number in targets else link
        for number, link in enumerate(before.links)
    ]
    after = _read(_with(front.body, pieces), html)
    if list(map(_told, after.links)) != list(map(_told, wanted)) or _seen(after) != _seen(before):
        raise LinkEditError(sorted(targets))
    text = content.decode()
    start = line_starts(text)[front.body_line - 1]
    body = text[start:]
    crlf = [n - shift for shift, n in enumerate(f.start() for f in re.finditer("\r\n", body))]
    raw = [(a + bisect_right(crlf, a - 1), b + bisect_right(crlf, b - 1), t) for a, b, t in pieces]
    return (text[:start] + _with(body, raw)).encode()


def _places(
    text: str, links: Sequence[BodyLink], targets: Mapping[int, str], html: HtmlPolicy
) -> list[tuple[WrittenLink, list[int]]]:
    """Return where the links in question are written, each place with the links it makes.

    A definition (`[name]: address`) makes as many links as refer to it.
    """
    wanted = {_named(links[number]) for number in targets}
    found = sorted(link for link in written_links(text) if _named(link) in wanted)
    sign = "place"
    while sign in text:
        sign += "-x"
    probed = _with(text, [(link.start, link.end, f"{sign}{n}") for n, link in enumerate(found)])
    made = [link.target.partition("?")[0] for link in _read(probed, html).links]
    if len(made) != len(links):
        return []
    return [
        (link, numbers)
        for n, link in enumerate(found)
        if (numbers := [number for number, target in enumerate(made) if target == f"{sign}{n}"])
        and all(_named(links[number]) == _named(link) for number in numbers)
        and all(number in targets for number in numbers)
    ]


def _named(link: BodyLink | WrittenLink) -> tuple[str, str, str]:
    return link.kind, link.target, link.fragment


def _target(link: BodyLink, path: str) -> str:
    """Return a new target; an address of the site keeps its query."""
    query = link.target.partition("?")[1:] if link.target.startswith("/") else ()
    return path + "".join(query)


def _told(link: BodyLink) -> tuple[str, str, str, bool]:
    return link.kind, link.target, link.fragment, link.embed


def _seen(body: MarkdownBody) -> str:
    """Return what a reader sees, without ids: those of headings may come from names of targets."""
    return _TAG.sub(r"<\1>", body.html)


def _read(text: str, html: HtmlPolicy) -> MarkdownBody:
    return read_markdown(text, path="", html=html)[0]


def _with(text: str, pieces: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with other pieces at some offsets."""
    for start, end, piece in sorted(pieces, reverse=True):
        text = text[:start] + piece + text[end:]
    return text
