"""Links in double brackets become links of a hub, or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importers.folders import vault

if TYPE_CHECKING:
    from pathlib import Path

FILES: dict[str, str | bytes] = {
    "Other.md": "---\naliases: [Alias, Second name]\n---\n## A heading\n\nwords ^block\n",
    "Titled.md": "---\ntitle: What it is called\n---\n",
    "C# [1].md": "odd",
    "Secret.md": "---\npublish: false\n---\n",
    "pic.png": b"png",
    "Sub/doc (1).pdf": b"pdf",
    "run.exe": b"MZ",
}


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("[[Other]]", "[[Other]]"),
        ("[[other.md]]", "[[Other]]"),
        ("[[Other|words]]", "[[Other|words]]"),
        ("[[Other#A heading]]", "[[Other#a-heading|A heading]]"),
        ("[[Other#Top#A heading|x]]", "[[Other#a-heading|x]]"),
        ("[[Other#Nothing]]", "[[Other]]"),
        ("[[Other#^block]]", "[[Other|Other > ^block]]"),
        ("[[Alias]]", "[[Other|Alias]]"),
        ("[[second NAME|x]]", "[[Other|x]]"),
        ("[[Titled]]", "[[What it is called|Titled]]"),
        ("[[C# [1]]]", "[[C# [1]]]"),
        ("![[Other]]", "[[Other]]"),
        ("![[pic.png]]", "![pic](pic.png)"),
        ("![[pic.png|300x200]]", "![pic](pic.png)"),
        ("![[pic.png|What it shows|300]]", "![What it shows](pic.png)"),
        ("[[pic.png]]", "[pic.png](pic.png)"),
        ("![[doc (1).pdf#page=3]]", "[doc (1).pdf](doc%20%281%29.pdf)"),
        ("![[run.exe]]", "run.exe"),
        ("[[Missing]]", "Missing"),
        ("[[Missing|words]]", "words"),
        ("[[Missing#Part]]", "Missing > Part"),
        ("![[missing.png]]", "missing.png"),
        ("[[#Mine]]", "[[#mine|Mine]]"),
        ("[[#Nothing]]", "Nothing"),
        ("[[https://example.org/a]]", "[https://example.org/a](https://example.org/a)"),
        ("[[Secret|words]]", "words"),
        ("\\[[Other]]", "\\[[Other]]"),
        ("`[[Other]]`", "`[[Other]]`"),
        ("[[]] [[ ]] [[|]]", "[[]] [[ ]] [[|]]"),
    ],
)
def test_what_becomes_of_a_link(tmp_path: Path, written: str, becomes: str) -> None:
    """As the note looks in Obsidian, so it looks in the hub."""
    found = vault(tmp_path, {**FILES, "It.md": f"{written}\n\n## Mine\n"})
    assert found.body("It.md").removesuffix("\n\n## Mine") == becomes.rstrip()


def test_what_leads_nowhere_is_told_once(tmp_path: Path) -> None:
    """With how many notes have it; and each keeps what stood there."""
    notes = {f"{name}.md": "[[Missing]] and [[missing|words]] and [[Missing]]" for name in "abc"}
    found = vault(tmp_path, notes)
    told = "[[Missing]] leads to no note or file; it is text now. (6 times in 3 notes)"
    assert found.told[told] == "a.md"
    assert found.drafts["c.md"].kept[1] == ("link", "[[missing|words]]")


def test_files_of_one_name_do_not_take_each_others_place(tmp_path: Path) -> None:
    """A draft has all its files in one folder."""
    files: dict[str, str | bytes] = {
        "a/pic.png": b"1",
        "b/pic.png": b"2",
        "It.md": "![[a/pic.png]] ![[b/pic.png]]",
    }
    draft = vault(tmp_path, files).drafts["It.md"]
    assert draft.body == "![pic](pic.png) ![pic](pic-2.png)"
    contents = {each.inner: each.path.read_bytes() for each in draft.attachments}
    assert contents == {"pic.png": b"1", "pic-2.png": b"2"}


def test_large_files_stay(tmp_path: Path) -> None:
    """It is told, and the words stay."""
    found = vault(tmp_path, {"big.pdf": b"x" * 5_000_000, "It.md": "![[big.pdf|the plan]]"})
    assert found.drafts["It.md"].attachments == ()
    assert found.body("It.md") == "the plan"
    assert "big.pdf is larger than 4 MiB and does not go along." in found.told
