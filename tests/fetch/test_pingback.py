"""What is said to old blogs by XML-RPC, and what they answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from learnscape_gen.fetch.pingback import objection, ping

DONE = "<methodResponse><params><param><value>{}</value></param></params></methodResponse>"
FAULT = (
    "<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>{}</int>"
    "</value></member><member><name>faultString</name><value>No.</value></member></struct></value>"
    "</fault></methodResponse>"
)


def test_the_call() -> None:
    """Source, then target; signs of XML in them are spelt."""
    call = etree.fromstring(ping("https://hub.example/ä?a=1&b=2", "https://a.example/<"))
    assert call.findtext("methodName") == "pingback.ping"
    assert call.xpath("//string/text()") == ["https://hub.example/ä?a=1&b=2", "https://a.example/<"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (DONE.format("<string>Registered.</string>"), ""),
        (DONE.format("Registered."), ""),
        (FAULT.format(48), ""),
        (FAULT.format(17), "pingback fault 17"),
        (FAULT.format("x"), "its answer can't be read"),
        ("", "its answer can't be read"),
        ("<h1>Hello</h1>", "its answer can't be read"),
        ("<methodResponse>", "its answer can't be read"),
        (f'<!DOCTYPE a [<!ENTITY b "c">]>{DONE.format("&b;")}', "its answer can't be read"),
        ("<methodResponse><params>" + "<param><value><array><data>" * 9_000, "its answer can't"),
    ],
)
def test_answers(answer: str, said: str) -> None:
    """That a blog knew already is as good as that it has heard now."""
    found = objection(answer.encode())
    assert found.startswith(said)
    assert bool(found) is bool(said)


def test_a_declaration_in_another_encoding() -> None:
    """Where entities can be hidden from a look at the bytes, nothing is read."""
    hidden = f'<!DOCTYPE a [<!ENTITY b "c">]>{DONE.format("&b;")}'
    assert objection(hidden.encode("utf-16")) == "its answer can't be read"


@given(st.binary() | st.text(alphabet="<>/&;methodRespnvalufi").map(str.encode))
def test_any_answer(answer: bytes) -> None:
    """Nothing that is no answer counts as one."""
    assert objection(answer) == "its answer can't be read"
