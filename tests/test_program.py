"""The digest of the program changes when anything does that shapes what it makes."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from learnscape_gen import program
from learnscape_gen.program import program_digest

if TYPE_CHECKING:
    from collections.abc import Callable

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
OF_THE_COMMAND_LINE = {
    *("click", "rich", "filelock", "pagefind"),
    *("feedparser", "httpx", "lxml", "protego", "selectolax", "starlette", "uvicorn", "watchfiles"),
}
"""What shapes no page. The index of the search has a key of its own."""


@pytest.fixture
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Give what makes the digest of a program of two files with two libraries."""
    monkeypatch.setattr(program, "_HERE", tmp_path / "ours")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "libraries"), "", str(tmp_path / "none.zip")])
    write(tmp_path, "ours/build.py", "one")
    write(tmp_path, "ours/pages/home.py", "two")
    write(tmp_path, "libraries/jinja2-3.1.4.dist-info/METADATA", "")
    write(tmp_path, "libraries/click-8.2.0.dist-info/METADATA", "")
    return program_digest.__wrapped__


def write(folder: Path, path: str, text: str) -> None:
    """Write a file."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


@pytest.mark.parametrize(
    ("path", "text", "changes"),
    [
        ("ours/build.py", "other", True),
        ("ours/pages/home.py", "other", True),
        ("ours/new.py", "", True),
        ("libraries/msgspec-0.19.dist-info/METADATA", "", True),
        ("libraries/PyYAML-6.0.2.dist-info/METADATA", "", True),
        ("libraries/markdown_it_py-4.1.0.dist-info/METADATA", "", True),
        # Templates and static files have digests of their own.
        ("ours/theme/templates/post.html", "x", False),
        ("ours/__pycache__/build.pyc", "x", False),
        ("libraries/rich-13.7.dist-info/METADATA", "", False),
        ("libraries/jinja2/__init__.py", "", False),
    ],
)
def test_what_counts(
    digest: Callable[[], str], tmp_path: Path, path: str, text: str, changes: object
) -> None:
    """Every source file, and the versions of the libraries that shape pages."""
    before = digest()
    write(tmp_path, path, text)
    assert (digest() != before) is changes


def test_another_version_of_a_library_counts(digest: Callable[[], str], tmp_path: Path) -> None:
    """Although its name stays."""
    before = digest()
    libraries = tmp_path / "libraries"
    (libraries / "jinja2-3.1.4.dist-info").rename(libraries / "jinja2-3.1.5.dist-info")
    assert digest() != before


def test_no_library_that_we_need_is_forgotten() -> None:
    """Each is either part of the digest, or of the command line alone."""
    needed = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = {re.split("[>\\[]", name)[0].replace("-", "_").lower() for name in needed}
    assert names - OF_THE_COMMAND_LINE <= set(program._LIBRARIES)  # noqa: SLF001 - the list itself


def test_every_library_of_ours_is_found() -> None:
    """A name that none has would be a slip, and its versions would not count."""
    found = program._installed()  # noqa: SLF001 - what is found here
    for library in program._LIBRARIES:  # noqa: SLF001 - the list itself
        assert any(name.startswith(f"{library}_") for name in found), library


def test_it_is_the_same_in_every_process() -> None:
    """Or nothing would ever be kept."""
    script = "from learnscape_gen.program import program_digest; print(program_digest())"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == program_digest()
