# ruff: noqa: RUF001 - quotations and titles keep the dashes and quotation marks they have
"""The works that the explainers and the tables rest on, for the lists of sources.

An address is given only where it was seen to lead there, or is a DOI.
"""

from __future__ import annotations

import msgspec


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """One work: who wrote it, when (None: undated), what it is called, and where it appeared."""

    id: str
    author: str
    year: int | None
    title: str
    where: str = ""
    url: str = ""


REFERENCES = (
    Reference(
        id="hart-2011",
        author="Jane Hart",
        year=2011,
        title="You can’t manage informal learning – only the use of informal media",
        where="Learning in the Social Workplace, 31 October 2011. "
        "The address leads to Stephen Downes' notice of it",
        url="https://downes.ca/post/56537",
    ),
    Reference(
        id="hart-2009",
        author="Jane Hart",
        year=2009,
        title="Five uses of social media",
        where="as retold by Harold Jarche, November 2009",
    ),
    Reference(
        id="downes-2011",
        author="Stephen Downes",
        year=2011,
        title="Notice of Hart's post",
        where="downes.ca",
        url="https://downes.ca/post/56537",
    ),
    Reference(
        id="commission-2001",
        author="European Commission",
        year=2001,
        title="Making a European area of lifelong learning a reality",
        where="COM(2001) 678",
    ),
    Reference(
        id="cedefop-2003",
        author="Cedefop",
        year=2003,
        title="Glossary, an earlier wording",
        where="as quoted in Hart 2011",
    ),
    Reference(
        id="cedefop-2008",
        author="Cedefop",
        year=2008,
        title="Terminology of European education and training policy",
        where="Luxembourg 2008; second edition 2014",
    ),
    Reference(
        id="oecd-2010",
        author="Patrick Werquin",
        year=2010,
        title="Recognising Non-Formal and Informal Learning: Outcomes, Policies and Practices",
        where="OECD",
    ),
    Reference(
        id="isced-2011",
        author="UNESCO Institute for Statistics",
        year=2011,
        title="International Standard Classification of Education, ISCED 2011",
        where="UNESCO",
    ),
    Reference(
        id="uil-2012",
        author="UNESCO Institute for Lifelong Learning",
        year=2012,
        title="UNESCO Guidelines for the Recognition, Validation and Accreditation of the Outcomes "
        "of Non-formal and Informal Learning",
        where="UNESCO",
    ),
    Reference(
        id="eu-2012",
        author="Council of the European Union",
        year=2012,
        title="Recommendation of 20 December 2012 on the validation of non-formal and informal "
        "learning",
        where="2012/C 398/01",
    ),
    Reference(
        id="it-2013",
        author="Italy",
        year=2013,
        title="Decreto legislativo 13/2013, article 2",
        where="the legal text nearest to Hart's reading",
    ),
    Reference(
        id="eu-2022",
        author="Council of the European Union",
        year=2022,
        title="Recommendation of 16 June 2022 on micro-credentials",
    ),
    Reference(
        id="cedefop-2023",
        author="Cedefop",
        year=2023,
        title="Terminology of European education and training policy: a selection of key terms",
        where="as given at lifelong-learning.lu, 15 December 2023",
    ),
    Reference(
        id="tough-1971",
        author="Allen Tough",
        year=1971,
        title="The Adult's Learning Projects",
        where="as reported at knowledgejump.com",
    ),
    Reference(
        id="mccall-1988",
        author="Morgan McCall, Michael Lombardo and Ann Morrison",
        year=1988,
        title="The Lessons of Experience",
        where="Center for Creative Leadership",
    ),
    Reference(
        id="lombardo-eichinger-1996",
        author="Michael Lombardo and Robert Eichinger",
        year=1996,
        title="The Career Architect",
    ),
    Reference(
        id="teaching-firm-1998",
        author="Education Development Center",
        year=1998,
        title="The Teaching Firm",
    ),
    Reference(
        id="schugurensky-2000",
        author="Daniel Schugurensky",
        year=2000,
        title="The forms of informal learning",
        where="as commonly described",
    ),
    Reference(
        id="marsick-watkins-2001",
        author="Victoria Marsick and Karen Watkins",
        year=2001,
        title="Informal and Incidental Learning",
        where="New Directions for Adult and Continuing Education 89",
    ),
    Reference(
        id="colley-2003",
        author="Helen Colley, Phil Hodkinson and Janice Malcolm",
        year=2003,
        title="Informality and formality in learning",
        where="Learning and Skills Research Centre",
    ),
    Reference(
        id="cross-2007",
        author="Jay Cross",
        year=2007,
        title="Informal Learning",
        where="Pfeiffer",
    ),
    Reference(
        id="cross-learnscapes",
        author="Jay Cross",
        year=None,
        title="Learnscapes",
        url="https://internettime.pbworks.com/w/page/20095864/learnscapes",
    ),
    Reference(
        id="clardy-2018",
        author="Alan Clardy",
        year=2018,
        title="70-20-10 and the Dominance of Informal Learning: A Fact in Search of Evidence",
        where="Human Resource Development Review 17(2), 153–178",
        url="https://doi.org/10.1177/1534484318759399",
    ),
    Reference(
        id="johnson-2018",
        author="Samantha Johnson, Deborah Blackman and Fiona Buick",
        year=2018,
        title="The 70:20:10 framework and the transfer of learning",
        where="Human Resource Development Quarterly 29(4), 383–402",
        url="https://doi.org/10.1002/hrdq.21330",
    ),
)
