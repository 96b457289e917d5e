"""The facts of a use, told to its reader in one plain sentence."""

from __future__ import annotations

from learnscape_gen.learning.facts import Certification, Control, Facts, Intention


def sentence(facts: Facts) -> str:
    """Tell the given facts in one sentence to the person who learns, without its full stop."""
    clauses = (_about_you(facts), _about_it(facts), _about_nobody(facts), _about_work(facts))
    return "; ".join(clause for clause in clauses if clause)


def _about_you(facts: Facts) -> str:
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
    verbs = [verb for verb in said if verb]
    return f"you {_listed(verbs, 'and')}" if verbs else ""


def _about_it(facts: Facts) -> str:
    said = {
        "run by others": facts.control is Control.ORGANISATION,
        "offered as learning": facts.designated is True,
        "set up with objectives, time or support": facts.structured is True,
    }
    adjectives = _listed([words for words, holds in said.items() if holds], "and")
    ending = {
        Certification.ASSESSED: "ends in a certificate",
        Certification.ATTENDANCE: "ends in proof that you were there",
    }.get(facts.certification or Certification.NONE, "")
    verbs = [verb for verb in (f"is {adjectives}" if adjectives else "", ending) if verb]
    return f"it {', and '.join(verbs)}" if verbs else ""


def _about_nobody(facts: Facts) -> str:
    unsteered = facts.intentional is Intention.NO and facts.control is Control.LEARNER
    said = {
        "steers it": unsteered,
        "calls it a course": facts.designated is False,
        "sets objectives for it": facts.structured is False,
        "certifies it": facts.certification is Certification.NONE,
    }
    verbs = [verb for verb, holds in said.items() if holds]
    return f"nobody {_listed(verbs, 'or')}" if verbs else ""


def _about_work(facts: Facts) -> str:
    if facts.in_workflow is None:
        return ""
    return "it happens in the flow of work" if facts.in_workflow else "it takes time out of work"


def _listed(items: list[str], last: str) -> str:
    """Write `a`, `a and b`, `a, b and c`."""
    return f" {last} ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
