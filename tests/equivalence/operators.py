"""What operators do: to settings and themes, to the output and the state, and to the clock.

Every function makes one edit, chosen by two numbers.
"""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING

from tests.conftest import files_in
from tests.equivalence.authors import pick
from tests.equivalence.world import LONG_AGO, SECOND, START, STATE

if TYPE_CHECKING:
    from tests.equivalence.world import World

MARK = b'<meta name="generator" content="learnscape '

# ---- Settings and themes ----

SETTINGS = (
    ("title", '"B <hub>"'), ("title", '"A small hub"'), ("description", '"One sentence."'),
    ("base_url", '"https://hub.example.com/a/b/"'), ("base_url", '"https://example.org/"'),
    ("language", '"ar"'), ("language", '"de-CH"'), ("language", ""), ("author", '"A & B"'),
    ("vocabulary", '"open"'), ("vocabulary", '"closed"'), ("feed_size", "1"), ("feed_size", "2"),
    ("silence", '["H-WHY", "W-TONE", "E-VOCAB"]'), ("silence", '["H-DATE", "H-TOOL"]'),
    ("silence", ""), ("html", '"escape"'), ("html", '"trusted"'), ("html", ""),
    ("daily_tools", '["web-page"]'), ("daily_tools", '["Mailing list", "Alpha"]'),
    ("contribute", '{text = "Add one", url = "https://example.org/new"}'), ("contribute", ""),
    ("theme", '"warm"'), ("theme", '"cool"'), ("theme", ""), ("feed_size", '"many"'),
    ("feed_size", ""), ("titel", "1"), ("titel", ""), ("packs", "false"), ("packs", ""),
    ("twins", "true"), ("twins", ""), ("llms", "true"), ("llms", ""),
)  # fmt: skip


def change_a_setting(world: World, which: int, how: int) -> None:
    """Change what shapes every page, some pages, or none."""
    world.set_setting(*pick(SETTINGS, 10 * which + how))


LANGUAGES = ('["de"]', '["ar", "de"]', '["de", "fr"]', '["ar"]', '["en", "de"]')


def speak_other_languages(world: World, which: int, how: int) -> None:
    """Let the hub be seen in further languages, or seldom no more."""
    world.set_setting("languages", pick(LANGUAGES, how) if which else "")


def break_the_settings(world: World, which: int, how: int) -> None:
    """Write what is no TOML, or write it rightly again."""
    world.write_settings("title = [\n" if how == 0 else f"# note {how}\n")


DEAD = '{{"url":"{}","state":"dead","since":"2026-11-02","archived":"https://c.example/{}"}}\n'
ADDRESSES = ("https://a.example/", "https://b.example/")


