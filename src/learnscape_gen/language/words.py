"""The words that readers see, in one language. English is what stands in the code."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable


class Words(msgspec.Struct, frozen=True):
    """The texts of a language by their English; a text that is missing stays English.

    Args:
        language: the tag of the language.
        texts: each text by the English one.
        plurals: the forms of each text that goes with a number, by the English singular.
        which: the rule that picks a form by the number, as gettext catalogues write it.

    """

    language: str = "en"
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    which: str = "n != 1"

    def __call__(self, text: str) -> str:
        """Return a text."""
        return self.texts.get(text, text)

    @property
    def other(self) -> Words | None:
        """Return these words where they are other than those in the code, or None."""
        return self if self.texts else None

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the form of a text that goes with a number.

        Args:
            one: the English singular.
            many: the English plural.
            count: the number.

        """
        forms = self.plurals.get(one)
        if forms is None:
            return one if count == 1 else many
        return forms[min(_rule(self.which)(count), len(forms) - 1)]


ENGLISH = Words()


def msg(text: str) -> str:
    """Mark a text that is given to `Words` elsewhere, so that it gets into the catalogues."""
    return text


@cache
def _rule(which: str) -> Callable[[int], int]:
    """Return a rule of plurals as a function."""
    return c2py(which)
