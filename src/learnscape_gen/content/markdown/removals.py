"""What was removed from raw HTML, told in one problem for each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Location

_NAMED = 8
_HINT = (
    'Write it in Markdown. A project may also set html = "trusted" in learnscape.toml, if everyone '
    "who writes for it may run scripts on its pages."
)


class Removals:
    """Gathers what was removed."""

    def __init__(self) -> None:
        self._by_line: dict[int, tuple[Location, dict[str, None]]] = {}

    def note(self, place: Location, what: str) -> None:
        """Note that something was removed at a place."""
        _, named = self._by_line.setdefault(place.line, (place, {}))
        named[what] = None

    def problems(self) -> list[Problem]:
        """Return a problem for each line from which something was removed."""
        return [
            Problem.of(
                "W-HTML-REMOVED", f"Removed {_listed(list(named))} from raw HTML.", at, _HINT
            )
            for at, named in self._by_line.values()
        ]


def _listed(names: list[str]) -> str:
    """Return names as one reads them out, not all if there are many."""
    more = len(names) - _NAMED
    shown = [*names[:_NAMED], f"{more} more"] if more > 0 else names
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]
