"""Tags of languages (BCP 47), as far as they tell which language stands in for which."""

from __future__ import annotations


def primary(tag: str) -> str:
    """Return the language of a tag without its region or script: `pt` for `pt-BR`."""
    return tag.partition("-")[0].lower()


def from_near_to_far(tag: str) -> tuple[str, ...]:
    """Return the tags under which to look for what is meant for a language: `pt-BR`, then `pt`."""
    return tuple(dict.fromkeys((tag, primary(tag))))
