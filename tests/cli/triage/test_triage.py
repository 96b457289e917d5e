"""`learnscape triage` without a terminal: a list, or one item decided by options."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub

NOTE = "---\ntitle: Blameless postmortem culture\nurl: https://sre.google/new/\n---\nRead it.\n"
WHOLE = (
    *("--type", "informal", "--source", "Google SRE", "--tool", "web page", "--task", "review"),
    *("--why", "Short: and true.", "--tag", "one", "--tag", "two"),
)


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a hub with one post and one item."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")  # 2026-11-02
    hub.post(url="https://sre.google/old/", tags="[blameless]")
    hub.write("content/inbox/note.md", NOTE)
    monkeypatch.chdir(hub.root)


def test_what_waits_is_listed_with_proposals_and_reasons(run: Run) -> None:
    """Each with what is proposed, why, and what it lacks; nothing is changed."""
    said = run("triage", "--list")
    assert said.exit_code == 0
    assert said.stdout.splitlines() == [
        "content/inbox/note.md",
        "  Blameless postmortem culture",
        "  https://sre.google/new/",
        "  Read it.",
        "  task     incidents/review: shares 'culture', 'postmortem', 'Read' with 1 post;",
        "             same host (sre.google) as 1 post",
        "  tool     web-page: shares 'culture', 'postmortem', 'Read' with 1 post; same",
        "             host (sre.google) as 1 post",
        "  source   google-sre: same host (sre.google) as 1 post",
        "  tags     blameless: it says the word; a tag of 1 near post",
        "  type     ?",
        "  why      ?",
        "",
        "1 item waits. To decide: learnscape triage",
    ]


def test_a_script_is_never_asked(hub: Hub, process: Process) -> None:
    """Without a terminal it lists what waits, and ends."""
    said = process("triage", cwd=hub.root)
    assert said.returncode == 0
    assert "1 item waits" in said.stdout


def test_the_list_as_json(hub: Hub, run: Run) -> None:
    """Everything that the words say, for a program; what can be no post says why."""
    hub.write("content/inbox/broken.md", "---\ntitle: [\n---\n")
    broken, note = json.loads(run("triage", "--format", "json").stdout)["items"]
    assert broken["path"] == "content/inbox/broken.md"
    assert (broken["fault"]["code"], broken["fault"]["line"]) == ("E-YAML", 2)
    assert note["missing"] == ["type", "source", "social_tool", "work_task"]
    [task] = note["proposals"]["work_task"]
    assert task["id"] == "incidents/review"
    assert task["reason"].startswith("shares 'culture', 'postmortem'")
    assert 0 < task["likeness"] <= 1


@pytest.mark.parametrize(
    "address", ["http://www.sre.google/old#part", "https://sre.google/old/?utm_id=1"]
)
def test_an_item_with_an_address_that_is_there_already(hub: Hub, run: Run, address: str) -> None:
    """A second copy is seen at once, however the address is written, and how it was come by."""
    hub.write("content/inbox/note.md", f"{address}\n")
    said = run("triage", "--list").stdout
    assert "  ! content/posts/postmortem.md has the same address already." in said


def test_an_empty_inbox(hub: Hub, run: Run) -> None:
    """There is nothing to do, and that is said."""
    hub.remove("content/inbox/note.md")
    assert run("triage").stdout == "Nothing waits in content/inbox/.\n"


def test_an_item_is_accepted_by_options(hub: Hub, run: Run) -> None:
    """It is a sound post then, and no longer in the inbox."""
    said = run("triage", "note.md", "--accept", *WHOLE)
    assert said.stdout == (
        "Moved content/inbox/note.md to content/posts/blameless-postmortem-culture.md\n"
    )
    post = hub.root / "content/posts/blameless-postmortem-culture.md"
    assert post.read_text("utf-8") == (
        "---\ntitle: Blameless postmortem culture\nurl: https://sre.google/new/\n"
        "date: 2026-11-02\ntype: informal\nsource: google-sre\nsocial_tool: web-page\n"
        'work_task: incidents/review\ntags: [one, two]\nwhy: "Short: and true."\n---\nRead it.\n'
    )
    assert not (hub.root / "content/inbox/note.md").exists()
    assert hub.codes() == []


def test_proposals_are_taken_only_if_that_is_asked_for(hub: Hub, run: Run) -> None:
    """What is still missing makes it a draft, which stops no build."""
    said = run("triage", "content/inbox/note.md", "--accept")
    assert said.stdout.endswith(
        "It is a draft. Still to fill in: type, source, social_tool, work_task.\n"
    )
    hub.write("content/inbox/note.md", NOTE)
    said = run("triage", "note.md", "--accept", "--proposed", "--slug", "Another one")
    assert said.stdout.splitlines() == [
        "Moved content/inbox/note.md to content/posts/another-one.md",
        "It is a draft. Still to fill in: type.",
    ]
    text = (hub.root / "content/posts/another-one.md").read_text("utf-8")
    assert "social_tool: web-page\nwork_task: incidents/review\ntags: blameless\n" in text
    assert hub.codes() == []


def test_a_value_may_be_noted_while_the_item_stays(hub: Hub, run: Run) -> None:
    """The file itself is where everything is kept."""
    said = run("triage", "note.md", "--why", "Because.")
    assert said.stdout == "Wrote content/inbox/note.md; it stays in the inbox.\n"
    assert "why: Because.\n---\nRead it.\n" in (hub.root / "content/inbox/note.md").read_text()


def test_an_item_is_discarded_and_can_be_had_again(hub: Hub, run: Run) -> None:
    """It is kept, byte for byte, and waits no longer; by its path it can still be accepted."""
    hub.write("content/inbox/note.md", b"\xff\xfe\0")
    said = run("triage", "note.md", "--discard")
    assert said.stdout == "Moved content/inbox/note.md to content/inbox/discarded/note.md\n"
    assert (hub.root / "content/inbox/discarded/note.md").read_bytes() == b"\xff\xfe\0"
    assert run("triage", "--list").stdout == "Nothing waits in content/inbox/.\n"
    hub.write("content/inbox/discarded/note.md", NOTE)
    assert run("triage", "discarded/note.md", "--accept").exit_code == 0


def test_no_post_is_ever_overwritten(hub: Hub, run: Run) -> None:
    """A second of the same title gets a number; a name that was asked for is refused."""
    for number in ("", "-2", "-3"):
        hub.write("content/inbox/note.md", NOTE)
        if number == "-3":
            hub.write("content/posts/deep/blameless-postmortem-culture-2.md", "---\n---\n")
        run("triage", "note.md", "--accept")
        assert (hub.root / f"content/posts/blameless-postmortem-culture{number}.md").is_file()
    hub.write("content/inbox/note.md", NOTE)
    said = run("triage", "note.md", "--accept", "--slug", "postmortem")
    assert said.exit_code == 2
    assert "There is a post called 'postmortem' already" in said.stderr
    assert (hub.root / "content/inbox/note.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "told", "code"),
    [
        (["note.md", "--accept", "--discard"], "Choose one of --accept and --discard.", 2),
        (["note.md", "--proposed"], "go with --accept", 2),
        (["--accept"], "Say which file of the inbox", 2),
        (["gone.md", "--accept"], "There is no file 'gone.md' in content/inbox/.", 2),
        (["../posts/postmortem.md", "--discard"], "There is no file", 2),
        (["note.md", "--accept", "--task", "reviews"], "Did you mean incidents/review?", 2),
        (["note.md", "--accept", "--type", "serious"], "'serious' is no type of learning", 2),
        (["note.md", "--accept", "--url", "nonsense"], "it is no http or https address", 1),
        (["broken.md", "--accept"], "content/inbox/broken.md:2:8: The front matter is not", 1),
        (["broken.md", "--why", "W"], "content/inbox/broken.md:2:8: The front matter is not", 1),
    ],
)
def test_what_can_not_be_done_is_said_and_nothing_is_changed(
    hub: Hub, run: Run, arguments: list[str], told: str, code: int
) -> None:
    """In a line that says what would help."""
    hub.write("content/inbox/broken.md", "---\ntitle: [\n---\n")
    said = run("triage", *arguments)
    assert said.exit_code == code
    assert told in said.stderr
    assert (hub.root / "content/inbox/note.md").read_text("utf-8") == NOTE
    assert (hub.root / "content/inbox/broken.md").is_file()


def test_nothing_outside_the_inbox_is_touched(hub: Hub, run: Run) -> None:
    """Whether a link leads there, or a name that nobody can type."""
    secret = hub.write("secret.md", NOTE)
    (hub.root / "content/inbox/link.md").symlink_to(secret)
    odd = os.fsdecode(b"content/inbox/\xff.md")
    (hub.root / odd).write_text(NOTE)
    for name in ("link.md", odd):
        assert run("triage", name, "--accept").exit_code == 2
    assert secret.read_text() == NOTE


def test_a_term_that_an_item_names_must_be_known(hub: Hub, run: Run) -> None:
    """Or the post would stop the next build; once it is there, all is well."""
    hub.write("content/inbox/note.md", "---\ntitle: T\ntask: Plan the week\n---\n")
    said = run("triage", "note.md", "--accept")
    assert said.exit_code == 2
    assert 'learnscape new task "Plan the week"' in said.stderr
    run("new", "task", "Plan the week", "--context", "incidents")
    assert run("triage", "note.md", "--accept").exit_code == 0
    assert hub.codes() == []


def test_a_task_may_be_named_within_its_context(hub: Hub, run: Run) -> None:
    """A title that two contexts share means the one in the context that the note names."""
    hub.write("content/work/meeting/_index.md", "---\ntitle: Meeting\n---\n")
    hub.write("content/work/meeting/back.md", "---\ntitle: Look back and learn from it\n---\n")
    front = "title: T\nstatus: draft\ntask: Look back and learn from it\n"
    hub.write("content/inbox/note.md", f"---\n{front}---\n")
    assert "may mean several tasks" in run("triage", "note.md", "--accept").stderr
    hub.write("content/inbox/note.md", f"---\n{front}context: Meeting\n---\n")
    assert run("triage", "note.md", "--accept").exit_code == 0
    assert hub.codes() == []


def test_a_hub_in_which_nothing_is_yet(empty_hub: Hub, run: Run) -> None:
    """There is nothing to propose from, and still a draft to be made."""
    empty_hub.write("content/inbox/note.md", NOTE)
    project = ("--project", str(empty_hub.root))
    assert "  task     ?\n" in run("triage", "--list", *project).stdout
    said = run("triage", "note.md", "--accept", "--proposed", *project)
    assert said.exit_code == 0
    assert empty_hub.codes() == []


def test_the_post_goes_to_the_folder_of_its_context(hub: Hub, run: Run) -> None:
    """Where the hub has one."""
    hub.post("incidents/first")
    run("triage", "note.md", "--accept", "--task", "Look back and learn from it")
    assert (hub.root / "content/posts/incidents/blameless-postmortem-culture.md").is_file()


def test_from_another_folder(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths lead there from here, and so does the command that is named."""
    monkeypatch.chdir(hub.root.parent)
    listed = run("triage", "--project", "hub", "--list").stdout
    assert listed.startswith("hub/content/inbox/note.md\n")
    assert listed.endswith("To decide: learnscape triage --project hub\n")
    said = run("triage", "--project", "hub", "hub/content/inbox/note.md", "--discard").stdout
    assert said == "Moved hub/content/inbox/note.md to hub/content/inbox/discarded/note.md\n"


def test_check_counts_what_waits(run: Run) -> None:
    """In one calm line, after what there is to mend."""
    assert run("check").stdout.endswith("\n1 item waits in the inbox: learnscape triage\n")


def test_pictures_go_where_the_note_goes(hub: Hub, run: Run) -> None:
    """The post has a folder of its own then, and shows them."""
    hub.write("content/inbox/note.md", f"{NOTE}\n![A drawing](drawn.png)\n")
    hub.write("content/inbox/drawn.png", b"\x89PNG")
    said = run("triage", "note.md", "--accept", *WHOLE)
    home = "content/posts/blameless-postmortem-culture"
    assert said.stdout == f"Moved content/inbox/note.md to {home}/index.md\n"
    assert (hub.root / home / "drawn.png").read_bytes() == b"\x89PNG"
    assert not (hub.root / "content/inbox").exists()
    assert hub.codes() == []
    hub.build()
    assert (hub.output / "posts/blameless-postmortem-culture/drawn.png").is_file()
