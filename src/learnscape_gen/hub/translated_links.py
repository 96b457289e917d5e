"""Where the links of bodies lead when a hub is seen in a further language.

The links of an original lead where they lead in its own language, to the pages that stand in the
place of those; a translation's links are looked up. Files that are copied stay in one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.hub.link_index import LinkIndex, fragment_in
from learnscape_gen.hub.model import Target
from learnscape_gen.paths import UP, as_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.linkable import Linkable, PageBody
    from learnscape_gen.hub.model import Hub


class TranslatedLinks:
    """Finds the targets of the links in bodies.

    Args:
        hub: the hub in its own language.
        pages: its pages as they are seen in the further one.

    """

    def __init__(self, hub: Hub, pages: Iterable[Linkable]) -> None:
        pages = tuple(pages)
        self._known = hub.links
        self._index = LinkIndex(pages, hub.assets)
        self._copied = {as_url(asset.address) for asset in hub.assets}
        self._pages = {page.original or page.path: page for page in pages}

    def targets(self, body: PageBody) -> list[Target | Problem]:
        """Return where the links of a body lead, or why one leads nowhere."""
        known = self._known.get(body.file)
        found = self._index.targets(body) if known is None else map(self._moved, known)
        return [self._led_up(each) if isinstance(each, Target) else each for each in found]

    def _moved(self, target: Target) -> Target:
        """Return the page that stands in the place of one in the hub's own language."""
        page = self._pages.get(target.path) if target.path else None
        if page is None:
            return target
        address, sign, fragment = target.url.partition("#")
        place = fragment_in(page, fragment)
        return Target(f"{address}{sign}{place}" if place else address, page.title, page.path)

    def _led_up(self, target: Target) -> Target:
        """Return the way to a file that is copied: it is the same in all languages."""
        is_copied = (
            not target.path and target.url.partition("#")[0].partition("?")[0] in self._copied
        )
        return replace(target, url=UP + target.url) if is_copied else target
