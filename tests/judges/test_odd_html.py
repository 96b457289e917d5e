"""The Nu HTML checker judges bodies of odd, harmless raw HTML: by hand, in pairs, and by chance."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown import allowed_html
from learnscape_gen.content.markdown.read import read_markdown
from tests.judges.test_html import verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator

ODD = Path(__file__).with_name("odd_html.txt")
"""One case a line; a blank line does not end one."""

_OTHERS = {"h1", "form", "button", "section", "nav", "main", "center", "font", "rtc", "menu"}
NAMES = sorted(allowed_html.ELEMENTS | _OTHERS)
PIECES = [
    *(f"<{slash}{name}>" for name in NAMES for slash in ("", "/")),
    *("a ", "b", "\n", "\n\n", "- ", "> ", "# h\n", "**", "[l](x.md)", "`", "1. ", "    ", "~~"),
    *("| a | b |\n|---|---|\n| c | ", " |\n", "T\n: ", "[^1]", "\n\n[^1]: ", "> [!NOTE] "),
    *("<td colspan=3>", "<td rowspan=2>", "<th colspan=2 rowspan=2>", "<table><tr><td>"),
    *("<p id=a>", "<a href=x.md>", "<img src=x.png>", "![i](x.png)", "<dl><dt>", "<ul><li>"),
    *("<details><summary>", "<figure><figcaption>", "<ruby>a<rt>", "</td></tr></table>"),
]
_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head>'
    "<body><main><h1>x</h1><div>{}</div></main></body></html>"
)
_PLACEHOLDER = re.compile("\x02[0-9]+=?\x03")


def by_hand() -> Iterator[str]:
    """Yield each case of the list alone, each line alone, and some that follow one another."""
    lines = ODD.read_text("utf-8").splitlines()
    yield from re.split(r"(?<=\S)\n(?=\S)", "\n".join(lines))
    yield from lines
    for number in range(len(lines)):
        yield "\n".join(lines[number : number + 4])
        yield "\n\n".join(lines[number : number + 3])


def in_pairs() -> Iterator[str]:
    """Yield every element within every other, in a block and in a text."""
    for outer in NAMES:
        for inner in NAMES:
            yield f"<{outer}>a<{inner}>b</{inner}></{outer}>\n\nc <{outer}>d <{inner}>e"


def by_chance() -> Iterator[str]:
    """Yield tags and Markdown as they fall; the same in every run."""
    dice = random.Random(1)  # noqa: S311 - no secret
    for _ in range(3_000):
        yield "".join(dice.choice(PIECES) for _ in range(dice.randint(2, 18)))


def test_bodies_of_odd_html_are_valid(vnu: list[str], tmp_path: Path) -> None:
    """Whatever an author leaves out or puts in the wrong place, the page is valid HTML."""
    for number, text in enumerate(dict.fromkeys([*by_hand(), *in_pairs(), *by_chance()])):
        body, _ = read_markdown(text, path="a.md")
        page = _PAGE.format(_PLACEHOLDER.sub("x", body.html))
        (tmp_path / f"{number}.html").write_text(page, "utf-8")
    assert verdicts(vnu, str(tmp_path)) == []
