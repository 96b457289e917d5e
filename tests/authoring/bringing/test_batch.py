"""Files are written in batches: whole ones, never over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.bringing.batch import Batch, LeadsOutError
from learnscape_gen.state.changes import ChangedMeanwhileError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


def test_nothing_is_there_before_it_is_written(hub: Hub) -> None:
    """Then all of it is."""
    batch = Batch(hub.root, write=True)
    batch.add([("content/inbox/a.md", b"a"), ("content/inbox/b/index.md", b"b")])
    assert not (hub.root / "content/inbox").exists()
    batch.write()
    assert hub.content()["inbox/a.md"] == b"a"
    assert hub.content()["inbox/b/index.md"] == b"b"


def test_a_batch_is_full_by_files_or_bytes(hub: Hub) -> None:
    """So that neither fills the memory."""
    batch = Batch(hub.root, write=True)
    batch.add([("content/inbox/a.md", b"a")])
    assert not batch.is_full
    batch.add([("content/inbox/b.md", b"b" * 20_000_000)])
    assert batch.is_full


def test_a_file_that_somebody_else_wrote_stays(hub: Hub) -> None:
    """And nothing of the batch is written."""
    batch = Batch(hub.root, write=True)
    batch.add([("content/inbox/a.md", b"a"), ("content/inbox/b.md", b"b")])
    hub.write("content/inbox/b.md", "theirs")
    with pytest.raises(ChangedMeanwhileError):
        batch.write()
    assert hub.content()["inbox/b.md"] == b"theirs"
    assert "inbox/a.md" not in hub.content()


def test_no_link_leads_it_out(hub: Hub, tmp_path: Path) -> None:
    """Neither by a folder nor by a file."""
    (hub.root / "content/inbox").symlink_to(tmp_path)
    (hub.root / "content/a.md").symlink_to(tmp_path / "none")
    for path in ("content/inbox/b.md", "content/a.md", "content/../x.md"):
        with pytest.raises(LeadsOutError):
            Batch(hub.root, write=True).add([(path, b"")])
