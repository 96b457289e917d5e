"""`learnscape add`: the real command, against strangers' servers on loopback."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.new.test_ask import at_a_terminal
from tests.stranger import for_ever, then_hang

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub
    from tests.stranger import Stranger

ALL = ("--type", "non-formal", "--tool", "web-page", "--task", "review", "--private")
PAGE = (
    '<html lang="de-AT"><head><title>Learning from failure | The site</title>'
    '<meta property="og:site_name" content="The site"><meta name="author" content="Ann Lee">'
    '<meta name="date" content="2019-04-01"><meta name="description" content="How teams: # learn">'
    f"</head><body><article>{'word ' * 1150}</article>"
)


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub, on a known day."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")


def written(hub: Hub) -> str:
    """Return the one post that there is."""
    (post,) = (hub.root / "content/posts").rglob("*.md")
    return post.read_text("utf-8")


def test_a_page_becomes_a_post(hub: Hub, run: Run, stranger: Stranger) -> None:
    """What the page says stands there; with the options it is complete and can be published."""
    url = stranger.shows("/a", PAGE)
    said = run("add", f"{url}?utm_source=x", *ALL, "--why", 'Says "it": plainly.')
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout == (
        "Wrote content/posts/learning-from-failure.md\n"
        "Open it and say below the front matter what it is good for; then: learnscape check\n"
    )
    lines = written(hub).splitlines()
    for line in (
        "title: Learning from failure",
        f'source: {{name: "The site", url: "{stranger.at("/")}"}}',
        f"url: {url}",
        "author: Ann Lee",
        "year: 2019",
        "language: de-AT",
        'why: "Says \\"it\\": plainly."',
        "date: 2026-11-02",
    ):
        assert line in lines
    assert hub.codes() == []
    assert not hub.build().failed(strict=True)


def test_what_nobody_agreed_to_is_a_comment(hub: Hub, run: Run, stranger: Stranger) -> None:
    """The page's own words and the estimate of time are said to be that."""
    run("add", stranger.shows("/a", PAGE), "--private")
    text = written(hub)
    assert "\n# The page says of itself: How teams: # learn\n# why: " in text
    assert "\n# an estimate from about 1,200 words\n# minutes: 5\n" in text
    assert "\n# as the page or its address names it; nobody has looked yet\nsource: " in text
    assert "\nstatus: draft\n" in text


def test_what_the_hub_knows_is_recognised(hub: Hub, run: Run, stranger: Stranger) -> None:
    """A source and a tool by the address, a source by its name, too."""
    url = stranger.shows("/a", PAGE)
    hub.write("content/sources/ann.md", f"---\ntitle: Ann\nurl: {stranger.at('/')}\n---\n")
    hub.write("content/tools/wiki.md", f"---\ntitle: Wiki\nexamples: ['{stranger.at('')}']\n---\n")
    run("add", url, "--private")
    assert "\n# known by the address\nsource: ann\n" in written(hub)
    assert "\n# known by the address\nsocial_tool: wiki\n" in written(hub)
    hub.remove("content/sources/ann.md")
    hub.remove("content/posts/learning-from-failure.md")
    hub.write("content/sources/site.md", "---\ntitle: The Site\n---\n")
    run("add", url, "--private")
    assert "\n# known by the name of the site\nsource: site\n" in written(hub)


def test_the_same_address_is_not_added_twice(hub: Hub, run: Run, stranger: Stranger) -> None:
    """However it is written, or where it leads; unless that is wanted."""
    hub.post("there", url=stranger.shows("/a", PAGE))
    stranger.sends_on("/old", "/a", "301 Moved Permanently")
    for url in (stranger.at("/a/?fbclid=1#x"), stranger.at("/old")):
        said = run("add", url, "--private")
        assert said.exit_code == 2
        assert said.stderr == (
            "Error: There is a post about it: Postmortem culture (content/posts/there.md). "
            "For a second one, on another use, add --again\n"
        )
    said = run("add", stranger.at("/a"), *ALL, "--again")
    assert said.exit_code == 0
    assert "There is a post about it" in said.stderr


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("403 Forbidden", "The server lets no program read it (403)."),
        ("401 Unauthorized", "One has to log in to read it."),
        ("404 Not Found", "The server has no such page (404)."),
        ("429 Too Many Requests", "The server wants to be asked again in 2 minutes (429)."),
        ("500 Oh", "The server has trouble of its own (500)."),
    ],
)
def test_a_refusal_leaves_a_draft(
    hub: Hub, run: Run, stranger: Stranger, answer: str, told: str
) -> None:
    """A clear line, and a post from the address alone."""
    url = stranger.shows("/how-to-meet", "no", "Retry-After: 120", status=answer)
    said = run("add", url, *ALL)
    assert said.exit_code == 0
    assert said.stderr == f"The page could not be read. {told}\nSo only its address is known.\n"
    assert "It is a draft. Please look at: the title, guessed from the address.\n" in said.stdout
    text = written(hub)
    assert text.startswith("---\n# guessed from the address\ntitle: How to meet\n")
    assert 'source: {name: "127.0.0.1"' in text
    assert hub.codes() == []


