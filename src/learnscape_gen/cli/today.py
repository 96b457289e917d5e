"""The day it is; only the command line looks at the clock."""

# ruff: noqa: PLC0415 - imported when a date is written, so that help is quick
from __future__ import annotations

import os

from learnscape_gen.cli.ending import WrongUseError


def today() -> str:
    """Return today as YYYY-MM-DD; SOURCE_DATE_EPOCH sets another day, for repeatable results.

    Raises:
        WrongUseError: SOURCE_DATE_EPOCH is no number of seconds.

    """
    from datetime import UTC, date, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today().isoformat()  # noqa: DTZ011 - the day where the author is
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise WrongUseError(
            f"SOURCE_DATE_EPOCH is '{epoch}'; it must be a number of seconds since 1970.",
        ) from None
