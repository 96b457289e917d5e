"""H-BASE-URL tells that a hub does not know its own address yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.base_url import BASE_URL
from learnscape_gen.config import Config

if TYPE_CHECKING:
    from tests.checks.conftest import MakeHub


@pytest.mark.parametrize("config", [Config(), Config(base_url="https://example.org")])
def test_the_example_is_no_address(config: Config, small_hub: MakeHub) -> None:
    """The address that a new hub begins with is told, in the settings."""
    [problem] = BASE_URL.look(small_hub(), config)
    assert (problem.code, problem.location.path) == ("H-BASE-URL", "learnscape.toml")


@pytest.mark.parametrize(
    "url", ["https://hub.example.com/", "http://localhost:8000/", "https://example.org/hub/"]
)
def test_any_other_address(url: str, small_hub: MakeHub) -> None:
    """Any other address is taken as meant."""
    assert list(BASE_URL.look(small_hub(), Config(base_url=url))) == []
