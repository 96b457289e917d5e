"""Every problem fires in a whole small hub: what a person does, its code, and its place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.problem_codes import CODES

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from tests.conftest import Hub

POST = "content/posts/postmortem.md"
KEY = f"{POST}:9:1"
"""Where a key stands that is added to a sound post."""
VALUE = r"content/posts/postmortem\.md:9:\d+"
BODY = f"{POST}:10"
"""Where the body of a sound post begins."""
INCIDENTS = "content/work/incidents/_index.md"


def facts(type_: str, answers: str) -> dict[str, str | None]:
    """Return the keys of a post with facts, given as yes, no, or a letter for the control."""
    words = {"y": "yes", "n": "no"}
    d, s, c, i, control = list(answers)
    certification = "assessed" if c == "y" else "none"
    steers = "organisation" if control == "o" else "learner"
    given = f"designated: {words[d]}, structured: {words[s]}, certification: {certification}, "
    return {
        "type": type_,
        "facts": f"{{{given}intentional: {words[i]}, control: {steers}}}",
    }


POSTS: dict[str, tuple[str, dict[str, str | None]]] = {
    "E-ALIAS": (VALUE, {"aliases": "[../../etc]"}),
    "E-DATE": (f"{POST}:8:7", {"date": "2026-13-01"}),
    "E-DUPLICATE-KEY": (KEY, {"tool": "web-page"}),
    "E-LINK": (f"{BODY}:5", {"body": "See [[nothing like it]].\n"}),
    "E-LINK-ADDRESS": (f"{BODY}:1", {"body": "[a](https://)\n"}),
    "E-LINK-EMPTY": (f"{BODY}:1", {"body": "[a]()\n"}),
    "E-LINK-HEADING": (f"{BODY}:1", {"body": "[a](#nowhere)\n"}),
    "E-LINK-SCHEME": (f"{BODY}:1", {"body": "[a](javascript:alert(1))\n"}),
    "E-SLUG": (VALUE, {"slug": "../up"}),
    "E-SOURCE": (f"{POST}:2:1", {"source": None}),
    "E-TASK": (f"{POST}:2:1", {"work_task": None}),
    "E-TITLE": (f"{POST}:2:8", {"title": "1984"}),
    "E-TOOL": (f"{POST}:2:1", {"social_tool": None}),
    "E-TYPE": (VALUE, facts("informal", "yyyyo")),
    "E-TYPE-MISSING": (f"{POST}:2:1", {"type": None}),
    "E-TYPE-UNKNOWN": (f"{POST}:3:7", {"type": "social"}),
    "E-URL": (VALUE, {"url": "javascript:alert(1)"}),
    "E-VALUE": (VALUE, {"minutes": "a while"}),
    "E-VOCAB": (f"{POST}:5:14", {"social_tool": "web-pag"}),
    "E-YAML": (r"content/posts/postmortem\.md:7:\d+", {"why": "Why: because: yes"}),
    "E-YAML-LIMIT": (VALUE, {"tags": "[" * 40 + "]" * 40}),
    "F-INCOMPLETE": (VALUE, {"type": "formal", "facts": "{designated: yes, structured: yes}"}),
    "H-ATTEND": (VALUE, {"facts": "{certification: attendance}"}),
    "H-DATE": (f"{POST}:2:1", {"date": None}),
    "H-INFORMAL": (f"{POST}:2:1", {"type": "informal"}),
    "H-KEY": (KEY, {"mood": "curious"}),
    "H-MIX": (f"{INCIDENTS}:1:1", {"type": "formal"}),
    "H-MOMENT": (f"{POST}:2:1", {}),
    "H-RESOLVED": (f"{POST}:6:12", {"work_task": "Look back and learn from it"}),
    "H-WHY": (f"{POST}:2:1", {"why": None}),
    "R2a": (VALUE, facts("formal", "yyyno")),
    "R2b": (VALUE, facts("formal", "yynyo")),
    "R2c": (VALUE, facts("formal", "yyyyl")),
    "R2d": (VALUE, facts("formal", "yynyl")),
    "R3a": (VALUE, facts("formal", "ynyyo")),
    "R3b": (VALUE, facts("formal", "ynnyo")),
    "R3c": (VALUE, facts("non-formal", "ynnyl")),
    "R3d": (VALUE, facts("informal", "ynnnl")),
    "R4a": (VALUE, facts("informal", "nynnl")),
    "R4b": (VALUE, facts("formal", "nynno")),
    "R5": (VALUE, facts("formal", "nyyyo")),
    "R6": (VALUE, facts("non-formal", "nnyyl")),
    "R7a": (VALUE, facts("non-formal", "nnnyo")),
    "R7b": (VALUE, facts("informal", "nnnno")),
    "R8": (VALUE, facts("non-formal", "nynyl")),
    "W-AMBIGUOUS": (VALUE, {"facts": "{designated: no, control: learner}"}),
    "W-CONTROL": (f"{BODY}:5", {"body": "One \x07 bell.\n"}),
    "W-COURSE-ORDER": (KEY, {"next": "another"}),
    "W-DEF": (BODY, {"body": "CEDEFOP defines it so.\n"}),
    "W-FOOTNOTE": (f"{BODY}:4", {"body": "One[^1].\n"}),
    "W-FORMALISED": (KEY, {"due": "2026-12-01"}),
    "W-HTML-REMOVED": (f"{BODY}:1", {"body": "<script>x</script>\n"}),
    "W-IMAGE-REMOTE": (f"{BODY}:1", {"body": "![a](https://example.com/a.png)\n"}),
    "W-KEY": (KEY, {"minuts": "5"}),
    "W-MANAGE": (BODY, {"body": "We manage informal learning.\n"}),
    "W-METRIC": (BODY, {"body": "It had 4,000 views.\n"}),
    "W-NESTING": (r"content/posts/postmortem\.md:\d+:1", {"body": "> " * 200 + "deep\n"}),
    "W-SILENCE": (VALUE, {"silence": "[W-TONNE]"}),
    "W-STAT": (BODY, {"body": "About 80 % of learning is informal.\n"}),
    "W-TONE": (BODY, {"body": "This course is mandatory.\n"}),
    "W-TYPE": (VALUE, facts("non-formal", "yynyo")),
}
"""What a sound post is changed by, and the place that is told."""

FILES: dict[str, tuple[str, dict[str, str | bytes]]] = {
    "E-COLLISION": (
        r"content/pages/(a|A)\.md:1:1",
        {
            "content/pages/a.md": "---\ntitle: A\n---\n",
            "content/pages/A.md": "---\ntitle: A\n---\n",
        },
    ),
    "E-CONFIG": ("learnscape.toml:1:1", {"learnscape.toml": 'base_url = "hub"\n'}),
    "E-CONTEXT": ("content/work/lost/x.md:1:1", {"content/work/lost/x.md": "---\ntitle: X\n---\n"}),
    "E-ENCODING": ("content/pages/a.md:1:2", {"content/pages/a.md": b"a\xff"}),
    "E-FILE-NAME": (r"content/.*", {"content/a\nb.md": ""}),
    "E-FILE-SIZE": ("content/pages/a.md", {"content/pages/a.md": "a" * 5 * 1024 * 1024}),
    "E-FRONT-MATTER-MISSING": ("content/pages/a.md:1:1", {"content/pages/a.md": "Hello.\n"}),
    "E-FRONT-MATTER-SHAPE": (
        r"content/pages/a\.md:2:1",
        {"content/pages/a.md": "---\n- one\n---\n"},
    ),
    "E-FRONT-MATTER-UNCLOSED": (
        "content/pages/a.md:1:1",
        {"content/pages/a.md": "---\ntitle: A\n"},
    ),
    "E-THEME": ("learnscape.toml", {"learnscape.toml": 'theme = "dark"\n'}),
    "H-BASE-URL": ("learnscape.toml", {}),
    "H-TOOL": (
        f"{POST}:4:14",
        {
            "learnscape.toml": 'daily_tools = ["wiki"]\n',
            "content/tools/wiki.md": "---\ntitle: Wiki\n---\n",
            POST: "---\ntitle: A\ntype: formal\nsocial_tool: web-page\nsource: google-sre\n"
            "task: incidents/review\n---\n",
        },
    ),
    "E-AMBIGUOUS": (
        f"{POST}:6:7",
        {
            "content/work/planning/_index.md": "---\ntitle: Planning\n---\n",
            "content/work/planning/review.md": "---\ntitle: Review\n---\n",
            POST: "---\ntitle: A\ntype: formal\nsocial_tool: web-page\nsource: google-sre\n"
            "task: review\n---\n",
        },
    ),
    "E-CATALOGUE": (
        "learnscape.toml",
        {
            "learnscape.toml": 'base_url = "https://example.com/"\nlanguage = "de"\n',
            "templates/locale/de.po": "no catalogue",
        },
    ),
    "W-ASSET": ("content/a.html", {"content/a.html": "<p>Hello.\n"}),
    "W-CONFIG": ("learnscape.toml:1:1", {"learnscape.toml": 'titel = "A"\n'}),
    "W-LEDGER": ("links.jsonl:2:1", {"links.jsonl": "\n<<<<<<< ours\n"}),
    "W-MEDIA-AS-TYPE": (
        f"{POST}:3:1",
        {
            "content/tools/course.md": "---\ntitle: Course\nmedium: instructional\n---\n",
            POST: "---\ntitle: A\ntype: informal\nsocial_tool: course\nsource: google-sre\n"
            "task: incidents/review\n---\n",
        },
    ),
    "W-MENTIONS": ("mentions-received.json:1:1", {"mentions-received.json": "<h1>Not now</h1>"}),
    "H-MENTION": (
        "mentions-received.json:2:16",
        {
            "mentions-received.json": '{"wm-source": "https://a.example/",\n'
            ' "wm-target" : "https://example.com/posts/nowhere/"}\n'
        },
    ),
    "W-PLACE": ("content/a.md", {"content/a.md": "---\ntitle: A\n---\n"}),
    "W-TRANSLATION": (
        "content/posts/tour.de.md:1:1",
        {
            "learnscape.toml": 'base_url = "https://example.com/"\nlanguages = ["de"]\n',
            "content/posts/tour.de.md": "---\ntitle: A\n---\n",
        },
    ),
}
"""Files that are added to the smallest hub, and the place that is told."""


def unreadable(hub: Hub, patch: pytest.MonkeyPatch) -> None:
    """Let no file of content/ be opened."""

    def refuse(path: str, mode: str) -> IO[bytes]:
        if hub.root in Path(path).parents:
            raise PermissionError(13, "Permission denied")
        return open(path, mode)  # noqa: PTH123 - as it is

    patch.setattr("learnscape_gen.flow.steady_file.open", refuse, raising=False)


def link_out(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Link to a file outside of the project."""
    hub.write("../diary.md", "Dear diary.\n")
    (hub.root / "content/secrets.md").symlink_to(hub.root.parent / "diary.md")


