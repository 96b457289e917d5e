"""A hub that is shown by the real server, on a free port of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from learnscape_gen.project import load_project
from learnscape_gen.serve.preview import Preview
from learnscape_gen.serve.server import listening_socket, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.project import Project
    from tests.conftest import Hub


class Shown:
    """A hub, its preview, and a client that asks for its pages."""

    def __init__(self, hub: Hub, preview: Preview, client: httpx.Client) -> None:
        self.hub = hub
        self.preview = preview
        self.client = client

    @property
    def project(self) -> Project:
        """Return the project as it is now."""
        return load_project(self.hub.root)

    def build(self) -> None:
        """Build the preview as the hub is now."""
        self.preview.build(lambda *_: None)

    def get(self, address: str, **headers: str) -> httpx.Response:
        """Ask for an address as it stands here, redirects apart."""
        return self.client.get(address, headers=headers)


@pytest.fixture
def shown(hub: Hub) -> Iterator[Shown]:
    """Give the smallest hub with one post, as it is shown; nothing is built yet."""
    hub.post()
    preview = Preview(load_project(hub.root), hub.root / ".learnscape" / "preview")
    listening = listening_socket(0)
    host, port = listening.getsockname()
    with (
        serving(preview, listening),
        httpx.Client(base_url=f"http://{host}:{port}", trust_env=False, timeout=20) as client,
    ):
        yield Shown(hub, preview, client)
