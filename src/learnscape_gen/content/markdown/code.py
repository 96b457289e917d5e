"""Blocks of code, which the keyboard can scroll and which tell their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import unescapeAll

from learnscape_gen.content.markdown.escapes import attribute, escape
from learnscape_gen.content.markdown.prose import CODE

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

_OPENING = '<pre class="highlight" tabindex="0"'


def write_fence(draft: Draft, token: Token) -> None:
    """Write fenced code, highlighted where its language is known."""
    language = " ".join(unescapeAll(token.info).split()[:1])
    if not language:
        write_code_block(draft, token)
        return
    # Only a page with code pays for the highlighter.
    from learnscape_gen.content.markdown.highlight import highlighted  # noqa: PLC0415 - heavy

    code = highlighted(token.content, language)
    draft.out.append(
        f'{_OPENING} data-language="{attribute(language)}"><code>{code}</code></pre>\n'
    )


def write_code_block(draft: Draft, token: Token) -> None:
    """Write code that names no language."""
    draft.out.append(f"{_OPENING}><code>{escape(token.content)}</code></pre>\n")


def write_code_span(draft: Draft, token: Token) -> None:
    """Write code within a text."""
    draft.out.append(f"<code>{escape(token.content)}</code>")
    draft.prose.append(CODE)
