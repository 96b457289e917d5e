"""How a command asks hosts: as its options say, and in the name of the hub where it has one."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.project import Project


def manners_for(
    project: Project, minutes: float, pause: float, at_once: int, *, private: bool
) -> Manners:
    """Return how hosts are asked; the arguments are those of the options."""
    from learnscape_gen.config import Config
    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.paths import web_address

    home = project.config.site_url
    contact = "" if home == Config().site_url else web_address(home)
    return Manners(minutes * 60, pause, at_once, contact, private)