def emptied(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Remove the content folder."""
    shutil.rmtree(hub.root / "content")


def foreign(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Keep a file of one's own in the output folder."""
    hub.write("site/thesis.txt", "Years of work.\n")


def inside(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Choose the content folder for the output."""
    hub.output = hub.root / "content"


def unclosed(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Write a template that is not closed."""
    hub.write("templates/home.html", "{% if page %}\n")


def without_pagefind(hub: Hub, patch: pytest.MonkeyPatch) -> None:
    """Have no Pagefind, and want a search."""
    hub.search = True
    patch.setattr("learnscape_gen.flow.indexing.found_pagefind", lambda: None)


def garble(hub: Hub, _: pytest.MonkeyPatch) -> None:
    """Write over what builds remember."""
    hub.write(".learnscape/state.db", "Remember the milk.\n" * 100)


DEEDS: dict[str, tuple[str, Callable[[Hub, pytest.MonkeyPatch], None]]] = {
    "E-FILE": (r"content/.*", unreadable),
    "E-OUTPUT": ("content", inside),
    "E-OUTPUT-FOREIGN": ("site", foreign),
    "E-SYMLINK": ("content/secrets.md", link_out),
    "E-TEMPLATE": ("templates/home.html:1", unclosed),
    "W-CONTENT": ("content", emptied),
    "W-SEARCH": ("learnscape.toml", without_pagefind),
    "W-STATE": (r"\.learnscape/state\.db", garble),
}
"""What takes more than files, and the place that is told."""


def assert_told(hub: Hub, code: str, place: str, *, build: bool = False) -> None:
    """Assert that a code is told at a place, given as it is written or as a pattern."""
    report = hub.build() if build else hub.check()
    told = {str(problem.location) for problem in report.problems if problem.code == code}
    assert any(found == place or re.fullmatch(place, found) for found in told), report.problems


@pytest.mark.parametrize("code", POSTS)
def test_a_post_that_fires_it(code: str, hub: Hub) -> None:
    """One change to a sound post is told with its code and its place."""
    place, keys = POSTS[code]
    hub.post(**keys)  # type: ignore[arg-type] # keys only
    assert_told(hub, code, place)


@pytest.mark.parametrize("code", FILES)
def test_files_that_fire_it(code: str, hub: Hub) -> None:
    """A file or two more are told with their code and their place."""
    place, files = FILES[code]
    for path, content in files.items():
        hub.write(path, content)
    assert_told(hub, code, place)


@pytest.mark.parametrize("code", DEEDS)
def test_a_deed_that_fires_it(code: str, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person does beside writing is told, too, and nothing is lost by it."""
    place, deed = DEEDS[code]
    deed(hub, monkeypatch)
    assert_told(hub, code, place, build=True)


def test_every_code_fires() -> None:
    """No code is without a way to fire it."""
    assert {*POSTS, *FILES, *DEEDS} == set(CODES)


@pytest.mark.parametrize("code", [code for code in POSTS if CODES[code].can_be_silenced])
def test_what_can_be_silenced(code: str, hub: Hub) -> None:
    """A code that can be silenced for the hub is not heard then."""
    hub.post(**POSTS[code][1])  # type: ignore[arg-type] # keys only
    hub.write("learnscape.toml", f'silence = ["{code}"]\n')
    assert code not in {problem.code for problem in hub.check().problems}


@pytest.mark.parametrize("code", [code for code in POSTS if not CODES[code].can_be_silenced])
def test_what_can_not_be_silenced(code: str, hub: Hub) -> None:
    """An error that stops a page is heard nevertheless, and the list is told of."""
    hub.post(**POSTS[code][1])  # type: ignore[arg-type] # keys only
    hub.write("learnscape.toml", f'silence = ["{code}"]\n')
    assert {code, "W-SILENCE"} <= {problem.code for problem in hub.check().problems}
