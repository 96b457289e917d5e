"""Addresses of forges, as each of them makes its own."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.forge import Forge, ForgeKind, forge_kind

GITHUB = Forge("github", "https://github.com/we/hub", "main")
GITLAB = Forge("gitlab", "https://gitlab.com/group/we/hub/", "main")
GITEA = Forge("gitea", "https://codeberg.org/we/hub", "main", "docs/")


@pytest.mark.parametrize(
    ("name", "repository", "kind"),
    [
        ("auto", "https://github.com/we/hub", "github"),
        ("auto", "https://github.example.org/we/hub", "github"),
        ("auto", "https://gitlab.example.org/we/hub", "gitlab"),
        ("auto", "https://CODEBERG.org/we/hub", "gitea"),
        ("auto", "https://git.example.org/we/gitlab", None),
        ("forgejo", "https://git.example.org/we/hub", "gitea"),
        ("gitlab", "https://github.com/we/hub", "gitlab"),
    ],
)
def test_what_a_repository_is_on(name: str, repository: str, kind: ForgeKind | None) -> None:
    """It is told by a part of the host's name, or said."""
    assert forge_kind(name, repository) == kind


def test_where_a_file_is_edited() -> None:
    """Each forge has its own way there; the folder of the hub comes before the path."""
    path = "content/posts/a b.md"
    assert GITHUB.edit(path) == "https://github.com/we/hub/edit/main/content/posts/a%20b.md"
    assert Forge("github", "https://github.com/we/hub.git/", "main").edit(path) == GITHUB.edit(path)
    assert GITLAB.edit(path) == (
        "https://gitlab.com/group/we/hub/-/edit/main/content/posts/a%20b.md"
    )
    assert GITEA.edit(path) == (
        "https://codeberg.org/we/hub/_edit/main/docs/content/posts/a%20b.md"
    )


def test_where_a_file_is_begun() -> None:
    """GitHub and Gitea take its name and a text, GitLab only its name."""
    path = "content/tools/x.md"
    assert GITHUB.new(path, "a: b&c\n") == (
        "https://github.com/we/hub/new/main?filename=content%2Ftools%2Fx.md&value=a%3A%20b%26c%0A"
    )
    assert GITEA.new(path, "a") == (
        "https://codeberg.org/we/hub/_new/main/docs/content/tools?filename=x.md&value=a"
    )
    assert GITLAB.new(path, "a") == (
        "https://gitlab.com/group/we/hub/-/new/main/content/tools?file_name=x.md"
    )
    assert not GITLAB.takes_text
    assert GITLAB.issue("A & b", "c\n") == (
        "https://gitlab.com/group/we/hub/-/issues/new"
        "?issue%5Btitle%5D=A%20%26%20b&issue%5Bdescription%5D=c%0A"
    )


@given(
    st.sampled_from([GITHUB, GITLAB, GITEA]),
    st.text(st.characters(codec="utf-8"), min_size=1),
    st.text(st.characters(codec="utf-8")),
)
def test_nothing_gets_out_of_its_place(forge: Forge, name: str, text: str) -> None:
    """Whatever names and texts hold, they are read back as they were, and lead nowhere else."""
    path = f"content/{name.replace('/', '-')}.md"
    edit, new = urlsplit(forge.edit(path)), urlsplit(forge.new(path, text))
    assert unquote(edit.path).endswith(f"/{path}")
    assert (edit.query, edit.fragment, new.fragment) == ("", "", "")
    given_ = parse_qs(new.query, keep_blank_values=True)
    assert {values[0] for key, values in given_.items() if key == "value"} <= {text}
    assert path.endswith(given_["file_name" if forge.kind == "gitlab" else "filename"][0])
