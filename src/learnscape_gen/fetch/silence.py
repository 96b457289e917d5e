"""What it means that hosts give no answer: one is left alone; where none does, we are cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.fetch.politeness import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SILENCES = 3
"""After so many addresses in a row without any answer, a host is asked no more."""
OFFLINE = 3
"""Where so many hosts were asked and none answered, it is this machine that is cut off."""


class OfflineError(Exception):
    """No host answered at all, so nothing was learnt."""


def refuse_offline(answers: Iterable[tuple[str, bool]]) -> None:
    """Refuse what was found where this machine is cut off.

    Args:
        answers: each address that was asked, and whether it was silent.

    Raises:
        OfflineError: no host answered.

    """
    asked = tuple(answers)
    hosts = {host_of(url) for url, _ in asked}
    if len(hosts) >= OFFLINE and all(silent for _, silent in asked):
        raise OfflineError
