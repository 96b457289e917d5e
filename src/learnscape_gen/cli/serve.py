"""`learnscape serve`: a hub in the browser while it is written."""

# ruff: noqa: PLC0415 - the engine and the server are imported when there is something to show
from __future__ import annotations

import signal
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import project_argument

if TYPE_CHECKING:
    import socket
    from collections.abc import Collection, Iterator

    from learnscape_gen.cli.serve_log import ServeLog
    from learnscape_gen.serve.preview import Preview
    from learnscape_gen.serve.rebuild import Rebuilt

_EXAMPLES = examples(
    ("learnscape serve", "the hub in this folder"),
    ("learnscape serve my-hub --open", "another hub, in your browser at once"),
    ("learnscape serve --port 9000", "on a port of your choice"),
)
_PORT = 8000
_IN_USE = (
    "This hub is being served already, in another window or by another program.\n"
    "Use that one, or stop it first."
)
_AT_FAULT = "learnscape itself is at fault; the terminal says more."


@click.command(epilog=_EXAMPLES)
@project_argument
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=_PORT,
    show_default=True,
    help="Where it is served; if that is taken, on the next port that is free.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.pass_context
def serve(context: click.Context, /, *, project: str, port: int, opens: bool) -> None:
    """Show the hub in PROJECT in the browser, and each change as soon as a file is saved.

    Drafts are shown, and marked. What is wrong appears over the page, which stays as it was until
    that is mended. Nobody but this machine can look. The published site in PROJECT/site is left
    alone; the preview has a folder of its own in PROJECT/.learnscape, which may be deleted.

    The search uses the index of the last `learnscape build`.

    Ctrl-C ends it.
    """
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.serve_log import ServeLog
    from learnscape_gen.serve.preview import Preview
    from learnscape_gen.serve.server import listening_socket
    from learnscape_gen.serve.watcher import watched
    from learnscape_gen.state.preview_folder import PreviewHeldError, held_preview_folder

    found = open_project(context, project)
    with _ended_by_terminate(context):
        try:
            with held_preview_folder(found.root) as folder, listening_socket(port) as listening:
                preview = Preview(found, folder)
                # Watched from now on: what changes during the first build is not missed.
                with watched(found.root, partial(_look_ahead, preview)) as changed:
                    _show(preview, listening, changed, ServeLog(project), port, opens=opens)
        except PreviewHeldError:
            raise RefusedError(_IN_USE) from None


def _show(  # noqa: PLR0913 - what a preview consists of
    preview: Preview,
    listening: socket.socket,
    changed: Iterator[None],
    log: ServeLog,
    port: int,
    *,
    opens: bool,
) -> None:
    """Build, and build again at each change, until somebody ends it."""
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.serve.rebuild import import_ahead
    from learnscape_gen.serve.server import serving

    first = _built(preview)
    with serving(preview, listening):
        address = _address(preview, listening)
        log.begin(first, address, port, taken=listening.getsockname()[1] != port)
        if opens:
            click.launch(address)
        import_ahead()
        with _outlived(preview), Progress() as progress:
            preview.make_ready(progress)
        for _ in changed:
            log.tell(_built(preview))


def _built(preview: Preview) -> Rebuilt:
    """Build; whatever happens, the preview goes on."""
    from learnscape_gen.cli.progress import Progress

    with _outlived(preview), Progress() as progress:
        return preview.build(progress)
    return preview.fail(_AT_FAULT)


def _look_ahead(preview: Preview, files: Collection[str]) -> None:
    """Show ahead of the build what has changed; whatever happens, that comes."""
    with _outlived(preview):
        preview.look_ahead(files)


@contextmanager
def _outlived(preview: Preview) -> Iterator[None]:
    """Report a bug of ours, and go on."""
    try:
        yield
    except Exception as fault:  # noqa: BLE001 - as said
        from learnscape_gen.cli.crash import crash_report

        click.echo(crash_report(fault, preview.root), err=True)


def _address(preview: Preview, listening: socket.socket) -> str:
    from urllib.parse import quote

    host, port = listening.getsockname()
    return f"http://{host}:{port}{quote(preview.base)}"


@contextmanager
def _ended_by_terminate(context: click.Context) -> Iterator[None]:
    """Let SIGTERM end the run as calmly as Ctrl-C does; whoever sends it wants no failure."""
    asked = False

    def end(*_: object) -> None:
        nonlocal asked
        asked = True
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    except KeyboardInterrupt:
        if not asked:
            raise
        context.exit()
    finally:
        signal.signal(signal.SIGTERM, before)
