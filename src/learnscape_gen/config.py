"""learnscape.toml, read into a `Config` or into problems.

Each setting is a field of `Config` with its meaning beside it. There is no other place where a
setting is named.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal, get_type_hints
from urllib.parse import urlsplit

import msgspec

from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIG_NAME = "learnscape.toml"


class Contribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a reader can add something: a sentence, and an address it leads to."""

    text: str = ""
    url: str = ""


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings of a hub."""

    title: str = "A learnscape"
    """The name of the hub."""
    description: str = ""
    """One sentence for search engines and feeds."""
    base_url: str = "https://example.org/"
    """Where the hub is published; it may carry a path. Feeds and the sitemap need it."""
    language: str = "en"
    """The language of the hub, as a BCP 47 tag."""
    author: str = ""
    """Who curates the hub: a person or a group, named in feeds."""
    vocabulary: Literal["closed", "open"] = "closed"
    """Closed: tasks, tools and sources are files. Open: they are made from what posts name."""
    html: Literal["sanitise", "escape", "trusted"] = "sanitise"
    """What happens to raw HTML in Markdown."""
    daily_tools: tuple[str, ...] = ()
    """The tools that people here use every day; H-TOOL speaks up about others."""
    silence: tuple[str, ...] = ()
    """Codes of checks that this hub does not want to hear."""
    theme: str = ""
    """A folder in themes/, used between templates/ and the built-in theme."""
    feed_size: int = 30
    """How many posts a feed carries."""
    contribute: Contribute = Contribute()
    """What an empty shelf invites to."""

    @property
    def site_url(self) -> str:
        """Return the base address with its closing slash."""
        return self.base_url.rstrip("/") + "/"


def read_config(content: bytes, path: str = CONFIG_NAME) -> tuple[Config, tuple[Problem, ...]]:
    """Read the settings; where one is wrong, its default stands in and a problem tells.

    Args:
        content: the bytes of the file.
        path: its path, for problems.

    """
    try:
        text = content.decode("utf-8-sig")
        settings = tomllib.loads(text)
    except UnicodeDecodeError:
        at = Location(path, 1)
        return Config(), (
            Problem.of("E-CONFIG", "The file is not UTF-8 text.", at, "Save it as UTF-8."),
        )
    except tomllib.TOMLDecodeError as fault:
        at = Location(path, getattr(fault, "lineno", 0), getattr(fault, "colno", 0))
        return Config(), (
            Problem.of(
                "E-CONFIG",
                f"The file is not valid TOML: {fault}.",
                at,
                'A setting is written as: title = "Our learnscape"',
            ),
        )
    problems: list[Problem] = []
    kept = dict(_sound_settings(settings, text, path, problems))
    return msgspec.convert(kept, Config), tuple(problems)


def _sound_settings(
    settings: dict[str, Any],
    text: str,
    path: str,
    problems: list[Problem],
) -> Iterator[tuple[str, Any]]:
    """Yield the settings that are known and of their type; tell of the others."""
    types = get_type_hints(Config)
    for name, value in settings.items():
        at = Location(path, _line_of(name, text), 1)
        if name not in types:
            near = get_close_matches(name, types, 1)
            hint = f"Did you mean {near[0]}?" if near else f"Settings are: {', '.join(types)}."
            problems.append(Problem.of("W-CONFIG", f"There is no setting '{name}'.", at, hint))
            continue
        try:
            msgspec.convert(value, types[name])
        except msgspec.ValidationError as fault:
            problems.append(
                Problem.of("E-CONFIG", f"The setting '{name}' can't be used: {fault}.", at),
            )
            continue
        if fault := _fault_of(name, value):
            problems.append(Problem.of("E-CONFIG", fault, at))
            continue
        yield name, value


def _fault_of(name: str, value: Any) -> str:  # noqa: ANN401 - TOML values are of any type
    """Say what is wrong with a value that has the right type."""
    if name == "base_url":
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.query:
            return f"base_url is not a web address: '{value}'. Write https://host/ or https://host/path/."
    if name == "feed_size" and value < 1:
        return "feed_size must be at least 1."
    return ""


def _line_of(name: str, text: str) -> int:
    """Return the line on which a setting or its table begins (TOML gives no places)."""
    for number, line in enumerate(text.splitlines(), 1):
        start = line.strip().lstrip("[").strip()
        if start.startswith(name) and start[len(name) :].lstrip()[:1] in ("=", "]", "."):
            return number
    return 1
