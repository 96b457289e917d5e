"""What the names and links of each file are to lead to once something has moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.hub.translation import path_of_original

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.authoring.rename.meanings import LinkUse, Meanings, NameUse
    from learnscape_gen.authoring.rename.moves import Moves
    from learnscape_gen.authoring.rename.tree import Tree


class Wanted(NamedTuple):
    """What the names and links of a file were, each with what it is to lead to."""

    path: str
    names: tuple[tuple[NameUse, str], ...]
    links: tuple[tuple[LinkUse, str], ...]


def expected(tree: Tree, meanings: Meanings, moves: Moves) -> dict[str, tuple[Wanted, ...]]:
    """Return what each file is to lead to, by the path that it will have.

    A file into which another is merged has what both of them had, its own first.

    Args:
        tree: the files as they are.
        meanings: what their names and links lead to.
        moves: what will have moved.

    """
    stems = {
        meanings.stem(old): path_of_original(new, filter(None, (tree.files[old].language,)))
        for old, new in moves.files.items()
    }
    leads = _Leads(moves, stems, tree.project.config.languages)
    found: dict[str, tuple[Wanted, ...]] = {}
    for path in sorted(tree.files, key=lambda path: path in moves.gone):
        if tree.faces[path].document is not None:
            names = tuple((use, moves.term(use.kind, use.id)) for use in meanings.names(path))
            links = tuple((use, leads.led(use)) for use in meanings.links(path))
            new = moves.file(path)
            found[new] = (*found.get(new, ()), Wanted(path, names, links))
    return found


class _Leads:
    """Tells where a link leads once something has moved."""

    def __init__(self, moves: Moves, stems: Mapping[str, str], languages: Iterable[str]) -> None:
        self._moves = moves
        self._languages = tuple(languages)
        self._stems = stems

    def led(self, use: LinkUse) -> str:
        """Return where a link is to lead."""
        there = use.leads_to
        if there.startswith("/"):
            first, _, rest = there[1:].partition("/")
            if first in self._languages:
                return f"/{first}/{self._moves.address(rest)}"
            return f"/{self._moves.address(there[1:])}"
        if use.link.kind is LinkKind.WIKI:
            return self._stems.get(there, there)
        return self._moves.file(there)
