"""Names that authors write, and the terms that they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.hub.vocabulary import Found, Term, Vocabulary

TASKS = Vocabulary(
    [
        Term("incidents/review", "Look back and learn from it", ("postmortem", "Retrospective")),
        Term("incidents/inform", "Keep people informed"),
        Term("planning/review", "Review the plan"),
        Term("planning/grösse", "Größe schätzen"),
        Term("writing/ci-cd", "CI/CD"),
    ]
)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("incidents/review", ["incidents/review"]),
        ("Incidents/Review", ["incidents/review"]),
        ("inform", ["incidents/inform"]),
        ("Inform", ["incidents/inform"]),
        ("Look back and learn from it", ["incidents/review"]),
        ("LOOK BACK  and learn\tfrom it", ["incidents/review"]),
        ("look-back-and-learn-from-it", []),
        ("retrospective", ["incidents/review"]),
        ("review", ["incidents/review", "planning/review"]),
        ("GRÖSSE SCHÄTZEN", ["planning/grösse"]),
        ("Gro\u0308ße", ["planning/grösse"]),
        ("CI/CD", ["writing/ci-cd"]),
        ("ci cd", ["writing/ci-cd"]),
        ("incidents/Keep people informed", ["incidents/inform"]),
        ("nothing like it", []),
        ("/", []),
        ("", []),
    ],
)
def test_a_name_finds_what_it_means(name: str, ids: list[str]) -> None:
    """An id, the end of one, a title or a synonym, in any case, script or spelling."""
    assert list(TASKS.find(name).ids) == ids


def test_a_context_settles_which_is_meant() -> None:
    """In a work context, the end of an id, a title and a synonym are its own."""
    assert TASKS.find("review", "planning").ids == ("planning/review",)
    assert TASKS.find("Look back and learn from it", "incidents").ids == ("incidents/review",)
    assert TASKS.find("postmortem", "incidents").ids == ("incidents/review",)
    assert TASKS.find("Look back and learn from it", "planning").ids == ()


def test_a_nearer_way_of_naming_hides_a_farther_one() -> None:
    """An id comes before its end, that before a title, and that before a synonym."""
    terms = [Term("a/x", "One", ("both",)), Term("b/y", "Both"), Term("c/one", "Two")]
    vocabulary = Vocabulary(terms)
    assert vocabulary.find("both").ids == ("b/y",)
    assert vocabulary.find("one").ids == ("c/one",)


def test_only_the_id_is_exact() -> None:
    """What is not the id letter for letter was resolved."""
    assert TASKS.find("incidents/review") == Found(("incidents/review",), exact=True)
    assert not TASKS.find("Incidents/review").exact
    assert not TASKS.find("Keep people informed").exact


def test_a_term_that_posts_made_goes_by_its_title() -> None:
    """Nobody but the posts named it, so the title is exact; another spelling is not."""
    vocabulary = Vocabulary([Term("other/code-review", "Code review", made=True)])
    assert vocabulary.find("Code review").exact
    assert not vocabulary.find("code REVIEW").exact
    assert vocabulary.find("other/code-review").ids == ("other/code-review",)


def test_the_nearest_name_is_offered() -> None:
    """A slip of the pen is near; something else is not."""
    assert TASKS.nearest("incidents/reveiw") == "incidents/review"
    assert TASKS.nearest("Keep peopel informed") == "incidents/inform"
    assert TASKS.nearest("quantum chromodynamics") == ""


def test_guessing_ends_some_time() -> None:
    """Thousands of unknown names must not take hours; each of the first ones keeps its guess."""
    vocabulary = Vocabulary([Term("wiki", "Wiki")])
    guesses = [vocabulary.nearest(f"wiki{number}") for number in range(5_000)]
    assert guesses[0] == "wiki"
    assert 0 < sum(map(bool, guesses)) < 200
    assert vocabulary.nearest("wiki0") == "wiki"


@given(st.lists(st.text(min_size=1), unique=True), st.text())
def test_asking_never_fails(titles: list[str], name: str) -> None:
    """Any name may be asked for, and every title finds its own term."""
    vocabulary = Vocabulary(Term(f"t/{n}", title) for n, title in enumerate(titles))
    vocabulary.nearest(name)
    assert set(vocabulary.find(name).ids) <= {f"t/{n}" for n in range(len(titles))}
