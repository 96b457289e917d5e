"""What is exported and imported again is what it was."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from learnscape_gen.build import in_languages
from learnscape_gen.cli import learnscape
from learnscape_gen.content.named import Named
from learnscape_gen.content.quoting import quoted
from learnscape_gen.exporters.bookmarks import bookmarks_of
from learnscape_gen.exporters.opml import opml_of
from learnscape_gen.exporters.table import csv_of
from learnscape_gen.importers.cleaned import cleaned
from learnscape_gen.importers.draft import Draft
from learnscape_gen.importers.formats import FORMATS
from learnscape_gen.importers.words import one_line, title_of
from learnscape_gen.project import load_project
from tests.conftest import REPOSITORY, Hub, files_in
from tests.exporters.conftest import HOSTILE, collection_of, exported

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from learnscape_gen.exporters.collection import ExportedPost

SETTINGS = 'title = "Hub"\nbase_url = "https://example.org/"\nlanguages = ["de"]\nsearch = false\n'

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""What fails says enough of itself; to look for a smaller example would take minutes."""

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"),
    max_size=40,
) | st.sampled_from(HOSTILE)
TITLES = WORDS.filter(lambda words: any(sign.isalnum() for sign in words)).map(one_line)
BODIES = st.sampled_from(
    [
        "",
        "Plain words.\n",
        "No end of line",
        "\n\n  indented\n\n---\n\nA rule above.\n",
        "![A](a.png) [[alpha]] [review](../work/incidents/review.md)\n",
        "## One\n\n## One\n\n[up](#one) <b>bold</b> <script>x</script>\n",
        "Windows\r\nlines\r\n",
        "خط عربي 漢字 \U0001f389\n",
    ]
)
KEYS = st.fixed_dictionaries(
    {"title": TITLES.map(quoted)},
    optional={
        "url": st.sampled_from(["https://sre.google/", "https://ex.example/a?b=c#d"]),
        "why": WORDS.map(quoted),
        "tags": st.lists(WORDS, max_size=3).map(lambda tags: f"[{', '.join(map(quoted, tags))}]"),
        "moments": st.sampled_from(["[apply, solve]", "new", "\n- change\n- more"]),
        "minutes": st.sampled_from(["25", "5 min", "'7'"]),
        "access": st.sampled_from(["free", "Paid"]),
        "facts": st.sampled_from(
            ["{designated: no, control: learner}", "\n  intentional: yes\n  structured: off"]
        ),
        "reviewed": st.sampled_from(
            ["2026-11-02", "{on: 2026-11-02, by: our team, outcome: kept, note: 'a: b'}"]
        ),
        "review_in": st.just("12 months"),
        "owner": WORDS.map(quoted),
        "aliases": st.sampled_from(["[old/one]", "old/two/", "['old/three', old/four]"]),
        "date": st.sampled_from(["2026-11-02", "2025-06-15T12:00:00+02:00", "''"]),
        "source": st.sampled_from(["google-sre", "{name: A Book, year: 1998, author: Ada}"]),
        "status": st.sampled_from(["archived", "published"]),
        "language": st.sampled_from(["ar", "de"]),
        "slug": st.sampled_from(["other", "alpha"]),
        "author": WORDS.map(quoted),
        "silence": st.just("[H-TOOL]"),
    },
)
"""Front matter as people write it, in many ways."""
POSTS = st.dictionaries(
    st.sampled_from(["alpha", "2026/beta", "2026/alpha", "delta/index", "alpha.de", "x y", "ب"]),
    st.tuples(KEYS, BODIES),
    max_size=4,
)


def command(*args: str) -> str:
    """Run a command and return what it said."""
    done = CliRunner().invoke(learnscape, args)
    assert done.exit_code == 0, done.output
    return done.output


