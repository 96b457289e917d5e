"""The digest of the program: when learnscape or a library changes, nothing it made is kept.

It is made from our own source files and the versions of the libraries, and not from our version
number alone, so that a patched installation is another program. Templates have
digests of their own.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path

from learnscape_gen.digest import digest_of

_LIBRARIES = (
    *("babel", "jinja2", "markdown_it_py", "markupsafe", "mdit_py_plugins", "msgspec", "nh3"),
    *("pygments", "python_frontmatter", "pyyaml", "segno"),
)
_HERE = Path(__file__).parent


@cache
def program_digest() -> str:
    """Return the digest of this program."""
    parts = [f"{sys.version_info[:2]} {unicodedata.unidata_version}", *sorted(_installed())]
    for pattern in ("*.py", "explainers/**/*.md"):
        parts += (digest_of(path.read_bytes()) for path in sorted(_HERE.rglob(pattern)))
    return digest_of("\n".join(parts).encode())


def _installed() -> set[str]:
    """Return the libraries with their versions, by the names of their folders.

    `importlib.metadata` would tell the same, and takes longer to import than this to run.
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):  # it need not be there, nor be a folder
            names = (name.lower().replace("-", "_") for name in os.listdir(folder or "."))  # noqa: PTH208 - sys.path has strings
            found.update(
                name
                for name in names
                if name.startswith(_LIBRARIES) and name.endswith((".dist_info", ".egg_info"))
            )
    return found
