"""How a run ends when it can't go on: with a line or two and an exit code, never a traceback."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from learnscape_gen.cli.exit_code import ExitCode
from learnscape_gen.cli.lazy_group import LazyGroup
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = "learnscape_gen.project"
"""The key of `Context.meta` under which a command leaves its project's folder, for a report."""


class WrongUseError(click.UsageError):
    """The command can't be run as it was typed; one line says why."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it without the usage line, which would not help here."""
        click.echo(f"Error: {printable(self.message)}", file=file or sys.stderr)


class EndedError(click.ClickException):
    """The run is over; its message says why."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it in plain lines."""
        for line in self.message.splitlines():
            click.echo(printable(line), file=file or sys.stderr)


class StoppedError(EndedError):
    """A person pressed Ctrl-C."""

    exit_code = ExitCode.STOPPED

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it below the line on which a terminal shows ^C."""
        if is_terminal(sys.stderr):
            click.echo(err=True)
        super().show(file)


class RefusedError(EndedError):
    """The system refused something: the disk is full, or a file may not be written."""

    exit_code = ExitCode.PROBLEMS


class CrashedError(EndedError):
    """learnscape itself is at fault."""

    exit_code = ExitCode.BUG


class CalmGroup(LazyGroup):
    """The outermost group: whatever happens in a command ends calmly."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; this is also where help is shown."""
        with calm_ending(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - Click's interface
        """Run a command."""
        with calm_ending(ctx):
            return super().invoke(ctx)


@contextlib.contextmanager
def calm_ending(context: click.Context) -> Iterator[None]:
    """Turn everything that can end a run into a message and an exit code."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit):
        raise
    except (KeyboardInterrupt, EOFError, click.Abort):
        raise StoppedError("Stopped.") from None
    except OSError as fault:
        if _reader_is_gone(fault):
            _leave_quietly(context)
        raise RefusedError(_told(fault)) from fault
    except Exception as fault:
        from learnscape_gen.cli.crash import crash_report  # noqa: PLC0415 - rarely needed

        raise CrashedError(crash_report(fault, context.meta.get(PROJECT))) from fault


def _reader_is_gone(fault: OSError) -> bool:
    """Tell whether writing failed because nobody reads the output any more."""
    on_windows = os.name == "nt" and fault.errno == errno.EINVAL and fault.filename is None
    return isinstance(fault, BrokenPipeError) or on_windows


def _leave_quietly(context: click.Context) -> NoReturn:
    """End the run; what Python still wants to write on its way out goes nowhere."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    context.exit(ExitCode.READER_GONE)


def _told(fault: OSError) -> str:
    """Say what the system refused, and what that means."""
    what = fault.strerror or str(fault)
    name = os.fsdecode(fault.filename) if fault.filename else ""
    where = f": {name}" if name else ""
    return f"Error: {what}{where}\nNo file is half written. Mend this and run the command again."
