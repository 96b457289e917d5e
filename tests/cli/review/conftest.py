"""Hubs in real git repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.git_repository import Repository

if TYPE_CHECKING:
    from tests.conftest import Hub


@pytest.fixture
def repository(hub: Hub) -> Repository:
    """Give the repository of the smallest hub."""
    return Repository(hub)