def give_an_address(world: World, which: int, how: int) -> None:
    """Let a post or source be about an address that the ledger may know, or its text link there."""
    path = world.post(which) if how % 2 else world.one(which, "content/sources/")
    address = pick((*ADDRESSES, ""), how // 2)
    if which % 3 or not path:
        world.set_key(path, "url", address)
    else:
        world.write(path, f"{world.text(path)}See <{address}>.\n")


def know_dead_links(world: World, which: int, how: int) -> None:
    """Write a ledger: of living, dead, archived or no addresses; or one that can't be read."""
    lines = (
        "", DEAD.format(ADDRESSES[0], how), DEAD.format(ADDRESSES[1], how),
        DEAD.format(ADDRESSES[0], 0) + DEAD.format(ADDRESSES[1], how),
        DEAD.format(ADDRESSES[0], 1) + "<<<<<<< ours\n",
        f'{{"url":"{ADDRESSES[0]}","good":"2026-11-0{how or 1}"}}\n',
    )  # fmt: skip
    world.write("links.jsonl", pick(lines, which))


TEMPLATES = (
    ("templates/partials/footer.html", "<footer>{{ site.title }}</footer>\n"),
    ("templates/partials/footer.html", "<footer>{% include 'partials/mine.html' %}</footer>\n"),
    (
        "templates/partials/footer.html",
        "{% include ['partials/mine.html', 'partials/none.html'] ignore missing %}\n",
    ),
    ("templates/partials/mine.html", "mine"),
    ("templates/partials/mine.html", "{{ page.head.kind }} mine"),
    ("templates/post.html", "{% extends 'default:post.html' %}"),
    ("templates/post.html", "{% extends 'default:' ~ page.head.kind ~ '.html' %}"),
    ("templates/post.html", "{% import 'partials/words.html' as words %}{{ words.say(page) }}"),
    ("templates/partials/words.html", "{% macro say(page) %}{{ page.title }}{% endmacro %}"),
    ("templates/partials/words.html", "{% macro say(page) %}<b>{{ page.why }}</b>{% endmacro %}"),
    ("templates/robots.txt", "{{ nothing }}"),
    ("templates/robots.txt", "{% extends 'default:robots.txt' %}"),
    ("templates/robots.txt", "{{ asset('style.css') }} {{ asset('fonts/a.css') }}"),
    ("templates/moment.html", "{% if %}"),
    ("templates/static/style.css", "b {}"),
    ("templates/static/style.css", "i {}"),
    ("templates/static/.hidden", "x"),
    ("themes/warm/templates/robots.txt", "warm {{ site.title }}"),
    ("themes/warm/static/fonts/a.css", "a {}"),
    ("themes/warm/static/style.css", "u {}"),
    ("themes/warm/theme.toml", 'extends = "cool"\n'),
    ("themes/warm/theme.toml", 'extends = "warm"\n'),
    ("themes/warm/theme.toml", ""),
    ("themes/cool/templates/robots.txt", "cool"),
    ("themes/cool/templates/partials/mine.html", "cool {{ site.language }}"),
    ("themes/cool/static/fonts/a.css", "c {}"),
    ("themes/cool/theme.toml", "extends = [\n"),
    ("themes/cool/theme.toml", ""),
)


def write_a_template(world: World, which: int, how: int) -> None:
    """Override a template, a partial or a static file, in the site or in its theme; some fail."""
    world.write(*pick(TEMPLATES, 10 * which + how))


def edit_a_template(world: World, which: int, how: int) -> None:
    """Go on writing in a template or a static file."""
    if found := world.sources("templates/") + world.sources("themes/"):
        path = pick(found, which)
        world.write(
            path, world.text(path) + ("/**/", "\n", "{{ site.title }}", "<!-- -->")[how % 4]
        )


def remove_a_template(world: World, which: int, how: int) -> None:
    """Take something out of the site's or a theme's templates; what is below it shows again."""
    if found := world.sources("templates/") + world.sources("themes/"):
        world.remove(pick(found, which))


def move_a_theme(world: World, which: int, how: int) -> None:
    """Rename a theme or take it out, or make the site's templates a theme of their own."""
    moves = (("themes/warm", "themes/cool"), ("templates", "themes/warm/templates"),
             ("themes/cool", "themes/warm"), ("themes/warm/templates", "templates"))  # fmt: skip
    if how % 2:
        world.remove(("themes", "templates", "themes/warm", "themes/cool")[which % 4])
    else:
        world.move(*pick(moves, which))


def go_back_to_what_is_built_in(world: World, which: int, how: int) -> None:
    """Take out every template and every setting."""
    world.remove("templates")
    world.remove("themes")
    world.settings = dict(START)
    world.write_settings()


# ---- How it is built ----


def build_drafts_or_not(world: World, which: int, how: int) -> None:
    """Ask for drafts from now on, or no longer."""
    world.drafts = not world.drafts
    world.changes += 1


def stop_at_errors_or_not(world: World, which: int, how: int) -> None:
    """Let errors stop the builds from now on, or no longer."""
    world.keep_going = not world.keep_going
    world.changes += 1


def build_elsewhere_too(world: World, which: int, how: int) -> None:
    """Build a preview with drafts into a folder of its own; the site is not touched by it."""
    before = files_in(world.output)
    world.build("preview", drafts=True, keep_going=True)
    assert files_in(world.output) == before
    world.changes += 1


def check_the_project(world: World, which: int, how: int) -> None:
    """Run a check, which changes nothing."""
    before = files_in(world.root)
    world.check()
    assert files_in(world.root) == before
    world.changes += 1


def move_the_project(world: World, which: int, how: int) -> None:
    """Move the whole project, with its output and its state, to another folder."""
    place = world.folder / ("hub", "elsewhere", "deep/er")[how % 3]
    if place != world.root:
        place.parent.mkdir(parents=True, exist_ok=True)
        world.root = world.root.rename(place)
        world.changes += 1


# ---- The output and the state ----


def damage_the_output(world: World, which: int, how: int) -> None:
    """Edit, cut, empty or delete a file of the output by hand."""
    found = sorted(files_in(world.output).keys() - world.foreign.keys())
    if not found:
        return
    path = world.output / found[(which * 10 + how) * 7 % len(found)]
    content = path.read_bytes()
    if how % 4 == 0:
        path.unlink()
    else:
        path.write_bytes((content.swapcase(), content[: len(content) // 2], b"")[how % 4 - 1])
        stamp = time.time_ns() - (which - 1) * 60 * SECOND
        os.utime(path, ns=(stamp, stamp))
    world.changes += 1


def delete_from_the_output(world: World, which: int, how: int) -> None:
    """Delete a folder of the output, or all of it; foreign files go with it."""
    folder = ("posts", "work", "assets", "learning", "")[how % 5]
    if (world.output / folder).is_dir():
        shutil.rmtree(world.output / folder)
        prefix = f"{folder}/" if folder else ""
        world.foreign = {p: c for p, c in world.foreign.items() if not p.startswith(prefix)}
        world.changes += 1


def put_a_file_into_the_output(world: World, which: int, how: int) -> None:
    """Put a file of one's own among the published ones."""
    place = ("mine.txt", "posts/mine.txt", "own/deep/notes.html", "posts/alpha/mine.png")[which % 4]
    parents = (world.output / place).relative_to(world.output).parents
    if (world.output / "index.html").is_file() and not any(
        (world.output / parent).is_file() for parent in parents
    ):
        world.foreign[place] = f"mine {how}".encode()
        (world.output / place).parent.mkdir(parents=True, exist_ok=True)
        (world.output / place).write_bytes(world.foreign[place])
        world.changes += 1


def lose_the_state(world: World, which: int, how: int) -> None:
    """Delete the state of a site that is up to date."""
    world.build(keep_going=True)
    if _is_known_by_its_looks(world):
        shutil.rmtree(world.root / STATE, ignore_errors=True)
        world.build(keep_going=True)
        world.changes += 1


def keep_a_copy_of_the_state(world: World, which: int, how: int) -> None:
    """Make a copy of the state, as a backup or a cache in CI does."""
    world.build(keep_going=True)
    shutil.rmtree(world.folder / "kept", ignore_errors=True)
    shutil.copytree(world.root / STATE, world.folder / "kept")
    world.kept_state = frozenset(files_in(world.output))
    world.changes += 1


def bring_the_old_state_back(world: World, which: int, how: int) -> None:
    """Bring back an older state than the output's: from a cache, or an hour ago.

    What was published since is not known by it, so this is done only while nothing is new.
    """
    if world.kept_state is None:
        return
    world.build(keep_going=True)
    new = files_in(world.output).keys() - world.kept_state
    if not new - world.foreign.keys() and _is_known_by_its_looks(world):
        shutil.rmtree(world.root / STATE)
        shutil.copytree(world.folder / "kept", world.root / STATE)
        if path := world.post(which):
            world.write(path, f"{world.text(path)}\nAfter {how} hours.\n")
        world.build(keep_going=True)
        world.changes += 1


def _is_known_by_its_looks(world: World) -> bool:
    home = world.output / "index.html"
    return home.is_file() and MARK in home.read_bytes()


# ---- The clock ----


def touch(world: World, which: int, how: int) -> None:
    """Set only the date of a file: later, earlier, to 1970, or to 2106."""
    dates = (None, LONG_AGO - which * SECOND, 0, (2**32 + 5) * SECOND, time.time_ns(), -SECOND)
    if path := world.one(which, "", ""):
        world.date(path, pick(dates, how))


def restore_with_its_date(world: World, which: int, how: int) -> None:
    """Put a file back as it was, with the date that it had."""
    if world.kept:
        was = world.kept[-1 - which % min(3, len(world.kept))]
        file = world.root / was.path
        if not file.is_dir() and not any(above.is_file() for above in file.parents):
            world.write(was.path, was.content, was.mtime)


def write_twice_in_a_tick(world: World, which: int, how: int) -> None:
    """Write, build, and write as many other letters while the clock still shows the same time.

    Some file systems count whole seconds, and FAT counts every other one.
    """
    path = world.one(which, ("content/posts/", "content/", "templates/")[how % 3], "")
    if not path:
        return
    now = time.time_ns() // SECOND * SECOND if how % 2 else time.time_ns()
    world.write(path, f"{world.text(path)}One.\n", now)
    world.build(keep_going=True)
    world.write(path, f"{world.text(path)[:-5]}Two.\n", now)


OPERATORS = (
    change_a_setting, speak_other_languages, break_the_settings, write_a_template, edit_a_template,
    remove_a_template, move_a_theme, go_back_to_what_is_built_in, build_drafts_or_not,
    stop_at_errors_or_not, build_elsewhere_too, check_the_project, move_the_project,
    damage_the_output, delete_from_the_output, put_a_file_into_the_output, lose_the_state,
    keep_a_copy_of_the_state, bring_the_old_state_back, touch, restore_with_its_date,
    write_twice_in_a_tick, give_an_address, know_dead_links,
)  # fmt: skip
