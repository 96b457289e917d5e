"""Cleans a draft of any format before it is brought into a hub, at the border, once for all.

What it does with a single value is in `words.py` (`title_of`, `one_line`, `many_lines`),
`addresses.py` (`address_of`) and `dates.py` (`date_of`, `date_of_clock`). A format calls these
where it has to know what becomes of a value; it need not.
"""

from __future__ import annotations

import msgspec

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.importers.addresses import LONGEST_ADDRESS, Address, address_of
from learnscape_gen.importers.dates import date_of
from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.words import LONGEST_TITLE, many_lines, one_line, title_of


def cleaned(draft: Draft) -> Draft | Left:
    """Return a draft of which every value can be written down; or why there is nothing to write.

    An address that is no page's goes to `kept`, if others may see it, and so does a title that
    was cut. A draft that has nothing but such an address is left.
    """
    address = address_of(draft.url) if draft.url else Address("")
    title = title_of(draft.title)
    body = many_lines(draft.body)
    kept = list(draft.kept)
    if address.why:
        if not body:
            shown = title or ("" if address.secret else draft.url)
            return Left(one_line(draft.place), address.why, one_line(shown, 80))
        kept.append(("url", address.why if address.secret else draft.url[:LONGEST_ADDRESS]))
    if len(one_line(draft.title)) > LONGEST_TITLE:
        kept.append(("title", draft.title))
    return msgspec.structs.replace(
        draft,
        place=one_line(draft.place),
        title=title,
        url=address.url,
        body=body,
        why=one_line(draft.why),
        tags=_each(draft.tags),
        folders=_each(draft.folders),
        date=date_of(draft.date),
        language=one_line(draft.language, 40),
        author=one_line(draft.author, LONGEST_TITLE),
        source=one_line(draft.source, LONGEST_TITLE),
        source_url=address_of(draft.source_url).url,
        feed=address_of(draft.feed).url,
        name=one_line(draft.name),
        aliases=_each(draft.aliases),
        values=tuple((name, _unbroken(value)) for name, value in draft.values),
        kept=tuple((one_line(name), many_lines(text)) for name, text in kept),
    )


def _unbroken(text: str) -> str:
    """Return a value on one line; its blanks stay, since quotes may be around them."""
    return " ".join(without_forbidden(text).splitlines()).strip()


def _each(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of each text once, without those that have none."""
    lines = dict.fromkeys(one_line(text, LONGEST_TITLE) for text in texts)
    return tuple(line for line in lines if line)
