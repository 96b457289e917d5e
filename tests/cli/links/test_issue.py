"""The text of the one issue that a CI job keeps up to date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.cli.links.issue import MARKER, as_issue
from learnscape_gen.ledger.entry import Entry
from learnscape_gen.links.addresses import Address
from learnscape_gen.links.passing import Pass as Done
from tests.cli.links.conftest import about

if TYPE_CHECKING:
    from tests.cli.links.conftest import Pass
    from tests.conftest import Hub
    from tests.stranger import Stranger


def done(*entries: Entry, files: tuple[str, ...] = ("content/posts/a.md",)) -> Done:
    """Return a pass that left some entries."""
    addresses = {e.url: Address(e.url, files, of_post=True) for e in entries}
    return Done(addresses, {e.url: e for e in entries}, {}, in_time=True, stopped=False)


def test_the_same_text_day_after_day(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """It has the marker in its first line, and changes only when something has."""
    about(hub, stranger.shows("/a", "", status="404 Not Found"), stranger.shows("/b", "Hello."))
    first = links("2026-11-02", "--format", "markdown").output
    assert first == f"{MARKER}\nEvery outside address of this hub is as it should be.\n"
    texts = {links(f"2026-11-{day}", "--format", "markdown").output for day in (10, 17, 24)}
    [text] = texts
    assert text.startswith(f"{MARKER}\n")
    assert "\n## Dead: 1\n" in text
    assert f"- [ ] <{stranger.at('/a')}> 404, since 2026-11-02. In `content/posts/p0.md`" in text
    assert stranger.at("/b") not in text


def test_bad_days_and_refusals_open_no_issue() -> None:
    """Only what needs a person does; the job sees it by a heading."""
    states = ("ok", "failing", "refused", "paywalled", "moved-for-now")
    calm = [Entry(f"https://{state}.example/", state=state) for state in states]  # type: ignore[arg-type] # states
    assert "##" not in as_issue(done(*calm))


@pytest.mark.parametrize("long", [1, 100, 9_000])
def test_an_issue_has_room_for_its_text(long: int) -> None:
    """Very many addresses are counted, not listed."""
    states = ("dead", "suspicious", "moved")
    many = [Entry(f"https://{s}.example/{n:04}" + "x" * long, state=s)  # type: ignore[arg-type] # states
            for s in states for n in range(500)]  # fmt: skip
    text = as_issue(done(*many, files=("content/posts/" + "a" * long + ".md",) * 20))
    assert "## Dead: 500" in text
    assert text.count(" more\n") == 3
    assert len(text) < 65_536


def test_names_of_files_are_no_markdown() -> None:
    """Whatever strangers call them, nobody is mentioned and nothing is broken."""
    text = as_issue(done(Entry("https://a.example/", state="dead"), files=("content/`@all`\n.md",)))
    assert re.search(r"In `content/@all\\n\.md`\n\Z", text)
