"""Watches the files that a site is made from, and says what may have to be built anew.

The system watches folders. Whether the files beside them have changed, and which folders there are,
is looked up in between: what an editor puts in the place of another file, or a folder that comes,
goes or is renamed, would be lost to whoever watches it by itself.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from watchfiles import Change, watch

from learnscape_gen.config import CONFIG_NAME
from learnscape_gen.content.places import CONTENT
from learnscape_gen.content.scan import is_passed_over
from learnscape_gen.ledger.ledger import LEDGER_NAME
from learnscape_gen.ledger.received_file import RECEIVED_NAME
from learnscape_gen.render.theme import BUILT_IN_THEME

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path
    from threading import Event

_FOLDERS = (CONTENT, "templates", "themes")
"""The folders of a project in which every file counts."""
_FILES = (CONFIG_NAME, LEDGER_NAME, RECEIVED_NAME)
_COMPILED = "__pycache__"
_STEP = 5
"""Milliseconds without a further change until a build begins: editors write more than once."""
_AT_MOST = 100
"""Milliseconds after which it begins although files still change."""
_LOOK_AGAIN = 50
"""Milliseconds after which it is looked up which folders there are."""


def changes(project: Path, stop: Event | None = None) -> Generator[frozenset[str]]:
    """Yield as soon as everything is watched, and then whenever something may have changed.

    So whoever builds each time misses nothing, whatever happens meanwhile. Each time the files that
    have changed are told; none of them where anything may have.

    Args:
        project: its folder.
        stop: ends it when it is set.

    """
    polling = False
    while not (stop and stop.is_set()):
        shape = _shape(project)
        try:
            yield from _changes_while(project, shape, stop, polling=polling)
        except FileNotFoundError:  # a folder has gone just now
            continue
        except (OSError, RuntimeError):
            # The system can't watch these, or so many: then they are looked through.
            if polling:
                raise
            polling = True


def _changes_while(
    project: Path, shape: tuple[object, ...], stop: Event | None, *, polling: bool
) -> Generator[frozenset[str]]:
    """Yield at changes for as long as the same folders are there."""
    folders = [f for f in (*_folders(project), BUILT_IN_THEME) if f.is_dir()]
    watching = watch(
        *folders,
        watch_filter=_filter(folders),
        step=_STEP,
        debounce=_AT_MOST,
        rust_timeout=_LOOK_AGAIN,
        stop_event=stop,
        yield_on_timeout=True,
        force_polling=polling or None,
        ignore_permission_denied=True,
    )
    with closing(watching):
        next(watching, None)
        yield frozenset()
        for changed in watching:
            if _shape(project) != shape:
                return
            if changed:
                yield frozenset(path for _, path in changed)


def _folders(project: Path) -> list[Path]:
    return [project / name for name in _FOLDERS]


def _shape(project: Path) -> tuple[object, ...]:
    """Return what tells the files and the folders at the top from others."""
    files = (_stat(project / name) for name in _FILES)
    folders = (_stat(folder)[:2] for folder in _folders(project))
    return (*files, *folders)


def _stat(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _filter(folders: list[Path]) -> Callable[[Change, str], bool]:
    """Return what tells whether a changed file may show on a page."""
    roots = tuple(str(folder) for folder in folders)

    def counts(_: Change, path: str) -> bool:
        root = next((root for root in roots if path.startswith(root)), "")
        parts = path.removeprefix(root).replace("\\", "/").split("/")
        return _COMPILED not in parts and not any(map(is_passed_over, parts))

    return counts
