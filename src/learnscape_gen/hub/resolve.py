"""Puts ids in place of the names that authors wrote, or says which name is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Problem, shortened

if TYPE_CHECKING:
    from learnscape_gen.content.named import Named
    from learnscape_gen.diagnostics import Location
    from learnscape_gen.hub.vocabulary import Found, Vocabulary

_SHOWN = 5
"""So many terms are named where more than one may be meant."""


class Resolver:
    """Resolves the names of one kind of term, and gathers what it has to say about them.

    Args:
        kind: what authors call such a term: "task", "tool", "source".
        key: the front matter key that names it.
        vocabulary: the known terms.
        broken: terms whose files have errors of their own; naming one is no further error.
        problems: where it gathers what it has to say; several may share a list.

    """

    def __init__(
        self,
        kind: str,
        key: str,
        vocabulary: Vocabulary,
        broken: Vocabulary,
        problems: list[Problem],
    ) -> None:
        self._kind = kind
        self._key = key
        self._vocabulary = vocabulary
        self._broken = broken
        self._problems = problems
        self._met: dict[tuple[str, tuple[str, ...]], Found] = {}

    def ids(
        self, path: str, names: tuple[Named, ...], within: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """Return the ids of the terms that some names in a file mean, without repeats."""
        found = tuple([self.id(path, name, within) for name in names])
        if len(found) > 1 or "" in found:
            return tuple(dict.fromkeys(filter(None, found)))
        return found

    def id(self, path: str, name: Named, within: tuple[str, ...] = ()) -> str:
        """Return the id of the term that a name means, or an empty string and a problem.

        Args:
            path: the file that names it.
            name: the term as written.
            within: ids of contexts to look in first.

        """
        # The same few names come up in every post.
        met = self._met.get((name.text, within))
        if met is None:
            met = self._met[name.text, within] = self._found(name.text, within)
        ids, exact = met
        if len(ids) == 1:
            if not exact:
                self._tell(
                    "H-RESOLVED",
                    f"'{shortened(name.text)}' was read as the {self._kind} {ids[0]}.",
                    name.place_in(path),
                    f"To be exact, write {self._key}: {ids[0]}",
                )
            return ids[0]
        if ids:
            several = f"{', '.join(ids[:_SHOWN])}{' …' if len(ids) > _SHOWN else ''}"
            self._tell(
                "E-AMBIGUOUS",
                f"'{shortened(name.text)}' may mean several {self._kind}s: {several}.",
                name.place_in(path),
                f"Write one of them: {self._key}: {ids[0]}",
            )
        elif not self._broken.find(name.text).ids:
            self._tell_unknown(path, name)
        return ""

    def _found(self, text: str, within: tuple[str, ...]) -> Found:
        anywhere = self._vocabulary.find(text)
        if len(anywhere.ids) == 1 and anywhere.exact:
            return anywhere
        inside = (self._vocabulary.find(text, context) for context in within)
        return next((found for found in inside if len(found.ids) == 1), anywhere)

    def _tell_unknown(self, path: str, name: Named) -> None:
        near = self._vocabulary.nearest(name.text)
        ask = f"Did you mean {near}? " if near else ""
        words = name.text.replace('"', "'")
        self._tell(
            "E-VOCAB",
            f"Unknown {self._kind} '{shortened(name.text)}'.",
            name.place_in(path),
            f'{ask}To add it, run: learnscape new {self._kind} "{words}"',
        )

    def _tell(self, code: str, message: str, at: Location, hint: str) -> None:
        self._problems.append(Problem.of(code, message, at, hint))
