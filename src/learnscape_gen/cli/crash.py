"""A crash, written into a report that a person can pass on: no environment, no credentials."""

# ruff: noqa: PLC0415 - what a report needs is imported when there is something to report
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_TELLING_PACKAGES = (
    "click",
    "jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "msgspec",
    "nh3",
    "pygments",
    "python-frontmatter",
    "pyyaml",
    "rich",
)
"""The packages whose version may explain a crash."""


def crash_report(fault: Exception, project: Path | None) -> str:
    """Write a report of a crash, and return the two lines that tell a person of it.

    Args:
        fault: what was raised and not expected.
        project: the project's folder, if the command got that far.

    """
    try:
        place = f"What happened is written in {_written(_report(fault), project)}; "
        place += "please send it to the people who look after learnscape."
    except OSError:
        place = f"A report could not be written. What happened: {type(fault).__name__}: {fault}"
    return f"Sorry: learnscape itself has failed here. Your files are not at fault.\n{place}"


def _report(fault: Exception) -> str:
    """Return the text of a report: versions, arguments and the traceback."""
    import platform
    import re
    import sys
    import traceback
    from importlib.metadata import PackageNotFoundError, version
    from pathlib import Path

    from learnscape_gen import __version__

    versions = []
    for package in _TELLING_PACKAGES:
        try:
            versions.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            versions.append(f"{package} missing")
    text = "\n".join(
        [
            f"learnscape {__version__} failed.",
            "",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"Packages: {', '.join(versions)}",
            f"Arguments: {sys.argv[1:]}",
            "",
            *(line.rstrip("\n") for line in traceback.format_exception(fault)),
            "",
        ],
    )
    # Neither the name of a person's home folder nor a password in an address belongs in a report.
    text = text.replace(str(Path.home()), "~") if len(Path.home().parts) > 1 else text
    return re.sub(r"//[^/\s@'\"]+@", "//", text)


def _written(report: str, project: Path | None) -> Path:
    """Write a report beside the project's other state, or into the folder for temporary files."""
    import os
    import tempfile
    from pathlib import Path

    from learnscape_gen.digest import digest_of

    content = report.encode(errors="backslashreplace")
    if project is not None and (project / "content").is_dir():
        folder = project / ".learnscape"
        # The same crash gives the same name, so that trying again leaves one report.
        path = folder / f"crash-{digest_of(content)[:12]}.txt"
        try:
            folder.mkdir(exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_bytes(b"*\n")
            path.write_bytes(content)
        except OSError:
            pass
        else:
            return path
    handle, name = tempfile.mkstemp(prefix="learnscape-crash-", suffix=".txt")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    return Path(name)
