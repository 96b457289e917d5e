"""The headings and points that a place in a list stands under."""

from __future__ import annotations


class Folders:
    """Keeps the headings, and below them the points of lists, that are open at a place.

    Args:
        title_level: the level of the heading that names the whole list, and so is no folder; 0
            where there is none.

    """

    def __init__(self, title_level: int) -> None:
        self._title_level = title_level
        self._headings: list[tuple[int, str]] = []
        self._points: list[tuple[int, str]] = []

    def open_heading(self, level: int, words: str) -> None:
        """Go on below a heading."""
        self.leave_headings(level)
        if level != self._title_level:
            self._headings.append((level, words))

    def leave_headings(self, level: int) -> None:
        """Leave the headings of a level and of those below it, and all points."""
        self._points.clear()
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()

    def open_point(self, level: int, words: str) -> None:
        """Go on below a point, which stands in so many lists."""
        self.leave_points(level)
        self._points.append((level, words))

    def leave_points(self, level: int) -> None:
        """Leave the points that stand in so many lists, or in more."""
        while self._points and self._points[-1][0] >= level:
            self._points.pop()

    @property
    def is_below_heading(self) -> bool:
        """Tell whether there is a heading other than that of the whole list."""
        return bool(self._headings)

    def names(self) -> tuple[str, ...]:
        """Return the folders, outermost first."""
        return tuple(words for _, words in (*self._headings, *self._points) if words)
