"""The folder of a preview belongs to one process, and to nobody who comes with the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.output_folder import refusal
from learnscape_gen.state.preview_folder import PreviewHeldError, held_preview_folder
from tests.git_repository import git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


def test_it_is_below_the_state_and_may_be_built_into(hub: Hub) -> None:
    """Nothing else there may."""
    with held_preview_folder(hub.root) as folder:
        assert folder == hub.root / ".learnscape" / "preview"
        assert refusal(hub.root, folder, is_known=False) is None
    for other in (".learnscape", ".learnscape/other", ".learnscape/preview/inner", "content"):
        assert refusal(hub.root, hub.root / other, is_known=False)


def test_only_one_process_has_it(hub: Hub) -> None:
    """Two would take each other's changes for their own; after the first, another may."""
    with (
        held_preview_folder(hub.root),
        pytest.raises(PreviewHeldError),
        held_preview_folder(hub.root),
    ):
        pass
    with held_preview_folder(hub.root):
        pass


@pytest.mark.parametrize("name", ["preview", "preview.lock"])
def test_a_link_is_not_followed(hub: Hub, tmp_path: Path, name: str) -> None:
    """It may come with the project and lead anywhere; a temporary folder stands in."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (hub.root / ".learnscape").mkdir()
    (hub.root / ".learnscape" / name).symlink_to(elsewhere)
    with held_preview_folder(hub.root) as folder:
        assert hub.root not in folder.parents
        assert elsewhere not in (folder, *folder.parents)
    assert not folder.parent.exists()


def test_a_state_that_git_has_is_not_used(hub: Hub) -> None:
    """What is in it may be somebody else's work."""
    hub.write(".learnscape/preview/index.html", "somebody else's")
    git(hub.root, "init")
    git(hub.root, "add", "--force", ".learnscape")
    with held_preview_folder(hub.root) as folder:
        assert hub.root not in folder.parents
    assert (hub.root / ".learnscape/preview/index.html").read_text() == "somebody else's"


def test_what_nobody_remembers_is_cleared(hub: Hub) -> None:
    """Whoever deletes the state's file need not delete the preview, too."""
    hub.write(".learnscape/preview/page.html", "of a state that is gone")
    with held_preview_folder(hub.root) as folder:
        assert not folder.exists()
