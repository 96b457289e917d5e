"""The facts of a use, told to its reader: in one plain sentence, or clause by clause.

A sentence draws together what has one subject, as English does. Other languages get clauses, each
of which is whole, so that it can be translated.
"""

from __future__ import annotations

from learnscape_gen.learning.facts import Certification, Control, Facts, Intention

_YOU, _IT, _NOBODY = "you", "it", "nobody"


def clauses(facts: Facts) -> tuple[str, ...]:
    """Tell the given facts in clauses of one subject and one predicate each."""
    adjectives = (f"is {adjective}" for adjective in _adjectives(facts))
    told = (
        (_YOU, _your_verbs(facts)),
        (_IT, (*adjectives, _ending(facts))),
        (_NOBODY, _nobodys_verbs(facts)),
        ("", (_about_work(facts),)),
    )
    return tuple(f"{subject} {verb}".strip() for subject, verbs in told for verb in verbs if verb)


def sentence(facts: Facts) -> str:
    """Tell the given facts in one sentence to the person who learns, without its full stop."""
    told = (_about_you(facts), _about_it(facts), _about_nobody(facts), _about_work(facts))
    return "; ".join(clause for clause in told if clause)


def _about_you(facts: Facts) -> str:
    verbs = _your_verbs(facts)
    return f"{_YOU} {_listed(verbs, 'and')}" if verbs else ""


def _your_verbs(facts: Facts) -> list[str]:
    prepared = facts.designated or facts.structured
    intention = {
        Intention.YES: "mean to learn",
        Intention.NO: "do not set out to learn" if prepared else "learn while doing something else",
        Intention.MIXED: "sometimes mean to learn and sometimes not",
    }
    steering = {
        Control.LEARNER: "" if facts.intentional is Intention.NO else "steer it yourself",
        Control.SHARED: "steer it together with others",
        Control.ORGANISATION: "",
    }
    said = [
        intention[facts.intentional] if facts.intentional else "",
        steering[facts.control] if facts.control else "",
    ]
    return [verb for verb in said if verb]


def _about_it(facts: Facts) -> str:
    adjectives, ending = _listed(_adjectives(facts), "and"), _ending(facts)
    verbs = [verb for verb in (f"is {adjectives}" if adjectives else "", ending) if verb]
    return f"{_IT} {', and '.join(verbs)}" if verbs else ""


def _adjectives(facts: Facts) -> list[str]:
    said = {
        "run by others": facts.control is Control.ORGANISATION,
        "offered as learning": facts.designated is True,
        "set up with objectives, time or support": facts.structured is True,
    }
    return [words for words, holds in said.items() if holds]


def _ending(facts: Facts) -> str:
    return {
        Certification.ASSESSED: "ends in a certificate",
        Certification.ATTENDANCE: "ends in proof that you were there",
    }.get(facts.certification or Certification.NONE, "")


def _about_nobody(facts: Facts) -> str:
    verbs = _nobodys_verbs(facts)
    return f"{_NOBODY} {_listed(verbs, 'or')}" if verbs else ""


def _nobodys_verbs(facts: Facts) -> list[str]:
    unsteered = facts.intentional is Intention.NO and facts.control is Control.LEARNER
    said = {
        "steers it": unsteered,
        "calls it a course": facts.designated is False,
        "sets objectives for it": facts.structured is False,
        "certifies it": facts.certification is Certification.NONE,
    }
    return [verb for verb, holds in said.items() if holds]


def _about_work(facts: Facts) -> str:
    if facts.in_workflow is None:
        return ""
    return "it happens in the flow of work" if facts.in_workflow else "it takes time out of work"


def _listed(items: list[str], last: str) -> str:
    """Write `a`, `a and b`, `a, b and c`."""
    return f" {last} ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
