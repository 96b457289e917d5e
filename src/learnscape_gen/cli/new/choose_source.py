"""Who made it: a source of the hub, or one that the post describes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.ask import ask
from learnscape_gen.content.quoting import quoted, yaml_value

if TYPE_CHECKING:
    from learnscape_gen.cli.new.terms import Terms


def named_source(terms: Terms, name: str, site: str) -> str:
    """Return the source that an option names, as YAML.

    One that is new is described in the post, where it is known to be at home; but not one whose
    name looks like that of another, which is more likely a slip.

    Args:
        terms: what the hub knows.
        name: as it was typed.
        site: where a new source is at home; empty where that is not known.

    Raises:
        WrongUseError: the name means several sources, or none and a new one is not welcome.

    """
    name = " ".join(name.split())
    if site and not terms.has("source", name) and not terms.nearest("source", name):
        return given_source(name, site)
    return yaml_value(terms.id_of("source", name))


def asked_source(terms: Terms, proposal: str, site: str) -> str:
    """Ask who made it, and return that as YAML; an empty string for later.

    Args:
        terms: what the hub knows.
        proposal: a name that Enter accepts, or an empty string.
        site: where a new source is at home; empty where that is not known.

    """

    def settle(answer: str) -> tuple[str, ...]:
        if terms.has("source", answer):
            return (yaml_value(terms.id_of("source", answer)),)
        if answer != proposal and not _is_new(terms, answer):
            raise WrongUseError("Type another name, or press Enter and choose later.")
        return (given_source(answer, site),)

    return "".join(ask("Who made it", terms.ids("source"), settle, proposal=proposal))


def given_source(name: str, site: str) -> str:
    """Return a source that is described in place, as YAML."""
    url = f", url: {quoted(site)}" if site else ""
    return f"{{name: {quoted(name)}{url}}}"


def _is_new(terms: Terms, name: str) -> bool:
    """Ask whether a name that is unknown is that of a new source."""
    near = terms.nearest("source", name)
    ask_first = f"There is no source '{name}' yet" + (f", only '{near}'" if near else "")
    return click.confirm(
        f"{ask_first}. Describe a new one in this post?", default=not near, err=True
    )
