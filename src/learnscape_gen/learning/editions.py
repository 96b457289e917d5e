# ruff: noqa: RUF001 - quotations and titles keep the dashes and quotation marks they have
"""How formal, non-formal and informal learning are defined, edition by edition.

The definitions disagree and have changed, so none is ever given without its edition.
Words stand as a quotation only where they were seen; everything else is marked as ours.
"""

from __future__ import annotations

import msgspec


class Definition(msgspec.Struct, frozen=True):
    """One definition: a quotation, or else a paraphrase that may hold a few quoted words.

    `source` says where the words were found; `note` what else the edition says, or what is unsure.
    """

    text: str
    quoted: bool
    source: str
    note: str = ""


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """One edition of a framework; a definition that we have not seen is None.

    The `id` is also that of the edition among the references.
    """

    id: str
    name: str
    issuer: str
    year: int
    formal: Definition | None
    non_formal: Definition | None
    informal: Definition | None
    note: str = ""
    url: str = ""

    @property
    def definitions(self) -> tuple[Definition, ...]:
        """Return the definitions that there are, formal first."""
        return tuple(filter(None, (self.formal, self.non_formal, self.informal)))


def _quote(text: str, source: str, note: str = "") -> Definition:
    return Definition(text, quoted=True, source=source, note=note)


def _paraphrase(text: str, source: str, note: str = "") -> Definition:
    return Definition(text, quoted=False, source=source, note=note)


_POST = "Hart 2011"
_IN_POST = "as quoted in Hart 2011"
_COMMON = "as commonly described"

