"""What the streams of this process are connected to."""

from __future__ import annotations

import os
from typing import TextIO


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person is at the other end; a stream that was closed before is None."""
    return stream is not None and stream.isatty()


def wants_no_colour() -> bool:
    """Tell whether a person asked for plain text (https://no-color.org), or the terminal does."""
    return bool(os.environ.get("NO_COLOR")) or is_dumb()


def is_dumb() -> bool:
    """Tell whether the terminal says that it can neither colour nor move."""
    return os.environ.get("TERM") == "dumb"
