"""Which catalogues a language has, and which text is said in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.language.catalogue import catalogue_files, words_of

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def write(folder: Path, name: str, *texts: tuple[str, str], head: str = HEAD) -> str:
    """Write a catalogue; return its folder."""
    folder.mkdir(exist_ok=True)
    told = "".join(f'\nmsgid "{one}"\nmsgstr "{said}"\n' for one, said in texts)
    (folder / name).write_text(head + told, "utf-8")
    return str(folder)


def test_a_region_takes_what_its_language_has(tmp_path: Path) -> None:
    """Its own words come first, and the site's before those of the theme."""
    site = write(tmp_path / "site", "pt.po", ("Map", "Mapa do site"))
    theme = write(tmp_path / "theme", "pt.po", ("Map", "Mapa"), ("Work", "Trabalho"))
    write(tmp_path / "theme", "pt-BR.po", ("Work", "Trampo"))
    files = catalogue_files("pt-BR", (site, theme))
    assert [file.removeprefix(str(tmp_path)) for file in files] == [
        "/theme/pt-BR.po", "/site/pt.po", "/theme/pt.po",
    ]  # fmt: skip
    words = words_of("pt-BR", files)
    assert (words("Map"), words("Work"), words("Tools")) == ("Mapa do site", "Trampo", "Tools")


def test_a_language_that_nobody_translated_is_english(tmp_path: Path) -> None:
    """Whatever its tag."""
    assert catalogue_files("xx", (str(tmp_path),)) == ()
    words = words_of("xx", ())
    assert words("Map") == "Map"
    assert [words.plural("post", "posts", count) for count in (0, 1, 2)] == [
        "posts", "post", "posts",
    ]  # fmt: skip


def test_what_is_empty_or_doubtful_stays_english(tmp_path: Path) -> None:
    """A reader never sees a guess."""
    head = f'{HEAD}\n#, fuzzy\nmsgid "Work"\nmsgstr "Werk?"\n'
    folder = write(tmp_path, "de.po", ("Map", ""), head=head)
    words = words_of("de", catalogue_files("de", (folder,)))
    assert (words("Map"), words("Work")) == ("Map", "Work")


def test_plurals_follow_the_rule_of_the_language(tmp_path: Path) -> None:
    """Arabic has six forms."""
    rule = (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
    )
    forms = "".join(f'msgstr[{number}] "form {number}"\n' for number in range(6))
    head = f'{HEAD}"Plural-Forms: {rule}\\n"\n\nmsgid "post"\nmsgid_plural "posts"\n{forms}'
    folder = write(tmp_path, "ar.po", head=head)
    words = words_of("ar", catalogue_files("ar", (folder,)))
    told = [words.plural("post", "posts", count) for count in (0, 1, 2, 3, 11, 100)]
    assert told == [f"form {number}" for number in range(6)]


def test_what_is_no_catalogue_is_an_error(tmp_path: Path) -> None:
    """It names the file."""
    folder = write(tmp_path, "de.po", head="no catalogue\n")
    with pytest.raises(ValueError, match=r"de\.po"):
        words_of("de", catalogue_files("de", (folder,)))
