"""Paths as a person can use them from the folder where the command was typed."""

from __future__ import annotations

import os
import re
import shlex
from typing import TYPE_CHECKING

from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Location


def shown_path(path: str, project: str) -> str:
    """Return the path of a project's file so that it leads there from the current folder.

    Args:
        path: relative to the project; or a name that is no file, which stays as it is.
        project: the project's folder as it was typed.

    """
    here = os.path.normpath(project)
    if here == os.curdir or not os.path.exists(os.path.join(here, path)):  # noqa: PTH110, PTH118 - quick, and the path is text
        return path
    return f"{here.replace(os.sep, '/')}/{path}"


def shown_place(location: Location, project: str) -> str:
    """Return `path:line:column`, which terminals and editors open on a click."""
    place = str(location)[len(location.path) :]
    return printable(shown_path(location.path, project)) + place


def shell_word(text: str) -> str:
    """Return a path or title as it has to be typed in a command."""
    if os.name != "nt":
        return shlex.quote(text)
    return f'"{text}"' if re.search(r"[\s&()^;,]", text) else text
