"""From faces to plans: the same faces make the same plans, and all problems come together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.flow.known_faces import KnownFaces
from learnscape_gen.flow.planning import PlannedHub, plan_hub
from learnscape_gen.flow.reading import Sources
from learnscape_gen.pages.page import CopyPlan
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.content.face import Face
    from tests.conftest import Hub


def planned(hub: Hub, built_in: dict[str, Face], *, drafts: bool = False) -> PlannedHub:
    """Plan a hub."""
    project = load_project(hub.root)
    files, problems = scan(hub.root, project.config.languages)
    faces = dict(zip([file.path for file in files], faces_of(project, files), strict=True))
    sources = Sources(files, problems, {}, KnownFaces(), 0)
    return plan_hub(project, sources, {**built_in, **faces}, drafts=drafts)


def test_the_same_faces_make_the_same_plans(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """Nothing but faces and settings shapes them."""
    hub.post()
    first, second = planned(hub, built_in_faces), planned(hub, built_in_faces)
    assert [plan.path for plan in first.plans] == [plan.path for plan in second.plans]
    for one, other in zip(first.plans, second.plans, strict=True):
        assert isinstance(one, CopyPlan) or one.view == getattr(other, "view", None)
    assert (first.sites, first.problems) == (second.sites, second.problems)
    assert "posts/postmortem/index.html" in {plan.path for plan in first.plans}
    assert first.sites[""].title == "A small hub"


def test_problems_of_all_stages_come_together(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """Of settings, of the scan, of files, of terms and links, of checks, of addresses."""
    hub.write("learnscape.toml", 'title = "x"\ntitel = "y"\nbase_url = "https://a.example/"\n')
    hub.write("content/notes/a.md", "x")
    hub.post("a", type="social")
    hub.post("b", work_task="reviw")
    hub.post("c", aliases="tools", body="You must complete this.\n")
    problems = planned(hub, built_in_faces).problems
    assert [p.code for p in problems if p.severity != "hint"] == [
        "W-CONFIG", "W-PLACE", "E-TYPE-UNKNOWN", "E-VOCAB", "W-TONE", "E-COLLISION",
    ]  # fmt: skip


def test_what_the_hub_silences_is_not_heard(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """Wherever it comes from."""
    hub.write("learnscape.toml", 'silence = ["W-PLACE", "W-TONE", "H-BASE-URL", "H-MOMENT"]\n')
    hub.write("content/notes/a.md", "x")
    hub.post(body="You must complete this.\n")
    assert planned(hub, built_in_faces).problems == ()


def test_an_asset_with_a_problem_is_not_copied(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """And a link to it leads nowhere."""
    hub.write("content/run.js", "alert(1)")
    hub.write("content/plan.pdf", "a plan")
    hub.post(body="[a](../run.js) [b](../plan.pdf)\n")
    found = planned(hub, built_in_faces)
    assert [p.code for p in found.problems if p.severity != "hint"] == ["W-ASSET", "E-LINK"]
    paths = {plan.path for plan in found.plans}
    assert "plan.pdf" in paths
    assert "run.js" not in paths


def test_drafts_are_planned_when_asked_for(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """Otherwise no page of theirs is."""
    hub.post("a", status="draft")
    page = "posts/a/index.html"
    assert page in {plan.path for plan in planned(hub, built_in_faces, drafts=True).plans}
    assert page not in {plan.path for plan in planned(hub, built_in_faces).plans}
