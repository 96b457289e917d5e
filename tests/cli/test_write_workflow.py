"""`learnscape init --ci`: the steps that it writes, run in a clean clone as the host would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import learnscape_gen
from tests.git_repository import git

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub

FILES = {"github": ".github/workflows/learnscape.yml", "gitlab": ".gitlab-ci.yml"}
SITES = {"github": "site", "gitlab": "public"}
NOWHERE = "http://127.0.0.1:9"
"""A proxy that nobody answers at: what would reach out of this machine fails."""


def steps_of(hub: Path, host: str) -> list[str]:
    """Return what a host runs in a shell, in its order."""
    read = yaml.safe_load((hub / FILES[host]).read_bytes())
    if host == "github":
        return [step["run"] for step in read["jobs"]["build"]["steps"] if "run" in step]
    job = read[read["pages"]["extends"]]
    return [*job["before_script"], *job["script"]]


def cloned(hub: Path, place: Path) -> Path:
    """Return a clean clone of a hub."""
    if not (hub / ".git").exists():
        git(hub, "init", "--quiet")
    git(hub, "add", "--all")
    git(hub, "commit", "--quiet", "--allow-empty", "--message", "All of it")
    git(hub, "clone", "--quiet", str(hub), str(place))
    return place


def run_steps(clone: Path, steps: list[str]) -> list[subprocess.CompletedProcess[str]]:
    """Run steps one after the other, up to the first that fails."""
    source = Path(learnscape_gen.__file__).parent.parent
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(source),
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        **{f"{scheme}_proxy": NOWHERE for scheme in ("http", "https", "HTTP", "HTTPS")},
    }
    done = []
    for step in steps:
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step]
        done.append(
            subprocess.run(shell, cwd=clone, env=env, check=False, capture_output=True, text=True)
        )
        if done[-1].returncode:
            break
    return done


@pytest.mark.parametrize("host", FILES)
def test_the_steps_publish_a_clean_clone(run: Run, tmp_path: Path, host: str) -> None:
    """A new hub is installed, checked and built; with the cache restored, nothing is drawn."""
    hub = tmp_path / "hub"
    assert run("init", str(hub), "--ci", host).exit_code == 0
    clone = cloned(hub, tmp_path / "first")
    steps = steps_of(clone, host)
    done = run_steps(clone, steps)
    assert [step.returncode for step in done] == [0] * 3, done[-1].stdout + done[-1].stderr
    assert len(steps) == 3
    site = SITES[host]
    assert (clone / site / "index.html").is_file()
    again = cloned(hub, tmp_path / "second")
    for folder in (".learnscape", site):
        shutil.copytree(clone / folder, again / folder, dirs_exist_ok=True)
    said = run_steps(again, [f"{step} -v" if " build" in step else step for step in steps])[-1]
    assert "Read 0 files, drew 0 pages" in said.stdout
    pages = {p.relative_to(clone / site): p.read_bytes() for p in (clone / site).rglob("*.html")}
    for page, content in pages.items():
        assert (again / site / page).read_bytes() == content


@pytest.mark.parametrize("host", FILES)
def test_an_error_is_published_nowhere(hub: Hub, run: Run, tmp_path: Path, host: str) -> None:
    """The check stops the rest, and says why where the host shows it."""
    hub.post(work_task="nothing")
    assert run("init", str(hub.root), "--ci", host).exit_code == 0
    clone = cloned(hub.root, tmp_path / "clone")
    *_, last = run_steps(clone, steps_of(clone, host))
    assert last.returncode == 1
    assert "learnscape check" in last.args[-1]
    shown = "::error file=content/posts/postmortem.md" if host == "github" else "error E-VOCAB"
    assert shown in last.stdout
    assert not (clone / SITES[host]).exists()


@pytest.mark.parametrize("host", FILES)
def test_nothing_is_overwritten(hub: Hub, run: Run, host: str) -> None:
    """A workflow that is there stays, and nothing else is written either."""
    hub.write(FILES[host], "mine")
    said = run("init", str(hub.root), "--ci", host)
    assert said.exit_code == 2
    assert f"{FILES[host]} is there already, and stays as it is." in said.stderr
    assert (hub.root / FILES[host]).read_text() == "mine"
    assert not (hub.root / "site").exists()
    new = hub.root / "new"
    assert run("init", str(new), "--ci", host).exit_code == 0
    assert (new / "content").is_dir()


def test_it_says_what_is_left_to_do(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the address is set, or for which address the site is built."""
    monkeypatch.chdir(hub.root)
    said = run("init", ".", "--ci", "gitlab").output
    assert said == (
        "Wrote .gitlab-ci.yml\n"
        "It checks and builds every change, and publishes the default branch.\n"
        'Set where it will stand, in learnscape.toml: base_url = "https://GROUP.gitlab.io/PROJECT/"\n'
    )
    hub.write("learnscape.toml", 'base_url = "https://team.example/hub"\n')
    said = run("init", ".", "--ci", "github").output
    assert "The site will stand at https://team.example/hub/ (base_url in learnscape.toml)." in said
    assert "Pages > Source: GitHub Actions" in said


def test_a_hub_inside_a_repository_is_told(hub: Hub, run: Run) -> None:
    """Hosts read workflows at the top only."""
    (hub.root.parent / ".git").mkdir()
    said = run("init", str(hub.root), "--ci", "github").output
    assert "The repository begins above, in " in said