def test_a_server_that_hangs_leaves_a_draft(
    hub: Hub, run: Run, stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the time that it is given."""
    monkeypatch.setattr("learnscape_gen.cli.add._FETCHING", 0.3)
    url = stranger.says("/hanging-thing", then_hang(stranger, b"HTTP/1.1 200 OK\r\n"))
    said = run("add", url, "--private")
    assert said.exit_code == 0
    assert "The server takes too long: no whole answer within 0.3 seconds.\n" in said.stderr
    assert "\ntitle: Hanging thing\n" in written(hub)


def test_bad_servers_leave_a_draft(hub: Hub, run: Run, stranger: Stranger) -> None:
    """One that sends round and round, one that sends a film for ever."""
    stranger.sends_on("/round", "/round")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
    stranger.says("/long-film", for_ever(head, b"x" * 65_536, lambda _: None))
    for path, told in (
        ("/round", "The server sends on and on"),
        ("/long-film", "It is no web page"),
    ):
        said = run("add", stranger.at(path), "--private")
        assert said.exit_code == 0
        assert told in said.stderr
    assert len(list((hub.root / "content/posts").iterdir())) == 2


def test_a_page_without_end_gives_its_beginning(hub: Hub, run: Run, stranger: Stranger) -> None:
    """The title is there; the time it takes is not guessed from half of it."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Without end</title>"
    url = stranger.says("/", for_ever(head, b"word " * 9_999, lambda _: None))
    assert run("add", url, *ALL).exit_code == 0
    assert "\ntitle: Without end\n" in written(hub)
    assert "estimate" not in written(hub)


def test_wrong_letters_are_not_kept_in_silence(hub: Hub, run: Run, stranger: Stranger) -> None:
    """A page that is wrong about its letters makes a draft that says so."""
    url = stranger.shows("/", "<title>Été à la plage</title>".encode("latin-1"))
    said = run("add", url, *ALL)
    assert "Please look at: the letters, which the page may spell in another way" in said.stdout
    assert written(hub).startswith("---\n# look at the letters")


def test_hostile_words_stay_words(hub: Hub, run: Run, stranger: Stranger) -> None:
    """Nothing that a page says becomes a key, a comment's end, a colour or a command."""
    nasty = "a\x1b[31m\n---\nstatus: published\u2028x: {{ y }} \u202e'\" # [b, *c"
    tags = "".join(
        f"<meta name='{name}' content='{nasty.replace(chr(39), '&apos;')}'>"
        for name in ("twitter:title", "author", "description", "application-name", "date")
    )
    said = run("add", stranger.shows("/", f"<html lang='en: x'>{tags}"), *ALL)
    assert said.exit_code == 0
    assert "\x1b" not in written(hub) + said.output
    assert hub.codes() == []
    assert "\nstatus" not in written(hub)


def test_nothing_inside_is_asked(hub: Hub, run: Run, stranger: Stranger) -> None:
    """Without --private this computer is not asked; the draft is written all the same."""
    said = run("add", stranger.shows("/a", PAGE))
    assert "add --private" in said.stderr
    assert said.exit_code == 0
    assert not stranger.asked


def test_offline_nobody_is_asked(hub: Hub, run: Run, stranger: Stranger) -> None:
    """The title is made from the address, or given."""
    url = stranger.at("/how-to-meet")
    assert run("add", url, *ALL, "--offline", "--title", "Meet well").exit_code == 0
    assert not stranger.asked
    assert written(hub).startswith("---\ntitle: Meet well\n")
    assert hub.codes() == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("word",), "'word' is no web address. Write it as: https://example.org/page"),
        (("example.org/x", "--task", "reviw"), "Did you mean incidents/review?"),
        (("example.org/x", "--source", "google-sr"), "Did you mean google-sre?"),
        (("example.org/x", "--moment", "never"), "new, more, apply, solve, change."),
        (("example.org/x", "--fact", "control=me"), "organisation, learner, shared"),
    ],
)
def test_wrong_use_is_told_before_anything_is_read(
    hub: Hub, run: Run, args: tuple[str, ...], told: str
) -> None:
    """And nothing is written."""
    said = run("add", *args)
    assert said.exit_code == 2
    assert told in said.stderr
    assert not (hub.root / "content/posts").exists()


