"""What is missing in the hub and what is due for another look, for those who look after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from learnscape_gen.hub import gaps
from learnscape_gen.hub.reviews import due_of, owner_of
from learnscape_gen.hub.translation import path_of_original
from learnscape_gen.language.words import msg
from learnscape_gen.pages.labels import CURATE
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head
from learnscape_gen.pages.reviews import CALENDAR
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from learnscape_gen.hub.gaps import LastHeard, MissingTypes
    from learnscape_gen.hub.model import Post, Task, TermPage
    from learnscape_gen.pages.ground import Ground

_T = TypeVar("_T")

SHOWN = 50
"""So many gaps of a kind stand on the page; `learnscape gaps` has all of them."""
QUIETEST = 12
"""So many sources: which of them are too quiet only a reader with a clock can tell."""

_LEAD = msg("Where this learnscape has gaps, what is due for another look, and where to begin.")


class Gap(msgspec.Struct, frozen=True, array_like=True):
    """Something that is missing, or due.

    Args:
        title: where it is missing.
        url: the page of that.
        note: what is missing there, or who looks after it.
        day: the day on which it is due, or was last heard of.
        begin: the line for a post that fills the gap, or the file to open.

    """

    title: str
    url: str
    note: str = ""
    day: str = ""
    begin: str = ""


class GapList(msgspec.Struct, frozen=True, array_like=True):
    """Gaps of one kind; of very many (`total`) only the first are here."""

    id: str
    title: str
    lead: str
    gaps: tuple[Gap, ...]
    total: int


class CurateView(msgspec.Struct, frozen=True):
    """All kinds of gaps that there are; `calendar` has the days on which posts are due.

    `begun` tells whether the hub has any work yet.
    """

    head: Head
    title: str
    lead: str
    lists: tuple[GapList, ...]
    calendar: str
    begun: bool


def plan_curate(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page for curators, unless the hub wants none."""
    if not ground.config.curate:
        return
    title, lead = ground.words(CURATE), ground.words(_LEAD)
    lists = tuple(found for found in _lists(ground) if found.gaps)
    view = CurateView(
        head=ground.head("curate/", "curate", title, lead, crumbs=(ground.home,)),
        title=title,
        lead=lead,
        lists=lists,
        calendar=CALENDAR if any(found.id == "due" for found in lists) else "",
        begun=bool(ground.hub.tasks),
    )
    yield PagePlan("curate/index.html", "curate.html", view)


def _lists(ground: Ground) -> Iterator[GapList]:
    """Yield the gaps of every kind."""
    words, hub = ground.words, ground.hub
    live = gaps.live_in(hub)
    yield _listed(
        "tasks",
        words("Tasks without posts"),
        words(
            "People do this, and nothing here helps with it yet. A post that does has this line."
        ),
        gaps.tasks_without_posts(hub, live),
        lambda task: _task(ground, task),
    )
    yield _listed(
        "types",
        words("Kinds of learning that are missing"),
        words("There are posts for this work, but none of these kinds, which may be fine."),
        gaps.types_without_posts(hub, live),
        lambda missing: _types(ground, missing),
    )
    yield _listed(
        "tools",
        words("Tools that no task uses"),
        words("Somebody described them. A post that is used with one has this line."),
        gaps.tools_without_posts(hub, live),
        lambda tool: _term(tool, f"social_tool: {tool.doc.id}"),
    )
    yield _listed(
        "why",
        words("Posts that do not say why"),
        words("Each lacks one line, why: it says what the post is good for."),
        live.without_why,
        lambda post: _post(ground, post),
    )
    yield _listed(
        "moments",
        words("Posts that do not say when"),
        words("Each lacks moments: they lead people to a post when they need it."),
        live.without_moments,
        lambda post: _post(ground, post),
    )
    yield _listed(
        "due",
        words("Due for another look"),
        words("Posts say when somebody should look at them again. The first due stands first."),
        ground.due,
        lambda post: _post(ground, post, note=owner_of(post), day=due_of(post)),
    )
    yield _listed(
        "sources",
        words("Sources gone quiet"),
        words("The day on which a post from there was last added or looked at, the oldest first."),
        gaps.sources_by_day(hub, live)[:QUIETEST],
        _source,
    )
    yield _listed(
        "unused",
        words("Terms that nothing uses"),
        words("Work without any task, and sources without any post."),
        gaps.unused_terms(hub, live),
        lambda term: _term(term, _original(ground, term.doc.path)),
    )


def _listed(
    id_: str, title: str, lead: str, found: tuple[_T, ...], gap: Callable[[_T], Gap]
) -> GapList:
    return GapList(id_, title, lead, tuple(gap(each) for each in found[:SHOWN]), len(found))


def _post(ground: Ground, post: Post, note: str = "", day: str = "") -> Gap:
    path = _original(ground, post.doc.path)
    return Gap(post.doc.title, as_url(post.address), note, day, path)


def _original(ground: Ground, path: str) -> str:
    """Return the file that says what is missing: not that of a translation, but its original."""
    if not ground.folder:
        return path
    return f"{path_of_original(path, (ground.config.language,))}.{path.rpartition('.')[2]}"


def _term(term: TermPage, begin: str, note: str = "") -> Gap:
    return Gap(term.doc.title, as_url(term.address), note, begin=begin)


def _task(ground: Ground, task: Task) -> Gap:
    return _term(task, f"work_task: {task.doc.id}", ground.contexts[task.context].doc.title)


def _types(ground: Ground, missing: MissingTypes) -> Gap:
    labels = " · ".join(ground.types[type_].label for type_ in missing.types)
    return Gap(missing.context.doc.title, as_url(missing.context.address), labels)


def _source(heard: LastHeard) -> Gap:
    doc = heard.source.doc
    return Gap(doc.title, as_url(heard.source.address), day=heard.day, begin=doc.url)
