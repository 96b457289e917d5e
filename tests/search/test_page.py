"""The small pages that Pagefind reads."""

from __future__ import annotations

from lxml import html
from msgspec.structs import replace

from learnscape_gen.search.document import SearchDocument
from learnscape_gen.search.page import written

HOSTILE = "</p><script>\"&'"


def page(**given: object) -> html.HtmlElement:
    """Return a document as it is written, with some of its parts given."""
    document = SearchDocument(path="a/index.html", language="en", title="T", lead="L", filters=())
    return html.document_fromstring(written(replace(document, **given), "<p>Body.</p>", 7).decode())


def test_it_holds_what_is_searched() -> None:
    """The language of its site, the title, the lead and the body; its place among the others."""
    found = page(language="fr", site="de", others=("a", "", "b"))
    assert found.get("lang") == "de"
    assert found.body.text_content() == "LBody."
    assert found.xpath("//meta[@data-pagefind-meta='title[content]']/@content") == ["T"]
    assert found.xpath("//meta[@data-pagefind-meta='also[content]']/@content") == ["a. b"]
    assert found.xpath("//meta[@data-pagefind-sort='order[content]']/@content") == ["7"]


def test_each_value_of_a_filter_stands_for_itself() -> None:
    """A post has several tasks."""
    found = page(filters=(("task", "a A"), ("task", "b B"), ("type", "formal")))
    assert found.xpath("//meta[@data-pagefind-filter='task[content]']/@content") == ["a A", "b B"]
    assert found.xpath("//meta[@data-pagefind-filter='type[content]']/@content") == ["formal"]


def test_what_an_author_writes_stays_text() -> None:
    """Whatever stands in a title, it is found as it is read."""
    found = page(title=HOSTILE, lead=HOSTILE, filters=(("tool", HOSTILE),), others=(HOSTILE,))
    assert not found.xpath("//script")
    assert found.xpath("//meta[@data-pagefind-meta='title[content]']/@content") == [HOSTILE]
    assert found.xpath("//meta[@data-pagefind-filter='tool[content]']/@content") == [HOSTILE]
    assert found.body.text_content() == f"{HOSTILE}Body."


def test_there_is_always_something_to_index() -> None:
    """Pagefind passes over a page without words, and a term may have nothing but its title."""
    assert page(lead="").body.text_content() == "TBody."
