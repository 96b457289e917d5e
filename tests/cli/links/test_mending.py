"""`learnscape links --fix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.links.conftest import about, known

if TYPE_CHECKING:
    from tests.cli.links.conftest import Pass
    from tests.conftest import Hub
    from tests.stranger import Stranger


def test_what_moved_for_good_is_written_anew(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """Shown first, then done; nobody is asked for it."""
    new = stranger.shows("/new/a", "Hello.")
    old = stranger.sends_on("/a", "/new/a", "301 Moved")
    about(hub, old)
    links("2026-11-02")
    asked = len(stranger.asked)
    shown = links("2026-11-02", "--fix", "--dry-run")
    assert f"content/posts/p0.md\n  - {old}\n  + {new}\n" in shown.output
    assert "1 file would change; nothing was written." in shown.output
    post = hub.root / "content/posts/p0.md"
    assert f"url: {old}\n" in post.read_text("utf-8")
    assert "1 file changed." in links("2026-11-02", "--fix").output
    assert f"url: {new}\n" in post.read_text("utf-8")
    assert len(stranger.asked) == asked
    assert "No post or source" in links("2026-11-02", "--fix").output
    links("2026-11-02")
    assert known(hub).keys() == {new}


def test_what_can_not_be_changed_is_told(hub: Hub, links: Pass, stranger: Stranger) -> None:
    """With its place, and the exit code of content with problems."""
    stranger.shows("/new/a", "Hello.")
    about(hub, stranger.sends_on("/a", "/new/a", "301 Moved"))
    links("2026-11-02")
    hub.write("content/posts/broken.md", "---\ntitle: [\n---\n")
    result = links("2026-11-02", "--fix")
    assert result.exit_code == 1
    assert "content/posts/broken.md:" in result.output
    assert "1 file changed." in result.output


def test_a_broken_ledger_changes_nothing(hub: Hub, links: Pass) -> None:
    """It is told with its line."""
    about(hub, "https://a.example/")
    hub.write("links.jsonl", "{}\n")
    result = links("2026-11-02", "--fix")
    assert result.exit_code == 1
    assert "links.jsonl:1:1" in result.output
    assert "Nothing was changed." in result.output
