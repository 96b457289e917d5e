"""A fault of learnscape itself: two calm lines for the person, a report for those who mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from learnscape_gen.cli.crash import crash_report

if TYPE_CHECKING:
    import pytest

    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub


def broken(*_: object) -> NoReturn:
    """Fail as only a bug does."""
    message = "fetching https://ann:hunter2@example.org/x failed"
    raise ZeroDivisionError(message)


def reports(hub: Hub) -> list[Path]:
    """Return the reports in a project."""
    return sorted((hub.root / ".learnscape").glob("crash-*.txt"))


def test_a_bug_is_two_lines_and_a_report(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person sees no traceback; the report has it, with versions."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setattr("learnscape_gen.build.build", broken)
    said = run("build")
    (report,) = reports(hub)
    assert said.exit_code == 70
    assert said.output == (
        "Sorry: learnscape itself has failed here. Your files are not at fault.\n"
        f"What happened is written in {report.relative_to(hub.root)}; "
        "please send it to the people who look after learnscape.\n"
    )
    text = report.read_text("utf-8")
    assert "Traceback (most recent call last):" in text
    assert "ZeroDivisionError" in text
    assert "click " in text


def test_a_report_has_no_secrets(hub: Hub, process: Process) -> None:
    """Neither the environment, nor a password in an address, nor the home folder is in it."""
    bug = (
        "import learnscape_gen.build as engine\n"
        "def bug(*_): raise RuntimeError('https://ann:hunter2@example.org/')\n"
        "engine.build = bug"
    )
    secret = {"API_TOKEN": "s3cr3t-in-the-environment"}
    done = process("build", "--output", "x", cwd=hub.root, before=bug, env=secret)
    (report,) = reports(hub)
    text = report.read_text("utf-8")
    assert done.returncode == 70
    assert "Traceback" not in done.stderr
    assert "s3cr3t" not in text
    assert "hunter2" not in text
    assert str(Path.home()) not in text
    assert "Arguments: ['build', '--output', 'x']" in text


def test_the_same_crash_leaves_one_report(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trying again does not pile up reports, and git does not see them."""
    monkeypatch.setattr("learnscape_gen.build.build", broken)
    run("build", str(hub.root))
    run("build", str(hub.root))
    assert len(reports(hub)) == 1
    assert (hub.root / ".learnscape/.gitignore").read_text("utf-8") == "*\n"


def test_without_a_place_in_the_project_the_report_goes_elsewhere(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the project can't be written, or there is none, the temporary folder has the report."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    hub.write(".learnscape", "a file in the way")
    for project in (hub.root, None):
        told = crash_report(ValueError("bug"), project)
        assert str(tmp_path / "learnscape-crash-") in told
    assert len(list(tmp_path.glob("learnscape-crash-*.txt"))) == 2


def test_a_report_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even then a person learns what happened."""

    def refuse(**_: object) -> NoReturn:
        raise OSError

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert crash_report(ValueError("bug"), None).endswith(
        "A report could not be written. What happened: ValueError: bug"
    )
