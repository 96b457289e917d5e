"""What was decided about an item by options, as the values that its front matter takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from learnscape_gen.cli.new.choose import choose_terms, choose_type
from learnscape_gen.content.quoting import yaml_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.cli.new.terms import Terms


class Options(TypedDict):
    """The options of `triage` that decide something."""

    title: str
    learning: str
    source: str
    tool: tuple[str, ...]
    task: tuple[str, ...]
    tag: tuple[str, ...]
    why: str
    url: str


def decided_values(options: Options, terms: Terms) -> Mapping[str, str]:
    """Return the values that options give, as YAML by the one names of their keys.

    Args:
        options: as they were typed.
        terms: what the hub knows.

    Raises:
        WrongUseError: a name means no term, or several; a type is none of the three.

    """
    source = (options["source"],) if options["source"] else ()
    values = {
        "title": yaml_values((_line(options["title"]),)),
        "type": choose_type(options["learning"], may_ask=False),
        "source": yaml_values(choose_terms(terms, "source", source, may_ask=False)),
        "social_tool": yaml_values(choose_terms(terms, "tool", options["tool"], may_ask=False)),
        "work_task": yaml_values(choose_terms(terms, "task", options["task"], may_ask=False)),
        "tags": yaml_values(map(_line, options["tag"])),
        "why": yaml_values((_line(options["why"]),)),
        "url": yaml_values((_line(options["url"]),)),
    }
    return {key: value for key, value in values.items() if value}


def _line(text: str) -> str:
    return " ".join(text.split())
