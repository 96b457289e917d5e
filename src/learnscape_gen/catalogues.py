"""Brings catalogues up to date: every text that readers see, and nothing else.

What is translated stays, what nobody asks for any more goes, and texts stand in the order of the
places where readers meet them. So a difference between two versions shows what there is to do.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po

from learnscape_gen.language.catalogue import parsed
from learnscape_gen.language.dates import locale_of
from learnscape_gen.messages import messages

BUILT_IN = Path(__file__).parent / "theme" / "locale"
COMPLETE = ("de", "es", "fr")
"""The built-in languages that have every text; others have the names of the three types."""
_WIDE = 0
"""Each text stands on one line, so that a change of a word is a change of that line."""


def updated(known: bytes, language: str) -> bytes:
    """Return a catalogue that has every text.

    Args:
        known: the catalogue as it is; empty for a new one.
        language: its tag.

    Raises:
        ValueError: what is known is no catalogue.

    """
    locale = str(locale_of(language))
    before = parsed(known, language) if known else Catalog(locale)
    after = Catalog(locale)
    for message in messages():
        texts = (message.one, message.many) if message.many else message.one
        kept = before.get(message.one)
        said = kept.string if kept and isinstance(kept.id, tuple) == bool(message.many) else ""
        flags = kept.flags if kept else ()
        after.add(texts, said or "", flags=flags, auto_comments=[message.place])
    body = BytesIO()
    write_po(body, after, width=_WIDE, omit_header=True)
    return _header(before, language) + body.getvalue()


def _header(catalogue: Catalog, language: str) -> bytes:
    """Return what stands above the texts: no dates, so that the same texts give the same bytes."""
    return (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: learnscape\\n"\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    ).encode()


def refresh_built_in() -> None:
    """Bring the built-in catalogues of the complete languages up to date, for `make catalogues`."""
    for language in COMPLETE:
        file = BUILT_IN / f"{language}.po"
        file.write_bytes(updated(file.read_bytes(), language))
