"""What only notes have: comments, marked words, tags, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importers.folders import vault

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#one #two/three, (#four) #five.", ("one", "two/three", "four", "five")),
        ("# Heading\n##also\n#2024 #y2024 a#b #a-b_c", ("y2024", "a-b_c")),
        ("`#code`\n\n```\n#code\n```\n\n    #code\n\nhttps://example.org/#hash", ()),
        ("#größe #日本 #🎉 #one #one", ("größe", "日本", "🎉", "one")),
        ("[[Other#one]] [a](b#c) \\#no", ()),
    ],
)
def test_tags_in_the_text(tmp_path: Path, text: str, tags: tuple[str, ...]) -> None:
    """They count from where Obsidian sees them, and stay in the text."""
    assert vault(tmp_path, {"a.md": text}).drafts["a.md"].tags == tags


def test_comments_are_on_no_page(tmp_path: Path) -> None:
    """Within a line, over lines, and to the end where nothing closes one."""
    text = "a %%b%% c 100%\n\n%%\nd\n\n```\ne\n```\n%%\n\n`%%f%%`\n\n%%\nnever closed [[g]]\n"
    draft = vault(tmp_path, {"a.md": text}).drafts["a.md"]
    assert draft.body.strip() == "a  c 100%\n\n\n\n`%%f%%`"
    assert [text for _, text in draft.kept] == ["b", "d\n\n```\ne\n```", "never closed [[g]]"]


def test_what_stays_is_told(tmp_path: Path) -> None:
    """Fields, names of blocks, and code that a plugin would have run: once each."""
    text = "key:: a\n- other:: b (due:: c)\nwords ^name\n\n```dataview\nkey:: no\n```\nstd::vector"
    found = vault(tmp_path, {"a.md": text})
    assert found.body("a.md") == text
    assert "Fields (key:: value) are text. (3 times in 1 note)" in found.told
    assert "Names of blocks (^name) are text." in found.told
    assert any(told.startswith("Blocks of 'dataview'") for told in found.told)
