"""Reads one input and says what must hold for any: it is read or refused, soon, and is usable."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft, Left, Noted, WholeFile
from learnscape_gen.importers.inner_path import inner_path_fault
from learnscape_gen.importers.letters import UnreadableError
from tests.fuzzing.bounds import at_most
from tests.fuzzing.seeds import seeds
from tests.fuzzing.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.importers.draft import Item
    from tests.fuzzing.targets import Target

LARGEST = 64 * 1024
"""Bytes of an input."""
LONGEST = 10.0
"""Seconds of processor time for one input, while its coverage is traced, which takes a few times
longer than the same without."""


def judging(name: str, folder: Path, *, to_hub: bool) -> Callable[[bytes], int]:
    """Return what judges an input of a target, when all is imported that its seeds need.

    Args:
        name: of the target.
        folder: an empty one, for the files of inputs.
        to_hub: whether items are brought into a hub, too.

    """
    then = None
    if to_hub:
        from tests.fuzzing.hubs import bring  # noqa: PLC0415 - it stands on the whole program

        then = partial(bring, root=folder / "hub")

    def judged(content: bytes) -> int:
        return judge(TARGETS[name], content, folder / "input", then)

    for seed in seeds(name):
        judged(seed)
    return judged


def judge(
    target: Target, content: bytes, folder: Path, then: Callable[[list[Item]], None] | None = None
) -> int:
    """Read an input, and return how many items it holds.

    Args:
        target: its format.
        content: its bytes.
        folder: where its file is to be written; what is in it is removed.
        then: what is to become of its items.

    Raises:
        AssertionError: an item is none that an importer may give.
        TooSlowError: it takes longer than `LONGEST`.
        Exception: it makes the importer crash.

    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = target.write(content, folder)
    with at_most(LONGEST):
        found = _read(target, path, content)
        for item in found:
            _judge_item(item)
    if then and found:
        then(found)
    return len(found)


def _read(target: Target, path: Path, content: bytes) -> list[Item]:
    """Return the items of a file; none of one that is refused."""
    options = target.options(content)
    try:
        target.format.columns(path, options)
        return list(target.format.items(path, **options))
    except UnreadableError:
        return []


def _without_files(item: Draft | Left) -> Draft | Left:
    return msgspec.structs.replace(item, attachments=()) if isinstance(item, Draft) else item


def _judge_item(item: Item) -> None:
    assert isinstance(item, Draft | Left | Noted | WholeFile)
    if isinstance(item, WholeFile):
        assert not inner_path_fault(item.path)
    if isinstance(item, Draft):
        item = cleaned(item)
        assert isinstance(item, Draft | Left)
        # It can be written down: no half of a letter is in it. Paths of files may have such.
        msgspec.json.encode(_without_files(item))
        assert "\n" not in item.place
