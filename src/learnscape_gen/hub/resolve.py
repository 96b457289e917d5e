"""Puts ids in place of the names that authors wrote, or says which name is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.fields import Named
    from learnscape_gen.hub.vocabulary import Vocabulary


class Resolver:
    """Resolves the names of one kind of term, and gathers what it has to say about them.

    Args:
        kind: what authors call such a term: "task", "tool", "source".
        key: the front matter key that names it.
        vocabulary: the known terms.

    """

    def __init__(self, kind: str, key: str, vocabulary: Vocabulary) -> None:
        self._kind = kind
        self._key = key
        self._vocabulary = vocabulary
        self.problems: list[Problem] = []

    def ids(self, names: Iterable[Named], within: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the ids of the terms that some names mean, without repeats."""
        found = (self.id(name, within) for name in names)
        return tuple(dict.fromkeys(term for term in found if term))

    def id(self, name: Named, within: Iterable[str] = ()) -> str:
        """Return the id of the term that a name means, or an empty string and a problem.

        Args:
            name: the term as written.
            within: ids of contexts to look in first.

        """
        for context in within:
            inside = self._vocabulary.find(f"{context}/{name.text}").ids
            if len(inside) == 1:
                return inside[0]
        ids, exact = self._vocabulary.find(name.text)
        if len(ids) == 1:
            if not exact:
                self.problems.append(
                    Problem.of(
                        "H-RESOLVED",
                        f"'{name.text}' was read as the {self._kind} {ids[0]}.",
                        name.location,
                        f"To be exact, write {self._key}: {ids[0]}",
                    ),
                )
            return ids[0]
        if ids:
            self.problems.append(
                Problem.of(
                    "E-AMBIGUOUS",
                    f"'{name.text}' may mean several {self._kind}s: {', '.join(ids)}.",
                    name.location,
                    f"Write one of them: {self._key}: {ids[0]}",
                ),
            )
            return ""
        self.problems.append(self._unknown(name))
        return ""

    def _unknown(self, name: Named) -> Problem:
        near = self._vocabulary.nearest(name.text)
        ask = f"Did you mean {near}? " if near else ""
        words = name.text.replace('"', "'")
        return Problem.of(
            "E-VOCAB",
            f"Unknown {self._kind} '{name.text}'.",
            name.location,
            f'{ask}To add it, run: learnscape new {self._kind} "{words}"',
        )
