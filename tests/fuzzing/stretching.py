"""Large inputs: a piece of a small one, repeated. A fuzzer that adds letters does not get there.

They find what takes much longer for an input twice as long, and what nests too deep.
"""

from __future__ import annotations

from random import Random

from tests.fuzzing.judging import LARGEST

_LONGEST_PIECE = 60


def stretched(content: bytes, seed: int) -> bytes:
    """Return an input in which a piece is repeated; half of it may open what the other closes.

    Args:
        content: the input; it has a byte at least.
        seed: of what is chosen.

    """
    chance = Random(seed)  # noqa: S311 - nothing is secret here
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.randint(1, _LONGEST_PIECE))
    piece = content[start:end]
    times = chance.randint(LARGEST // 8, LARGEST) // len(piece)
    middle = chance.choice((0, chance.randint(0, len(piece))))
    longer = piece[:middle] * times + piece[middle:] * times
    return (content[:start] + longer + content[end:])[:LARGEST]
