"""Collections to export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

from learnscape_gen.exporters.collecting import Collecting
from learnscape_gen.exporters.collection import Collection, ExportedPost, ExportedTerm, Group
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

TASK = ExportedTerm("incidents/review", "Look back", "https://example.org/work/incidents/review/")
TOOL = ExportedTerm("web-page", "Web page", "https://example.org/tools/web-page/")
SOURCE = ExportedTerm("google-sre", "Google SRE", "https://example.org/sources/google-sre/")

HOSTILE = (
    '=HYPERLINK("https://example.net/")', "</A></DL><script>alert(1)</script>",
    "\"><outline text='x'/>", "]]>&lt;&amp;", "a\nb\r\nc\td", "\x00\x1b[31mred\x7f", "خط عربي",
    "漢字、", "\u202ereversed", "🎉", "\ufffe\uffff", "'=1", "@SUM(1)", "+1", "-1", "None",
    "x" * 2000,
)  # fmt: skip
"""Titles that break a format which does not escape them."""


def exported(title: str = "Postmortem culture", **more: Any) -> ExportedPost:  # noqa: ANN401 - any field of it
    """Return a post as it is exported."""
    fields = {
        "id": "postmortem", "url": "https://example.org/posts/postmortem/", "type": "non-formal",
        "source": SOURCE, "tools": (TOOL,), "tasks": (TASK,), "language": "en",
        "address": "https://sre.google/", "why": "Teaches us to ask how.", **more,
    }  # fmt: skip
    return ExportedPost(title=title, **fields)


def collection_of(*posts: ExportedPost, title: str = "A small hub") -> Collection:
    """Return a collection with one context and one task."""
    task = Group(TASK.title, TASK.url, posts)
    context = Group("Incidents", "https://example.org/work/incidents/", groups=(task,))
    root = "https://example.org/"
    return Collection(title, root, "A small hub", root, groups=(context,))


class MadeCollecting(Protocol):
    """Makes what collects from the hub of a test."""

    def __call__(self, *, drafts: bool = False, archived: bool = False) -> Collecting:
        """Make it."""


@pytest.fixture
def collecting(hub: Hub, assembled: Assembled) -> MadeCollecting:
    """Give what collects from the hub."""

    def make(*, drafts: bool = False, archived: bool = False) -> Collecting:
        found, _ = assembled(drafts=drafts)
        return Collecting(found, load_project(hub.root).config, archived=archived)

    return make
