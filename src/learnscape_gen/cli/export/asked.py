"""What somebody wants to have exported, and the part of the hub that is meant."""

# ruff: noqa: PLC0415 - imported when the command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from learnscape_gen.exporters.collecting import Collecting
    from learnscape_gen.exporters.collection import Collection
    from learnscape_gen.hub.model import Hub, Source, Task, Tool

    Term = TypeVar("Term", Task, Tool, Source)


class Asked(NamedTuple):
    """What is wanted: a format, perhaps one term, and whether hidden posts are taken in."""

    what: str
    task: str
    tool: str
    source: str
    archived: bool
    drafts: bool

    @property
    def is_whole(self) -> bool:
        """Tell whether the whole hub is wanted."""
        return not (self.task or self.tool or self.source)

    def refuse_what_does_not_go_together(self) -> None:
        """Refuse options that contradict each other.

        Raises:
            WrongUseError: they do.

        """
        if sum(map(bool, (self.task, self.tool, self.source))) > 1:
            raise WrongUseError("Give one of --task, --tool and --source at a time.")
        if self.what == "skos" and not self.is_whole:
            raise WrongUseError("A vocabulary is one: leave out --task, --tool and --source.")

    def collection(self, hub: Hub, collecting: Collecting) -> Collection:
        """Return the posts that are wanted.

        Raises:
            WrongUseError: the name of a term means none, or several.

        """
        if self.task:
            return collecting.of_task(_named("task", self.task, hub.tasks))
        if self.tool:
            return collecting.of_tool(_named("tool", self.tool, hub.tools))
        if self.source:
            return collecting.of_source(_named("source", self.source, hub.sources))
        return collecting.whole()


def _named(kind: str, name: str, terms: Sequence[Term]) -> Term:
    """Return the term that a name means, by the rules of front matter."""
    from learnscape_gen.hub.open_vocabulary import vocabulary_of

    vocabulary = vocabulary_of(term.doc for term in terms)
    ids = vocabulary.find(name).ids
    if len(ids) == 1:
        return next(term for term in terms if term.doc.id == ids[0])
    if ids:
        raise WrongUseError(
            f"'{name}' may mean several {kind}s. Write one of them: {', '.join(ids)}"
        )
    near = vocabulary.nearest(name)
    ask = f" Did you mean {near}?" if near else ""
    raise WrongUseError(f"This hub has no {kind} '{name}'.{ask}")
