"""Ids on explainer pages: a site's text and the built-in text never share one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import html

from learnscape_gen.content.explainer_ids import ids_beside
from learnscape_gen.content.places import EXPLAINERS, Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from tests.conftest import Hub


def ids(kind: Kind, id_: str, *, extends: str = "yes") -> frozenset[str]:
    """Return the ids beside a file that says whether it extends."""
    entry = Entry("extends", Scalar(extends, "bool", 2, 10), 2, 1)
    return ids_beside(SourceFile("content/x.md", kind, id_, Stamp(0, 0)), Mapping((entry,), 2, 1))


def test_ids_of_the_built_in_page() -> None:
    """They stand beside a text that extends it, and no other."""
    rules = ids(Kind.EXPLAINER, "formal", extends="no")
    assert "R2a" in rules
    assert ids(Kind.EXPLAINER, "formal") > rules
    assert ids(Kind.EXPLAINER, "fromal") == rules
    assert ids(Kind.POST, "formal") == frozenset()


def test_built_in_pages_have_no_footnotes() -> None:
    """A footnote's ids are those of its number, so only one of two bodies may have some."""
    assert not any("[^" in path.read_text("utf-8") for path in EXPLAINERS.glob("*.md"))


def test_no_id_stands_twice(hub: Hub) -> None:
    """The headings of both texts are the same here; each link leads to the nearest in its text."""
    for path in EXPLAINERS.glob("*.md"):
        body = path.read_text("utf-8").split("---\n", 2)[2]
        more = f"---\nextends: yes\nparts: [decision]\n---\n<p id='R2a'>x</p>\n\n{body}\n"
        hub.write(f"content/learning/{path.name}", more)
    report = hub.build()
    assert {p.code for p in report.problems if p.severity != "hint"} <= {"W-HTML-REMOVED"}
    for path in EXPLAINERS.glob("*.md"):
        name = "" if path.stem == "index" else f"{path.stem}/"
        page = html.document_fromstring(hub.page(f"learning/{name}index.html"))
        found = Counter(element.get("id") for element in page.iter() if element.get("id"))
        assert [id_ for id_, count in found.items() if count > 1] == []


def test_a_heading_of_that_name_is_linked_by_the_text_it_is_in(hub: Hub) -> None:
    """In an extending text `#name` is its own heading; another that it has not is built in."""
    first = next(line[3:] for line in (EXPLAINERS / "formal.md").read_text("utf-8").splitlines()
                 if line.startswith("## "))  # fmt: skip
    hub.write("content/learning/formal.md", f"---\nextends: yes\n---\n[[#{first}]]\n\n## {first}\n")
    report = hub.build()
    assert not report.failed(strict=True)
    page = html.document_fromstring(hub.page("learning/formal/index.html"))
    _, own = [heading.get("id") for heading in page.iter("h2") if heading.text_content() == first]
    assert own.endswith("-2")
    assert f"#{own}" in {link.get("href") for link in page.iter("a")}
