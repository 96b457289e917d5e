"""Examples below the help of a command, as lines to type with what they do."""

from __future__ import annotations


def listed(heading: str, *lines: tuple[str, str]) -> str:
    """Return a heading with commands below it, each followed by its meaning.

    Args:
        heading: the line above.
        lines: a command, and what it does; a command without a meaning may go on in the next.

    """
    width = max(len(command) for command, meaning in lines if meaning)
    rows = [f"  {command:{width}}  {meaning}".rstrip() for command, meaning in lines]
    # Click leaves a paragraph as it is when it begins with a backspace.
    return "\n".join(["\b", heading, *rows])


def examples(*lines: tuple[str, str]) -> str:
    """Return the examples of a command."""
    return listed("Examples:", *lines)
