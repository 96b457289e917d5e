"""Files that go with an item come along, if they are plain files and can stand beside a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.bringing.attachments import attachments_of
from learnscape_gen.importers.draft import Attachment, Draft

if TYPE_CHECKING:
    from pathlib import Path


def told(*attachments: Attachment) -> tuple[str, ...]:
    """Return what is told of attachments of which none comes along."""
    beside, said = attachments_of(Draft(place="x", attachments=attachments))
    assert beside == ()
    return said


def test_plain_files_come_along(tmp_path: Path) -> None:
    """Each place is filled once, whatever the case of its name."""
    file = tmp_path / "a.png"
    file.write_bytes(b"PNG")
    draft = Draft(place="x", attachments=(Attachment("i/a.png", file), Attachment("I/A.PNG", file)))
    beside, said = attachments_of(draft)
    assert [(each.inner, each.content) for each in beside] == [("i/a.png", b"PNG")]
    assert said == ()


@pytest.mark.parametrize("inner", ["/etc/a", "a/../../b", ".hidden", "a.md", "a\0", "con.png", ""])
def test_names_that_mean_something_else(tmp_path: Path, inner: str) -> None:
    """They would lead elsewhere, be passed over, or be a note."""
    file = tmp_path / "a.png"
    file.touch()
    assert "means something else" in told(Attachment(inner, file))[0]


def test_links_folders_and_large_files(tmp_path: Path) -> None:
    """They stay where they are, and that is said."""
    (tmp_path / "link").symlink_to("/etc/passwd")
    with (tmp_path / "large").open("wb") as file:
        file.truncate(5 * 1024 * 1024)
    assert told(
        Attachment("a", tmp_path / "link"),
        Attachment("b", tmp_path),
        Attachment("c", tmp_path / "large"),
        Attachment("d", tmp_path / "none"),
    ) == (
        "The file a is a link or no plain file. It did not come along.",
        "The file b is a link or no plain file. It did not come along.",
        "The file c is larger than 4 MiB. It did not come along.",
        "The file d can't be read: No such file or directory. It did not come along.",
    )
