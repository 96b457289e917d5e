"""List items, and the boxes of those that are tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft


def open_ordered_list(draft: Draft, token: Token) -> None:
    """Write the beginning of a numbered list."""
    start = token.attrs.get("start")
    draft.out.append("<ol>\n" if start is None else f'<ol start="{start}">\n')


def open_item(draft: Draft, token: Token) -> None:
    """Write the beginning of a list item, with its box where it is a task.

    The box is a picture with a name: there is nothing to tick on a page that nobody can change.
    """
    if "checked" not in token.meta:
        draft.out.append("<li>")
        return
    box, name = ("☑", draft.words.done) if token.meta["checked"] else ("☐", draft.words.open)
    draft.out.append(
        f'<li class="task"><span class="task-box" role="img" aria-label="{name}">{box}</span> '
    )
