"""What a pass makes of what is known: whatever the history, nothing is called dead too early."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.ledger import parsed, written
from learnscape_gen.links.judgement import judged

URL = "https://a.example/x"
GOOD = {Found.OK, Found.MOVED, Found.MOVED_FOR_NOW, Found.PAYWALLED}

findings = st.builds(
    Finding,
    st.sampled_from(list(Found)),
    st.sampled_from(["", "404", "robots.txt"]),
    st.sampled_from(["", "https://b.example/"]),
)
days = st.integers(0, 400).map(lambda n: (date(2026, 1, 1) + timedelta(n)).isoformat())
histories = st.lists(st.tuples(findings, days), max_size=12)


def after(history: list[tuple[Finding, str]], entry: Entry = Entry(URL)) -> Entry:  # noqa: B008 - frozen
    """Return what is known after some passes."""
    for finding, day in history:
        entry = judged(entry, finding, day)
    return entry


def failed_days(history: list[tuple[Finding, str]]) -> set[str]:
    """Return the days of failures since the last good answer."""
    found: set[str] = set()
    for finding, day in history:
        if finding.found in GOOD:
            found.clear()
        elif finding.found is Found.FAILED:
            found.add(day)
    return found


def last_telling(history: list[tuple[Finding, str]]) -> Found | None:
    """Return what was found last, but for passes that could not ask."""
    told = [finding.found for finding, _ in history if finding.found is not Found.SKIPPED]
    return told[-1] if told else None


@given(histories)
def test_dead_only_after_failures_on_two_days(history: list[tuple[Finding, str]]) -> None:
    """With no good answer between them, and the last pass that could tell found it failing."""
    should_be = len(failed_days(history)) >= 2 and last_telling(history) is Found.FAILED
    assert (after(history).state == "dead") is should_be


@given(histories, st.sampled_from([Found.REFUSED, Found.SUSPICIOUS]), days)
def test_a_refusal_never_makes_an_address_dead(
    history: list[tuple[Finding, str]], found: Found, day: str
) -> None:
    """Nor does it forget the failures that there were."""
    before = after(history)
    entry = judged(before, Finding(found, "403"), day)
    assert entry.state == found
    assert entry.failures == before.failures


@given(histories, days)
def test_a_good_answer_mends_everything(history: list[tuple[Finding, str]], day: str) -> None:
    """Whatever was before."""
    entry = judged(after(history), Finding(Found.OK), day)
    assert (entry.state, entry.since, entry.why, entry.to) == ("ok", "", "", "")
    assert entry.failures == ()
    assert entry.good


@given(histories, findings, days)
def test_the_same_pass_again_changes_nothing(
    history: list[tuple[Finding, str]], finding: Finding, day: str
) -> None:
    """A pass that is run twice on a day leaves the file as it is."""
    once = judged(after(history), finding, day)
    assert judged(once, finding, day) == once


@given(histories)
def test_what_is_known_can_be_written_and_read(history: list[tuple[Finding, str]]) -> None:
    """Line by line, and the same lines again."""
    entry = after(history)
    ledger = parsed(written([entry]))
    assert ledger.problems == ()
    assert ledger.entries == {URL: entry}


@given(histories)
def test_what_people_wrote_stays(history: list[tuple[Finding, str]]) -> None:
    """A pass never changes a replacement, nor a copy that is known."""
    own = Entry(
        URL,
        archived="https://archive.example/x",
        archived_on="2025-01-01",
        replaced_by="https://b.example/",
    )
    entry = after(history, own)
    assert entry.replaced_by == own.replaced_by
    assert (entry.archived, entry.archived_on) == (own.archived, own.archived_on)


@given(st.lists(st.integers(0, 60), max_size=10))
def test_a_good_day_is_at_most_four_weeks_behind(gaps: list[int]) -> None:
    """It is renewed seldom, so that passes that find nothing new change no line."""
    entry, day = Entry(URL), date(2026, 1, 1)
    for gap in gaps:
        day += timedelta(gap)
        before = entry
        entry = judged(entry, Finding(Found.OK), day.isoformat())
        assert timedelta() <= day - date.fromisoformat(entry.good) <= timedelta(weeks=4)
        assert gap > 28 or before.good == "" or entry == before or before.good < entry.good


@pytest.mark.parametrize("later", ["2026-01-01", "2026-01-02"])
def test_since_when_it_is_so(later: str) -> None:
    """The first day of a state stays while the state does; a dead address failed first then."""
    moved = Finding(Found.MOVED, "", "https://b.example/")
    assert after([(moved, "2026-01-01"), (moved, later)]).since == "2026-01-01"
    elsewhere = Finding(Found.MOVED, "", "https://c.example/?session=2")
    assert after([(moved, "2026-01-01"), (elsewhere, later)]).since == later
    for_now = [Finding(Found.MOVED_FOR_NOW, "", f"https://c.example/?session={n}") for n in "12"]
    entry = after([(for_now[0], "2026-01-01"), (for_now[1], later)])
    assert (entry.since, entry.to) == ("2026-01-01", "https://c.example/?session=1")
    gone = Finding(Found.FAILED, "404")
    dead = after([(gone, "2026-01-01"), (gone, "2026-01-09"), (gone, "2026-03-01")])
    assert (dead.state, dead.since) == ("dead", "2026-01-01")
    assert dead.failures == ("2026-01-01", "2026-01-09")
