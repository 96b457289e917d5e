"""Tokens that cost little to make: markdown-it's own, but for what each of them rarely holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from markdown_it.token import Token

if TYPE_CHECKING:
    Nesting = Literal[-1, 0, 1]


class LightToken(Token):
    """A token whose fields have their first values in the class, not in each token.

    A body of a page has a hundred tokens and more, and making them was a tenth of all parsing.
    """

    map: list[int] | None = None
    level: int = 0
    children: list[Token] | None = None
    content: str = ""
    markup: str = ""
    info: str = ""
    block: bool = False
    hidden: bool = False

    def __init__(self, type_: str, tag: str, nesting: Nesting) -> None:
        self.type = type_
        self.tag = tag
        self.nesting = nesting

    def __getattr__(self, name: str) -> dict[str, Any]:
        """Make the dictionaries of a token when somebody asks for them."""
        if name not in ("attrs", "meta"):
            raise AttributeError(name)
        made: dict[str, Any] = {}
        setattr(self, name, made)
        return made
