"""learnscape.toml: what may stand in it, and how a slip is told."""

from __future__ import annotations

from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.config import Config, Contribute, read_config
from learnscape_gen.forge import Forge

WHOLE = """
title = "Our learnscape"
description = '''What helps us,
arranged by the work.'''
base_url = "https://example.org/hub"
language = "pt-BR"
languages = ["fr", "pt"]
author = "The platform team"
vocabulary = "open"
html = "escape"
daily_tools = ["chat", "wiki"]
silence = ["W-TONE", "H-TOOL"]
theme = "plain"
feed_size = 10
search = false
curate = false
packs = false
twins = true
llms = true

[contribute]
text = "Something missing?"
url = "https://example.org/suggest"
"""


def test_every_setting_is_read() -> None:
    """A file with all settings is a configuration with all of them changed."""
    config, problems = read_config(WHOLE.encode())
    assert problems == ()
    default = Config()
    assert [
        name for name in get_type_hints(Config) if getattr(config, name) == getattr(default, name)
    ] == []
    assert config.contribute == Contribute("Something missing?", "https://example.org/suggest")


def test_an_empty_file_is_a_hub() -> None:
    """Every setting has a default."""
    assert read_config(b"") == (Config(), ())


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_any_editor_may_write_it(ends: str) -> None:
    """A byte order mark and the line ends of Windows change nothing."""
    content = "\ufeff" + WHOLE.replace("\n", ends)
    assert read_config(content.encode())[1] == ()


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/hub/", "https://example.org/hub/"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("HTTPS://Müller.example/Über", "https://xn--mller-kva.example/%C3%9Cber/"),
    ],
)
def test_the_address_of_the_site(written: str, url: str) -> None:
    """The site's address is encoded, and ends in a slash."""
    config, problems = read_config(f'base_url = "{written}"'.encode())
    assert problems == ()
    assert config.site_url == url


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("title = 2026", 'title = "Our learnscape"'),
        ('title = ""', 'title = "Our learnscape"'),
        ('title = "bell\\u0007"', 'title = "Our learnscape"'),
        ("title = 2026-11-02", 'title = "Our learnscape"'),
        (f"title = 0x{'f' * 5000}", 'title = "Our learnscape"'),
        ('base_url = "example.org"', 'base_url = "https://'),
        ('base_url = "javascript:alert(1)"', 'base_url = "https://'),
        ('base_url = "https://["', 'base_url = "https://'),
        ('base_url = "https://example.org/?page=1"', 'base_url = "https://'),
        ('base_url = "https://example.org/#top"', 'base_url = "https://'),
        ('base_url = "https://example.org:99999/"', 'base_url = "https://'),
        ('language = "English, please"', 'language = "en"'),
        ('vocabulary = "opne"', "closed, open"),
        ('html = "allow"', "sanitise, escape, trusted"),
        ('silence = "W-TONE"', '["one","two"]'),
        ("daily_tools = [1, 2]", '["one","two"]'),
        ("feed_size = 0", "feed_size = 30"),
        ("feed_size = true", "feed_size = 30"),
        ("feed_size = inf", "feed_size = 30"),
        ('contribute = "ask"', "[contribute]"),
        ("[[contribute]]", "[contribute]"),
        ('[contribute]\nurl = "javascript:alert(1)"', 'url = "https://'),
        ('contribute.url = "pages/about"', 'url = "https://'),
    ],
)
def test_a_value_of_the_wrong_kind(line: str, hint: str) -> None:
    """A setting that can't be used is told with what to type, and its default stands in."""
    config, [problem] = read_config(f'author = "We"\n\n{line}\n'.encode())
    assert config == Config(author="We")
    assert problem.code == "E-CONFIG"
    assert hint in problem.hint
    assert problem.location.line == 3 + line.count("\n")


def test_mail_is_a_way_to_contribute() -> None:
    """Besides web pages, contributions may go to a mail address."""
    config, problems = read_config(b'[contribute]\nurl = "mailto:hub@example.org"')
    assert (config.contribute.url, problems) == ("mailto:hub@example.org", ())