def fill(hub: Hub, posts: dict[str, tuple[dict[str, str], str]]) -> None:
    """Write a hub with some posts, a picture, and terms that say much."""
    hub.write("learnscape.toml", SETTINGS)
    hub.write(
        "content/work/incidents/inform.md",
        "---\nTitle: Inform\ntrigger: it lasts\nneighbours: review\nsynonyms: [Tell, 'a: b']\n"
        "roles:\n- Everyone\norder: 2\naliases: old/inform\n---\nSay it *early*.\n",
    )
    hub.write("content/tools/wiki.md", "---\ntitle: Wiki\nexamples: [A, B]\n---\n")
    hub.write("content/tools/wiki.de.md", "---\ntitle: Wiki-Seiten\n---\n")
    hub.write("content/learning/_index.md", "---\nextends: yes\n---\nOurs.\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\nUs. ![A](/posts/delta/a.png)\n")
    hub.write("content/posts/delta/a.png", b"\x89PNG")
    for name, (keys, body) in posts.items():
        hub.post(name, body, **keys)


PLACES = {"line", "column", "facts_at", "start", "key_places"}
"""Fields that tell where in a file something stands."""


def said(value: object) -> object:
    """Return all that a value of the model says, but not where in the files it says so."""
    if isinstance(value, msgspec.Struct):
        told = (name for name in value.__struct_fields__ if name not in PLACES)
        return [type(value).__name__, *((name, said(getattr(value, name))) for name in told)]
    if isinstance(value, Named):
        return value.text
    if isinstance(value, tuple):
        return [said(each) for each in value]
    return {key: said(each) for key, each in value.items()} if isinstance(value, dict) else value


def hubs_of(hub: Hub) -> object:
    """Return what a hub says in each language."""
    seen, _ = in_languages(load_project(hub.root), lambda *_: None, drafts=False)
    return [said(each.hub) for each in seen]


def brought_into(folder: Path, form: str, file: Path, settings_file: str = SETTINGS) -> Hub:
    """Return an empty hub into which a file was brought, with nothing left."""
    again = Hub(folder)
    again.write("learnscape.toml", settings_file)
    (again.root / "content").mkdir()
    told = command("import", form, str(file), "--project", str(again.root))
    assert " 0 there already, 0 left." in told
    return again


@settings(max_examples=15, suppress_health_check=[*HealthCheck], phases=PHASES)
@given(posts=POSTS)
def test_a_hub_comes_back_from_json(
    fresh_hub: Callable[[], AbstractContextManager[Hub]],
    tmp_path_factory: pytest.TempPathFactory,
    posts: dict[str, tuple[dict[str, str], str]],
) -> None:
    """Posts, terms, facts, reviews, aliases, bodies, pictures, in every language."""
    folder = tmp_path_factory.mktemp("trip")
    with fresh_hub() as hub:
        fill(hub, posts)
        command("export", "json", "--project", str(hub.root), "--output", str(folder / "hub.json"))
        again = brought_into(folder / "again", "json", folder / "hub.json")
        assert hubs_of(again) == hubs_of(hub)
        pictures = {path for path in hub.content() if path.endswith(".png")}
        assert {p: again.content()[p] for p in pictures} == {p: hub.content()[p] for p in pictures}


@settings(max_examples=15, suppress_health_check=[*HealthCheck], phases=PHASES)
@given(posts=POSTS)
def test_a_hub_comes_back_from_a_bundle(
    fresh_hub: Callable[[], AbstractContextManager[Hub]],
    tmp_path_factory: pytest.TempPathFactory,
    posts: dict[str, tuple[dict[str, str], str]],
) -> None:
    """Byte for byte, and only what a build takes in is in it."""
    folder = tmp_path_factory.mktemp("trip")
    with fresh_hub() as hub:
        fill(hub, posts)
        command("export", "bundle", "--project", str(hub.root), "--output", str(folder / "b.zip"))
        made = brought_into(folder / "again", "bundle", folder / "b.zip").content()
        assert made.items() <= hub.content().items()
        told = {problem.location.path for problem in hub.check().problems}
        assert {f"content/{path}" for path in hub.content().keys() - made.keys()} <= told


