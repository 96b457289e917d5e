"""The Nu HTML checker judges every page, the style sheet and the icon."""

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


def test_every_page_is_valid(vnu: list[str], site: Site) -> None:
    """No page has an error or a warning, as it is served."""
    assert verdicts(vnu, *map(site.address, site.different_pages())) == []


def test_the_style_sheet_is_valid(vnu: list[str], own_site: Path) -> None:
    """The style sheet is what CSS allows."""
    sheets = [str(path) for path in own_site.rglob("*.css")]
    assert sheets
    assert verdicts(vnu, "--css", *sheets) == []


def test_the_icon_is_valid(vnu: list[str], own_site: Path) -> None:
    """The icon is what SVG allows, and so are the drawings of cards."""
    drawings = map(str, PICTURES.rglob("*.svg"))
    assert verdicts(vnu, "--svg", str(own_site / "assets" / "favicon.svg"), *drawings) == []
