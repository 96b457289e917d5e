"""The words that readers see for the ids of moments, access, media and source kinds."""

from __future__ import annotations

from learnscape_gen.pages.parts import Link

HOME = Link("Home", "")

MOMENTS = {
    "new": Link("New to me", "moments/new/", "You do it for the first time."),
    "more": Link("More of it", "moments/more/", "You want to widen or deepen what you can do."),
    "apply": Link("Apply it", "moments/apply/", "You are at it now, and must remember or adapt."),
    "solve": Link("Solve it", "moments/solve/", "Something went wrong."),
    "change": Link("Change it", "moments/change/", "The old way no longer serves; you unlearn it."),
}
"""The five moments of need of Gottfredson and Mosher."""

MOMENTS_SOURCE = "The five moments of need were named by Conrad Gottfredson and Bob Mosher."

ACCESS = {"free": "free", "login": "needs a login", "paid": "costs money"}

MEDIA = {"informal": "informal medium", "instructional": "instructional medium"}

SOURCE_KINDS = {
    "person": "People",
    "organisation": "Organisations",
    "community": "Communities",
    "site": "Sites",
    "": "Others",
}

MEDIUM_NOTES = {
    "informal": (
        "It was not made to instruct. What kind of learning it serves "
        "depends on the use: it can be formal, non-formal or informal."
    ),
    "instructional": (
        "It was made to teach. Most uses of it are formal learning, "
        "but the use decides, not the medium."
    ),
}
