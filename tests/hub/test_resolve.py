"""What authors are told of the names that they wrote."""

from __future__ import annotations

from learnscape_gen.content.named import Named
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.hub.vocabulary import Term, Vocabulary

PATH = "content/posts/x.md"
TASKS = Vocabulary(
    [
        Term("incidents/review", "Look back"),
        Term("planning/review", "Review the plan"),
        Term("planning/look-back", "Look back"),
    ]
)
NONE = Vocabulary([])


def resolver(broken: Vocabulary = NONE) -> tuple[Resolver, list[Problem]]:
    """Return a resolver of tasks, and the list of what it says."""
    said: list[Problem] = []
    return Resolver("task", "work_task", TASKS, broken, said), said


def named(text: str) -> Named:
    """Return a name as it stands in a post."""
    return Named(text, 5, 12)


def test_an_exact_id_needs_no_remark() -> None:
    """The id is taken as it is."""
    tasks, said = resolver()
    assert tasks.id(PATH, named("incidents/review")) == "incidents/review"
    assert said == []


def test_what_was_chosen_is_told() -> None:
    """Another way of naming is resolved, and the author hears how, where it stands."""
    tasks, said = resolver()
    assert tasks.id(PATH, named("Review the plan")) == "planning/review"
    (told,) = said
    assert (told.code, told.location) == ("H-RESOLVED", Location(PATH, 5, 12))
    assert told.hint == "To be exact, write work_task: planning/review"


def test_several_meanings_are_an_error() -> None:
    """The author gets the ids to choose from."""
    tasks, said = resolver()
    assert tasks.id(PATH, named("review")) == ""
    (told,) = said
    assert told.code == "E-AMBIGUOUS"
    assert "incidents/review, planning/review" in told.message


def test_a_context_of_the_post_settles_it() -> None:
    """A title or the end of an id is looked for in the post's own context first."""
    tasks, _ = resolver()
    assert tasks.id(PATH, named("review"), ("planning",)) == "planning/review"
    assert tasks.id(PATH, named("Look back"), ("incidents",)) == "incidents/review"
    assert tasks.id(PATH, named("incidents/review"), ("planning",)) == "incidents/review"


def test_an_unknown_name_gets_the_nearest_id_and_the_command() -> None:
    """The hint says what to type."""
    tasks, said = resolver()
    assert tasks.id(PATH, named("planning/reveiw")) == ""
    (told,) = said
    assert told.code == "E-VOCAB"
    assert told.hint == (
        'Did you mean planning/review? To add it, run: learnscape new task "planning/reveiw"'
    )


def test_a_command_can_be_typed() -> None:
    """A quotation mark in a name does not break the command."""
    tasks, said = resolver()
    tasks.id(PATH, named('the "big" one'))
    assert said[0].hint.endswith("""learnscape new task "the 'big' one\"""")


def test_a_term_whose_file_is_broken_is_no_further_error() -> None:
    """That file has its own problem; the posts that name the term are not at fault."""
    tasks, said = resolver(Vocabulary([Term("incidents/inform", "incidents/inform")]))
    assert tasks.id(PATH, named("inform")) == ""
    assert said == []


def test_several_names_of_one_term_are_one() -> None:
    """A list holds each term once, in the order written."""
    names = (named("planning/review"), named("Review the plan"), named("incidents/review"))
    tasks, _ = resolver()
    assert tasks.ids(PATH, names) == ("planning/review", "incidents/review")


def test_a_long_name_is_shortened_in_messages() -> None:
    """A tag of 250 characters does not fill the screen."""
    tasks, said = resolver()
    tasks.id(PATH, named("x" * 250))
    assert len(said[0].message) < 120
