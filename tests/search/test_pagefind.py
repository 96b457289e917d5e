"""Pagefind is found and run, and what it says when it fails is told."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.search import pagefind
from learnscape_gen.search.pagefind import (
    Pagefind,
    PagefindError,
    found_pagefind,
    run_pagefind,
)

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    "<!doctype html><html lang='de'><head><title>Gr\u00fc\u00dfe</title></head>"
    "<body data-pagefind-body>Worte.</body></html>"
)


def program(folder: Path, script: str) -> Path:
    """Return a program that stands for Pagefind."""
    file = folder / "pagefind"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IEXEC)
    return file


def test_the_one_that_was_installed_is_found() -> None:
    """With its version, which tells it from the next."""
    found = found_pagefind()
    assert found
    assert found.version.startswith("pagefind_bin")


def test_one_on_the_path_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no wheel for the system; another program is another version."""
    monkeypatch.setattr(pagefind, "_WHEELS", ("no_such_wheel",))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert found_pagefind() is None
    file = program(tmp_path, "exit 0")
    found = found_pagefind()
    assert found
    assert found.program == str(file)
    program(tmp_path, "exit 0 # newer")
    newer = found_pagefind()
    assert newer
    assert newer.version != found.version


def test_each_language_has_an_index(tmp_path: Path) -> None:
    """That of its site, whatever its region: a reader of one site finds its pages and no others."""
    found = found_pagefind()
    assert found
    site, index = tmp_path / "site", tmp_path / "index"
    site.mkdir()
    (site / "a.html").write_text(PAGE, "utf-8")
    (site / "b.html").write_text(PAGE.replace("'de'", "'en'"), "utf-8")
    run_pagefind(found, site, index)
    languages = json.loads((index / "pagefind-entry.json").read_text())["languages"]
    assert {tag: each["page_count"] for tag, each in languages.items()} == {"de": 1, "en": 1}


def test_what_it_says_when_it_fails_is_told(tmp_path: Path) -> None:
    """Its last words, or at least how it ended."""
    for script, told in (("echo so >&2; echo full >&2; exit 3", "full"), ("exit 3", "with 3")):
        failing = Pagefind(str(program(tmp_path, script)), "1")
        with pytest.raises(PagefindError, match=told):
            run_pagefind(failing, tmp_path, tmp_path / "index")


def test_one_that_can_not_be_started_is_told(tmp_path: Path) -> None:
    """It may be of another kind of machine, or gone."""
    with pytest.raises(PagefindError, match="No such file"):
        run_pagefind(Pagefind(str(tmp_path / "gone"), "1"), tmp_path, tmp_path)