def test_a_new_source_is_described_in_the_post(hub: Hub, run: Run) -> None:
    """A name that looks like no other needs no file of its own."""
    run("add", "example.org/x", "--source", "Zine, Inc.", "--offline")
    assert '\nsource: {name: "Zine, Inc.", url: "https://example.org/"}\n' in written(hub)


def test_facts_say_the_type(hub: Hub, run: Run) -> None:
    """Where the five answers leave no choice."""
    answers = ("designated=no", "structured=no", "certification=none", "intentional=no")
    facts = [arg for answer in answers for arg in ("--fact", answer)]
    run("add", "example.org/x", "--offline", *facts, "--fact", "control=learner")
    assert "\ntype: informal\n" in written(hub)


def test_a_taken_name_is_no_obstacle(hub: Hub, run: Run, stranger: Stranger) -> None:
    """A page with the title of another gets a file of its own."""
    hub.post("learning-from-failure")
    said = run("add", stranger.shows("/a", PAGE), *ALL)
    assert said.stdout.startswith("Wrote content/posts/learning-from-failure-2.md\n")


def test_only_what_is_not_known_is_asked(
    hub: Hub, stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the five questions, with proposals that Enter accepts."""
    url = stranger.shows("/a", PAGE)
    answers = "?\n2\n2\n2\n1\n2\n\n\nweb-page\nreview\nIt says it.\n\n"
    said = at_a_terminal(monkeypatch, answers, "add", url, "--private")
    assert said.exit_code == 0, said.stderr
    assert "It says of itself: How teams: # learn\n" in said.stderr
    assert "That is non-formal learning. " in said.stderr
    assert "Who made it (Enter: The site): " in said.stderr
    assert "(Enter: 5, an estimate from about 1,200 words; 0: later): " in said.stderr
    text = written(hub)
    assert "\ntype: non-formal\n" in text
    assert "\nfacts: {designated: no, structured: no, certification: none, " in text
    assert "\n# an estimate from about 1,200 words\nminutes: 5\n" in text
    assert "\nwhy: It says it.\n" in text
    assert hub.codes() == []


def test_a_guessed_title_is_asked_about(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it is no longer a guess, and the file is called after it."""
    answers = "Meet well\ninformal\n\nweb-page\nreview\n\n\n"
    said = at_a_terminal(monkeypatch, answers, "add", "example.org/meet", "--offline")
    assert said.stdout.startswith("Wrote content/posts/meet-well.md\nOpen it")
    assert written(hub).startswith("---\ntitle: Meet well\n")


def test_who_stops_keeps_what_was_said(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in the middle of the five questions."""
    said = at_a_terminal(monkeypatch, "?\n2\n", "add", "example.org/x", "--offline", "--title", "X")
    assert said.exit_code == 130
    assert "\nfacts: {designated: no}\n" in written(hub)
    assert "\nstatus: draft\n" in written(hub)


def test_ctrl_c_ends_the_waiting(hub: Hub, stranger: Stranger) -> None:
    """A server that hangs does not hold anybody; nothing was said yet, so nothing is kept."""
    url = stranger.says("/a", then_hang(stranger))
    with subprocess.Popen(
        [sys.executable, "-m", "learnscape_gen", "add", url, "--private"],
        cwd=hub.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while not stranger.asked and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        said = process.communicate()
    assert (process.returncode, *said) == (130, "", "Stopped.\n")
    assert not (hub.root / "content/posts").exists()


def test_the_outcome_for_a_program(run: Run, stranger: Stranger) -> None:
    """One JSON object, and nothing else on standard output."""
    url = stranger.shows("/how-to-meet", "no", status="403 Forbidden")
    said = run("add", url, "--private", "--format", "json", "--task", "review")
    assert json.loads(said.stdout) == {
        "path": "content/posts/how-to-meet.md",
        "title": "How to meet",
        "draft": True,
        "missing": ["type", "social_tool"],
        "look_at": ["the title, guessed from the address"],
        "fault": "The server lets no program read it (403).",
    }


def test_from_another_folder(hub: Hub, process: Process, tmp_path: Path) -> None:
    """In a process of its own, where nobody can be asked."""
    said = process("add", "example.org/x", "--offline", "--project", str(hub.root))
    assert said.returncode == 0
    assert said.stderr == ""
