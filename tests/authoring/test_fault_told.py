"""Why a page could not be read, as a sentence."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.fault_told import fault_told
from learnscape_gen.fetch.outcome import FetchFault, Reason

AT = "https://example.org/page"


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    """One that begins with a capital and ends with a full stop."""
    said = fault_told(FetchFault(reason, AT))
    assert said[0].isupper()
    assert said.endswith(".")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "too often at the moment"), (30, "30 seconds"), (7200, "2 hours"), (172_800, "2 days")],
)
def test_when_to_come_again(seconds: int, said: str) -> None:
    """In a unit that can be grasped."""
    assert said in fault_told(FetchFault(Reason.TOO_OFTEN, AT, status=429, retry_after=seconds))


def test_a_host_that_can_not_be_taken_apart() -> None:
    """An odd address is told as it is."""
    assert "http://[" in fault_told(FetchFault(Reason.NO_HOST, "http://["))
