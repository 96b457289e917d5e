"""What a template names, told from its text alone."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from learnscape_gen.state.templates import Mentions

_ENVIRONMENT = Environment(autoescape=True)


@lru_cache(maxsize=256)
def mentions_of(content: bytes) -> Mentions:
    """Return what a template names. A text that is no template names nothing: it can only fail."""
    try:
        tree = _ENVIRONMENT.parse(content.decode("utf-8-sig"))
    except (TemplateSyntaxError, UnicodeDecodeError, RecursionError):
        return Mentions()
    templates = set(meta.find_referenced_templates(tree))
    assets = {_name_in(call) for call in tree.find_all(nodes.Call) if _is_asset(call)}
    return Mentions(
        templates=tuple(sorted(name for name in templates if name is not None)),
        assets=tuple(sorted(name for name in assets if name is not None)),
        anything=None in templates or None in assets or _lends_asset(tree),
    )


def _is_asset(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == "asset"


def _name_in(call: nodes.Call) -> str | None:
    """Return the static file that a call of `asset` names, or None for an expression."""
    match call.args:
        case [nodes.Const(value=str() as name)]:
            return name
    return None


def _lends_asset(tree: nodes.Template) -> bool:
    """Tell whether `asset` is more than called, as in `{% set a = asset %}`."""
    named = sum(name.name == "asset" for name in tree.find_all(nodes.Name))
    return named > sum(_is_asset(call) for call in tree.find_all(nodes.Call))
