"""The source and the tool of a page, by its host: as `recognise.py` tells, but for many pages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.authoring.recognise import as_address, source_at, tool_at
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument


class ByHost:
    """The sources and tools of a hub by the hosts at which they are at home.

    Args:
        sources: all sources.
        tools: all tools.

    """

    def __init__(self, sources: Iterable[SourceDocument], tools: Iterable[ToolDocument]) -> None:
        self._sources: defaultdict[str, list[SourceDocument]] = defaultdict(list)
        self._tools: defaultdict[str, list[ToolDocument]] = defaultdict(list)
        for source in sources:
            self._sources[host_of(source.url)].append(source)
        for tool in tools:
            for host in {host_of(as_address(example)) for example in tool.examples}:
                self._tools[host].append(tool)

    def source(self, address: str) -> str:
        """Return the id of the source that a page comes from, or an empty string."""
        near = self._sources.get(host_of(address), ())
        return source_at(address, near) if address and near else ""

    def tool(self, address: str) -> str:
        """Return the id of the tool that has an example at the page's host, or an empty string."""
        near = self._tools.get(host_of(address), ())
        return tool_at(address, near) if address and near else ""
