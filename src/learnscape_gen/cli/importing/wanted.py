"""What the options of `learnscape import` want, as the values that bringing takes."""

# ruff: noqa: PLC0415 - imported when there is something to import
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.choose import choose_terms, choose_type
from learnscape_gen.cli.today import today
from learnscape_gen.content.quoting import yaml_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.authoring.bringing.bring import Bringing
    from learnscape_gen.authoring.bringing.rules import Rules
    from learnscape_gen.authoring.bringing.sorting import Sorter
    from learnscape_gen.authoring.bringing.wishes import Folders
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.project import Project


class Options(TypedDict):
    """What the options give, as it was typed."""

    folders: Folders
    rules: str | None
    posts: bool
    learning: str
    task: tuple[str, ...]
    tool: tuple[str, ...]
    source: str
    draft: bool
    mapping: Mapping[str, str]
    dates: str | None


def bringing_for(
    hub: Project, terms: Terms, options: Options, *, write: bool
) -> tuple[Bringing, Sorter]:
    """Return what brings items into a hub as options want it, and what sorts them by folders.

    Args:
        hub: it.
        terms: its terms.
        options: as they were typed.
        write: whether anything is to be written.

    Raises:
        WrongUseError: a name means no term, or several; or the rules can't be used.

    """
    from learnscape_gen.authoring.bringing.bring import Bringing
    from learnscape_gen.authoring.bringing.known import KnownItems
    from learnscape_gen.authoring.bringing.sorting import Sorter
    from learnscape_gen.authoring.bringing.wishes import Wishes
    from learnscape_gen.cli.progress import Progress

    source = (options["source"],) if options["source"].strip() else ()
    wishes = Wishes(
        posts=options["posts"] or options["draft"] or bool(options["learning"]),
        draft=options["draft"],
        learning=choose_type(options["learning"], may_ask=False),
        tasks=choose_terms(terms, "task", options["task"], may_ask=False),
        tools=choose_terms(terms, "tool", options["tool"], may_ask=False),
        source=yaml_values(choose_terms(terms, "source", source, may_ask=False)),
        folders=options["folders"],
        is_open=hub.config.vocabulary == "open",
        language=hub.config.language,
        day=today(),
    )
    rules = _rules(options["rules"], terms)
    sorter = Sorter(rules, wishes.folders, lambda name: terms.only("task", name))
    with Progress() as progress:
        languages, site = hub.config.languages, hub.config.site_url
        known = KnownItems(hub.root, languages, progress, site=site)
    return Bringing(hub, known, terms, sorter, wishes, write=write), sorter


def _rules(path: str | None, terms: Terms) -> Rules:
    """Return the rules in a file, or none.

    Raises:
        WrongUseError: they can't be read or used.

    """
    from learnscape_gen.authoring.bringing.rules import (
        LARGEST_RULES,
        Rules,
        RulesError,
        read_rules,
    )

    if path is None:
        return Rules()
    try:
        with Path(path).open("rb") as file:
            return read_rules(file.read(LARGEST_RULES + 1), terms.id_of)
    except OSError as fault:
        raise WrongUseError(f"The rules in '{path}' can't be read: {fault.strerror}.") from None
    except (RulesError, WrongUseError) as fault:
        raise WrongUseError(f"The rules in '{path}' can't be used. {fault}") from None
