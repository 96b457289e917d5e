"""The process that fuzzes: it makes inputs that reach new code, and ends with the first fault.

    python -m tests.fuzzing.fuzzer TARGET FOLDER ROAD FAILURES [options of libFuzzer ...]

It is started by `python -m tests.fuzzing`.
"""

# ruff: noqa: T201 - as libFuzzer, it tells of a fault
from __future__ import annotations

import os
import sys
import traceback
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ONE_IN = 400
"""So many mutations go by between two large inputs, which take long to read."""


def main() -> None:
    """Fuzz a target until the time is over."""
    name, folder, road, failures, *options = sys.argv[1:]
    # It is no dependency: those who fuzz install it.
    atheris = import_module("atheris")
    traced = ["learnscape_gen", *(["feedparser"] if name == "feed" else [])]
    with atheris.instrument_imports(include=traced):
        from tests.fuzzing.judging import judging  # noqa: PLC0415 - what it imports is traced
        from tests.fuzzing.stretching import stretched  # noqa: PLC0415 - the same

        judge = judging(name, Path(folder), to_hub=road == "hub")

    def judged(content: bytes) -> None:
        judge(content)

    def mutated(content: bytes, most: int, seed: int) -> bytes:
        # Large inputs are judged here, where nothing counts what they reach: among those that
        # others are made from, they would slow down all the rest.
        if content and not seed % _ONE_IN:
            _judge_aside(judge, stretched(content, seed), Path(failures, name))
        changed: bytes = atheris.Mutate(content, most)
        return changed

    atheris.Setup([sys.argv[0], *options], judged, custom_mutator=mutated)
    atheris.Fuzz()


def _judge_aside(judge: Callable[[bytes], int], content: bytes, start: Path) -> None:
    """Judge an input that the fuzzer knows nothing of, and end as it would if the input fails."""
    try:
        judge(content)
    except BaseException:  # noqa: BLE001 - whatever it is, it is told, and nothing goes on
        traceback.print_exc()
        path = Path(f"{start}-large-{sha256(content).hexdigest()[:40]}")
        path.write_bytes(content)
        print(f"Test unit written to {path}", file=sys.stderr, flush=True)
        os._exit(1)


if __name__ == "__main__":
    main()
