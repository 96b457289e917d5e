"""The keys of a post, each with what it holds."""

from __future__ import annotations

from learnscape_gen.content.dates import SPAN
from learnscape_gen.content.field import (
    Address,
    Answer,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Group,
    Learning,
    Line,
    Lines,
    Matching,
    Minutes,
    Terms,
    Title,
)
from learnscape_gen.content.kinds.shared_fields import ALIASES
from learnscape_gen.learning import Certification, Control, Intention

MOMENTS = ("new", "more", "apply", "solve", "change")
ACCESS = ("free", "login", "paid")
STATUSES = ("published", "draft", "archived")

TITLE = Title("title", "what it is called", '"What it is called"', required=True)
TYPE = Learning(
    "type", "formal, non-formal or informal: the learning in this use", "non-formal", required=True
)
GIVEN_NAME = Line("name", "who or what it is", "Google")
GIVEN_PUBLISHER = Line("publisher", "who brought it out, where that is not the author", "Google")
GIVEN_AUTHOR = Line("author", "who wrote it", "Somebody")
GIVEN_YEAR = Line("year", "when it came out", "2016")
GIVEN_URL = Address("url", "where it is", "https://example.org/")
SOURCE = Group(
    "source",
    "who made it: a file in content/sources/, or {name: ..., url: ...}",
    "somebody",
    required=True,
    fields=(GIVEN_NAME, GIVEN_URL, GIVEN_AUTHOR, GIVEN_YEAR, GIVEN_PUBLISHER),
    short=Terms("source", "a file in content/sources/", "somebody", kind="source"),
    one_of=("name", "publisher", "author"),
)
SOCIAL_TOOL = Terms(
    "social_tool",
    "the tool or medium: a file in content/tools/",
    "web-page",
    required=True,
    kind="tool",
)
WORK_TASK = Terms(
    "work_task",
    "the task it helps with: a file in content/work/, or [one, two]",
    "work/task",
    required=True,
    kind="task",
)
WORK_CONTEXT = Terms(
    "work_context",
    "the work that the task belongs to, where the task does not say",
    "incidents",
    kind="context",
)
URL = Address("url", "where it is", "https://example.org/page")
WHY = Line("why", "one line: why is it in this learnscape?", "Says what others leave out.")
MOMENT = Choices(
    "moments",
    "when it helps: new, more, apply, solve, change",
    "[apply, solve]",
    options=MOMENTS,
)
MINUTES = Minutes("minutes", "how long it takes", "10")
FREE_OR_NOT = Choice("access", "free, login or paid", "free", options=ACCESS)
AUTHOR = Line("author", "who wrote it, where that is not the source", "Somebody")
YEAR = Line("year", "when it came out", "2016")
DESIGNATED = Flag("designated", "is it called learning?", "no")
STRUCTURED = Flag("structured", "has it objectives, time or support for learning?", "no")
CERTIFICATION = Answer(
    "certification",
    "what one gets in the end: none, attendance or assessed",
    "none",
    options=tuple(Certification),
    no=Certification.NONE.value,
)
INTENTIONAL = Answer(
    "intentional",
    "does one set out to learn: yes, no or mixed",
    "yes",
    options=tuple(Intention),
    no=Intention.NO.value,
)
CONTROL = Answer(
    "control", "who steers: organisation, learner or shared", "learner", options=tuple(Control)
)
IN_WORKFLOW = Flag("in_workflow", "does it happen in the flow of work?", "yes")
FACTS = Group(
    "facts",
    "facts about this use, checked against the type; leave out what you do not know",
    "{designated: no, structured: no, certification: none, intentional: yes, control: learner}",
    fields=(DESIGNATED, STRUCTURED, CERTIFICATION, INTENTIONAL, CONTROL, IN_WORKFLOW),
)
NOTICED = Line("noticed", "if informal: what was learnt by the way, and while doing what", "...")
CLAIM = Line("claim", "a figure that the post discusses as a claim", "80 %")
DATE = Day("date", "when you added it", "2026-11-02")
TAGS = Lines("tags", "words to find it by", "[one, two]")
STATUS = Choice(
    "status",
    "a draft is not published: take this line out when the post is ready",
    "draft",
    options=STATUSES,
    default="published",
)
DRAFT = Flag("draft", "another way to write status: draft", "yes")
REVIEWED_ON = Day("on", "when somebody last looked at it", "2026-11-02")
REVIEWED_BY = Line("by", "who looked at it", "our team")
OUTCOME_OF_REVIEW = Line("outcome", "what came of it", "kept")
NOTE_ON_REVIEW = Line("note", "what to remember of it", "read again")
REVIEWED = Group(
    "reviewed",
    "the last look at it: a day, or {on: ..., by: ..., outcome: ..., note: ...}",
    "{on: 2026-11-02, by: our team, outcome: kept}",
    fields=(REVIEWED_ON, REVIEWED_BY, OUTCOME_OF_REVIEW, NOTE_ON_REVIEW),
    short=Day("reviewed", "when somebody last looked at it", "2026-11-02"),
)
REVIEW_IN = Matching(
    "review_in", "when somebody should look at it again", "12 months", pattern=SPAN
)
OWNER = Line("owner", "who looks at it next, where that is not who looked last", "our team")
SLUG = Line("slug", "the last part of its address, where that is not its file's name", "my-post")
LANGUAGE = Matching(
    "language",
    "the language it is in, where that is not the hub's",
    "en",
    pattern="[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*",
)
SILENCE = Lines("silence", "codes of checks not to hear for this post", "[H-TOOL]")
NOTES = (
    Line("reading_note", "a remark on the reading", "..."),
    Line("intent_note", "a remark on what was intended", "..."),
    Line("support", "who or what helps with it", "..."),
    Line("validated_by", "who has found it true", "..."),
    Line("outcome", "what came of it", "..."),
    Line("via", "through whom it was found", "..."),
)
"""Keys whose words are shown to readers beside the facts."""

POST: tuple[Field, ...] = (
    *(TITLE, TYPE, SOURCE, SOCIAL_TOOL, WORK_TASK, WORK_CONTEXT, URL, WHY, MOMENT, MINUTES),
    *(FREE_OR_NOT, AUTHOR, YEAR, NOTICED, FACTS, DATE, REVIEWED, REVIEW_IN, OWNER, TAGS),
    *(STATUS, DRAFT, SLUG, ALIASES, LANGUAGE, CLAIM, *NOTES, SILENCE),
)
