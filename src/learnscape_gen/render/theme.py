"""Where templates and static files are looked up: the site, its theme and parents, the built-in one."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.pages.page import CopyPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT_IN = "default"
ASSETS = "assets"
_HERE = Path(__file__).parent.parent / "theme"


class Layer(msgspec.Struct, frozen=True):
    """One place to look in: its name for `{% extends "name:post.html" %}`, and its two folders."""

    name: str
    templates: str
    static: str


class Theme(msgspec.Struct, frozen=True):
    """The layers, the first to be asked first, and the static file that each name leads to."""

    layers: tuple[Layer, ...]
    static: dict[str, str]

    def plans(self) -> Iterator[CopyPlan]:
        """Yield the copy of every static file."""
        for name, source in self.static.items():
            yield CopyPlan(f"{ASSETS}/{name}", source, theme=True)

    def asset_url(self, name: str) -> str:
        """Return the site url of a static file; it changes when the file does.

        Raises:
            KeyError: no layer has such a file.

        """
        content = Path(self.static[name]).read_bytes()
        return f"{ASSETS}/{name}?v={digest_of(content)[:8]}"


def load_theme(project: Path, name: str) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the theme of a project.

    Args:
        project: its folder, whose templates/ is asked first.
        name: a folder in themes/, or an empty string.

    """
    problems: list[Problem] = []
    layers = [
        Layer("site", str(project / "templates"), str(project / "templates" / "static")),
        *_named_layers(project, name, problems),
        Layer(BUILT_IN, str(_HERE / "templates"), str(_HERE / "static")),
    ]
    static: dict[str, str] = {}
    for layer in reversed(layers):
        static.update(_files(layer.static))
    return Theme(tuple(layers), dict(sorted(static.items()))), tuple(problems)


def _named_layers(project: Path, name: str, problems: list[Problem]) -> Iterator[Layer]:
    """Yield a theme and its parents; one that is missing or its own parent is a problem."""
    seen: set[str] = set()
    while name:
        folder = project / "themes" / name
        if name in seen or not name.replace("-", "").replace("_", "").isalnum():
            fault = "is its own parent" if name in seen else "has a name that is no folder name"
        elif not folder.is_dir():
            fault = f"is missing: there is no folder themes/{name}"
        else:
            fault = ""
        if fault:
            problems.append(
                Problem.of(
                    "E-THEME",
                    f"The theme '{name}' {fault}.",
                    Location("learnscape.toml"),
                    "Name a folder in themes/, or take the setting out for the built-in theme.",
                ),
            )
            return
        seen.add(name)
        yield Layer(name, str(folder / "templates"), str(folder / "static"))
        name = _parent(folder, problems)


def _parent(folder: Path, problems: list[Problem]) -> str:
    settings = folder / "theme.toml"
    if not settings.is_file():
        return ""
    try:
        return str(tomllib.loads(settings.read_text("utf-8")).get("extends", ""))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        at = Location(f"themes/{folder.name}/theme.toml")
        problems.append(Problem.of("E-THEME", f"The file can't be read: {fault}.", at))
        return ""


def _files(folder: str) -> dict[str, str]:
    """Return the files below a folder by their name in it, hidden ones apart."""
    found = {}
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(top, name)  # noqa: PTH118 - os.walk gives strings
            if not name.startswith("."):
                found[os.path.relpath(path, folder).replace(os.sep, "/")] = path
    return found
