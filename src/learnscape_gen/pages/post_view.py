"""What the page of a post shows, unfolded from what was planned when the page is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.kinds.post import GivenSource, Review
from learnscape_gen.language.words import msg
from learnscape_gen.learning import Facts, reason
from learnscape_gen.pages.direction import direction_of
from learnscape_gen.pages.json_ld import post_json_ld
from learnscape_gen.pages.lost import External, LostView, external, lost_view
from learnscape_gen.pages.mention_view import MentionView, mention_view
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostList, TocEntry
from learnscape_gen.paths import as_url, root_from

if TYPE_CHECKING:
    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.pages.posts import PlannedPost
    from learnscape_gen.pages.site import SiteView

_NOTE_LABELS = {
    "reading_note": msg("On the reading"),
    "intent_note": msg("On intention"),
    "support": msg("Support"),
    "validated_by": msg("Validated by"),
    "outcome": msg("What came of it"),
    "via": msg("Found through"),
}


class TypeBadge(msgspec.Struct, frozen=True):
    """The learning type of a use, with the reason why it counts as that."""

    id: str
    label: str
    url: str
    reason: str


class PostView(msgspec.Struct, frozen=True):
    """A post."""

    head: Head
    title: str
    why: str
    type: TypeBadge
    address: External | None
    source: Count | None
    author: str
    year: str
    tools: tuple[Link, ...]
    tasks: tuple[Link, ...]
    moments: tuple[Link, ...]
    minutes: int
    access: str
    tags: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    date: str
    review: Review | None
    noticed: str
    status: str
    body: Body
    toc: tuple[TocEntry, ...]
    backlinks: tuple[Link, ...]
    more: tuple[PostList, ...]
    previous: Link | None
    next: Link | None
    mentions: tuple[MentionView, ...] = ()
    more_mentions: int = 0
    lost: LostView | None = None


def post_view(post: PlannedPost, site: SiteView) -> PostView:
    """Return what the page of a post shows."""
    doc, words = post.doc, site.words
    given = doc.source if isinstance(doc.source, GivenSource) else None
    return PostView(
        head=_head(post, site),
        title=doc.title,
        why=doc.why,
        type=TypeBadge(
            doc.type.value,
            site.types[doc.type.value].label,
            f"learning/{doc.type.value}/",
            reason(doc.type, doc.facts or Facts(), words.other),
        ),
        address=external(doc.url),
        source=post.source,
        author=doc.author or (given.author if given else ""),
        year=doc.year or (given.year if given else ""),
        tools=post.tools,
        tasks=post.tasks,
        moments=tuple(site.moments[moment] for moment in doc.moments),
        minutes=doc.minutes,
        access=site.access.get(doc.access, ""),
        tags=doc.tags,
        facts=tuple((words(label), words(value)) for label, value in _facts(doc.facts))
        + tuple((words(_NOTE_LABELS[key]), text) for key, text in doc.notes),
        date=doc.date[:10],
        review=doc.review,
        noticed=doc.noticed,
        status=doc.status,
        body=post.body,
        toc=toc_of(doc.body),
        backlinks=post.backlinks,
        more=post.more,
        previous=post.previous,
        next=post.next,
        mentions=tuple(mention_view(mention, words) for mention in post.mentions),
        more_mentions=post.more_mentions,
        lost=lost_view(post.lost),
    )


def _head(post: PlannedPost, site: SiteView) -> Head:
    doc, url = post.doc, as_url(post.address)
    language = doc.language if doc.language != site.language else ""
    return Head(
        title=doc.title,
        description=doc.why or doc.body.excerpt or site.description,
        url=url,
        root=root_from(url),
        kind="post",
        crumbs=post.crumbs,
        source=doc.path,
        json_ld=post_json_ld(post, site),
        language=language,
        direction=direction_of(language or site.language),
        languages=post.languages,
    )


def toc_of(body: BodyFacts) -> tuple[TocEntry, ...]:
    """Return the headings of a body for the table of contents."""
    return tuple(TocEntry(heading.level, heading.id, heading.text) for heading in body.headings)


def _facts(facts: Facts | None) -> tuple[tuple[str, str], ...]:
    """Return what is known of this use, in words."""
    if facts is None:
        return ()
    told = [
        (msg("Called learning"), _yes_no(facts.designated)),
        (msg("Structured"), _yes_no(facts.structured)),
        (msg("Certificate"), facts.certification.value if facts.certification else ""),
        (msg("Learning intended"), facts.intentional.value if facts.intentional else ""),
        (msg("Controlled by"), facts.control.value if facts.control else ""),
        (msg("In the flow of work"), _yes_no(facts.in_workflow)),
    ]
    return tuple((label, value) for label, value in told if value)


def _yes_no(answer: bool | None) -> str:  # noqa: FBT001 - a fact, not a switch
    return "" if answer is None else "yes" if answer else "no"
