"""Writes the workflow that publishes a hub, and says what is left to do for it."""

# ruff: noqa: PLC0415 - imported when it is asked for, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from pathlib import Path


def refuse_workflow(folder: Path, host: str) -> None:
    """Raise `WrongUseError` where a workflow is there already."""
    from learnscape_gen.authoring.publishing.workflow import workflow_for

    path = workflow_for(host).path
    if (folder / path).exists() or (folder / path).is_symlink():
        raise WrongUseError(
            f"{path} is there already, and stays as it is. "
            "Move it away first, or take over what you need from docs/publishing.md."
        )


def write_workflow(folder: Path, host: str) -> None:
    """Write the workflow of a host into a hub; no file that is there is overwritten.

    Args:
        folder: the hub.
        host: where it is published.

    """
    from learnscape_gen.authoring.publishing.workflow import workflow_for
    from learnscape_gen.cli.shown_path import shown_path

    workflow = workflow_for(host)
    target = folder / workflow.path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("xb") as file:
            file.write(workflow.content)
    except FileExistsError:
        refuse_workflow(folder, host)
        raise
    click.echo(f"Wrote {shown_path(workflow.path, str(folder))}")
    click.echo("It checks and builds every change, and publishes the default branch.")
    if (top := _repository(folder)) not in (None, folder.resolve()):
        click.echo(
            f"The repository begins above, in {top}, and {host} reads this file only there.\n"
            "Move it, and let its steps run in the folder of the hub."
        )
    _tell_address(folder, workflow.address)
    if host == "github":
        click.echo("Once, in the repository's settings: Pages > Source: GitHub Actions.")


def _tell_address(folder: Path, example: str) -> None:
    """Say for which address the site is built, or that it has to be set."""
    from learnscape_gen.config import CONFIG_NAME, Config, read_config
    from learnscape_gen.state.files import read_file

    config, _ = read_config(read_file(folder / CONFIG_NAME) or b"")
    if config.base_url == Config().base_url:
        click.echo(f'Set where it will stand, in {CONFIG_NAME}: base_url = "{example}"')
    else:
        click.echo(f"The site will stand at {config.site_url} (base_url in {CONFIG_NAME}).")


def _repository(folder: Path) -> Path | None:
    """Return the top folder of the git repository that a folder is in."""
    folder = folder.resolve()
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)
