"""Who may ask the server, and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.serve.conftest import Shown


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "[::1", "localhost.", ""],
)
@pytest.mark.parametrize("address", ["/", "/_learnscape/events", "/_learnscape/preview.js"])
def test_a_page_elsewhere_that_leads_its_name_here_gets_nothing(
    shown: Shown, host: str, address: str
) -> None:
    """DNS rebinding: the browser asks this machine, by the name of another site."""
    shown.build()
    answer = shown.get(address, Host=host)
    assert answer.status_code == 400
    assert "A small hub" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:8000"])
def test_this_machine_may_ask_by_its_names(shown: Shown, host: str) -> None:
    """Also through a port that was forwarded."""
    shown.build()
    assert shown.get("/", Host=host).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(shown: Shown, method: str) -> None:
    """A preview is for looking."""
    shown.build()
    for address in ("/", "/_learnscape/events"):
        assert shown.client.request(method, address).status_code == 405


def test_the_head_of_a_page_has_no_body(shown: Shown) -> None:
    """As HTTP has it."""
    shown.build()
    answer = shown.client.head("/")
    assert answer.status_code == 200
    assert answer.content == b""
