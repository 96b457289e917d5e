"""Keeps the built-in templates compiled between runs, as Python keeps modules: in `__pycache__`.

Compiling them takes longer than drawing a small hub. Only what is installed with us is kept, beside
itself. The templates of a site or of a theme are compiled in every run: a project may come from
anybody, and code that lies in it must not be run. Within one run, all of them are at hand, so that
a preview compiles none twice.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from learnscape_gen.digest import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType

    from jinja2 import Environment

    from learnscape_gen.render.theme import Layer

_NOWHERE = ""
"""Where a template is kept that is not."""
_DIGEST = len(digest_of(b""))
_AT_HAND = 1_000
"""So many templates are at hand at most; whoever edits them for a day makes ever new ones."""

at_hand: dict[str, CodeType] = {}
"""What this process has compiled or loaded, by the digest of all that it was made from."""


class CompiledTemplates(BytecodeCache):
    """The compiled templates of one layer.

    A template is compiled anew when it changes, and when Python or what compiles it does. A folder
    that can't be written does no harm, nor does Python that is told to write no bytecode.

    Args:
        layer: whose templates are kept.
        compilers: the folders of the modules that decide what a template becomes.

    """

    def __init__(self, layer: Layer, compilers: Iterable[str]) -> None:
        self._layer = layer
        modules = [_modules_in(folder) for folder in compilers]
        self._made_by = repr((sys.version, modules)) if all(modules) else ""

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return a template's compiled code, if it was kept, and where to keep it."""
        # The file is part of it because errors name the file that they are in.
        parts = (self._made_by, name, filename or "", source)
        bucket = Bucket(environment, self._place(name, filename), digest_of(repr(parts).encode()))
        self.load_bytecode(bucket)
        return bucket

    def _place(self, name: str, filename: str | None) -> str:
        """Return the file in which a template of this layer is kept; others are kept nowhere."""
        if not filename or not self._layer.holds(filename) or not self._made_by:
            return _NOWHERE
        plain = name.replace("/", "-").replace(":", "-")
        try:
            return cache_from_source(os.path.join(self._layer.templates, f"{plain}.py"))  # noqa: PTH118 - Jinja speaks of files by strings
        except NotImplementedError:  # this Python keeps no bytecode
            return _NOWHERE

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if it is whole; Jinja asks whether it is what is wanted."""
        bucket.code = at_hand.get(bucket.checksum)
        if bucket.code or bucket.key == _NOWHERE:
            return
        with suppress(OSError), open(bucket.key, "rb") as file:  # noqa: PTH123 - the same
            digest, content = file.read(_DIGEST), file.read()
            if digest == digest_of(content).encode():
                bucket.bytecode_from_string(content)
        self._keep_at_hand(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, all of it or nothing."""
        self._keep_at_hand(bucket)
        if bucket.key == _NOWHERE or sys.dont_write_bytecode:
            return
        content = bucket.bytecode_to_string()
        partly = f"{bucket.key}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(os.path.dirname(bucket.key), exist_ok=True)  # noqa: PTH103, PTH120 - the same
            try:
                with open(partly, "xb") as file:  # noqa: PTH123 - the same
                    file.write(digest_of(content).encode() + content)
                os.replace(partly, bucket.key)  # noqa: PTH105 - the same
            except OSError:
                os.remove(partly)  # noqa: PTH107 - the same

    def _keep_at_hand(self, bucket: Bucket) -> None:
        if bucket.code is None:
            return
        if len(at_hand) >= _AT_HAND:
            at_hand.clear()
        at_hand[bucket.checksum] = bucket.code


def _modules_in(folder: str) -> list[tuple[str, int, int]]:
    """Return the modules with their sizes and times, by which Python too sees what changed.

    There are none where a program was packed into one file.
    """
    try:
        modules = [entry for entry in os.scandir(folder) if entry.name.endswith(".py")]
    except OSError:
        return []
    told = ((entry.name, entry.stat()) for entry in modules)
    return sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in told)
