"""A project resolved: its folder, settings, theme, dead links and mentions, and their faults."""

from __future__ import annotations

from pathlib import Path

import msgspec

from learnscape_gen.config import CONFIG_NAME, Config, read_config
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.ledger.ledger import read_ledger
from learnscape_gen.ledger.lost import NONE_LOST, LostAddresses, lost_addresses
from learnscape_gen.ledger.received_file import received_file
from learnscape_gen.render.theme import Theme, load_theme


class Project(msgspec.Struct, frozen=True):
    """A folder with content/, its settings, its theme, and what is known from outside.

    `lost` has the outside addresses that are dead, `received` the bytes of the file of mentions.
    """

    root: Path
    config: Config
    theme: Theme
    problems: tuple[Problem, ...]
    lost: LostAddresses = NONE_LOST
    received: bytes = b""


class NotAProjectError(Exception):
    """A folder holds neither learnscape.toml nor content/."""


def load_project(root: Path) -> Project:
    """Return the project in a folder.

    Raises:
        NotAProjectError: there is nothing to build in it.

    """
    root = root.resolve()
    settings = root / CONFIG_NAME
    if not settings.is_file() and not (root / "content").is_dir():
        raise NotAProjectError(str(root))
    if settings.is_file():
        config, problems = read_config(settings.read_bytes())
    else:
        at = Location(CONFIG_NAME)
        hint = 'Make it with a line such as: title = "Our learnscape"'
        config = Config()
        problems = (Problem.of("W-CONFIG", "There is no learnscape.toml.", at, hint),)
    theme, faults = load_theme(root, config.theme)
    ledger = read_ledger(root, living=False)
    lost = lost_addresses(ledger.entries.values())
    mentions = received_file(root)
    told = (*problems, *faults, *ledger.problems, *filter(None, (mentions.problem,)))
    return Project(root, config, theme, told, lost, mentions.content)
