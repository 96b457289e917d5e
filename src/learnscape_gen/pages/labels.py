"""The words that readers see for the ids of moments, access, media and source kinds."""

from __future__ import annotations

from learnscape_gen.language.words import Words, msg
from learnscape_gen.pages.parts import Link

HOME = msg("Home")
CURATE = msg("What is missing")

MOMENTS = {
    "new": Link(msg("New to me"), "moments/new/", msg("You do it for the first time.")),
    "more": Link(
        msg("More of it"), "moments/more/", msg("You want to widen or deepen what you can do.")
    ),
    "apply": Link(
        msg("Apply it"), "moments/apply/", msg("You are at it now, and must remember or adapt.")
    ),
    "solve": Link(msg("Solve it"), "moments/solve/", msg("Something went wrong.")),
    "change": Link(
        msg("Change it"), "moments/change/", msg("The old way no longer serves; you unlearn it.")
    ),
}
"""The five moments of need of Gottfredson and Mosher."""

MOMENTS_SOURCE = msg("The five moments of need were named by Conrad Gottfredson and Bob Mosher.")

ACCESS = {"free": msg("free"), "login": msg("needs a login"), "paid": msg("costs money")}

MEDIA = {"informal": msg("informal medium"), "instructional": msg("instructional medium")}

SOURCE_KINDS = {
    "person": msg("People"),
    "organisation": msg("Organisations"),
    "community": msg("Communities"),
    "site": msg("Sites"),
    "": msg("Others"),
}

SOURCE_NOTES = (msg("person"), msg("organisation"), msg("community"), msg("site"))
"""What a source is, beside its name; pages show these ids as words."""

MEDIUM_NOTES = {
    "informal": msg(
        "It was not made to instruct. What kind of learning it serves "
        "depends on the use: it can be formal, non-formal or informal."
    ),
    "instructional": msg(
        "It was made to teach. Most uses of it are formal learning, "
        "but the use decides, not the medium."
    ),
}

ANSWERS = (
    *(msg("yes"), msg("no"), msg("either"), msg("mixed")),
    *(msg("organisation"), msg("learner"), msg("shared")),
    *(msg("none"), msg("attendance"), msg("assessed")),
)
"""What is known of a use, and what a rule asks for; pages show these ids as words."""

OUTCOMES = (msg("kept"), msg("updated"), msg("replaced"), msg("archived"))
"""What usually comes of a review. An author may write anything else, which stays as it is."""


def moments_in(words: Words) -> dict[str, Link]:
    """Return the five moments, as readers of a language see them."""
    return {
        id_: Link(words(link.title), link.url, words(link.note)) for id_, link in MOMENTS.items()
    }
