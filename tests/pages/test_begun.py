"""Files that a reader begins: what is known is filled in, and the rest says what it is for."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from learnscape_gen.content.places import Kind
from learnscape_gen.forge import Forge
from learnscape_gen.pages.begun import begun_file, begun_post

GITHUB = Forge("github", "https://github.com/we/hub", "main")
GITLAB = Forge("gitlab", "https://gitlab.com/we/hub", "main")


def test_a_post_for_a_shelf() -> None:
    """Task and type are there, and it is a draft until somebody fills in the rest."""
    text, address = begun_post(GITHUB, task="a/b", learning="formal")
    assert {"work_task: a/b", "type: formal", "status: draft"} <= {*text.splitlines()}
    assert "# source: somebody" in text
    query = parse_qs(urlsplit(address).query)
    assert query == {"filename": ["content/posts/new-post.md"], "value": [text]}


def test_where_no_text_can_be_given() -> None:
    """A message takes the place of the file, with its path and its text."""
    text, address = begun_post(GITLAB, task="a/b", label="For b")
    query = parse_qs(urlsplit(address).query)
    assert query == {"issue[title]": ["For b"], "issue[description]": [text]}
    assert text.startswith("A new file, content/posts/new-post.md:\n\n````yaml\n---\n")


def test_a_file_of_another_kind() -> None:
    """Every key that it may have stands in it."""
    address = begun_file(GITHUB, Kind.TOOL, "content/tools/new-tool.md")
    assert "# medium: informal" in parse_qs(urlsplit(address).query)["value"][0]


def test_addresses_are_short_enough() -> None:
    """Servers take 8,000 bytes; a bookmarklet needs some of them for what it carries."""
    for forge in (GITHUB, GITLAB):
        assert len(begun_post(forge)[1]) < 3000
