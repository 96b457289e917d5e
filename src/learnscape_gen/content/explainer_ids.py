"""The ids that stand on an explainer page beside those of a site's own text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.places import EXPLAINERS, Kind, place_of
from learnscape_gen.learning import RULES

if TYPE_CHECKING:
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.yaml_values import Mapping

_ID = re.compile(r'<[a-z][^<>]*? id="([^"]+)"')
_OF_RULES = frozenset(rule.id for rule in RULES)
"""The rows of the decision table, which any explainer may show."""


def ids_beside(file: SourceFile, mapping: Mapping) -> frozenset[str]:
    """Return the ids that the text of a file must not take, since its page has them already.

    Args:
        file: a content file.
        mapping: its front matter, which may say that it extends a built-in page.

    """
    if file.kind is not Kind.EXPLAINER:
        return frozenset()
    extends = Fields(mapping, file.path, []).flag("extends")
    return _OF_RULES | _of_built_in(file.id) if extends else _OF_RULES


@cache
def _of_built_in(id_: str) -> frozenset[str]:
    """Return the ids in the built-in text of a page; none where nothing is built in."""
    for path in EXPLAINERS.glob("*.md"):
        if place_of(f"learning/{path.name}").id == id_:
            front = split_front_matter(path.read_text("utf-8"), path.name)
            if isinstance(front, FrontMatter):
                body, _ = read_markdown(front.body, path=path.name)
                return frozenset(_ID.findall(body.html))
    return frozenset()
