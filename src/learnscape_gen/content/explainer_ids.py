"""The ids that stand on an explainer page beside those of a site's own text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.content.built_in import explainers_in
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.content.places import Kind, place_of
from learnscape_gen.learning import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.yaml_values import Mapping

_ID = re.compile(r'<[a-z][^<>]*? id="([^"]+)"')
_OF_RULES = frozenset(rule.id for rule in RULES)
"""The rows of the decision table, which any explainer may show."""


def ids_beside(
    file: SourceFile, mapping: Mapping, languages: Iterable[str] = ("en",)
) -> frozenset[str]:
    """Return the ids that the text of a file must not take, since its page has them already.

    Args:
        file: a content file.
        mapping: its front matter, which may say that it extends a built-in page.
        languages: the languages in which that page may be seen.

    """
    if file.kind is not Kind.EXPLAINER:
        return frozenset()
    extends = Fields(mapping, file.path, []).flag("extends")
    if not extends:
        return _OF_RULES
    return _OF_RULES.union(*(_of_built_in(file.id, language) for language in languages))


@cache
def _of_built_in(id_: str, language: str) -> frozenset[str]:
    """Return the ids in the built-in text of a page; none where nothing is built in."""
    for _, path in explainers_in(language):
        if place_of(f"learning/{path.name}").id == id_:
            front = split_front_matter(path.read_text("utf-8"), path.name)
            if isinstance(front, FrontMatter):
                body, _ = read_markdown(front.body, path=path.name)
                return frozenset(_ID.findall(body.html))
    return frozenset()
