"""Where the server listens, and how it ends."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import httpx
import pytest

from learnscape_gen.project import load_project
from learnscape_gen.serve.preview import Preview
from learnscape_gen.serve.server import listening_socket, serving

if TYPE_CHECKING:
    from tests.conftest import Hub


def test_only_this_machine_can_reach_it() -> None:
    """Whatever the port."""
    with listening_socket(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_left_to_who_has_it() -> None:
    """The next one that is free will do."""
    with listening_socket(0) as first:
        taken = first.getsockname()[1]
        with listening_socket(taken) as second:
            assert second.getsockname()[1] not in (0, taken)


def test_after_it_nothing_is_left(hub: Hub) -> None:
    """No thread, no open port; not even where a browser is still connected."""
    preview = Preview(load_project(hub.root), hub.root / ".learnscape" / "preview")
    before = set(threading.enumerate())
    listening = listening_socket(0)
    host, port = listening.getsockname()
    address = f"http://{host}:{port}/_learnscape/events"
    with httpx.Client(trust_env=False) as client:
        with serving(preview, listening):
            assert set(threading.enumerate()) - before
            request = client.build_request("GET", address)
            answer = client.send(request, stream=True)
            assert answer.status_code == 200
        assert set(threading.enumerate()) <= before
        assert listening.fileno() == -1
        answer.close()
        with pytest.raises(httpx.ConnectError):
            client.get(address)
