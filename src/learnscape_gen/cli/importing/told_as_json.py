"""Tells what came of an import as one JSON object, with every item."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.cli.importing.run import Outcome


def as_json(outcomes: Iterable[Outcome], form: str, *, dry_run: bool) -> str:
    """Return what came of files.

    Args:
        outcomes: one for each file.
        form: their format.
        dry_run: whether nothing was written.

    """
    files = [_fields(outcome) for outcome in outcomes]
    return json.dumps({"format": form, "dry_run": dry_run, "files": files}, indent=2)


def _fields(outcome: Outcome) -> dict[str, object]:
    account = outcome.account
    return {
        "file": outcome.file,
        "error": outcome.fault,
        "columns": [
            {"name": column.name, "key": column.key, "reason": column.reason}
            for column in outcome.columns
        ],
        "read": account.read,
        "made": [made._asdict() for made in account.made],
        "repeated": [repeated._asdict() for repeated in account.repeated],
        "left": [
            {"place": left.place, "why": left.why, "what": left.what} for left in account.left
        ],
        "noted": [{"place": noted.place, "told": noted.told} for noted in account.noted],
    }
