"""The parsers for Markdown, one for each set of features, and what parsing a text gives."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from learnscape_gen.content.markdown.bare_addresses import bare_addresses_plugin
from learnscape_gen.content.markdown.block_parser import MAX_NESTING, BlockParser
from learnscape_gen.content.markdown.callouts import with_callouts
from learnscape_gen.content.markdown.footnotes import footnote_reference
from learnscape_gen.content.markdown.inline_parser import InlineParser
from learnscape_gen.content.markdown.wikilinks import wikilink

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.features import Features


class Engine(MarkdownIt):
    """CommonMark and GFM with footnotes, definition lists and wikilinks.

    Addresses are left as they are written: whoever renders them decides which are allowed, so that
    none is dropped without a word.
    """

    def __init__(self, features: Features) -> None:
        super().__init__("commonmark")
        self.block = BlockParser()
        self.inline: InlineParser = InlineParser()
        self.configure("commonmark", {"maxNesting": MAX_NESTING})
        self.options["tasklists"] = features.tasks
        self.options["strikethrough_single_tilde"] = True
        self.enable("strikethrough")
        self.disable("fragments_join")  # the renderer joins texts anyway
        self.inline.ruler.before("link", "wikilink", wikilink)
        self.use(footnote_plugin, move_to_end=False)
        self.inline.ruler.at("footnote_ref", footnote_reference)
        if features.tables:
            self.enable("table")
        if not features.underlined:
            self.disable("lheading")
        if features.definitions:
            self.use(deflist_plugin)
        if features.addresses:
            self.use(bare_addresses_plugin)
        if not features.html:
            self.disable(["html_block", "html_inline"])
        self.inline.compile(addresses=features.addresses)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        """Return an address as written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        """Return the text of an autolink as written."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's name
        """Accept every address."""
        return True


@lru_cache(maxsize=64)
def engine_for(features: Features) -> Engine:
    """Return the parser for a set of features. It keeps nothing of what it parses."""
    return Engine(features)


def blocks_of(text: str, features: Features) -> list[Token]:
    """Return the tokens of the blocks of a text, whose inline parts are not parsed."""
    engine = engine_for(features)
    tokens: list[Token] = []
    engine.block.parse(text, engine, {}, tokens)
    return tokens


def parse(text: str, features: Features) -> tuple[list[Token], dict[str, Any]]:
    """Return the tokens of a text, and what the rules noted for each other.

    An inline token without children is plain text: its content is all there is.
    """
    engine = engine_for(features)
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    engine.block.parse(text, engine, env, tokens)
    if "[!" in text:
        tokens = with_callouts(tokens)
    inline = engine.inline
    for token in tokens:
        if token.type == "inline" and not inline.is_plain(token.content):
            token.children = inline.parse(token.content, engine, env, [])
    return tokens, env
