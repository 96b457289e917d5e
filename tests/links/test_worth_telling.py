"""What a person should look at after a pass, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.ledger.entry import GOOD, STATES, Entry, State
from learnscape_gen.links.addresses import Address
from learnscape_gen.links.passing import Pass
from learnscape_gen.links.worth_telling import place_of, worth_telling

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://a.example/x"
FILES = ("content/a.md", "content/b.md")


def told(root: Path, entry: Entry) -> list[Problem]:
    """Return what is told of one address that stands in two files."""
    addresses = {entry.url: Address(entry.url, FILES, of_post=True)}
    done = Pass(addresses, {entry.url: entry}, {}, stopped=False)
    return list(worth_telling(root, done))


@pytest.mark.parametrize("state", STATES)
def test_calm_where_nobody_has_to_do_anything(tmp_path: Path, state: State) -> None:
    """Each address is told once, however many files name it; refusals and good ones not at all."""
    problems = told(tmp_path, Entry(URL, state=state, since="2026-11-02", to="https://b.example/"))
    calm = {*GOOD, "refused"} - {"moved"}
    assert len(problems) == (state not in calm)
    assert all("It stands in 2 files." in problem.message for problem in problems)
    assert {problem.severity for problem in problems if state in ("dead", "suspicious")} <= {
        "warning"
    }


def test_what_readers_are_sent_to(tmp_path: Path) -> None:
    """What people wrote goes before a copy; without either, what to do is said."""
    dead = Entry(URL, state="dead", since="2026-11-02", why="404")
    copy = Entry(URL, state="dead", archived="https://archive.example/", archived_on="2025-01-01")
    both = Entry(
        URL, state="dead", archived="https://archive.example/", replaced_by="https://b.example/"
    )
    hints = [told(tmp_path, entry)[0].hint for entry in (dead, copy, both)]
    assert "learnscape links --archive" in hints[0]
    assert "the copy of 2025-01-01: https://archive.example/" in hints[1]
    assert "https://b.example/" in hints[2]


@pytest.mark.parametrize(
    ("text", "url", "place"),
    [
        (f"---\nurl: {URL}#part\n---\n", URL, (2, 6)),
        (f"See [it]({URL}), or not.\n", URL, (1, 10)),
        (f"See https://a.example/xy.\n\nSee {URL}.\n", URL, (3, 5)),
        ("<a href='//a.example/?a=1&amp;b=2'>\n", "https://a.example/?a=1&b=2", (1, 10)),
        ("See HTTPS://A.example/x\n", URL, (1, 5)),
        ("url: https://a.example/ä\n", "https://a.example/%C3%A4", (1, 6)),
        ("See https://en.a.example/x_(y).\n", "https://en.a.example/x_(y)", (1, 5)),
        ("See [it][1].\n", URL, (0, 0)),
    ],
)
def test_the_place_of_an_address(
    tmp_path: Path, text: str, url: str, place: tuple[int, int]
) -> None:
    """However it is written; where it can't be found, the file is told."""
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert place_of(tmp_path, "a.md", url) == Location("a.md", *place)


def test_a_file_that_is_gone_has_no_place(tmp_path: Path) -> None:
    """Somebody may have taken it away meanwhile."""
    assert place_of(tmp_path, "a.md", URL) == Location("a.md")
