"""The starter: the small, complete hub that travels with learnscape and that `init` copies."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.content.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

STARTER = Path(__file__).parent.parent / "starter"
_TITLE = 'title = "Our learnscape"\n'
"""The line of the starter's learnscape.toml that `--title` replaces."""


def starter_files(title: str) -> Iterator[tuple[str, bytes]]:
    """Yield the path of every file of the starter with its bytes.

    Args:
        title: the name of the new hub, or an empty string for the starter's own.

    """
    for path in sorted(STARTER.rglob("*")):
        if not path.is_file() or path.name in (".DS_Store", "Thumbs.db"):
            continue
        content = path.read_bytes()
        inner = path.relative_to(STARTER).as_posix()
        if title and inner == "learnscape.toml":
            content = content.replace(_TITLE.encode(), f"title = {quoted(title)}\n".encode(), 1)
        yield inner, content


def write_starter(folder: Path, title: str) -> None:
    """Write the starter into a folder. When that fails, take away again what was written.

    Raises:
        OSError: a file can't be written.

    """
    written: list[Path] = []
    made: list[Path] = []
    try:
        for inner, content in starter_files(title):
            path = folder / inner
            for above in reversed([path.parent, *path.parent.parents]):
                if not above.exists():
                    above.mkdir()
                    made.append(above)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        with suppress(OSError):
            for above in reversed(made):
                above.rmdir()
        raise
