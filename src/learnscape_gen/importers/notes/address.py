"""The address that a tool gave a page of its own, where that can be told from its files."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.addresses import path_of
from learnscape_gen.importers.notes.names import file_name, is_index, without_number
from learnscape_gen.importers.notes.permalink import by_pattern
from learnscape_gen.paths import slug_fault, slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.importers.notes.site import Site


class PageFile(NamedTuple):
    """What the address of a page is made of.

    Args:
        inner: the file, relative to its folder of content.
        prefix: what addresses there begin with.
        date: of the page, YYYY-MM-DD or with a time; empty where it has none.
        given: what its front matter says of its address: `slug`, `permalink` and so on.
        categories: as its front matter has them.

    """

    inner: str
    prefix: str
    date: str
    given: Mapping[str, str]
    categories: tuple[str, ...] = ()


def own_address(page: PageFile, site: Site) -> str:
    """Return the path of a page below the root of its site; empty where nobody can tell."""
    if site.is_vault:
        return ""
    made = {"Jekyll": _jekyll, "Hugo": _hugo, "Zola": _zola, "Docusaurus": _docusaurus}
    address = made.get(site.tool.name, _plain)(page, site)
    return "" if re.search(r"[{}:]", address) else usable(address)


_TAKEN = frozenset(
    (
        *("posts", "work", "tools", "sources", "moments", "learning", "map", "new", "search"),
        *("api", "assets", "curate"),
    )
)
"""Where every hub has pages of its own, so that no old page can lead on from there."""


def usable(address: str) -> str:
    """Return an old address as a hub takes it, or an empty string where it can't be one."""
    path = path_of(address.strip())
    return "" if slug_fault(path) or path in _TAKEN else path


def _parts(page: PageFile) -> tuple[list[str], str]:
    """Return the folders and the name of a page; a page that stands for its folder has none."""
    *folders, name = page.inner.split("/")
    stem = name.rpartition(".")[0]
    return folders, "" if is_index(stem) else stem


def _plain(page: PageFile, _: Site) -> str:
    """Return an address by the path, as Eleventy and MkDocs make it."""
    if given := page.given.get("permalink"):
        return given
    folders, name = _parts(page)
    return "/".join([*folders, file_name(name).words if name else ""])


def _zola(page: PageFile, _: Site) -> str:
    if given := page.given.get("path"):
        return given
    folders, name = _parts(page)
    parts = [*folders, name] if name else folders
    last = [page.given.get("slug") or slugify(file_name(parts[-1]).words)] if parts else []
    return "/".join([*map(slugify, parts[:-1]), *last])


def _hugo(page: PageFile, site: Site) -> str:
    if given := page.given.get("url") or page.given.get("permalink"):
        return given
    folders, name = _parts(page)
    named = file_name(name, has_language=True)
    name = "" if is_index(named.words) else name.removesuffix(f".{named.language}")
    parts = [*folders, name] if name else folders
    section = folders[0] if folders else ""
    is_page = bool(parts) and not page.inner.endswith("_index.md")
    patterns = site.settings.get("permalinks")
    nested = patterns.get("page", patterns) if isinstance(patterns, dict) else {}
    pattern = nested.get(section) if isinstance(nested, dict) else None
    if is_page and isinstance(pattern, str):
        last = page.given.get("slug") or parts[-1]
        words = dict.fromkeys(("slug", "slugorfilename", "slugorcontentbasename", "title"), last)
        words |= dict.fromkeys(("filename", "contentbasename"), parts[-1])
        words |= {"section": section, "sections": "/".join(folders)}
        address = by_pattern(pattern, page.date, words)
        return f"{named.language}{address}" if named.language and address else address
    if is_page and (slug := page.given.get("slug")):
        parts = [*parts[:-1], slug]
    language = [named.language] if named.language else []
    return "/".join([*language, *(re.sub(r"\s+", "-", part).lower() for part in parts)])


def _jekyll(page: PageFile, site: Site) -> str:
    folders, name = _parts(page)
    named = file_name(name)
    is_post = "_posts" in folders or "_drafts" in folders or bool(named.date)
    pattern = page.given.get("permalink") or site.settings.get("permalink", "date")
    pattern = pattern if isinstance(pattern, str) else "date"
    title = page.given.get("slug") or (named.words if is_post else name)
    marks = [n for n, part in enumerate(folders) if part in ("_posts", "_drafts")]
    above = folders[: marks[0]] if marks else folders
    categories = "/".join(
        [*(part.lower() for part in above), *(c.lower() for c in page.categories)]
    )
    words = {"categories": categories, "title": title, "slug": slugify(title)}
    if is_post or page.given.get("permalink"):
        return by_pattern(pattern, page.date, words)
    path = posixpath.join(*(part.removeprefix("_") for part in above), name)
    return path if not name or pattern == "pretty" else f"{path}.html"


def _docusaurus(page: PageFile, _: Site) -> str:
    slug = page.given.get("slug", "")
    folders, name = _parts(page)
    if slug.startswith("/"):
        return f"{page.prefix}{slug}"
    if page.prefix == "blog":
        dated = file_name("-".join([*folders, name] if name else folders))
        last = [slug or dated.words] if slug or dated.words else []
        return "/".join(["blog", *([] if slug else page.date[:10].split("-")), *last])
    folders = [without_number(part) for part in folders]
    name = page.given.get("id") or without_number(name)
    last = [slug or name] if slug or (name and name != (folders or [""])[-1]) else []
    return "/".join(filter(None, [page.prefix, *folders, *last]))
