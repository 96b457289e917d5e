"""Assets that would run, and those that only look like it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.active import active_part, without_active

if TYPE_CHECKING:
    from tests.conftest import Hub

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def drawing(inside: str) -> bytes:
    """Return an SVG drawing."""
    return SVG.format(inside).encode()


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<SCRIPT/>", "<script>"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "<script>"),
        ("<foreignObject/>", "<foreignobject>"),
        ('<g onload="x()"/>', "onload"),
        ('<g\nONCLICK\n=\n"x()"/>', "onclick"),
        ('<a href="javascript:x()"/>', "javascript:"),
        ('<a xlink:href="java&#10;script&#58;x()"/>', "javascript:"),
        ('<animate attributeName="href" values=" JavaScript:x()"/>', "javascript:"),
    ],
)
def test_what_would_run_is_found(inside: str, found: str) -> None:
    """However it is written."""
    assert found in active_part(drawing(inside))


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE svg [<!ENTITY x "<script/>">]>' + drawing("&x;"),
        b'<?xml-stylesheet href="x.xsl" type="text/xsl"?>' + drawing(""),
        SVG.format("<script/>").encode("utf-16"),
        b"<svg><unclosed></svg>",
        b"",
        b"\x00\xff",
        b'<?xml version="1.0" encoding="utf-7"?>' + drawing("+ADw-script+AD4-"),
    ],
)
def test_what_hides_is_refused(content: bytes) -> None:
    """Entities, style sheets, other encodings and broken drawings."""
    assert active_part(content)


@pytest.mark.parametrize(
    "inside",
    [
        "<title>How javascript: came on=1</title>",
        '<text x="1">&lt;script&gt;</text>',
        '<style>.one{fill:red}</style><g class="on" font-family="x"/>',
        '<use href="#a"/><a href="https://example.org/onload="/>',
    ],
)
def test_a_plain_drawing_is_copied(inside: str) -> None:
    """Words about scripts are no scripts."""
    assert active_part(drawing(inside)) == ""


@given(st.binary())
def test_looking_never_fails(content: bytes) -> None:
    """Any bytes may be called a drawing."""
    active_part(content)


@pytest.mark.parametrize("name", ["x.html", "x.HTM", "x.js", "x.svgz", "x.php", "a/x.xml", "x.Mjs"])
def test_files_that_run_are_not_copied(name: str) -> None:
    """They are told of, whatever the case of their ending."""
    file = SourceFile(f"content/{name}", Kind.ASSET, name, 1, 1)
    kept, (told,) = without_active([file], lambda _: b"")
    assert kept == ()
    assert (told.code, told.location.path) == ("W-ASSET", f"content/{name}")


def test_all_else_is_kept_and_not_read() -> None:
    """Only drawings are looked into."""
    names = ["a.png", "b.pdf", "c.css", "posts/d.md", "e.html.png"]
    kinds = {".md": Kind.POST}
    files = [
        SourceFile(f"content/{name}", kinds.get(PurePosixPath(name).suffix, Kind.ASSET), name, 1, 1)
        for name in names
    ]

    def never(path: str) -> bytes:
        raise AssertionError(path)

    assert without_active(files, never) == (tuple(files), ())


def test_a_drawing_that_cannot_be_read_is_told() -> None:
    """The problem of opening it is passed on."""
    problem = Problem.of("E-FILE", "No.", Location("content/a.svg"))
    file = SourceFile("content/a.svg", Kind.ASSET, "a.svg", 1, 1)
    assert without_active([file], lambda _: problem) == ((), (problem,))


def test_a_trusted_hub_publishes_everything(hub: Hub) -> None:
    """An operator may say so, in the settings."""
    hub.post()
    hub.write("content/run.js", "alert(1)")
    hub.write("content/a.svg", drawing("<script/>"))
    assert {p.location.path for p in hub.check().problems if p.code == "W-ASSET"} == {
        "content/run.js", "content/a.svg",
    }  # fmt: skip
    hub.write("learnscape.toml", 'html = "trusted"\n')
    assert "W-ASSET" not in hub.codes()
