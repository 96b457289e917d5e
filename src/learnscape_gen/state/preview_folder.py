"""The folder into which a hub is built while its author looks at it: below .learnscape/.

It is no published site: it holds drafts, so `site/` is left alone. It stays for the next time, so
that a preview of a large hub begins at once.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.state.state import DATABASE, STATE, make_state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

PREVIEW = f"{STATE}/preview"
"""Where it is in a project."""
_LOCK = f"{STATE}/preview.lock"


class PreviewHeldError(Exception):
    """Another process shows this hub already."""


@contextmanager
def held_preview_folder(project: Path) -> Iterator[Path]:
    """Give the folder of a project's preview to one process at a time.

    Where .learnscape/ can't be used, a temporary folder stands in, and goes at the end.

    Args:
        project: its folder, resolved.

    Raises:
        PreviewHeldError: another process has it.

    """
    with ExitStack() as stack:
        try:
            stack.callback(_lock_of(project).release)
            folder = project / PREVIEW
        except OSError:
            stand_in = stack.enter_context(tempfile.TemporaryDirectory(prefix="learnscape-"))
            folder = Path(stand_in).resolve() / "preview"
        yield folder


def _lock_of(project: Path) -> BaseFileLock:
    """Return the lock of a project's preview, held by now.

    Raises:
        OSError: the folder can't be used, or is not to be trusted.
        PreviewHeldError: another process has it.

    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - `check` and `new` need none

    make_state_folder(project / STATE)
    for path in (project / PREVIEW, project / _LOCK):
        if path.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    lock = FileLock(project / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise PreviewHeldError from None
    if not (project / STATE / DATABASE).exists():
        # Nobody remembers what is in it; a build would take it for somebody else's.
        shutil.rmtree(project / PREVIEW, ignore_errors=True)
    return lock
