"""The Nu HTML checker judges every page, the style sheets and the drawings."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.judges.site import Site


PICTURES = Path(__file__).parents[2] / "pictures"
UNKNOWN_YET = (
    "CSS: Unrecognized at-rule “@view-transition”",
    "CSS: “view-transition-name”: Property “view-transition-name” doesn't exist.",
)
"""What the checker says of CSS that is newer than it."""


def verdicts(vnu: list[str], *arguments: str) -> list[str]:
    """Return what the checker has to say that counts."""
    run = subprocess.run([*vnu, *arguments], capture_output=True, text=True, check=False)
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']} {message.get('extract')}"
        for message in json.loads(run.stdout)["messages"]
        if not is_of_no_concern(message)
    ]


def is_of_no_concern(message: dict[str, Any]) -> bool:
    """Tell whether a message is about JSON in a script element, which the page's policy forbids.

    It is a data block: HTML asks for the policy only when a script is about to run, and no browser
    runs JSON. The checker does not make the difference. Nor does it know CSS View Transitions yet,
    which browsers without them pass over.
    """
    told, where = message["message"], message.get("extract", "")
    if told in UNKNOWN_YET:
        return True
    return told.startswith("Inline script violates Content Security Policy") and any(
        f'<script type="application/{kind}"' in where for kind in ("ld+json", "json")
    )


def test_everything_is_valid(
    vnu: list[str], own: Site, hostile: Site, arabic: Site, empty: Site
) -> None:
    """No page has an error or a warning, as it is served; nor has a style sheet or a drawing.

    To start the checker takes longer than to judge a hub, so it is asked for all of them at once.
    """
    pages = [
        site.address(path)
        for site in (own, hostile, arabic, empty)
        for path in site.different_pages()
    ]
    sheets = [*own.folder.rglob("*.css")]
    drawings = [own.folder / "assets" / "favicon.svg", *PICTURES.rglob("*.svg")]
    assert sheets
    files = map(str, (*sheets, *drawings))
    assert verdicts(vnu, "--also-check-css", "--also-check-svg", *pages, *files) == []


def test_the_judge_sees_what_is_wrong(vnu: list[str], empty: Site, tmp_path: Path) -> None:
    """A page, a style sheet and a drawing with a fault do not pass, whatever else is asked for."""
    wrong = {"x.html": "<p></div>", "x.css": "a { colr: red }", "x.svg": "<svg><b/></svg>"}
    for name, text in wrong.items():
        (tmp_path / name).write_text(text, "utf-8")
    files = [str(tmp_path / name) for name in wrong]
    told = verdicts(vnu, "--also-check-css", "--also-check-svg", empty.url, *files)
    assert {name for name in wrong if any(f"/{name}:" in each for each in told)} == {*wrong}
    assert not any(each.startswith(empty.url) for each in told)
