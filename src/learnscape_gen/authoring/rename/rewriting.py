"""Writes the names and links of a file anew that would lead to something else."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from learnscape_gen.authoring.rename.front_matter import NewName, renamed
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.content.front_matter_edit import EditError
from learnscape_gen.content.link_edit import LinkEditError, relinked
from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem, shortened
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.authoring.rename.expected import Wanted
    from learnscape_gen.authoring.rename.meanings import LinkUse, Meanings, NameUse
    from learnscape_gen.authoring.rename.spelling import Spelling
    from learnscape_gen.authoring.rename.tree import Tree


class WrongName(NamedTuple):
    """A name that leads elsewhere, or says what is said beside it.

    Args:
        before: the name as it was.
        now: the name as it is.
        id: the id that it is to mean.
        goes: whether it need not be said any more.

    """

    before: NameUse
    now: NameUse
    id: str
    goes: bool


class WrongLink(NamedTuple):
    """A link that leads elsewhere: its number, as it was and in which file, where it is to lead."""

    number: int
    before: LinkUse
    old_path: str
    leads_to: str


class Wrong(NamedTuple):
    """What leads elsewhere in a file; `old_path` is where it stands as long as nothing moves."""

    path: str
    old_path: str
    names: tuple[WrongName, ...]
    links: tuple[WrongLink, ...]

    @property
    def extent(self) -> int:
        """Return how many names and links these are."""
        return len(self.names) + len(self.links)


NAMES, LINKS = "names", "links"
_NEIGHBOURS = "neighbours"


def wrong_in(
    tree: Tree,
    meanings: Meanings,
    wanted: Mapping[str, tuple[Wanted, ...]],
    what: str,
    *,
    tidy: bool = False,
) -> list[Wrong]:
    """Return the files in which something does not lead where it is to lead.

    Args:
        tree: the files.
        meanings: what their names and links lead to.
        wanted: where these are to lead.
        what: which of them to look at, `NAMES` or `LINKS`.
        tidy: whether names count, too, that say what is said beside them, or that were an id.

    Raises:
        RenameError: a file can't be read any more.

    """
    found = []
    for path, parts in wanted.items():
        if tree.faces[path].document is None:
            raise RenameError(f"{path} could not be read any more.", tree.faces[path].problems)
        file = tree.files[path]
        own = file.id if file.kind is Kind.TASK else ""
        wanted_names = _all_names(parts)
        names = _names(meanings.names(path), wanted_names, own, tidy) if what == NAMES else ()
        links = _links(meanings.links(path), parts) if what == LINKS else ()
        wrong = Wrong(path, parts[0].path, tuple(names), tuple(links))
        if wrong.extent:
            found.append(wrong)
    return found


class _Named(NamedTuple):
    """A name as it was, the id that it is to mean, and whether it came from a merged file."""

    use: NameUse
    id: str
    came: bool


def _all_names(parts: tuple[Wanted, ...]) -> list[_Named]:
    """Return the names of a file; of one that was merged into it, the neighbours that it lacked."""
    names = [_Named(use, id_, came=False) for use, id_ in parts[0].names]
    for part in parts[1:]:
        known = {fold(name.use.name.text) for name in names if name.use.key == _NEIGHBOURS}
        for use, id_ in part.names:
            if use.key == _NEIGHBOURS and fold(use.name.text) not in known:
                known.add(fold(use.name.text))
                names.append(_Named(use, id_, came=True))
    return names


def _names(
    now: tuple[NameUse, ...],
    wanted: list[_Named],
    own: str,
    tidy: bool,  # noqa: FBT001 - passed on
) -> Iterator[WrongName]:
    """Yield the names that lead elsewhere; where a list was shortened, what it means counts."""
    for key in dict.fromkeys(name.use.key for name in wanted):
        before = [name for name in wanted if name.use.key == key]
        uses = [use for use in now if use.key == key]
        if len(uses) < len(before):
            lost = {name.id for name in before} - {use.id for use in uses} - {own, ""}
            yield from (WrongName(n.use, n.use, n.id, goes=False) for n in before if n.id in lost)
            continue
        for name, found in zip(before, uses, strict=False):
            goes = name.id == own or any(_says(other, name) for other in before)
            goes = goes and (name.came or name.use.id not in ("", name.id))
            # Who wrote the id gets the new one, also where the old one is a title or synonym now.
            was_id = name.use.name.text == name.use.id == found.name.text != name.id
            if name.id and (found.id != name.id or ((goes or was_id) and tidy)):
                yield WrongName(name.use, found, name.id, goes)


def _says(other: _Named, name: _Named) -> bool:
    """Tell whether a name says what another one says; what named one term twice still does."""
    is_other = other.use.id not in ("", name.use.id) or (name.came and not other.came)
    return other.id == name.id and is_other


def _links(now: tuple[LinkUse, ...], wanted: tuple[Wanted, ...]) -> Iterator[WrongLink]:
    links = list(chain.from_iterable(((w.path, *link) for link in w.links) for w in wanted))
    for number, (path, use, leads_to) in enumerate(links):
        there = now[number].leads_to if number < len(now) else ""
        if leads_to and there != leads_to:
            yield WrongLink(number, use, path, leads_to)


def rewritten(tree: Tree, wrong: Wrong, spelling: Spelling) -> bytes:
    """Return a file in which everything leads where it is to lead, as far as can be told.

    Raises:
        RenameError: something in it has to be changed by hand.

    """
    content = tree.content(wrong.path)
    names = [
        NewName(n.before.key, n.now.name.spot, spelling.name(n.before, n.id), n.goes)
        for n in wrong.names
    ]
    targets = {
        link.number: spelling.link(link.before, link.leads_to, link.old_path, wrong.path)
        for link in wrong.links
    }
    try:
        content = renamed(content, wrong.path, names) if names else content
        if targets:
            content = relinked(content, wrong.path, targets, tree.project.config.html)
    except EditError as fault:
        at = replace(fault.problem.location, path=wrong.old_path)
        raise RenameError(
            "Nothing was changed: one place has to be changed by hand first.",
            (replace(fault.problem, location=at),),
        ) from None
    except LinkEditError as fault:
        raise RenameError(
            "Nothing was changed: some links have to be changed by hand first.",
            tuple(_by_hand(link) for link in wrong.links if link.number in fault.links),
        ) from None
    return content


def _by_hand(wrong: WrongLink) -> Problem:
    link = wrong.before.link
    return Problem.of(
        "E-LINK",
        f"It can't be told how this link to '{shortened(link.target)}' is written.",
        Location(wrong.old_path, link.line, link.column),
        "Write it as [text](address) on one line, or take it out for now.",
    )
