"""A stranger's server for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stranger import Stranger

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    """Give a server that answers as it is told."""
    with Stranger() as server:
        yield server
