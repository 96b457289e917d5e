"""Writes a collection of N posts for measuring.

They have about 2.5 KB each, 100 tasks in 12 contexts, and 20 tools.

The same N and seed give the same bytes on every machine.

    python benchmarks/collection.py 1000 /tmp/collection-1000
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

CONTEXTS, TASKS, TOOLS, SOURCES = 12, 100, 20, 60
_WORDS = (  # noqa: SIM905 - words read better as a text
    "work task team review decide record answer customer incident change plan note reason point "
    "people place time page guide check list write read share ask learn help find keep open close "
    "first next later often never always about against among before between during under with "
    "problem question result source practice habit method example story trust doubt care rule "
    "small large quick slow simple hard clear useful honest early late common rare direct "
    "the a of to and in for on it is as at by this that which when where how why who not but or"
).split()
_TYPES = ("non-formal", "non-formal", "non-formal", "informal", "formal")
_FIRST_DAY = date(2024, 1, 1)


def write_collection(posts: int, folder: Path, seed: int = 7) -> None:
    """Write a project with so many posts into a folder that is not there yet."""
    pick = random.Random(seed)  # noqa: S311 - nothing here is secret
    folder.mkdir(parents=True)
    (folder / "learnscape.toml").write_text(
        'title = "A collection for measuring"\nbase_url = "https://example.org/hub/"\n', "utf-8"
    )
    _write_terms(folder / "content", pick)
    posts_folder = folder / "content" / "posts"
    for number in range(posts):
        place = posts_folder / f"{number // 500:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"post-{number:06}.md").write_text(_post(number, pick), "utf-8")


def _write_terms(content: Path, pick: random.Random) -> None:
    for context in range(CONTEXTS):
        place = content / "work" / f"context-{context:02}"
        place.mkdir(parents=True)
        (place / "_index.md").write_text(
            f"---\ntitle: Context {context} of the work\nsummary: {_sentence(pick)}\n---\n", "utf-8"
        )
    for task in range(TASKS):
        place = content / "work" / f"context-{task % CONTEXTS:02}"
        (place / f"task-{task:03}.md").write_text(
            f"---\ntitle: Do the task number {task}\ntrigger: {_sentence(pick)}\n"
            f"result: {_sentence(pick)}\n---\n",
            "utf-8",
        )
    for kind, count in (("tools", TOOLS), ("sources", SOURCES)):
        (content / kind).mkdir(parents=True)
        for number in range(count):
            name = f"{kind[:-1]}-{number:02}"
            (content / kind / f"{name}.md").write_text(
                f"---\ntitle: The {kind[:-1]} {number}\nsummary: {_sentence(pick)}\n---\n", "utf-8"
            )


def _post(number: int, pick: random.Random) -> str:
    task = pick.randrange(TASKS)
    day = _FIRST_DAY + timedelta(days=pick.randrange(1000))
    front = [
        "---",
        f"title: {_phrase(pick, 6)} {number}",
        f"type: {pick.choice(_TYPES)}",
        f"source: source-{pick.randrange(SOURCES):02}",
        f"social_tool: tool-{pick.randrange(TOOLS):02}",
        f"work_task: [context-{task % CONTEXTS:02}/task-{task:03}]",
        f"url: https://example.org/resource/{number}",
        f"why: {_sentence(pick)}",
        f"moments: [{', '.join(pick.sample(('new', 'more', 'apply', 'solve', 'change'), 2))}]",
        f"minutes: {pick.choice((3, 5, 10, 15, 25, 45))}",
        "access: free",
        f"date: {day.isoformat()}",
        f"tags: [{pick.choice(_WORDS)}, {pick.choice(_WORDS)}]",
        "---",
    ]
    return "\n".join([*front, _body(number, pick), ""])


def _body(number: int, pick: random.Random) -> str:
    blocks = [_paragraph(pick)]
    for section in range(3):
        blocks.append(f"## {_phrase(pick, 4)}")
        blocks.append(_paragraph(pick))
        if section == 0:
            blocks.append("\n".join(f"- {_phrase(pick, 8)}" for _ in range(4)))
        if section == 1 and number % 5 == 0:
            blocks.append("```python\nfor task in tasks:\n    print(task.title)\n```")
        if section == 1 and number % 7 == 0:
            rows = "\n".join(f"| {_phrase(pick, 2)} | {_phrase(pick, 3)} |" for _ in range(4))
            blocks.append(f"| what | why |\n|---|---|\n{rows}")
        if section == 2:  # noqa: PLR2004 - the last section
            blocks.append(f"> {_sentence(pick)}")
    return "\n\n".join(blocks)


def _paragraph(pick: random.Random) -> str:
    sentences = [_sentence(pick).capitalize() + "." for _ in range(6)]
    sentences[1] = f"**{_phrase(pick, 2)}** {sentences[1]}"
    link = f"[{_phrase(pick, 2)}](https://example.org/{pick.randrange(9999)})"
    sentences[3] = f"See {link}. {sentences[3]}"
    sentences[4] = f"*{_phrase(pick, 2)}* and `{pick.choice(_WORDS)}`: {sentences[4]}"
    return "\n".join(sentences)


def _sentence(pick: random.Random) -> str:
    return _phrase(pick, pick.randrange(9, 15))


def _phrase(pick: random.Random, words: int) -> str:
    return " ".join(pick.choices(_WORDS, k=words))


if __name__ == "__main__":
    write_collection(int(sys.argv[1]), Path(sys.argv[2]))