EDITIONS = (
    Edition(
        id="hart-2011",
        name="Hart 2011: the reading of this hub",
        issuer="Jane Hart",
        year=2011,
        url="https://downes.ca/post/56537",
        formal=_quote(
            "courses, classes, face-to-face workshops, other training or educational events "
            "that lead to some “certification” or validation",
            _POST,
            "Her gloss on the definition she quotes. It is intended by the learner, "
            "and under the control of L&D.",
        ),
        non_formal=_quote(
            "finding things out as part of your daily work, keeping up to date with what’s "
            "happening inside and outside the organisation, as well as interacting with people "
            "(eg in professional networks) to learn from them",
            _POST,
            "Her examples. It is intended, and under the control of the learner.",
        ),
        informal=_quote(
            "learning that happens doing your daily tasks as you do your job, e.g. reading stuff "
            "or observing activities, or in conversations with people",
            _POST,
            "Mostly unintended: a by-product. Often the learner is unaware of it.",
        ),
        note="A blog post, not a standard. It quotes three definitions as those of “the CEDEFOP "
        "Glossary”, without naming an edition; they are not all from one. The address leads to "
        "Stephen Downes' notice of the post.",
    ),
    Edition(
        id="commission-2001",
        name="European Commission 2001",
        issuer="European Commission",
        year=2001,
        formal=_quote(
            "Learning typically provided by an education or training institution, structured "
            "(in terms of learning objectives, learning time or learning support) and leading to "
            "certification. Formal learning is intentional from the learner’s perspective.",
            _IN_POST,
            "Hart quotes it as Cedefop's; the wording is the Commission's.",
        ),
        non_formal=_quote(
            "Learning that is not provided by an education or training institution and typically "
            "does not lead to certification. It is, however, structured (in terms of learning "
            "objectives, learning time or learning support)…",
            "a copy at ecahe.eu",
            "It is intentional as well.",
        ),
        informal=_paraphrase(
            "Not structured, and typically without certificate; it “may be intentional but in "
            "most cases it is non-intentional (or ‘incidental’/random)”.",
            "a copy at ecahe.eu",
        ),
        note="COM(2001) 678. Here non-formal learning is structured: it just does not come from "
        "an education or training institution.",
    ),
    Edition(
        id="cedefop-2003",
        name="Earlier Cedefop wording, about 2003",
        issuer="Cedefop, the European Centre for the Development of Vocational Training",
        year=2003,
        formal=None,
        non_formal=_quote(
            "Learning which is embedded in planned activities not explicitly designated as "
            "learning (in terms of learning objectives, learning time or learning support), but "
            "which contain an important learning element. Non-formal learning is intentional from "
            "the learner’s point of view. It typically does not lead to certification.",
            _IN_POST,
            "One copy, at agora.grial.eu, gives these words under 2008. Three other copies of "
            "the 2008 edition lack “but which contain an important learning element” and "
            "“typically does not lead to certification”.",
        ),
        informal=_quote(
            "Learning resulting from daily work-related, family or leisure activities. It is not "
            "organised or structured (in terms of objectives, time or learning support). Informal "
            "learning is in most cases unintentional from the learner’s perspective. It typically "
            "does not lead to certification.",
            _IN_POST,
            "A copy at in-formal.org gives Cedefop 2003 as the source; "
            "a page of TVETipedia gives these words under 2008.",
        ),
        note="The copies name different editions, so we only call it an earlier Cedefop wording. "
        "The formal definition that Hart quotes beside these two is the Commission's of 2001.",
    ),
    Edition(
        id="cedefop-2008",
        name="Cedefop 2008 and 2014",
        issuer="Cedefop, the European Centre for the Development of Vocational Training",
        year=2008,
        formal=_paraphrase(
            "Takes place in an organised and structured environment, an institution or the job, "
            "and is explicitly designated as learning, in terms of objectives, time or resources. "
            "It is intentional, and typically leads to validation and certification.",
            "copies at EQAVET, in-formal.org and wiki.sv-wtu.at",
        ),
        non_formal=_quote(
            "embedded in planned activities not explicitly designated as learning (in terms of "
            "learning objectives, learning time or learning support)",
            "copies at EQAVET, Europass and UNEVOC TVETipedia",
            "It is intentional. The comments add that its outcomes may be validated and may lead "
            "to certification, and that it is sometimes called semi-structured.",
        ),
        informal=_paraphrase(
            "Comes from daily activities, is not organised or structured, and is “in most cases "
            "unintentional”.",
            "a copy at UNEVOC TVETipedia",
            "Outcomes usually bring no certificate, but may be validated.",
        ),
        note="Designation decides here: formal learning is called learning, non-formal is not.",
    ),
    Edition(
        id="oecd-2010",
        name="OECD 2010",
        issuer="OECD (Patrick Werquin)",
        year=2010,
        formal=_paraphrase(
            "Always organised, with objectives, and intentional.",
            _COMMON,
        ),
        non_formal=_paraphrase(
            "“the concept on which there is the least consensus”: for most authors rather "
            "organised; it can have objectives, and may come at one's own initiative or as a "
            "by-product of organised activity.",
            "a page of the OECD",
        ),
        informal=_paraphrase("Never organised, and never intentional.", _COMMON),
    ),
    Edition(
        id="isced-2011",
        name="ISCED 2011",
        issuer="UNESCO Institute for Statistics",
        year=2011,
        formal=_paraphrase(
            "Education that is institutionalised, intentional and planned, through public "
            "organisations and recognised private bodies.",
            _COMMON,
        ),
        non_formal=_quote(
            "institutionalized, intentional and planned by an education provider",
            "copies of the UNESCO wording",
            "Said of non-formal education: short courses, workshops and seminars, in addition to "
            "formal education, in its place or completing it. It leads to no qualification, or to "
            "one that is not recognised as formal.",
        ),
        informal=_paraphrase(
            "“Intentional or deliberate”, but “not institutionalized”: in the family, at the "
            "workplace, in the community and in daily life; directed by oneself, by the family "
            "or by others.",
            "copies of the UNESCO wording",
        ),
        note="A fourth class, incidental or random learning, is a by-product of day-to-day "
        "activities and is not measured. What Hart calls informal falls there. "
        "Eurostat's classification of learning activities follows the same logic.",
    ),
    Edition(
        id="uil-2012",
        name="UNESCO UIL Guidelines 2012",
        issuer="UNESCO Institute for Lifelong Learning",
        year=2012,
        formal=None,
        non_formal=_quote(
            "in addition or alternatively to formal learning. In some cases, it is also "
            "structured… but more flexible",
            "a copy of the guidelines",
            "It takes place in communities, at the workplace and in civil society.",
        ),
        informal=None,
        note="We have only the words on non-formal learning before us.",
    ),
    Edition(
        id="eu-2012",
        name="Council of the EU 2012",
        issuer="Council of the European Union",
        year=2012,
        formal=_quote(
            "organised and structured environment, specifically dedicated to learning, and "
            "typically leads to the award of a qualification",
            "the Europass learning-setting vocabulary",
            "It takes in general education, initial vocational training and higher education.",
        ),
        non_formal=_quote(
            "through planned activities (in terms of learning objectives, learning time) where "
            "some form of learning support is present (e.g. student-teacher relationships)",
            "the Europass learning-setting vocabulary",
            "In-company training, structured online learning and courses of civil society "
            "organisations are given as very common cases. Intention is not mentioned.",
        ),
        informal=_paraphrase(
            "Comes from daily activities related to work, family or leisure that are not organised "
            "or structured in terms of objectives, time or learning support; "
            "it “may be unintentional”.",
            "the Europass learning-setting vocabulary",
        ),
        note="Recommendation of 20 December 2012, 2012/C 398/01, annex. In force. Its language "
        "versions give the official terms in the languages of the EU.",
    ),
    Edition(
        id="eu-2022",
        name="Council of the EU 2022, on micro-credentials",
        issuer="Council of the European Union",
        year=2022,
        formal=None,
        non_formal=_quote(
            "outside formal education and training through planned activities in terms of learning "
            "objectives and learning time and where some form of learning support is present",
            "a copy at lawinsider",
            "That the words are from this recommendation we know, but have not checked.",
        ),
        informal=_paraphrase(
            "It “may be unintentional”, and “does not automatically lead to a micro-credential”.",
            "a copy at lawinsider",
        ),
        note="Recommendation of 16 June 2022. It keeps to the terms of 2012.",
    ),
    Edition(
        id="cedefop-2023",
        name="Cedefop 2023",
        issuer="Cedefop, the European Centre for the Development of Vocational Training",
        year=2023,
        formal=_quote(
            "in an organised and structured environment in terms of learning objectives, time or "
            "resources (e.g. an education or training institution or a company)",
            "a copy at lifelong-learning.lu, 15 December 2023",
            "It is intentional, and typically leads to certification.",
        ),
        non_formal=_quote(
            "in the framework of planned activities – in terms of learning objectives, time or "
            "resources – where some form of learning support is present",
            "a copy at lifelong-learning.lu, 15 December 2023",
            "It is intentional; in-company training is a very common case, and outcomes may be "
            "validated.",
        ),
        informal=_quote(
            "in the framework of daily activities – work, family or leisure – which are not "
            "explicitly designated as learni[ng]…",
            "a copy at lifelong-learning.lu, 15 December 2023",
            "The copy breaks off here. We have not seen the rest.",
        ),
        note="The words “not explicitly designated” have moved from non-formal to informal "
        "learning. In a company formal and non-formal overlap; the certificate separates them.",
    ),
)
