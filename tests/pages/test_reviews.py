"""The calendar of reviews."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

from icalendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from icalendar import Component

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

CALENDAR = "reviews.ics"


def events(content: bytes) -> list[Component]:
    """Return the events of a calendar."""
    return Calendar.from_ical(content).walk("VEVENT")


def test_no_days_no_calendar(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Where nothing is ever due there is none; a draft or what is put away is not due."""
    hub.post("a")
    hub.post("b", review_in="1 year", status="draft")
    hub.post("c", review_in="1 year", status="archived")
    assert CALENDAR not in planned().plans


def test_a_day_with_all_that_helps(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A whole day, who is to look, where, and what was found last."""
    hub.post(
        title='"Yes, and; no"',
        reviewed="{on: 2026-11-02, by: ann, outcome: kept, note: figures hold}",
        review_in="12 months",
        owner="the team",
    )
    (found,) = events(planned().view(CALENDAR).content)
    assert found.decoded("DTSTART") == date(2027, 11, 2)
    assert found.decoded("DTSTAMP").isoformat() == "2026-11-02T00:00:00+00:00"
    assert str(found["SUMMARY"]) == "Look again: Yes, and; no"
    assert str(found["CONTACT"]) == "the team"
    assert str(found["URL"]) == "https://example.org/posts/postmortem/"
    assert str(found["DESCRIPTION"]).splitlines() == [
        "Teaches us to ask how, not who.",
        "Looked after by the team",
        "Last looked at 2026-11-02: kept",
        "figures hold",
        "https://example.org/posts/postmortem/",
    ]


def test_an_event_keeps_its_name(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A calendar moves it to the new day after a review, and does not show it twice."""
    hub.post(review_in="12 months")
    hub.post("other", review_in="12 months")
    before = {event["URL"]: event["UID"] for event in events(planned().view(CALENDAR).content)}
    hub.post(review_in="12 months", reviewed="2026-12-24")
    after = {event["URL"]: event["UID"] for event in events(planned().view(CALENDAR).content)}
    assert before == after
    assert len(set(after.values())) == 2


def test_it_is_published_once_and_built_anew_when_due(hub: Hub) -> None:
    """For all languages; an incremental build gives the bytes of a clean one."""
    hub.write(
        "learnscape.toml", 'title = "H"\nbase_url = "https://example.org/"\nlanguages = ["de"]\n'
    )
    hub.post(review_in="1 month")
    hub.build()
    hub.post("second", review_in="2 months")
    assert CALENDAR in hub.build().written
    files = hub.files()
    shutil.rmtree(hub.output)
    shutil.rmtree(hub.root / ".learnscape")
    hub.build()
    assert hub.files() == files
    assert [path for path in files if path.endswith(".ics")] == [CALENDAR]
    assert len(events(files[CALENDAR])) == 2
    assert 'href="../../reviews.ics"' in hub.page("de/curate/index.html")
    assert 'href="../reviews.ics"' in hub.page("curate/index.html")