def test_a_repository_whose_forge_can_t_be_told() -> None:
    """It has to be said what runs there; until then nothing leads there."""
    text = '[contribute]\ntext = "x"\nrepository = "https://git.example.org/we/hub"\n'
    config, [problem] = read_config(text.encode())
    assert (problem.code, problem.location.line) == ("E-CONFIG", 3)
    assert 'forge = "gitlab"' in problem.hint
    assert config.contribute.place is None
    config, problems = read_config(f'{text}forge = "forgejo"\nbranch = "trunk"\n'.encode())
    assert problems == ()
    assert config.contribute.place == Forge("gitea", "https://git.example.org/we/hub", "trunk")


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('titel = "x"', 1, "Did you mean title?"),
        ("# About us\n\n  colour = 3", 3, "Settings are: title, description"),
        ('"title " = "x"', 1, "Did you mean title?"),
        ("[build]\nfast = true", 1, "Settings are: title"),
        ('[contribute]\ntext = "x"\nurls = "y"', 3, "Did you mean url?"),
        ('[contribute]\nlanguage = "de"', 2, "Put it above [contribute]."),
    ],
)
def test_a_setting_that_does_not_exist(text: str, line: int, hint: str) -> None:
    """An unknown setting is a warning at its line, with the nearest name."""
    config, [problem] = read_config(text.encode())
    assert (config.title, config.language) == ("A learnscape", "en")
    assert (problem.code, problem.location.line) == ("W-CONFIG", line)
    assert problem.hint.startswith(hint)


def test_columns_are_told() -> None:
    """A problem points at the name of the setting, indented or in a table's head."""
    _, problems = read_config(b"  feed_size = 0\n[contribut]\n")
    assert [str(p.location) for p in problems] == ["learnscape.toml:1:3", "learnscape.toml:2:2"]


def test_one_run_tells_of_all_settings() -> None:
    """Each slip has its own problem; what is sound counts."""
    config, problems = read_config(b'title = 1\nlanguage = "de"\nfeed_size = 0\nhtml = 3\n')
    assert [p.location.line for p in problems] == [1, 3, 4]
    assert config == Config(language="de")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"title = Our hub\n", ":1:9"),
        (b"a = 1\n\ntitle = 'x\n", ":3:11"),
        (b'title = """x', ":1:13"),
        (b"title = \n", ":1:9"),
        (b"title = 'a'\ntitle = 'b'\n", ":2:12"),
        (b"title = 'a\x00b'\n", ":1:11"),
        (b"title = 'a'\ndescription = 'b\xe9'\n", ":2:17"),
        (b"title = 'a'\r\nauthor = '\xc3\xa4\xe9'\r\n", ":2:12"),
        (b"\xff\xfet\x00i\x00", ":1:1"),
        (b"a = " + b"[" * 5000, ""),
        (b"feed_size = " + b"9" * 5000, ""),
    ],
)
def test_a_file_that_is_no_toml(content: bytes, place: str) -> None:
    """What can't be read at all is told at its line and column, and the defaults stand in."""
    config, [problem] = read_config(content)
    assert config == Config()
    assert problem.code == "E-CONFIG"
    assert problem.hint
    assert str(problem.location) == f"learnscape.toml{place}"


def test_some_codes_can_not_be_silenced() -> None:
    """A hub may choose not to hear remarks, but not what keeps a page from being published."""
    config, problems = read_config(b'silence = ["W-TONE", "E-YAML", "W-TOMB"]')
    assert config.silence == ("W-TONE",)
    assert [(p.code, p.location.line) for p in problems] == [("W-SILENCE", 1)] * 2
    assert problems[1].hint == "Did you mean W-TONE?"


@settings(deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_give_settings(content: bytes) -> None:
    """No file makes reading fail, and every problem has a place in the file."""
    config, problems = read_config(content)
    assert isinstance(config, Config)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(0 <= problem.location.line <= lines for problem in problems)


@pytest.mark.parametrize(
    ("languages", "kept", "code"),
    [
        ('["de", "en"]', ("de",), "W-CONFIG"),
        ('["de", "DE", "fr"]', ("de", "fr"), "W-CONFIG"),
        ('["aux", "fr"]', ("fr",), "E-CONFIG"),
        ('"de"', (), "E-CONFIG"),
        ('["de!"]', (), "E-CONFIG"),
    ],
)
def test_further_languages_are_named_once(languages: str, kept: tuple[str, ...], code: str) -> None:
    """The hub's own is not among them, and each can have a folder on every system."""
    config, [problem] = read_config(f"languages = {languages}\n".encode())
    assert (config.languages, problem.code) == (kept, code)
    assert config.all_languages == ("en", *kept)
