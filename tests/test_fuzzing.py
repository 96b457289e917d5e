"""The fuzzer of the importers, without what it is guided by: what it starts from holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.formats import FORMATS
from tests.fuzzing.judging import judging
from tests.fuzzing.seeds import seeds
from tests.fuzzing.stretching import stretched
from tests.fuzzing.targets import TARGETS
from tests.fuzzing.tokens import broken_signs, dictionary

if TYPE_CHECKING:
    from pathlib import Path


def test_every_format_is_fuzzed() -> None:
    """A new importer is not forgotten."""
    assert {target.format.name for target in TARGETS.values()} == {each.name for each in FORMATS}


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_hold(tmp_path: Path, name: str) -> None:
    """Each of them gives items; what is no text, or begins as another format does, does no harm."""
    judge = judging(name, tmp_path, to_hub=False)
    assert all(map(judge, seeds(name)))
    for content in (b"", b"PK", b"Z", b"Z\x1d", *broken_signs()):
        judge(content)


def test_items_reach_a_hub(tmp_path: Path) -> None:
    """The longest road: from the files of a vault to the check of a hub."""
    judging("markdown", tmp_path, to_hub=True)


def test_a_piece_is_repeated() -> None:
    """The same seed gives the same input, which is large."""
    longer = stretched(b"<a><b>", 7)
    assert longer == stretched(b"<a><b>", 7)
    assert len(longer) > 8000


def test_words_are_written_as_the_fuzzer_reads_them() -> None:
    """One a line, in quotes, its bytes as figures."""
    assert '"\\x3c\\x61\\x20\\x68\\x72\\x65\\x66\\x3d"\n' in dictionary("bookmarks")
