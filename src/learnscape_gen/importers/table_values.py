"""Cells that become values of a post's front matter, as far as they say what can stand there."""

from __future__ import annotations

import re

from learnscape_gen.content.kinds.post_fields import ACCESS, MOMENTS, STATUSES
from learnscape_gen.content.quoting import yaml_value, yaml_values
from learnscape_gen.importers.words import one_line
from learnscape_gen.learning import type_named
from learnscape_gen.paths import fold

_MINUTES = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*(?:m|min\w*|'|′)?\.?", re.IGNORECASE)  # noqa: RUF001 - the prime is what people type
_HOURS = re.compile(r"(\d{1,2})(?:[.,]0+)?\s*(?:h|hours?|std|stunden?)\.?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_ACCESS = {
    **{word: word for word in ACCESS},
    **dict.fromkeys(("kostenlos", "gratis", "frei", "gratuit", "gratuito", "open", "0"), "free"),
    **dict.fromkeys(("anmeldung", "registrierung", "account", "inscription", "registro"), "login"),
    **dict.fromkeys(("kostenpflichtig", "bezahlt", "payant", "de pago", "a pagamento"), "paid"),
}
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "sí", "si", "sì", "private", "privat"})


def value_of(key: str, cell: str) -> str:
    """Return the value of a key as YAML on one line, or an empty string where a cell has none.

    Names of tasks, tools and sources are not looked up here, only written down.
    """
    return _READERS.get(key, _line)(cell)


def several(cell: str) -> list[str]:
    """Return the values in a cell: set off by `;`, else by `|`, else by a comma, or by lines."""
    sign = next((sign for sign in ";|" if sign in cell), ",")
    parts = re.split(rf"[{re.escape(sign)}\n]", cell.strip().removeprefix("[").removesuffix("]"))
    return list(dict.fromkeys(filter(None, (part.strip(" \t\"'").lstrip("#") for part in parts))))


def is_yes(cell: str) -> bool:
    """Tell whether a cell says yes."""
    return fold(cell[:20]) in _YES


def _minutes(cell: str) -> str:
    cell = cell.strip()
    if found := _MINUTES.fullmatch(cell):
        return str(int(found[1])) if int(found[1]) else ""
    if found := _HOURS.fullmatch(cell):
        return str(60 * int(found[1])) if int(found[1]) else ""
    if found := _CLOCK.fullmatch(cell):
        return str(60 * int(found[1]) + int(found[2]))
    return ""


def _line(cell: str) -> str:
    return yaml_value(one_line(cell))


def _terms(cell: str) -> str:
    return yaml_values(several(cell))


def _type(cell: str) -> str:
    found = type_named(cell[:100])
    return found.value if found else ""


def _year(cell: str) -> str:
    return cell.strip() if re.fullmatch(r"\d{4}", cell.strip(), re.ASCII) else ""


def _access(cell: str) -> str:
    return _ACCESS.get(fold(cell[:100]), "")


def _moments(cell: str) -> str:
    named = [fold(part) for part in several(cell)]
    return yaml_values(named) if set(named) <= set(MOMENTS) else ""


def _status(cell: str) -> str:
    return fold(cell[:100]) if fold(cell[:100]) in STATUSES else ""


_READERS = {
    **dict.fromkeys(("work_task", "work_context", "social_tool"), _terms),
    "type": _type,
    "minutes": _minutes,
    "year": _year,
    "access": _access,
    "moments": _moments,
    "status": _status,
}
"""What reads a cell for a key; any other key takes a line of words."""
