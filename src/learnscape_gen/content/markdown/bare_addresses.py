"""Bare addresses in a text become links, as GFM has it: `https://…`, `www.…`, `name@host`.

The plugin looks back and ahead through the whole text each time it is asked. So it is asked only
where an address may begin, and not in texts longer than any paragraph that people write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import RuleFuncInlineType
    from markdown_it.rules_inline import StateInline

MAX_TEXT = 10_000
"""Characters of a text in which bare addresses are looked for."""

_BEGINS = {
    "gfm_autolink_www": r"(?<![^\s*_~(])www\.",
    "gfm_autolink_protocol": r"(?:(?<=http)|(?<=https)):(?=//)|(?:(?<=mailto)|(?<=xmpp)):(?=\w)",
    "gfm_autolink_email": r"(?<=[\w.+-])@(?=\w)",
}

_NAME = re.compile(r"[\w.+-]+\Z")
MAX_NAME = 64
"""Characters before the `@` of a mail address, as RFC 5321 has it."""

BEGIN = "|".join(_BEGINS.values())
"""A pattern for each place where the plugin is asked."""


def bare_addresses_plugin(md: MarkdownIt) -> None:
    """Make links of bare addresses."""
    md.use(gfm_autolink_plugin)
    for rule in md.inline.ruler.__rules__:
        if rule.name in _BEGINS:
            md.inline.ruler.at(rule.name, _asked_where(_BEGINS[rule.name], rule.fn))


def _asked_where(begin: str, rule: RuleFuncInlineType) -> RuleFuncInlineType:
    begins = re.compile(begin)

    def asked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
        if state.posMax > MAX_TEXT or not begins.match(state.src, state.pos):
            return False
        return _is_whole(state) and rule(state, silent)

    return asked


def _is_whole(state: StateInline) -> bool:
    """Tell whether no markup cuts the name before an `@`, so that `a__b@c.org` isn't `b@c.org`."""
    name = _NAME.search(state.src, max(0, state.pos - MAX_NAME), state.pos)
    return name is None or state.pending.endswith(name[0].lstrip("_"))
