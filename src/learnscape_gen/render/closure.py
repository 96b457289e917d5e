"""Everything that shapes what a template draws: the template, and all that it names.

A name leads to the first layer of the theme that has it; one that leads nowhere counts as well,
because a file of that name may come. So a template has one digest for the whole of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.digest import digest_of
from learnscape_gen.render.mentions import Mentions, mentions_of

if TYPE_CHECKING:
    from learnscape_gen.render.theme import Theme

_MISSING = "missing"
_UNREADABLE = "unreadable"


class Closures:
    """The digests of the templates of a theme as it is on the disk now.

    Args:
        theme: where templates and static files are.

    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._texts: dict[str, tuple[str, Mentions]] = {}
        self._assets: dict[str, str] = {}

    def digest(self, template: str) -> str:
        """Return the digest of a template with all that it names."""
        names, assets, waiting = set[str](), set[str](), [template]
        anything = False
        while waiting:
            name = waiting.pop()
            if name in names:
                continue
            names.add(name)
            _, mentions = self._text(name)
            waiting += mentions.templates
            assets.update(mentions.assets)
            anything = anything or mentions.anything
        if anything:
            names.update(self._theme.template_names())
            assets.update(self._theme.static)
        parts = [f"{name} {self._text(name)[0]}" for name in sorted(names)]
        parts += [f"asset {name} {self._version(name)}" for name in sorted(assets)]
        return digest_of("\n".join(parts).encode(errors="surrogateescape"))

    def asset(self, name: str) -> str:
        """Return the digest of a static file."""
        if name not in self._assets:
            source = self._theme.static.get(name)
            self._assets[name] = _digest_of_file(source) if source else _MISSING
        return self._assets[name]

    def _version(self, name: str) -> str:
        """Return what a page shows of a static file: that it is there, and mostly its digest."""
        shown = self._theme.versioned or name not in self._theme.static
        return self.asset(name) if shown else ""

    def _text(self, name: str) -> tuple[str, Mentions]:
        """Return the digest of a template's own text, and what it names."""
        if name not in self._texts:
            path = self._theme.template_path(name)
            self._texts[name] = (_MISSING, Mentions()) if path is None else _look_into(path)
        return self._texts[name]


def _look_into(path: str) -> tuple[str, Mentions]:
    try:
        content = Path(path).read_bytes()
    except OSError:
        return _UNREADABLE, Mentions()  # who draws with it will tell
    return digest_of(content), mentions_of(content)


def _digest_of_file(path: str) -> str:
    try:
        return digest_of(Path(path).read_bytes())
    except OSError:
        return _MISSING
