"""The catalogue of problem codes, the source, the documentation and the tests agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from learnscape_gen.checks import HUB_CHECKS, POST_CHECKS, USE_CHECKS
from learnscape_gen.learning import RULES, Level
from learnscape_gen.problem_codes import CODES, silencing_fault

REPOSITORY = Path(__file__).parent.parent
SOURCE = REPOSITORY / "src" / "learnscape_gen"
CODE = re.compile(r"[EWHF]-[A-Z]+(?:-[A-Z]+)*|R\d+[a-d]?")
SEVERITIES = {"E": "error", "W": "warning", "H": "hint", "F": "hint"}


def codes_in(path: Path) -> set[str]:
    """Return the codes that stand as texts of their own in a file of Python."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    texts = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return {text for text in texts if CODE.fullmatch(text)}


def used_codes() -> set[str]:
    """Return the codes that the source uses, but for rules that have nothing to say."""
    paths = [path for path in SOURCE.rglob("*.py") if path.name != "problem_codes.py"]
    silent = {rule.id for rule in RULES if rule.level is Level.OK}
    return set().union(*map(codes_in, paths)) - silent


def sections() -> dict[str, str]:
    """Return the sections of docs/problems.md by their headings."""
    text = (REPOSITORY / "docs/problems.md").read_text("utf-8")
    found = re.split(r"^#{2,3} (.+)$", text, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


def test_the_catalogue_has_what_the_source_uses() -> None:
    """No code is made up on the spot, and none outlives its use."""
    assert used_codes() == set(CODES)


def test_every_code_has_its_section() -> None:
    """docs/problems.md has a section for each code, and for no other."""
    assert {heading for heading in sections() if CODE.fullmatch(heading)} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_section_says_what_to_do(code: str) -> None:
    """Each section gives an example, says how to mend it, and whether it can be silenced."""
    section = sections()[code]
    assert "\n- Example: " in section
    assert "\n- Mend: " in section
    assert ("\n- Silence: no\n" in section) is not CODES[code].can_be_silenced


def test_the_first_letter_tells_the_severity() -> None:
    """A person sees from the code how much it matters; rules have the severity of their row."""
    for code in CODES.values():
        if code.id.startswith("R"):
            levels = {rule.level.value for rule in RULES if rule.id == code.id}
            assert code.severity in levels
        else:
            assert code.severity == SEVERITIES[code.id[0]]


def test_checks_tell_what_can_be_silenced() -> None:
    """Whatever a check says is a matter of judgement."""
    told = [one.codes for one in POST_CHECKS]
    told += [one.codes for one in USE_CHECKS]
    told += [one.codes for one in HUB_CHECKS]
    assert all(CODES[code].can_be_silenced for some in told for code in some)


@pytest.mark.parametrize("code", ["W-TONE", "H-TOOL", "F-INCOMPLETE", "R2d", "E-TASK", "E-VOCAB"])
def test_codes_that_can_be_silenced(code: str) -> None:
    """Warnings, hints, rules, and the errors that a hub may live with."""
    assert silencing_fault(code) is None


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("W-TONNE", "Did you mean W-TONE?"),
        ("w-tone", "Did you mean W-TONE?"),
        ("E-TITLE", "Take it out, and mend what it tells of."),
        ("everything", "Write a code such as W-TONE or H-TOOL."),
        ("", "Write a code such as W-TONE or H-TOOL."),
    ],
)
def test_names_that_can_not(name: str, hint: str) -> None:
    """A slip gets the nearest code, and an error that stops a page stays one."""
    fault = silencing_fault(name)
    assert fault is not None
    assert fault[1] == hint
