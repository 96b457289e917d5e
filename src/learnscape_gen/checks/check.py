"""What a check is: the codes it may tell, and a function that looks at one thing and tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from learnscape_gen.config import Config
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.kinds.terms import ToolDocument
from learnscape_gen.content.markdown.body import Passage
from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.model import Hub, Post


class Reading(msgspec.Struct, frozen=True):
    """A post as it stands in its file: what its author says, and the prose.

    `passages` is the prose outside block quotations and code. `words` is that with the title and
    the why, in lower case, each paragraph after a line feed: the quick way to see whether a word
    stands anywhere.
    """

    doc: PostDocument
    passages: tuple[Passage, ...]
    words: str


class PostCheck(msgspec.Struct, frozen=True):
    """A check of one post that needs no more than its file, so what it tells is kept with that.

    A check with `words` is asked only about posts where one of them stands, in lower case.
    """

    codes: tuple[str, ...]
    look: Callable[[Reading], Iterator[Problem]]
    words: tuple[str, ...] = ()

    def concerns(self, reading: Reading) -> bool:
        """Tell whether it is worth asking this check about a post."""
        said = reading.words
        return not self.words or any(word in said for word in self.words)


class Use(msgspec.Struct, frozen=True):
    """A post in its hub: what it is used with, and the settings."""

    post: Post
    tools: tuple[ToolDocument, ...]
    config: Config


class UseCheck(msgspec.Struct, frozen=True):
    """A check of one post in its hub; `concerns` tells whether it is worth asking about a post."""

    codes: tuple[str, ...]
    look: Callable[[Use], Iterator[Problem]]
    concerns: Callable[[PostDocument, Config], bool]


class HubCheck(msgspec.Struct, frozen=True):
    """A check of the hub as a whole."""

    codes: tuple[str, ...]
    look: Callable[[Hub, Config], Iterator[Problem]]
