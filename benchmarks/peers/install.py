"""Installs peers from the registries, through their ordinary clients, into folders of their own."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def install_python(home: Path, packages: tuple[str, ...]) -> None:
    """Make a virtual environment with some packages, or bring the one there up to them."""
    if not python_of(home).exists():
        venv.create(home, with_pip=True)
    if _wanted(home, packages):
        pip = (python_of(home), "-m", "pip", "--disable-pip-version-check", "--quiet")
        subprocess.run([*pip, "install", *packages], check=True)
        (home / "installed.txt").write_text("\n".join(packages), "utf-8")


def install_node(home: Path, packages: tuple[str, ...]) -> None:
    """Install some packages into a folder's `node_modules`."""
    home.mkdir(parents=True, exist_ok=True)
    if _wanted(home, packages):
        (home / "package.json").write_text('{"private": true}\n', "utf-8")
        npm = ("npm", "install", "--no-audit", "--no-fund", "--loglevel=error")
        subprocess.run([*npm, *packages], cwd=home, check=True, stdout=sys.stderr)
        (home / "installed.txt").write_text("\n".join(packages), "utf-8")


def python_of(home: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return home / "bin" / "python"


def version_of(home: Path, package: str) -> str:
    """Return the version of a package that is installed in a virtual environment."""
    name = package.replace("-", "_")
    found = next((home / "lib").glob(f"python*/site-packages/{name}-*.dist-info"))
    return found.name.removesuffix(".dist-info").removeprefix(f"{name}-")


def node_version_of(home: Path, package: str) -> str:
    """Return the version of a package that is installed in a folder's `node_modules`."""
    told = (home / "node_modules" / package / "package.json").read_text("utf-8")
    return str(json.loads(told)["version"])


def _wanted(home: Path, packages: tuple[str, ...]) -> bool:
    installed = home / "installed.txt"
    return not installed.exists() or installed.read_text("utf-8") != "\n".join(packages)
