"""The new address of what has moved for good, written into posts and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from msgspec.structs import replace

from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.ledger import parsed, written
from learnscape_gen.ledger.lines import BrokenLedgerError
from learnscape_gen.links.fixing import Rewritten, fixes
from learnscape_gen.project import load_project
from learnscape_gen.state.changes import make_changes

if TYPE_CHECKING:
    from learnscape_gen.links.fixing import Fixes
    from tests.conftest import Hub

OLD, NEW = "https://a.example/old", "https://b.example/new?x=1"
MOVED = Entry(OLD, state="moved", since="2026-11-01", good="2026-11-01", to=NEW)


def fixed(hub: Hub, entry: Entry = MOVED) -> Fixes:
    """Return what would be changed in a hub whose ledger has one line."""
    hub.write("links.jsonl", written([entry]))
    return fixes(load_project(hub.root))


def test_only_the_address_changes(hub: Hub) -> None:
    """Comments, quotes, other keys and the text stay byte for byte; the fragment goes along."""
    file = hub.post("a", body=f"[old]({OLD})\n", url=f'"{OLD}#part"  # where it was')
    before = file.read_bytes()
    found = fixed(hub)
    assert found.rewritten == (Rewritten("content/posts/a.md", f"{OLD}#part", f"{NEW}#part"),)
    make_changes(hub.root, found.changes)
    written_now = file.read_bytes()
    assert f"url: {NEW}#part".encode() in written_now
    assert b"# where it was" in written_now
    old, new = (text.split(b"url:") for text in (before, written_now))
    assert old[0] == new[0]
    assert old[1].partition(b"\n")[2] == new[1].partition(b"\n")[2]


def test_the_ledger_knows_the_new_address(hub: Hub) -> None:
    """So that the next pass need not begin anew."""
    hub.post("a", url=OLD)
    make_changes(hub.root, fixed(hub).changes)
    entries = parsed((hub.root / "links.jsonl").read_bytes()).entries
    assert entries[NEW] == Entry(NEW, good="2026-11-01")


@pytest.mark.parametrize(
    "new", ["https://b.example/a_(b)", "https://b.example/?a=[b],'c'", "https://b.example/a:"]
)
def test_signs_in_an_address_stay(hub: Hub, new: str) -> None:
    """Also those that mean something else in YAML."""
    file = hub.post("a", url=OLD)
    make_changes(hub.root, fixed(hub, replace(MOVED, to=new)).changes)
    assert yaml.safe_load(file.read_text("utf-8").split("---\n")[1])["url"] == new


def test_sources_change_too(hub: Hub) -> None:
    """Their address is what readers visit."""
    hub.write("content/sources/google-sre.md", f"---\ntitle: S\nurl: {OLD}\n---\n")
    assert [each.path for each in fixed(hub).rewritten] == ["content/sources/google-sre.md"]


@pytest.mark.parametrize("state", ["moved-for-now", "suspicious", "dead", "ok"])
def test_only_what_moved_for_good_changes(hub: Hub, state: str) -> None:
    """All else may be otherwise tomorrow."""
    hub.post("a", url=OLD)
    assert fixed(hub, Entry(OLD, state=state, to=NEW)).changes == ()  # type: ignore[arg-type] # one of them


def test_a_file_that_can_not_be_changed_is_told(hub: Hub) -> None:
    """All others change nevertheless."""
    hub.post("a", url=OLD)
    hub.write("content/posts/b.md", "---\ntitle: [\n---\n")
    found = fixed(hub)
    assert [problem.location.path for problem in found.problems] == ["content/posts/b.md"]
    assert len(found.rewritten) == 1


def test_a_broken_ledger_changes_nothing(hub: Hub) -> None:
    """What it says can't be trusted."""
    hub.write("links.jsonl", "{")
    with pytest.raises(BrokenLedgerError):
        fixes(load_project(hub.root))
