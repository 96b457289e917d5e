"""What a check is: a code, a question, and a function that looks at one thing and tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from learnscape_gen.config import Config
from learnscape_gen.content.markdown import Passage
from learnscape_gen.diagnostics import Problem
from learnscape_gen.hub.model import Hub, Post


class Reading(msgspec.Struct, frozen=True):
    """A post as a check reads it: the post, its prose outside quotations and code, the hub."""

    post: Post
    passages: tuple[Passage, ...]
    hub: Hub
    config: Config


class PostCheck(msgspec.Struct, frozen=True):
    """A check of one post; `codes` are those it may tell."""

    codes: tuple[str, ...]
    look: Callable[[Reading], Iterator[Problem]]


class HubCheck(msgspec.Struct, frozen=True):
    """A check of the hub as a whole."""

    codes: tuple[str, ...]
    look: Callable[[Hub, Config], Iterator[Problem]]