@pytest.mark.parametrize(("form", "name"), [("json", "hub.json"), ("bundle", "bundle")])
def test_our_own_hub_comes_back(form: str, name: str, tmp_path: Path) -> None:
    """With all that is in it; to bring it in again adds nothing, and it is exported the same."""
    file, settings_file = tmp_path / name, (REPOSITORY / "learnscape.toml").read_text("utf-8")
    command("export", form, "--project", str(REPOSITORY), "--output", str(file))
    again = brought_into(tmp_path / "again", form, file, settings_file)
    own = Hub(REPOSITORY)
    assert hubs_of(again) == hubs_of(own)
    made = again.content()
    told = command("import", form, str(file), "--project", str(again.root))
    assert re.search(r" 0 made, [\d,]+ there already, 0 left\.", told)
    assert "keeps its own" not in told
    assert again.content() == made
    second = tmp_path / f"second-{name}"
    command("export", form, "--project", str(again.root), "--output", str(second))
    if form == "json":
        assert second.read_bytes() == file.read_bytes()
    else:
        assert files_in(second) == files_in(file)


DAYS = st.sampled_from(["", "1999-12-31", "2026-11-02", "2026-11-02T10:30:00+02:00"])
SIGNS = "&\"',.!?()+=@-<>;#–“”\U0001f389"  # noqa: RUF001 - signs that people write
"""Signs that mean something in one of the formats."""
PIECES = ("<b>", "</b>", "<br>", "<script>", "&amp;", "&lt;p&gt;", "&#8211;", "<!--", "a<b", "]]>")
"""What looks like HTML, and is none where a post writes about it."""
PLAIN = st.lists(
    st.text(st.characters(categories=["L", "Nd"]) | st.sampled_from([*SIGNS, " "]), max_size=30)
    | st.sampled_from(PIECES),
    max_size=3,
).map("".join)
LINES = PLAIN.map(one_line).filter(lambda line: any(sign.isalpha() for sign in line))
# What sets off tags in a format is in none of them, and "#", which many put before one, is no part.
TAGS = st.lists(
    LINES.filter(lambda tag: not {*",;/\"'"} & {*tag} and tag[0] != "#"),
    max_size=3,
    unique_by=str.casefold,
)


@st.composite
def exported_posts(draw: st.DrawFn) -> ExportedPost:
    """Give a post as it is exported."""
    place = draw(st.integers(0, 999))
    return exported(
        draw(LINES.filter(lambda title: title_of(title) == title)),
        why=f"Says {draw(LINES)}",
        tags=tuple(draw(TAGS)),
        date=draw(DAYS),
        url=f"https://example.org/posts/{place}/",
        address=f"https://sre.google/{place}",
    )


EXPORTED = st.lists(exported_posts(), min_size=1, max_size=4, unique_by=lambda post: post.url)
WRITERS = {"bookmarks": bookmarks_of, "opml": opml_of, "csv": csv_of}


@pytest.mark.parametrize("form", WRITERS)
@settings(suppress_health_check=[*HealthCheck])
@given(posts=EXPORTED)
def test_items_come_back(form: str, tmp_path: Path, posts: list[ExportedPost]) -> None:
    """Bookmarks, outlines and tables: titles, addresses, notes, tags and days."""
    path = tmp_path / f"file.{form}"
    path.write_bytes(WRITERS[form](collection_of(*posts)))
    items = next(each for each in FORMATS if each.name == form).items(path)
    found = [cleaned(item) if isinstance(item, Draft) else item for item in items]
    drafts = [item for item in found if not (isinstance(item, Draft) and item.feed)]
    assert [told(draft) for draft in drafts] == [wanted(post) for post in posts]


def told(draft: object) -> tuple[object, ...]:
    """Return what a draft says of a post; a note may have become Markdown."""
    assert isinstance(draft, Draft), draft
    note = draft.why or one_line(shown(draft.body))
    return draft.title, draft.url, note, [*draft.tags], draft.date[:10]


def shown(markdown: str) -> str:
    """Return plain words as Markdown shows them."""
    parts = re.split(r"\\([^\w\s])", markdown)
    return "".join(part if odd % 2 else unescape(part) for odd, part in enumerate(parts))


def wanted(post: ExportedPost) -> tuple[object, ...]:
    """Return what a draft of a post ought to say."""
    return post.title, post.address, one_line(post.why), [*post.tags], post.date[:10]
