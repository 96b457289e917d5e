"""Code that a template marks, written as Markdown has it: `{% highlight %}` and its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.written_code import fenced
from learnscape_gen.importers.notes.layout import CODE, masked

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

_MARK = re.compile(
    r"\{%-?\s*(?P<liquid>(?:end)?(?:highlight|raw|comment))\b(?P<said>[^%\n]{0,200})-?%\}"
    r"|\{\{[<%]\s*(?P<hugo>/?\s*highlight)\b(?P<told>[^>%\n]{0,200})[>%]\}\}"
)


def with_fences(body: str, here: Here) -> str:
    """Return a body with fenced code for marked code, and without marks that only kept it raw.

    Comments of templates are kept in the draft, for they were on no page.

    Args:
        body: the text.
        here: the note that it is of.

    """
    if "highlight" not in body and "raw" not in body and "comment" not in body:
        return body
    mask = masked(body)
    marks = [found for found in _MARK.finditer(body) if mask[found.start()] != CODE]
    pieces, done = [], 0
    for number, begin in enumerate(marks):
        kind = _kind(begin)
        if begin.start() < done or kind.startswith(("end", "/")):
            continue
        closing = (
            m for m in marks[number + 1 : number + 50] if _kind(m) in (f"end{kind}", f"/{kind}")
        )
        end = next(closing, None)
        if end is None:
            continue
        inner = body[begin.end() : end.start()]
        pieces.append(body[done : begin.start()])
        done = end.end()
        if kind == "highlight":
            pieces.append(_fenced(inner, begin["said"] or begin["told"] or ""))
        elif kind == "comment":
            here.keep("comment", inner.strip())
            here.tell("Comments of templates are kept in the drafts and on no page.")
        else:
            pieces.append(inner)
    return "".join([*pieces, body[done:]])


def _kind(found: re.Match[str]) -> str:
    return re.sub(r"\s", "", found["liquid"] or found["hugo"])


def _fenced(code: str, said: str) -> str:
    language = next(iter(re.findall(r"[\w+#.-]+", said)), "")
    return f"\n{fenced(code.strip(chr(10)), language)}\n"
