"""Assets that would run, and those that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.hub.active import active_part, active_problem, can_be_active

if TYPE_CHECKING:
    from typing import NoReturn

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
    told = active_problem(f"content/{name}", b"")
    assert told is not None
    assert (told.code, told.location.path) == ("W-ASSET", f"content/{name}")


@pytest.mark.parametrize(
    "name", ["a.png", "b.pdf", "c.css", "posts/d.md", "e.html.png", "g", "svg"]
)
def test_all_else_is_kept_whatever_it_holds(name: str) -> None:
    """Only drawings have to be looked into, and only they are."""
    assert not can_be_active(f"content/{name}")
    assert active_problem(f"content/{name}", b"<script>alert(1)</script>") is None


@pytest.mark.parametrize("name", ["a.svg", "posts/B.SVG"])
def test_a_drawing_is_looked_into(name: str) -> None:
    """It is copied when nothing in it would run."""
    assert can_be_active(f"content/{name}")
    assert active_problem(f"content/{name}", drawing("")) is None
    told = active_problem(f"content/{name}", drawing("<script/>"))
    assert told is not None
    assert told.message == "This file is not copied: it holds <script>."


def test_a_drawing_that_cannot_be_read_is_told(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem of opening it is told, and no other."""
    hub.write("content/a.svg", drawing("<script/>"))

    def refuse(*_: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("learnscape_gen.flow.steady_file.open", refuse, raising=False)
    told = [p for p in hub.check().problems if p.location.path == "content/a.svg"]
    assert [(p.code, p.message) for p in told] == [
        ("E-FILE", "The file can't be opened: Permission denied.")
    ]


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
