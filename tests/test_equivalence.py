"""For any sequence of edits, the site is the one that a clean build makes, byte for byte.

An `Edit` is something that a person does to a project: a line of the vocabulary below, with two
numbers that choose the file and the manner. Hypothesis tries sequences and shortens what fails.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from learnscape_gen.build import Options, build
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from learnscape_gen.report import BuildReport
    from tests.conftest import Hub

    FreshHub = Callable[[], AbstractContextManager[Hub]]

Files = dict[str, str]
"""The files of a project by their paths."""


class Edit(NamedTuple):
    """What a person does, to the file that `which` picks, in the manner of `how`."""

    what: str
    which: int
    how: int


def edits(vocabulary: Iterable[str]) -> st.SearchStrategy[list[Edit]]:
    """Return what draws sequences of edits."""
    what = st.sampled_from(sorted(vocabulary))
    return st.lists(st.builds(Edit, what, st.integers(0, 4), st.integers(0, 4)), max_size=7)


# ---- What authors do to content ----

PLACES = ("alpha", "2026/beta", "2026/alpha", "Gamma", "delta/index")
TITLES = ("Postmortem culture", "How to <ask>", "学習 {{ x }}", "Zebra & co", "Alpha")
BODIES = (
    "Plain words.\n",
    "See [[alpha]] and [beta](/posts/beta/).\n",
    "![a picture](a.png) and [a task](../work/incidents/review.md)\n",
    "## Heading\n\n[[nowhere at all]] <b>bold</b>[^1]\n\n[^1]: A note.\n",
    "",
)
KEYS = (
    {"status": "draft"},
    {"status": "archived"},
    {"aliases": "[old, posts/beta]"},
    {"work_task": "incidents/inform"},
    {"social_tool": "Mailing list", "tags": "[a, b]", "moments": "[new, apply]"},
)
DATES = ("2026-11-02", "2026-01-31", "2025-06-15T12:00:00+02:00", "", "2026-11-03")


def posts_of(files: Files) -> list[str]:
    """Return the paths of the posts."""
    return sorted(
        path for path in files if path.startswith("content/posts/") and path.endswith(".md")
    )


def post(title: str, body: str, **keys: str) -> str:
    """Return the text of a post."""
    known = {
        "title": f'"{title}"', "type": "non-formal", "source": "google-sre",
        "social_tool": "web-page", "work_task": "incidents/review", "why": "It helps.", **keys,
    }  # fmt: skip
    lines = "".join(f"{key}: {value}\n" for key, value in known.items())
    return f"---\n{lines}---\n{body}"


def write_a_post(files: Files, which: int, how: int) -> None:
    """Add a post, or put another in its place."""
    text = post(TITLES[how], BODIES[(which + how) % 5], date=DATES[which])
    files[f"content/posts/{PLACES[which]}.md"] = text


def write_a_special_post(files: Files, which: int, how: int) -> None:
    """Add a draft, an archived post, one with old addresses, or one for other terms."""
    files[f"content/posts/{PLACES[which]}.md"] = post(TITLES[which], BODIES[how], **KEYS[how])


def edit_a_body(files: Files, which: int, how: int) -> None:
    """Go on writing in a post."""
    for path in posts_of(files)[which : which + 1]:
        files[path] += f"\n{BODIES[how]}"


def retitle(files: Files, which: int, how: int) -> None:
    """Give a post, and all that lists it, another title."""
    for path in posts_of(files)[which : which + 1]:
        head, _, rest = files[path].partition("title: ")
        files[path] = f'{head}title: "{TITLES[how]}"\n{rest.partition(chr(10))[2]}'


def move_a_post(files: Files, which: int, how: int) -> None:
    """Rename a post, or move it to another folder; links to it may break."""
    for path in posts_of(files)[which : which + 1]:
        files[f"content/posts/{PLACES[how]}.md"] = files.pop(path)


def remove_a_post(files: Files, which: int, how: int) -> None:
    """Take a post out."""
    for path in posts_of(files)[which : which + 1]:
        del files[path]


def break_a_file(files: Files, which: int, how: int) -> None:
    """Lose the end of the front matter, as happens."""
    for path in sorted(path for path in files if path.endswith(".md"))[which : which + 1]:
        files[path] = files[path].replace("\n---\n", "\n", 1)


def write_an_asset(files: Files, which: int, how: int) -> None:
    """Add or change a picture: beside a post, in a bundle, at an old address, as a drawing."""
    place = ("posts/a.png", "posts/delta/a.png", "old", "posts/2026/a.png", "logo.svg")[which]
    files[f"content/{place}"] = f'<svg xmlns="http://www.w3.org/2000/svg"><g id="{how}"/></svg>'


def trade_places(files: Files, which: int, how: int) -> None:
    """Put a file without an ending where a page stood, or a page where the file stood."""
    for path in ("content/old", "content/pages/old.md"):
        files.pop(path, None)
    if which % 2:
        files["content/old"] = "a file"
    else:
        files["content/pages/old.md"] = f'---\ntitle: "{TITLES[how]}"\n---\n'


def remove_an_asset(files: Files, which: int, how: int) -> None:
    """Take a picture out."""
    assets = [path for path in files if path.startswith("content/") and not path.endswith(".md")]
    for path in sorted(assets)[which : which + 1]:
        del files[path]


def write_a_term(files: Files, which: int, how: int) -> None:
    """Describe a task, a context, a tool or a source, or describe it otherwise."""
    place = (
        "work/incidents/review", "work/incidents/inform", "work/asking/_index", "tools/web-page",
        "sources/google-sre",
    )[which]  # fmt: skip
    files[f"content/{place}.md"] = f'---\ntitle: "{TITLES[how]}"\n---\n{BODIES[how]}'


def remove_a_term(files: Files, which: int, how: int) -> None:
    """Take a term out, whether or not posts name it."""
    terms = [path for path in files if path.startswith(("content/work/", "content/tools/"))]
    for path in sorted(terms)[which : which + 1]:
        del files[path]


def write_a_page(files: Files, which: int, how: int) -> None:
    """Write the welcome, a free page, or an explainer in place of a built-in one or below it."""
    place = ("index", "pages/about", "pages/old", "learning/formal", "learning/here")[which]
    extends = "extends: yes\n" if how % 2 and "learning" in place else ""
    files[f"content/{place}.md"] = f'---\ntitle: "{TITLES[how]}"\n{extends}---\n{BODIES[how]}'


AUTHORS: dict[str, Callable[[Files, int, int], None]] = {
    "break a file": break_a_file,
    "edit a body": edit_a_body,
    "move a post": move_a_post,
    "remove a post": remove_a_post,
    "remove a term": remove_a_term,
    "remove an asset": remove_an_asset,
    "retitle": retitle,
    "trade places": trade_places,
    "write a page": write_a_page,
    "write a post": write_a_post,
    "write a special post": write_a_special_post,
    "write a term": write_a_term,
    "write an asset": write_an_asset,
}


# ---- What operators do to settings and themes ----


def set_settings(files: Files, which: int, how: int) -> None:
    """Change what shapes every page, some pages, or none."""
    more = (
        "", 'vocabulary = "open"\n', "feed_size = 1\n", 'language = "ar"\n', 'theme = "warm"\n',
    )  # fmt: skip
    base = ("https://example.org/", "https://hub.example.com/a/b/")[which % 2]
    files["learnscape.toml"] = f'title = "Hub {which}"\nbase_url = "{base}"\n{more[how]}'


def write_a_template(files: Files, which: int, how: int) -> None:
    """Override a template or a static file, in the site or in its theme; one of them fails."""
    texts = ("ours", "{{ site.title }}", "{{ nothing }}", "{% extends 'default:robots.txt' %}", "x")
    place = (
        "templates/partials/footer.html", "templates/robots.txt", "templates/static/style.css",
        "themes/warm/templates/robots.txt", "themes/warm/static/fonts/a.css",
    )[which]  # fmt: skip
    files[place] = texts[how]


def remove_a_template(files: Files, which: int, how: int) -> None:
    """Go back to what is built in."""
    for path in sorted(p for p in files if p.startswith(("templates/", "themes/")))[which:][:1]:
        del files[path]


OPERATORS: dict[str, Callable[[Files, int, int], None]] = {
    "remove a template": remove_a_template,
    "set settings": set_settings,
    "write a post": write_a_post,
    "write a special post": write_a_special_post,
    "write a template": write_a_template,
}


# ---- What must hold ----


def lay_out(hub: Hub, old: Files, new: Files) -> None:
    """Bring the files of a project to a new state."""
    for path in old.keys() - new.keys():
        hub.remove(path)
    for path, text in new.items():
        if old.get(path) != text:
            if (hub.root / path).is_dir():
                shutil.rmtree(hub.root / path)
            hub.write(path, text)


def clean_build(hub: Hub) -> tuple[BuildReport, dict[str, bytes]]:
    """Build into a folder that is not there."""
    kept, hub.output = hub.output, hub.root / "clean"
    try:
        options = Options(hub.output, keep_going=True)
        return build(load_project(hub.root), options, lambda *_: None), hub.files()
    finally:
        shutil.rmtree(hub.output, ignore_errors=True)
        hub.output = kept


def assert_equivalent(hub: Hub, done: Iterable[Edit]) -> None:
    """Make some edits, and build after each of them."""
    vocabulary = AUTHORS | OPERATORS
    files = {
        path.relative_to(hub.root).as_posix(): path.read_text("utf-8")
        for path in hub.root.rglob("*.*")
        if path.is_file()
    }
    for edit in (Edit("write a post", 0, 0), *done):
        old = dict(files)
        vocabulary[edit.what](files, edit.which, edit.how)
        lay_out(hub, old, files)
        report = hub.build(keep_going=True)
        clean, expected = clean_build(hub)
        assert report.problems == clean.problems
        assert hub.files() == expected
        again = hub.build(keep_going=True)
        assert (again.written, again.pruned, again.problems) == ((), (), report.problems)


@settings(max_examples=30)
@example(done=[Edit("trade places", which, 0) for which in (0, 1, 0)])
@example(done=[Edit("move a post", 0, 4), Edit("write an asset", 1, 0), Edit("retitle", 0, 1)])
@given(done=edits(AUTHORS))
def test_what_authors_do(fresh_hub: FreshHub, done: list[Edit]) -> None:
    """Content may come, change, move, break and go."""
    with fresh_hub() as hub:
        assert_equivalent(hub, done)


@settings(max_examples=20)
@given(done=edits(OPERATORS))
def test_what_operators_do(fresh_hub: FreshHub, done: list[Edit]) -> None:
    """Settings, themes and templates may change under the content."""
    with fresh_hub() as hub:
        assert_equivalent(hub, done)
