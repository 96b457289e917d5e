"""Where templates and static files are found: the site, its theme with its parents, our own."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.digest import digest_of
from learnscape_gen.language.catalogue import catalogue_files
from learnscape_gen.pages.page import ASSETS, CopyPlan
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT_IN = "default"
SITE = "site"
BUILT_IN_THEME = Path(__file__).parent.parent / "theme"
"""The folder of the theme that travels with us."""


class Layer(msgspec.Struct, frozen=True):
    """One place to look in.

    Args:
        name: how templates call it: `{% extends "name:post.html" %}`.
        shown: how problems call it: a folder of the project, or a name for the built-in one.
        templates: the folder of its templates.
        static: the folder of its static files.
        locale: the folder of its catalogues.

    """

    name: str
    shown: str
    templates: str
    static: str
    locale: str

    def holds(self, path: str) -> bool:
        """Tell whether a file stands in the folder of templates."""
        return path.startswith(self.templates + os.sep)

    def place_of(self, path: str) -> str:
        """Return what problems call a template of this layer."""
        return self.shown + path[len(self.templates) + 1 :].replace(os.sep, "/")


class Theme(msgspec.Struct, frozen=True):
    """The layers, the first to be asked first, and the static file that each name leads to.

    `versioned` tells whether the address of a static file changes with its bytes. Browsers may
    keep such a file for ever; but then a change of a style sheet changes every page.
    """

    layers: tuple[Layer, ...]
    static: dict[str, str]
    versioned: bool = True

    def plans(self) -> Iterator[CopyPlan]:
        """Yield the copy of every static file."""
        for name in self.static:
            yield CopyPlan(f"{ASSETS}/{name}", name, theme=True)

    def catalogues(self, language: str) -> tuple[str, ...]:
        """Return the catalogues of a language, the one with the last word first."""
        return catalogue_files(language, (layer.locale for layer in self.layers))

    def template_path(self, name: str) -> str | None:
        """Return the file of a template, or None where no layer has one.

        Args:
            name: its name; "default:post.html" asks one layer alone.

        """
        wanted, colon, inner = name.rpartition(":")
        parts = inner.split("/")
        if any(part in ("", ".", "..") or "\\" in part for part in parts):
            return None
        for layer in self.layers:
            if not colon or layer.name == wanted:
                path = os.path.join(layer.templates, *parts)  # noqa: PTH118 - Jinja wants a string
                if os.path.isfile(path):  # noqa: PTH113 - the same
                    return path
        return None

    def template_names(self) -> set[str]:
        """Return the name of every template of every layer, each with the name of its layer."""
        return {
            f"{layer.name}:{name}" for layer in self.layers for name, _ in _files(layer.templates)
        }

    def asset_url(self, name: str) -> str:
        """Return the site url of a static file; with a version, it changes when the file does.

        Raises:
            LookupError: no layer has such a file.

        """
        if name not in self.static:
            raise LookupError(f"there is no static file '{name}'")
        url = as_url(f"{ASSETS}/{name}")
        if not self.versioned:
            return url
        return f"{url}?v={digest_of(Path(self.static[name]).read_bytes())[:8]}"


def load_theme(project: Path, name: str) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the theme of a project.

    Args:
        project: its folder, whose templates/ is asked first.
        name: a folder in themes/, or an empty string.

    """
    problems: list[Problem] = []
    templates = project / "templates"
    layers = (
        _layer(SITE, "templates/", templates, templates),
        *_named_layers(project, name, problems),
        _layer(BUILT_IN, f"{BUILT_IN}:", BUILT_IN_THEME / "templates", BUILT_IN_THEME),
    )
    static: dict[str, str] = {}
    for layer in reversed(layers):
        static.update(_files(layer.static))
    return Theme(layers, dict(sorted(static.items()))), tuple(problems)


def _layer(name: str, shown: str, templates: Path, beside: Path) -> Layer:
    """Return a layer whose static files and catalogues stand in one folder."""
    return Layer(name, shown, str(templates), str(beside / "static"), str(beside / "locale"))


def _named_layers(project: Path, name: str, problems: list[Problem]) -> Iterator[Layer]:
    """Yield a theme and its parents; one that is missing or its own parent is a problem."""
    seen = {SITE, BUILT_IN}
    named_in = CONFIG_NAME
    while name:
        if fault := _fault_of(project, name, seen):
            problems.append(
                Problem.of(
                    "E-THEME",
                    f"The theme '{name}' {fault}.",
                    Location(named_in),
                    "Name a folder in themes/, or take the setting out for the built-in theme.",
                ),
            )
            return
        seen.add(name)
        folder = project / "themes" / name
        yield _layer(name, f"themes/{name}/templates/", folder / "templates", folder)
        named_in = f"themes/{name}/theme.toml"
        name = _parent(project / named_in, named_in, problems)


def _fault_of(project: Path, name: str, seen: set[str]) -> str:
    """Say why a theme can't be used, or return an empty string."""
    if not name.replace("-", "").replace("_", "").isalnum():
        return "has a name that is no folder name"
    if name in (SITE, BUILT_IN):
        return "has a name that learnscape keeps for itself"
    if name in seen:
        return "is its own parent"
    if not (project / "themes" / name).is_dir():
        return f"is missing: there is no folder themes/{name}"
    return ""


def _parent(settings: Path, shown: str, problems: list[Problem]) -> str:
    """Return the theme that a theme.toml extends, or an empty string."""
    if not settings.is_file():
        return ""
    try:
        return str(tomllib.loads(settings.read_text("utf-8")).get("extends", ""))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        problems.append(
            Problem.of(
                "E-THEME",
                f"The file can't be read: {fault}.",
                Location(shown),
                'It may hold one setting: extends = "another-theme"',
            ),
        )
        return ""


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the files below a folder by their name in it, without hidden ones and outward links."""
    home = os.path.realpath(folder) + os.sep
    for top, folders, names in os.walk(folder):
        # Compiled templates stand beside the built-in ones; they are no files of the theme.
        folders[:] = sorted(n for n in folders if not n.startswith(".") and n != "__pycache__")
        for name in sorted(names):
            path = os.path.join(top, name)  # noqa: PTH118 - os.walk gives strings
            if not name.startswith(".") and _stays_below(path, home):
                yield os.path.relpath(path, folder).replace(os.sep, "/"), path


def _stays_below(path: str, home: str) -> bool:
    """Tell whether a file below a folder is no link that leads out of it."""
    # Folders that are links are not gone into, so only the file itself can be one.
    return not os.path.islink(path) or os.path.realpath(path).startswith(home)  # noqa: PTH114 - thousands of times
