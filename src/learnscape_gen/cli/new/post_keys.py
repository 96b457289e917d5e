"""The keys of a new post, with what they are for."""

from __future__ import annotations

from learnscape_gen.cli.new.template import Key

NEEDED = ("type", "source", "social_tool", "work_task")
"""Without these a post is a draft."""

KEYS = (
    Key("type", "formal, non-formal or informal: the learning in this use", "non-formal"),
    Key("source", "who made it: a file in content/sources/, or {name: ..., url: ...}", "somebody"),
    Key("social_tool", "the tool or medium: a file in content/tools/", "web-page"),
    Key("work_task", "the task it helps with: a file in content/work/, or [one, two]", "work/task"),
    Key("url", "where it is", "https://example.org/page"),
    Key("author", "who wrote it", "Ann Lee"),
    Key("year", "when it was written", "2024"),
    Key("language", "the language it is in", "en"),
    Key("why", "one line: why is it in this learnscape?", "Says what others leave out."),
    Key("moments", "when it helps: new, more, apply, solve, change", "[apply, solve]"),
    Key("minutes", "how long it takes", "10"),
    Key("access", "free, login or paid", "free"),
    Key("noticed", "if informal: what was learnt by the way, and while doing what", "..."),
    Key(
        "facts",
        "facts about this use, checked against the type; leave out what you do not know",
        "{designated: no, structured: no, certification: none, intentional: yes, control: learner}",
    ),
    Key("date", "when you added it", "2026-11-02"),
    Key("review_in", "when somebody should look at it again", "12 months"),
    Key("tags", "words to find it by", "[one, two]"),
    Key("status", "a draft is not published: take this line out when the post is ready", ""),
)

ONLY_WHERE_KNOWN = frozenset({"author", "year", "language", "status"})
"""No place is kept for these."""
