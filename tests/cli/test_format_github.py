"""Problems as notes in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.cli.format_github import as_github
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from tests.conftest import Hub


@pytest.mark.parametrize(
    ("code", "command"), [("E-YAML", "error"), ("W-KEY", "warning"), ("H-WHY", "notice")]
)
def test_each_severity_has_its_command(code: str, command: str) -> None:
    """Errors, warnings and hints are what GitHub calls error, warning and notice."""
    problem = Problem.of(code, "It is wrong.", Location("a.md", 3, 7), "Mend it.")
    assert as_github([problem], ".") == (
        f"::{command} file=a.md,line=3,col=7,title={code}::It is wrong.%0AMend it.\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    """A problem of a whole file has no line, and none without a hint an empty line."""
    problem = Problem.of("E-CONFIG", "It is wrong.", Location("learnscape.toml"))
    assert as_github([problem], ".") == (
        "::error file=learnscape.toml,title=E-CONFIG::It is wrong.\n"
    )


def test_content_cannot_write_commands() -> None:
    """Signs that end a property or a command are escaped, so that no title is obeyed."""
    problem = Problem.of("E-YAML", "100 %\n::error::forged", Location("a,b:c%.md", 1))
    assert as_github([problem], ".") == (
        "::error file=a%2Cb%3Ac%25.md,line=1,title=E-YAML::100 %25\\n::error::forged\n"
    )


def test_files_are_named_from_the_top_of_the_repository(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hub in a folder of a repository gets its notes at the right file."""
    monkeypatch.chdir(hub.root.parent)
    problem = Problem.of("E-YAML", "No.", Location("content/tools/web-page.md", 1))
    assert "file=hub/content/tools/web-page.md" in as_github([problem], "hub")
