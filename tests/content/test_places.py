"""What a file is, by its place in content/."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.places import Kind, Place, place_of


@pytest.mark.parametrize(
    ("path", "kind", "id_"),
    [
        ("index.md", Kind.HOME, ""),
        ("posts/Postmortem culture.md", Kind.POST, "postmortem-culture"),
        ("posts/2026/11/a.markdown", Kind.POST, "a"),
        ("posts/2026/outage/index.md", Kind.POST, "outage"),
        ("posts/index.md", Kind.POST, "index"),
        ("posts/事后复盘.md", Kind.POST, "事后复盘"),
        ("posts/🎉.MD", Kind.POST, "u1f389"),
        ("work/incidents/_index.md", Kind.CONTEXT, "incidents"),
        ("work/Incidents/index.md", Kind.CONTEXT, "incidents"),
        ("work/incidents/Keep informed.md", Kind.TASK, "incidents/keep-informed"),
        ("tools/Web page.md", Kind.TOOL, "web-page"),
        ("sources/google-sre.md", Kind.SOURCE, "google-sre"),
        ("learning/index.md", Kind.EXPLAINER, ""),
        ("learning/_index.md", Kind.EXPLAINER, ""),
        ("learning/Informal media.md", Kind.EXPLAINER, "informal-media"),
        ("pages/about.md", Kind.PAGE, "about"),
        ("pages/Team/Who we are.md", Kind.PAGE, "team/who-we-are"),
        ("pages/team/index.md", Kind.PAGE, "team"),
    ],
)
def test_the_folder_tells_the_kind(path: str, kind: Kind, id_: str) -> None:
    """The folder of a Markdown file tells what it is, and its name gives the id."""
    assert place_of(path) == Place(kind, id_)


@pytest.mark.parametrize(
    "path",
    [
        "about.md",
        "pages.md",
        "posts.md",
        "notes/a.md",
        "work/a.md",
        "work/a/b/c.md",
        "tools/chat/slack.md",
        "sources/a/b.md",
        "learning/a/b.md",
        "Posts/a.md",
    ],
)
def test_a_file_in_another_place_is_astray(path: str) -> None:
    """Nothing is read from elsewhere."""
    assert place_of(path).kind is Kind.ASTRAY


@pytest.mark.parametrize("path", ["posts/a.png", "a.pdf", "work/x/y.md.txt", "posts/md", "posts/a"])
def test_every_other_file_is_an_asset(path: str) -> None:
    """A file that is no Markdown is copied."""
    assert place_of(path) == Place(Kind.ASSET, path)


@settings(deadline=None)
@given(st.sampled_from(["posts", "tools", "work/a", "pages/b", "learning"]), st.text(min_size=1))
def test_every_name_gives_an_id(folder: str, name: str) -> None:
    """Whatever a file is called, its page has a name."""
    assert not place_of(f"{folder}/{name.replace('/', ' ')}.md").id.endswith("/")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("posts/2026/tour.de.md", Place(Kind.POST, "tour", "de")),
        ("posts/tour/index.de.md", Place(Kind.POST, "tour", "de")),
        ("work/incidents/_index.pt-br.md", Place(Kind.CONTEXT, "incidents", "pt-BR")),
        ("work/incidents/review.DE.md", Place(Kind.TASK, "incidents/review", "de")),
        ("learning/index.de.md", Place(Kind.EXPLAINER, "", "de")),
        ("index.de.md", Place(Kind.HOME, "", "de")),
        ("pages/v1.2.md", Place(Kind.PAGE, "v1-2")),
        ("pages/de.md", Place(Kind.PAGE, "de")),
        ("posts/tour.fr.md", Place(Kind.POST, "tour-fr")),
        ("posts/a.de.png", Place(Kind.ASSET, "posts/a.de.png")),
    ],
)
def test_a_language_in_the_name_makes_a_translation(path: str, place: Place) -> None:
    """Where the hub can be seen in that language; else it is a part of the name."""
    assert place_of(path, ("de", "pt-BR")) == place
