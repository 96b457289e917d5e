"""What a folder was written for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.notes.site import site_of
from tests.importers.folders import written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("files", "below", "tool", "roots"),
    [
        ({".obsidian/app.json": "{}"}, "", "Obsidian", [""]),
        ({"hugo.yaml": "", "content/a.md": ""}, "", "Hugo", ["content"]),
        ({"config.toml": 'baseURL = "x"', "content/a.md": ""}, "", "Hugo", ["content"]),
        ({"config/_default/hugo.toml": "", "content/a.md": ""}, "", "Hugo", ["content"]),
        ({"config.toml": 'base_url = "x"', "content/a.md": ""}, "", "Zola", ["content"]),
        ({"config.toml": "x = 1"}, "", "notes", [""]),
        ({"_posts/a.md": ""}, "", "Jekyll", [""]),
        ({"eleventy.config.mjs": ""}, "", "Eleventy", [""]),
        ({"mkdocs.yml": "docs_dir: text\n", "text/a.md": ""}, "", "MkDocs", ["text"]),
        ({"mkdocs.yml": "a: !!x y\ndocs_dir: text\n", "text/a.md": ""}, "", "MkDocs", ["text"]),
        ({"docusaurus.config.ts": "", "docs/a.md": ""}, "", "Docusaurus", ["docs"]),
        ({"hugo.toml": "", "content/a.md": ""}, "content", "Hugo", [""]),
        ({"docusaurus.config.js": "", "blog/a.md": ""}, "blog", "Docusaurus", [""]),
        ({"_config.yml": "", "_posts/a.md": ""}, "_posts", "Jekyll", [""]),
        ({".obsidian/a": "", "Sub/a.md": ""}, "Sub", "notes", [""]),
    ],
)  # fmt: skip
def test_tools(
    tmp_path: Path, files: dict[str, str], below: str, tool: str, roots: list[str]
) -> None:
    """Told by the files that each keeps, also from its folder of content."""
    site = site_of(written(tmp_path, files) / below)
    assert (site.tool.name, [root.inner for root in site.roots]) == (tool, roots)


def test_settings_that_can_not_be_read(tmp_path: Path) -> None:
    """They say nothing, and nobody fails; links out of the folder are not followed."""
    folder = written(
        tmp_path / "site", {"_posts/a.md": "", "hugo.toml": b"\xff\x00[", "content/a.md": ""}
    )
    assert site_of(folder).base == ""
    secret = written(tmp_path, {"secret.yml": "url: https://example.org"}) / "secret.yml"
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "_config.yml").symlink_to(secret)
    assert site_of(tmp_path / "linked").base == ""


def test_where_it_stood(tmp_path: Path) -> None:
    """The whole address is taken from the settings, whatever the key is called."""
    folder = written(tmp_path, {"mkdocs.yml": "site_url: https://docs.example.org\n"})
    assert site_of(folder).base == "https://docs.example.org/"
