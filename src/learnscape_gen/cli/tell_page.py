"""What there is to say about one page, in words or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.flow.explaining import Explanation

_PARTS = {
    "view": "what it shows",
    "bodies": "the texts on it",
    "template": "its template",
    "site": "what every page shows",
    "program": "learnscape itself",
}
_SHOWN = 40
"""So many differences are told; `--format json` has all of them."""


def as_json(page: Explanation) -> str:
    """Return an explanation as one JSON object in plain ASCII."""
    return json.dumps(msgspec.to_builtins(page), indent=2)


def as_text(page: Explanation) -> str:
    """Return an explanation in words."""
    return "\n".join(printable(line) for line in _lines(page))


def _lines(page: Explanation) -> Iterator[str]:
    yield f"/{page.path.removesuffix('index.html')}"
    yield f"  made from {_sources(page)}"
    reason = page.reason or "nothing that shapes it has changed"
    yield f"  {'would be drawn again' if page.reason else 'stays as it is'}: {reason}"
    if page.reason == "it is new":
        return
    parts = _PARTS if page.template else {"view": "the file it is a copy of"}
    for part, told in parts.items():
        yield f"  {told:22} {'changed' if part in page.changed else 'unchanged'}"
        if part == "view":
            yield from (f"    {line}" for line in page.differences[:_SHOWN])
            if len(page.differences) > _SHOWN:
                yield f"    … and {len(page.differences) - _SHOWN} more"


def _sources(page: Explanation) -> str:
    """Name what a page is made from."""
    named = dict.fromkeys((page.origin, *page.bodies))
    files = [name for name in named if name]
    drawn = f"with {page.template}" if page.template else "as a copy"
    return f"{', '.join(files[:3])}{' …' if len(files) > 3 else ''} {drawn}".strip()  # noqa: PLR2004 - a line's worth
