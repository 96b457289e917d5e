"""Imports one file after the other; each ends with an account of it, or with why there is none."""

# ruff: noqa: PLC0415 - imported when there is something to import
from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from learnscape_gen.cli.ending import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from learnscape_gen.authoring.bringing.account import Account
    from learnscape_gen.authoring.bringing.bring import Bringing
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.importers.formats import Format
    from learnscape_gen.importers.table_mapping import Column

_EVERY = 20
"""The progress is shown after so many items."""


class Outcome(NamedTuple):
    """What came of a file.

    Args:
        file: it, as it was typed.
        account: what became of its items.
        columns: what its columns were taken for, if it has any.
        fault: why it can't be read.

    """

    file: str
    account: Account
    columns: Sequence[Column] = ()
    fault: str = ""


def finish_begun(project: Path) -> None:
    """Finish what a run that was killed had begun, before anybody looks at what is there.

    Args:
        project: the project's folder.

    Raises:
        RefusedError: somebody else wrote into the hub meanwhile.
        OSError: a file can't be written.

    """
    from learnscape_gen.state.changes import ChangedMeanwhileError, finish_changes

    try:
        finish_changes(project)
    except ChangedMeanwhileError as fault:
        raise _refused(fault.path) from None


def import_files(
    bringing: Bringing, chosen: Format, paths: tuple[Path, ...], options: Mapping[str, Any]
) -> tuple[Outcome, ...]:
    """Import files, and return what came of each.

    Args:
        bringing: what brings their items into the hub.
        chosen: their format.
        paths: the files or folders.
        options: those of the format.

    Raises:
        WrongUseError: a folder of the hub is a link that leads out of it.
        RefusedError: somebody else wrote into the hub meanwhile.
        StoppedError: a person stopped.
        OSError: a file can't be written.

    """
    from learnscape_gen.authoring.bringing.batch import LeadsOutError
    from learnscape_gen.cli.counted import counted
    from learnscape_gen.cli.ending import StoppedError, WrongUseError
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.state.changes import ChangedMeanwhileError

    outcomes: list[Outcome] = []
    try:
        with Progress() as progress:
            # One by one, so that what is done is known when somebody stops it.
            outcomes.extend(_imported(bringing, chosen, path, options, progress) for path in paths)
    except LeadsOutError as fault:
        raise WrongUseError(
            f"{fault.path} leads out of the hub. Nothing is written there."
        ) from None
    except ChangedMeanwhileError as fault:
        raise _refused(fault.path) from None
    except KeyboardInterrupt:
        accounts = {id(each): each for each in [*(o.account for o in outcomes), bringing.account]}
        made = sum(len(account.made) for account in accounts.values())
        raise StoppedError(
            f"Stopped. {counted(made, 'item')} had been brought in, and all files are whole. "
            "Run the command again to go on."
        ) from None
    return (*outcomes,)


def _refused(path: str) -> RefusedError:
    return RefusedError(
        f"{path} was written by somebody else meanwhile. What was brought in before is whole; "
        "run the command again to go on."
    )


def _imported(
    bringing: Bringing,
    chosen: Format,
    path: Path,
    options: Mapping[str, Any],
    progress: Progress,
) -> Outcome:
    """Import one file."""
    from learnscape_gen.authoring.bringing.account import Account
    from learnscape_gen.importers.letters import UnreadableError

    stage = f"Importing {path.name}"

    def show(read: int) -> None:
        if read % _EVERY == 0:
            progress(stage, read, 0)

    try:
        columns = chosen.columns(path, options)
        account = bringing.bring(chosen.items(path, **options), chosen.name, show)
    except UnreadableError as fault:
        return Outcome(str(path), Account(), fault=str(fault))
    return Outcome(str(path), account, columns)
