"""Pages that are made to take long."""

from __future__ import annotations

from learnscape_gen.fetch.outcome import Fetched, FetchFault, Reason
from learnscape_gen.fetch.page import Page
from learnscape_gen.fetch.reading_apart import read_apart

TEXT = {"content-type": "text/html"}


def test_a_page_is_read_in_another_process() -> None:
    """What comes back is what it says."""
    found = read_apart(Fetched("https://example.org/", 200, TEXT, b"<title>Hello</title>"), 60)
    assert isinstance(found, Page)
    assert found.claims.title == "Hello"


def test_a_million_elements_in_each_other() -> None:
    """The parser would take minutes: it is stopped, and the beginning is read."""
    body = b"<title>Deep</title>" + b"<div>" * 400_000
    found = read_apart(Fetched("https://example.org/", 200, TEXT, body), 10)
    assert isinstance(found, Page)
    assert (found.claims.title, found.words) == ("Deep", 0)


def test_a_fault_comes_back_as_well() -> None:
    """A PDF is no page there, either."""
    pdf = Fetched("https://example.org/", 200, {"content-type": "application/pdf"}, b"%PDF")
    found = read_apart(pdf, 60)
    assert isinstance(found, FetchFault)
    assert found.reason is Reason.NOT_A_PAGE
