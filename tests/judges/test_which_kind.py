"""The five questions, answered in a real browser as Python answers them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from learnscape_gen.learning import QUESTIONS, Facts, judge, reason
from learnscape_gen.learning.nearest import nearest
from tests.judges.test_accessibility import violations
from tests.judges.test_browser import KEPT, NOTHING_KEPT, WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

PATH = "learning/which-kind/index.html"
FACTS = [question.fact for question in QUESTIONS]
CHOICES = [(*(answer.value for answer in question.answers), None) for question in QUESTIONS]
ALL = [
    msgspec.structs.replace(Facts(), **dict(zip(FACTS, chosen, strict=True)))
    for chosen in product(*CHOICES)
]
COURSE = "designated=yes&structured=yes&certification=assessed&intentional=yes&control=organisation"

TRY = """all => all.map(answers => {
  for (const [fact, value] of Object.entries(answers)) {
    const field = `[name=${fact}][value="${value}"]`;
    document.querySelector(field).checked = true;
  }
  document.querySelector(".questions input").dispatchEvent(new Event("change", {bubbles: true}));
  const seen = name => {
    const text = document.querySelector(`[data-when=${name}]`);
    return text.checkVisibility() ? text : null;
  };
  const badges = [...document.querySelectorAll(".outcome [data-type]")];
  return {
    types: badges.filter(each => each.checkVisibility()).map(each => each.dataset.type),
    rules: [...document.querySelectorAll("[data-when=rules] a")].map(each => each.textContent),
    met: [...document.querySelectorAll(".decision tr.met")].length,
    deciding: (seen("deciding")?.querySelector("a").hash ?? "").replace("#_question-", ""),
    message: seen("rule")?.textContent ?? "",
    reason: seen("reason")?.textContent ?? "",
    contradiction: Boolean(seen("none")),
    near: (seen("same") ?? seen("like"))?.querySelector("b").textContent ?? "",
    differing: (seen("differs")?.querySelector("a").hash ?? "").replace("#_question-", ""),
    cells: [...document.querySelectorAll(".readings dd")].filter(each => each.checkVisibility())
      .map(each => each.textContent),
    asked: location.search,
  };
})"""
"""Answers in every way that is asked for, and returns what a reader sees of each."""


def typed(facts: Facts) -> dict[str, str]:
    """Return answers as the form has them."""
    return {
        question.fact: next(
            (a.typed for a in question.answers if a.value == getattr(facts, question.fact)), ""
        )
        for question in QUESTIONS
    }


@pytest.fixture(scope="module")
def answered(own: Site, tab: Callable[..., Tab]) -> list[dict[str, Any]]:
    """Give what the browser makes of every way to answer, in the order of ALL."""
    page = tab().open(own.address(PATH))
    found: list[dict[str, Any]] = page.evaluate(TRY, [typed(facts) for facts in ALL])
    return found


def test_the_browser_judges_as_python_does(answered: list[dict[str, Any]]) -> None:
    """All 32 combinations and all partial ones: types, rules, and the question that decides."""
    assert len(answered) == 3**5
    for facts, found in zip(ALL, answered, strict=True):
        if facts.decides_nothing:
            continue
        judgement = judge(facts)
        assert found["types"] == [type_.value for type_ in judgement.types], facts
        assert found["rules"] == list(dict.fromkeys(rule.id for rule in judgement.rules)), facts
        assert found["met"] == len(judgement.rules), facts
        assert found["deciding"] == judgement.deciding, facts
        assert found["contradiction"] == (not judgement.types), facts


def test_the_browser_says_what_python_says(answered: list[dict[str, Any]]) -> None:
    """The message of the one rule that holds, and the reason of the one type."""
    for facts, found in zip(ALL, answered, strict=True):
        if facts.decides_nothing:
            continue
        judgement = judge(facts)
        rule, type_ = judgement.rule, judgement.type
        assert found["message"] == (rule.message or "A clear case." if rule else ""), facts
        assert found["reason"] == (reason(type_, facts) if type_ else ""), facts


def test_other_frameworks_are_told_as_far_as_they_were_compared(
    answered: list[dict[str, Any]],
) -> None:
    """Of five answers the nearest case, and in which it differs; of fewer nothing."""
    for facts, found in zip(ALL, answered, strict=True):
        near = None if facts.unsettled else nearest(facts)
        assert found["near"] == (near.case.title if near else ""), facts
        assert found["differing"] == (near.differing if near else ""), facts
        assert found["cells"] == ([cell.text for cell in near.case.cells] if near else []), facts


def test_the_address_says_what_was_answered(answered: list[dict[str, Any]]) -> None:
    """And nothing of what was not."""
    for facts, found in zip(ALL, answered, strict=True):
        given = "&".join(f"{fact}={value}" for fact, value in typed(facts).items() if value)
        assert found["asked"] == (given and f"?{given}")


def test_answers_can_be_shared(own: Site, tab: Callable[..., Tab]) -> None:
    """Who opens the address sees the answers and the outcome; what is no answer is passed over."""
    page = tab().open(f"{own.address(PATH)}?{COURSE}")
    assert page.locator(".questions :checked[value='']").count() == 0
    assert page.locator(".outcome-types").inner_text().split() == ["It", "is", "Formal"]
    page = tab().open(f"{own.address(PATH)}?designated=perhaps&control=learner&x=y")
    assert page.locator(".questions :checked[value='']").count() == 4
    assert page.locator("[name=control][value=learner]").is_checked()
    assert page.evaluate(KEPT) == NOTHING_KEPT


def test_the_keyboard_answers(own: Site, tab: Callable[..., Tab]) -> None:
    """Arrows choose, Tab goes on, one always sees where one is, and a button begins again."""
    page = tab().open(own.address(PATH), stay=False)
    page.locator("[name=designated]:checked").focus()
    ring = "getComputedStyle(document.activeElement).outlineStyle"
    for fact in FACTS:
        assert page.evaluate("document.activeElement.name") == fact
        page.keyboard.press("ArrowRight")
        assert page.evaluate(ring) != "none"
        page.keyboard.press("Tab")
    assert page.evaluate("location.search") == f"?{COURSE}"
    again = page.locator("[data-again]")
    again.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.search") == ""
    assert page.evaluate("document.activeElement.name") == "designated"
    assert page.locator("[data-when=start]").is_visible()


def test_without_script_there_is_the_table(own: Site, tab: Callable[..., Tab]) -> None:
    """And no form that does not work."""
    page = tab(java_script_enabled=False).open(own.address(PATH))
    assert not page.locator("main form").first.is_visible()
    assert page.locator(".decision tbody tr").count() > 15


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_is_accessible(
    own: Site, tab: Callable[..., Tab], axe: str, width: int, scheme: str
) -> None:
    """With all answered, with some, and with answers that contradict each other."""
    here = tab(width, scheme, axe)
    for query in (COURSE, "designated=no", COURSE.replace("structured=yes", "structured=no")):
        page = here.open(f"{own.address(PATH)}?{query}")
        assert sees_form(page)
        assert violations(page) == [], query
        assert page.evaluate(WIDEST) == [], query
        assert here.complaints == []


def sees_form(page: Page) -> bool:
    """Tell whether the form is there."""
    return page.locator(".questions").is_visible()
