"""The codes that a post does not want to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.problem_codes import silencing_fault

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields


def read_silence(fields: Fields) -> tuple[str, ...]:
    """Return the codes under `silence` that can be silenced, and tell of the others."""
    kept = []
    for item in fields.scalars("silence"):
        code = item.text.strip()
        if fault := silencing_fault(code):
            message, hint = fault
            fields.report("W-SILENCE", message, item, hint)
        else:
            kept.append(code)
    return tuple(kept)
