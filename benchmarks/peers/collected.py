"""The collection as plain values, read back from the files that `collection.py` wrote."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from pathlib import Path

_TYPES = {
    "formal": (
        "Formal",
        "Others designed it, it is meant as learning, and it ends with a certificate.",
    ),
    "non-formal": ("Non-formal", "You set out to learn, but nobody put you on a course."),
    "informal": ("Informal", "You learn something while doing something else."),
}
_MOMENTS = {
    "new": ("New to me", "You do it for the first time."),
    "more": ("More of it", "You want to widen or deepen what you can do."),
    "apply": ("Apply it", "You are at it now, and must remember or adapt."),
    "solve": ("Solve it", "Something went wrong."),
    "change": ("Change it", "The old way no longer serves; you unlearn it."),
}


class Term(NamedTuple):
    """A term of the taxonomy `kind`, at the address that it has in learnscape.

    Only a task has a trigger, a result and the id of its context.
    """

    kind: str
    id: str
    title: str
    summary: str
    url: str
    trigger: str = ""
    result: str = ""
    context: str = ""


class Post(NamedTuple):
    """A post, with the terms that it names; `place` is where its file stands below posts/."""

    place: str
    title: str
    task: Term
    context: Term
    tool: Term
    source: Term
    type: Term
    moments: tuple[Term, ...]
    month: Term
    link: str
    why: str
    minutes: int
    access: str
    date: str
    tags: tuple[str, ...]
    body: str


class Collected(NamedTuple):
    """All posts, and all terms by taxonomy and id."""

    folder: Path
    posts: tuple[Post, ...]
    terms: dict[tuple[str, str], Term]

    @property
    def edited(self) -> Post:
        """The post that the measurement edits: one from the middle."""
        return self.posts[len(self.posts) // 2]


def collect(folder: Path) -> Collected:
    """Read the collection in a folder."""
    content = folder / "content"
    terms = {(term.kind, term.id): term for term in (*_written_terms(content), *_fixed_terms())}
    places = sorted((content / "posts").rglob("*.md"))
    fronts = [(place.relative_to(content / "posts").as_posix(), *_split(place)) for place in places]
    months = sorted({str(front["date"])[:7] for _, front, _ in fronts}, reverse=True)
    terms |= {("month", id_): _month(id_) for id_ in months}
    return Collected(folder, tuple(_post(*front, terms) for front in fronts), terms)


def _written_terms(content: Path) -> list[Term]:
    """Return the terms that the collection has files for."""
    contexts = sorted(content.glob("work/*/_index.md"))
    terms = [_term(path, "context", path.parent.name, "work") for path in contexts]
    for path in sorted(content.glob("work/*/task-*.md")):
        context = path.parent.name
        task = _term(path, "task", f"{context}/{path.stem}", "work")
        terms.append(task._replace(context=context))
    for place in ("tools", "sources"):
        paths = sorted(content.glob(f"{place}/*.md"))
        terms += [_term(path, place[:-1], path.stem, place) for path in paths]
    return terms


def _term(path: Path, kind: str, id_: str, place: str) -> Term:
    front, _ = _split(path)
    told = (front.get(key, "") for key in ("summary", "trigger", "result"))
    summary, trigger, result = told
    return Term(kind, id_, front["title"], summary, f"{place}/{id_}/", trigger, result)


def _fixed_terms() -> list[Term]:
    """Return the terms that every hub has."""
    types = [Term("type", id_, *words, f"learning/{id_}/") for id_, words in _TYPES.items()]
    moments = [Term("moment", id_, *words, f"moments/{id_}/") for id_, words in _MOMENTS.items()]
    return types + moments


def _month(id_: str) -> Term:
    title = f"{date.fromisoformat(f'{id_}-01'):%B %Y}"
    return Term("month", id_, title, "", f"new/{id_}/")


def _post(place: str, front: dict[str, Any], body: str, terms: dict[tuple[str, str], Term]) -> Post:
    task = terms["task", front["work_task"][0]]
    day = str(front["date"])
    return Post(
        place=place,
        title=front["title"],
        task=task,
        context=terms["context", task.context],
        tool=terms["tool", front["social_tool"]],
        source=terms["source", front["source"]],
        type=terms["type", front["type"]],
        moments=tuple(terms["moment", moment] for moment in front["moments"]),
        month=terms["month", day[:7]],
        link=front["url"],
        why=front["why"],
        minutes=front["minutes"],
        access=front["access"],
        date=day,
        tags=tuple(str(tag) for tag in dict.fromkeys(front["tags"])),
        body=body,
    )


def _split(path: Path) -> tuple[dict[str, Any], str]:
    """Return the front matter and the body of a file."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.CSafeLoader), body
