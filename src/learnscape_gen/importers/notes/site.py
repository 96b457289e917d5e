"""What a folder of Markdown was written for, told by the files that the tool keeps in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.front_matter import MAX_FRONT_MATTER
from learnscape_gen.importers.letters import text_of
from learnscape_gen.importers.notes.block import Plain, block_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Root(NamedTuple):
    """A folder of content: its path, and what its pages' addresses begin with."""

    inner: str
    prefix: str = ""


class Tool(NamedTuple):
    """A tool that reads folders of Markdown.

    Args:
        name: as people call it.
        signs: files or folders by which it is known, each told when it is found.
        roots: the folders that it makes pages of; the whole folder where none of them is there.
        statics: folders whose files stand at the root of the site.
        passed_over: folders that hold no content.

    """

    name: str
    signs: tuple[str, ...] = ()
    roots: tuple[Root, ...] = ()
    statics: tuple[str, ...] = ("",)
    passed_over: tuple[str, ...] = ()


_ENDINGS = ("toml", "yaml", "yml", "json")
_SCRIPTS = ("js", "mjs", "cjs", "ts")

OBSIDIAN = Tool("Obsidian", (".obsidian",))
DOCUSAURUS = Tool(
    "Docusaurus",
    tuple(f"docusaurus.config.{ending}" for ending in _SCRIPTS),
    (Root("docs", "docs"), Root("blog", "blog"), Root("src/pages")),
    ("static",),
    ("build",),
)
ZOLA = Tool(
    "Zola", ("zola.toml",), (Root("content"),), ("static",), ("public", "themes", "templates")
)
HUGO = Tool(
    "Hugo",
    (*(f"hugo.{ending}" for ending in _ENDINGS), "config/_default"),
    (Root("content"),),
    ("static", "assets"),
    ("public", "resources", "themes", "archetypes", "layouts", "data"),
)
JEKYLL = Tool(
    "Jekyll",
    ("_config.yml", "_config.yaml", "_config.toml", "_posts"),
    passed_over=("_layouts", "_includes", "_sass", "_data", "vendor"),
)
ELEVENTY = Tool(
    "Eleventy",
    (".eleventy.js", *(f"eleventy.config.{ending}" for ending in _SCRIPTS)),
    statics=("", "public", "static", "src"),
    passed_over=("_includes", "_data", "src/_includes", "src/_data"),
)
MKDOCS = Tool(
    "MkDocs", ("mkdocs.yml", "mkdocs.yaml"), (Root("docs"),), ("docs",), ("site", "overrides")
)
NOTES = Tool("notes")

TOOLS = (OBSIDIAN, DOCUSAURUS, ZOLA, HUGO, JEKYLL, ELEVENTY, MKDOCS)
"""All tools that are known, in the order in which they are looked for."""


class Site(NamedTuple):
    """A folder as the tool sees it that it was written for.

    Args:
        tool: the tool.
        sign: by what it is known; empty where it is not.
        roots: the folders of content.
        settings: what the tool's own file of settings says, as far as it can be read.

    """

    tool: Tool
    sign: str
    roots: tuple[Root, ...]
    settings: dict[str, Plain]

    @property
    def is_vault(self) -> bool:
        """Tell whether it holds notes, and no pages with addresses of their own."""
        return self.tool in (OBSIDIAN, NOTES)

    @property
    def base(self) -> str:
        """Return the whole address of the site, with a slash at its end, or an empty string."""
        for key in ("baseurl", "base_url", "site_url", "url"):
            said = next((v for k, v in self.settings.items() if k.lower() == key), "")
            if isinstance(said, str) and said.startswith(("http://", "https://")):
                return said.rstrip("/") + "/"
        return ""

    def root_of(self, inner: str) -> Root | None:
        """Return the folder of content that a file stands in, if it does."""
        inside = (r for r in self.roots if not r.inner or inner.startswith(f"{r.inner}/"))
        return next(inside, None)


def site_of(folder: Path) -> Site:
    """Return what a folder was written for; it may be the folder of content itself."""
    for tool, sign in _known_by(folder):
        settings = _settings(folder, tool, sign)
        wanted = tool.roots
        if tool is MKDOCS and isinstance(given := settings.get("docs_dir"), str):
            wanted = (Root(given.strip("./")),)
        roots = tuple(root for root in wanted if (folder / root.inner).is_dir())
        return Site(tool, sign, roots or (Root(""),), settings)
    above = folder.parent
    for tool, sign in _known_by(above):
        for root in tool.roots or (Root("_posts"), Root("_drafts")):
            if folder == above / root.inner:
                return Site(tool, f"../{sign}", (Root("", root.prefix),), {})
    return Site(NOTES, "", (Root(""),), {})


def _known_by(folder: Path) -> Iterator[tuple[Tool, str]]:
    """Yield the tools of which a folder has a sign, the surest first."""
    for tool in TOOLS:
        for sign in tool.signs:
            if (folder / sign).exists():
                yield tool, sign
    for ending in _ENDINGS:
        sign = f"config.{ending}"
        if (folder / sign).is_file() and (folder / "content").is_dir():
            yield (ZOLA if re.search(r"(?m)^base_url\s*=", _start(folder / sign)) else HUGO), sign


def _settings(folder: Path, tool: Tool, sign: str) -> dict[str, Plain]:
    """Return the settings of a tool; scripts are not run, and what can't be read says nothing."""
    inside = [f"{sign}/{stem}.{ending}" for stem in ("hugo", "config") for ending in _ENDINGS]
    names = (sign, *inside) if tool is HUGO else (sign, "_config.yml")
    name = next((name for name in names if (folder / name).is_file()), sign)
    text, ending = _start(folder / name), name.rpartition(".")[2]
    marks = {"toml": "+++", "yml": "---", "yaml": "---", "json": ""}
    if ending not in marks:
        return {}
    block = block_of(f"{marks[ending]}\n{text}\n{marks[ending]}\n", name)
    if not block.fault:
        return block.values
    found = re.findall(r"(?m)^(\w+)\s*[:=]\s*[\"']?([^\"'#\n]+)", text)
    return {key: value.strip() for key, value in found}


def _start(file: Path) -> str:
    """Return the text of a file of settings, none of one that is larger than such files are."""
    try:
        if not file.is_file() or file.is_symlink() or file.stat().st_size > MAX_FRONT_MATTER:
            return ""
        return text_of(file.read_bytes())
    except OSError:
        return ""
