"""The work context of a new task: the one that is named, the only one, or "Other work"."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.cli.new.choose import choose_terms

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.cli.new.terms import Terms


class Home(NamedTuple):
    """A work context: its id, its folder, and whether it is the one for tasks without any."""

    id: str
    folder: str
    is_other: bool


def split_id(name: str) -> tuple[str, str]:
    """Return context and task of an id such as `meeting/run-meeting`; a title has no context."""
    from learnscape_gen.paths import slugify

    home, slash, task = name.partition("/")
    is_id = slash and all(part and part == slugify(part) for part in (home, task))
    return (home, task) if is_id else ("", name)


def home_of_task(terms: Terms, named: str, *, may_ask: bool) -> Home:
    """Return the context that a task goes to.

    Args:
        terms: what the hub knows.
        named: the context as it was typed, or an empty string.
        may_ask: whether there is somebody to ask.

    Raises:
        WrongUseError: there is no such context.

    """
    from learnscape_gen.content.places import Kind
    from learnscape_gen.hub.open_vocabulary import OTHER_WORK

    known = terms.ids("context")
    if not named and len(known) == 1:
        named = known[0]
    chosen = choose_terms(terms, "context", (named,) if named else (), may_ask=may_ask)
    id_ = chosen[0] if chosen else OTHER_WORK
    # The folder may be written in another case than the id.
    index = terms.paths.get((Kind.CONTEXT, id_), f"content/work/{id_}/_index.md")
    return Home(id_, index.rpartition("/")[0], is_other=not chosen)


def add_other_work(root: Path, terms: Terms) -> None:
    """Describe "Other work", where tasks without a context gather, if the hub does not yet."""
    from learnscape_gen.cli.new.new_file import write_new
    from learnscape_gen.content.kinds.work import CONTEXT
    from learnscape_gen.content.new_text import document
    from learnscape_gen.content.places import Kind
    from learnscape_gen.hub.open_vocabulary import OTHER_WORK

    if (Kind.CONTEXT, OTHER_WORK) not in terms.paths:
        path = f"content/work/{OTHER_WORK}/_index.md"
        write_new(root, terms, Kind.CONTEXT, path, document("Other work", CONTEXT, {}))
