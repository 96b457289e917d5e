"""What a person should look at, as the text of one issue that a CI job keeps up to date.

The same ledger gives the same text: nothing in it changes from one pass to the next but what has
changed. The marker in the first line is how the job finds its issue again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.ledger.entry import Entry
    from learnscape_gen.links.passing import Pass

MARKER = "<!-- learnscape-links -->"
MOST = 100
"""So many addresses of a kind are listed."""
_MOST_LETTERS = 20_000
"""And in so many letters: an issue may have 65,536."""
_FILES = 5

_PARTS = (
    ("dead", "Dead", "They failed on at least two days. Write where it is now, or take it out."),
    (
        "suspicious",
        "Suspicious",
        "They answer, but perhaps not with what was there. See what people find.",
    ),
    ("moved", "Moved for good", "`learnscape links --fix` writes these into posts and sources."),
)


def as_issue(done: Pass) -> str:
    """Return the text of the issue. Without a heading in it there is nothing to do."""
    parts = [part for state, *told in _PARTS if (part := _part(done, state, *told))]
    if not parts:
        return f"{MARKER}\nEvery outside address of this hub is as it should be.\n"
    intro = "These outside addresses want somebody to look at them. The next pass renews this text."
    return "\n".join([MARKER, intro, *parts]) + "\n"


def _part(done: Pass, state: str, title: str, lead: str) -> str:
    entries = [entry for _, entry in sorted(done.entries.items()) if entry.state == state]
    if not entries:
        return ""
    lines = [f"\n## {title}: {len(entries):,}\n", f"{lead}\n"]
    letters = listed = 0
    for line in (_line(done, entry) for entry in entries[:MOST]):
        letters += len(line)
        if letters > _MOST_LETTERS:
            break
        lines.append(line)
        listed += 1
    if listed < len(entries):
        lines.append(f"- … and {len(entries) - listed:,} more")
    return "\n".join(lines)


def _line(done: Pass, entry: Entry) -> str:
    files = done.addresses[entry.url].files
    more = f" and {len(files) - _FILES} more files" if len(files) > _FILES else ""
    named = ", ".join(map(_code, files[:_FILES])) + more
    return f"- [ ] <{entry.url}> {'; '.join(_known(entry))}. In {named}"


def _known(entry: Entry) -> Iterator[str]:
    if entry.why:
        yield f"{entry.why}, since {entry.since}"
    if entry.to:
        yield f"leads to <{entry.to}>"
    if entry.replaced_by:
        yield f"replaced by <{entry.replaced_by}>"
    if entry.archived:
        yield f"copy of {entry.archived_on or 'an unknown day'}: <{entry.archived}>"


def _code(path: str) -> str:
    """Return a path as code, in which nothing is a sign of Markdown."""
    return f"`{printable(path).replace('`', '')}`"
