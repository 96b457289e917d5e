"""Goes through the inbox with a person at a terminal: one key a decision.

What is edited is written into the file in the inbox at once, and what is accepted or discarded is
moved at once. So there is nothing to save at the end, and Ctrl-C loses nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import click

from learnscape_gen.authoring.moves import UnfitError
from learnscape_gen.cli.counted import items_wait
from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.choose import choose_terms
from learnscape_gen.cli.new.tell_post import draft_told
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path
from learnscape_gen.cli.triage.screen import as_lines
from learnscape_gen.content.front_matter_edit import EditError
from learnscape_gen.content.inbox import INBOX_FOLDER
from learnscape_gen.content.quoting import yaml_values
from learnscape_gen.learning import LearningType
from learnscape_gen.state.changes import ChangedMeanwhileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from learnscape_gen.cli.triage.desk import Desk, OnTheDesk

_TYPES = {"f": LearningType.FORMAL, "n": LearningType.NON_FORMAL, "i": LearningType.INFORMAL}
_ALWAYS = "s skip   d discard   u undo   q quit   e open in an editor"
_KEYS = f"""\
  a accept   {_ALWAYS}
  1-3 this task   0 nothing of what is proposed
  type: f formal, n non-formal, i informal
  t task   o tool   m made by   g tags   w why   l title"""


class _Way(NamedTuple):
    """What a key does; `moves_on` tells whether the next item comes then."""

    do: Callable[[OnTheDesk], None]
    moves_on: bool = False


class Session:
    """A run through the inbox.

    Args:
        desk: what does what is decided.
        paths: the items, relative to the project, in their order.
        project: the project's folder as it was typed.

    """

    def __init__(self, desk: Desk, paths: Sequence[str], project: str) -> None:
        self._desk = desk
        self._paths = list(paths)
        self._project = project
        self._at = 0
        self._refused = False
        self._outcomes: dict[str, str] = {}
        self._ways = {
            "a": _Way(self._accept, moves_on=True),
            "s": _Way(self._skip, moves_on=True),
            "d": _Way(self._discard, moves_on=True),
            "t": _Way(self._ask_for("task", "work_task")),
            "o": _Way(self._ask_for("tool", "social_tool")),
            "m": _Way(self._ask_for("source", "source")),
            "g": _Way(self._ask_for_line("Tags, with commas (Enter: later)", "tags")),
            "w": _Way(self._ask_for_line("Why is it in here, in one line (Enter: later)", "why")),
            "l": _Way(self._ask_for_line("Title (Enter: as it is)", "title")),
            "e": _Way(self._open),
            "0": _Way(self._refuse),
            **{key: _Way(self._choose_type(kind)) for key, kind in _TYPES.items()},
            **{str(number): _Way(self._choose_task(number)) for number in (1, 2, 3)},
        }

    def run(self) -> None:
        """Show one item after the other and do what the keys say, until there is none or `q`.

        Raises:
            KeyboardInterrupt, EOFError: the person leaves; what was decided is done.

        """
        if not self._paths:
            click.echo(f"Nothing waits in {INBOX_FOLDER}/.")
            return
        try:
            while self._decide() if self._at < len(self._paths) else self._goes_back():
                pass
        finally:
            click.echo(f"\n{self._tally()}")
        if left := len(self._desk.waiting()):
            click.echo(f"{items_wait(left, 'still')}.")

    def _decide(self) -> bool:
        """Show the item that is next and do what one key says; `False` to stop."""
        path = self._paths[self._at]
        try:
            found = self._desk.look_at(path)
        except FileNotFoundError:
            self._at += 1
            return True
        self._show(path, found)
        key = self._key()
        if key == "q":
            return False
        if key == "u":
            self._undo()
            return True
        way = self._ways[key]
        try:
            way.do(found)
        except ChangedMeanwhileError as fault:
            click.echo(f"{printable(fault.path)} was changed by somebody else. Look again:")
        except (UnfitError, EditError) as fault:
            click.echo(printable(f"{fault.problem.message} {fault.problem.hint}".rstrip()))
        except click.ClickException as fault:
            click.echo(printable(fault.message))
        else:
            if way.moves_on:
                self._at += 1
                self._refused = False
        return True

    def _goes_back(self) -> bool:
        """After the last item, let decisions be taken back; any other key ends the run."""
        if not self._outcomes:
            return False
        click.echo("\nThat was the last.   u undo   any other key: done")
        goes_back = _pressed() == "u"
        click.echo()
        if goes_back:
            self._undo()
        return goes_back

    def _show(self, path: str, found: OnTheDesk) -> None:
        if self._refused:
            found = found.without_proposals()
        place = printable(shown_path(path, self._project))
        click.echo(f"\n{self._at + 1} of {len(self._paths)} · {place}")
        click.echo("\n".join(as_lines(found, numbered=True)))
        click.echo(f"\n{_KEYS if found.item.post else f'  {_ALWAYS}'}")

    def _key(self) -> str:
        """Return the next key that means something."""
        while (key := _pressed()) not in (*self._ways, "q", "u"):
            click.echo("\nOne of the keys above, please.")
        click.echo(key)
        return key

    def _accept(self, found: OnTheDesk) -> None:
        made = self._desk.accept(found.item, {} if self._refused else found.proposed())
        self._outcomes[found.item.path] = "accepted"
        told = f"Moved to {shown_path(made.path, self._project)}."
        click.echo(printable(f"{told} {draft_told(made.missing)}" if made.missing else told))

    def _skip(self, found: OnTheDesk) -> None:
        self._desk.skip(found.item)
        self._outcomes[found.item.path] = "skipped"

    def _discard(self, found: OnTheDesk) -> None:
        kept = self._desk.discard(found.item)
        self._outcomes[found.item.path] = "discarded"
        click.echo(printable(f"Moved to {shown_path(kept, self._project)}"))

    def _undo(self) -> None:
        """Take the last decision back, and show the item that it was about again."""
        try:
            path = self._desk.undo()
        except ChangedMeanwhileError as fault:
            click.echo(f"{printable(fault.path)} was changed by somebody else; it stays as it is.")
            return
        if not path:
            click.echo("There is nothing to undo in this run.")
            return
        self._outcomes.pop(path, None)
        self._at = self._paths.index(path)
        self._refused = False

    def _refuse(self, _: OnTheDesk) -> None:
        self._refused = True

    def _choose_type(self, kind: LearningType) -> Callable[[OnTheDesk], None]:
        return lambda found: self._desk.put(found.item, {"type": kind.value})

    def _choose_task(self, number: int) -> Callable[[OnTheDesk], None]:
        def choose(found: OnTheDesk) -> None:
            tasks = found.proposals.tasks
            if self._refused or len(tasks) < number:
                raise WrongUseError(f"No task with the number {number} is proposed.")
            self._desk.put(found.item, {"work_task": yaml_values((tasks[number - 1].id,))})

        return choose

    def _ask_for(self, kind: str, key: str) -> Callable[[OnTheDesk], None]:
        """Return what asks for terms of a kind, and writes them under a key."""

        def choose(found: OnTheDesk) -> None:
            terms = self._desk.terms(anew=True)
            ids = choose_terms(terms, kind, (), may_ask=True)
            self._put(found, key, ids)

        return choose

    def _ask_for_line(self, question: str, key: str) -> Callable[[OnTheDesk], None]:
        """Return what asks for one line of text, and writes it under a key."""

        def choose(found: OnTheDesk) -> None:
            line = " ".join(click.prompt(question, default="", show_default=False).split())
            texts = [text.strip() for text in line.split(",")] if key == "tags" else [line]
            self._put(found, key, texts)

        return choose

    def _put(self, found: OnTheDesk, key: str, texts: Iterable[str]) -> None:
        if value := yaml_values(texts):
            self._desk.put(found.item, {key: value})

    def _open(self, found: OnTheDesk) -> None:
        """Open the file in the editor that the system or the person has chosen, and wait for it."""
        click.edit(filename=str(self._desk.project.root / found.item.path))

    def _tally(self) -> str:
        met = Counter(self._outcomes.values())
        told = f"Accepted {met['accepted']:,}, discarded {met['discarded']:,}"
        return f"{told}, skipped {met['skipped']:,}." if met["skipped"] else f"{told}."


def _pressed() -> str:
    """Return the next key; whoever closes the input wants to quit."""
    click.echo("> ", nl=False)
    try:
        return click.getchar().lower()
    except EOFError:  # Ctrl-D
        return "q"
