"""What a process that builds one hub again and again holds from one build to the next.

All of it stands in the state as well, so it only saves the reading. It holds for as long as nobody
else has written there, which the state tells by its version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.flow.known_faces import KnownFaces

if TYPE_CHECKING:
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.site import SiteView
    from learnscape_gen.state.sites import Site
    from learnscape_gen.state.sources import Source
    from learnscape_gen.state.state import State


class LastPlan(NamedTuple):
    """What the last plan was made from, as a digest, and what it stood on in the hub's language."""

    inputs: str
    ground: Ground
    site: SiteView


class Held:
    """The sources, faces and sites of a state, as the last build of this process left them.

    `sources` is None, and a site is missing, where they have to be taken from the state. `plan` is
    in no state, so it is None until something was planned here.

    Args:
        keeps_plan: whether `plan` is held, which takes memory; else it is always None.

    """

    def __init__(self, *, keeps_plan: bool = False) -> None:
        self.keeps_plan = keeps_plan
        self._version = ""
        self._forget()

    def begin(self, state: State) -> None:
        """Forget everything that may not be what a state says now."""
        if state.version != self._version:
            self._forget()
        self._version = ""
        self.faces.take_from(state.sources)

    def end(self, state: State) -> None:
        """Hold what there is; without this, as when a build breaks off, nothing is held."""
        self._version = state.version

    def _forget(self) -> None:
        self.faces = KnownFaces()
        self.sources: dict[str, Source] | None = None
        self.sites: dict[str, Site] = {}
        self.plan: LastPlan | None = None
