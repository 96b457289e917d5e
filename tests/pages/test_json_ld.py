"""schema.org descriptions of posts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.pages.json_ld import in_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def described(plan: Planned) -> dict[str, Any]:
    """Return the description of the one post."""
    value: dict[str, Any] = json.loads(plan.view("posts/postmortem/index.html").head.json_ld)
    return value


def test_a_post_is_a_learning_resource_about_its_tasks(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """The learning type is kept out: it belongs to the use, not to the resource."""
    hub.post(url="https://sre.google/", minutes="25", access="paid", tags="[a]", language="de")
    value = described(planned())
    assert value["@type"] == "LearningResource"
    assert value["@id"] == "https://example.org/posts/postmortem/"
    assert value["about"] == [
        {
            "@type": "DefinedTerm",
            "@id": "https://example.org/work/incidents/review/",
            "name": "Look back and learn from it",
            "termCode": "incidents/review",
        }
    ]
    assert (value["timeRequired"], value["inLanguage"]) == ("PT25M", "de")
    assert value["isAccessibleForFree"] is False
    assert value["isBasedOn"]["publisher"] == {"@type": "Organization", "name": "Google SRE"}
    assert "learningResourceType" not in value
    assert "formal" not in json.dumps(value)


def test_what_is_not_known_is_not_said(hub: Hub, planned: Callable[[], Planned]) -> None:
    """No empty values."""
    hub.post(date=None)
    assert set(described(planned())) == {
        "@context", "@type", "@id", "url", "name", "description", "inLanguage", "about",
    }  # fmt: skip


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!--", "]]> & \u2028"])
def test_no_title_ends_the_script(hub: Hub, planned: Callable[[], Planned], title: str) -> None:
    """A title comes back letter for letter, and no angle bracket stands in the element."""
    hub.post(title=json.dumps(title))
    plan = planned()
    assert described(plan)["name"] == " ".join(title.split())
    text = plan.view("posts/postmortem/index.html").head.json_ld
    assert not {"<", ">", "&"} & set(text)


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back(text: str) -> None:
    """Escaping changes how a value is written, not what it is."""
    written = in_script({"name": text})
    assert json.loads(written) == {"name": text}
    assert "<" not in written
