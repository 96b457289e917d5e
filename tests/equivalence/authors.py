"""What authors do to content. Every function makes one edit, chosen by two numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.equivalence.world import World

T = TypeVar("T")

PLACES = ("alpha", "2026/beta", "2026/alpha", "Gamma", "delta/index", "delta", "index", "2026/x y")
TITLES = ("Postmortem culture", "How to <ask>", "学習 {{ x }}", "Zebra & co", "Alpha", "alpha")
BODIES = (
    "Plain words.\n",
    "See [[alpha]] and [beta](/posts/beta/).\n",
    "![a picture](a.png) and [a task](../work/incidents/review.md)\n",
    "## Heading\n\n[[nowhere at all]] <b>bold</b>[^1]\n\n[^1]: A note.\n",
    "",
    "## Two\n\n## Two\n\n[there](alpha.md#heading) [[alpha#Heading|label]]\n",
    "[old](/old/) [about](../pages/about.md) [[Zebra & co]] [[Web page]] [[review]]\n",
    "<script>x</script><p onclick='x'>raw</p> <a href='2026/beta.md'>b</a> ![d](../logo.svg)\n",
    "Informal learning must be managed; click-through rose by 80%.\n",
    "[here](#heading) [[#Two]] [up](delta/index.md) [dot](./a.png) [plan](plan.pdf)\n",
)
KEYS = (
    {"status": "draft"},
    {"status": "archived"},
    {"aliases": "[old, posts/beta]"},
    {"work_task": "incidents/inform"},
    {"social_tool": "Mailing list", "tags": "[a, b]", "moments": "[new, apply]"},
    {"source": "{name: A Book, year: 1998}", "type": "informal"},
    {"slug": "alpha"},
    {"work_task": "[incidents/review, asking/colleagues]", "language": "ar"},
)
DATES = ("2026-11-02", "2026-01-31", "2025-06-15T12:00:00+02:00", "", "2026-11-03", "no date")


def pick(table: Sequence[T], number: int) -> T:
    """Return an entry of a table, by a number of any size."""
    return table[number % len(table)]


def post_text(title: str, body: str, **keys: str) -> str:
    """Return the text of a post."""
    known = {
        "title": f'"{title}"', "type": "non-formal", "source": "google-sre",
        "social_tool": "web-page", "work_task": "incidents/review", "why": "It helps.", **keys,
    }  # fmt: skip
    lines = "".join(f"{key}: {value}\n" for key, value in known.items() if value)
    return f"---\n{lines}---\n{body}"


def write_a_post(world: World, which: int, how: int) -> None:
    """Add a post, or put another in its place."""
    text = post_text(pick(TITLES, how), pick(BODIES, which + how), date=pick(DATES, which))
    world.write(f"content/posts/{pick(PLACES, which)}.md", text)


def write_a_special_post(world: World, which: int, how: int) -> None:
    """Add a draft, an archived post, one with old addresses, or one for other terms."""
    text = post_text(pick(TITLES, which), pick(BODIES, how), **pick(KEYS, how))
    world.write(f"content/posts/{pick(PLACES, which)}.md", text)


def edit_a_body(world: World, which: int, how: int) -> None:
    """Go on writing in some file."""
    if path := world.one(which):
        world.write(path, f"{world.text(path)}\n{pick(BODIES, how)}")


def replace_a_body(world: World, which: int, how: int) -> None:
    """Write a post's body anew; headings and links in it come and go."""
    if path := world.post(which):
        head, rule, _ = world.text(path).rpartition("\n---\n")
        world.write(path, f"{head}{rule}{pick(BODIES, how)}")


def edit_within_its_size(world: World, which: int, how: int) -> None:
    """Change letters of a body, and keep their number."""
    if path := world.one(which):
        head, rule, body = world.text(path).rpartition("\n---\n")
        letters = str.maketrans("aeio", "eioa") if how % 2 else str.maketrans("lnrst", "tslrn")
        world.write(path, head + rule + body.translate(letters))


def retitle(world: World, which: int, how: int) -> None:
    """Give something, and all that lists it, another title."""
    world.set_key(world.one(which), "title", f'"{pick(TITLES, how)}"')


def change_the_type(world: World, which: int, how: int) -> None:
    """Say otherwise which kind of learning it is, or forget to."""
    types = ("formal", "informal", "non-formal", "social", "")
    world.set_key(world.post(which), "type", pick(types, how))


def change_the_task(world: World, which: int, how: int) -> None:
    """Put a post on another shelf, on two, on one by its synonym, or on none."""
    tasks = ("incidents/review", "incidents/inform", "Postmortem culture", "reviw", "",
             "[incidents/review, incidents/inform]", "asking/colleagues",
             "Looking back")  # fmt: skip
    world.set_key(world.post(which), "work_task", pick(tasks, how))


def change_the_tool(world: World, which: int, how: int) -> None:
    """Name another tool, two, one by its synonym, or none."""
    tools = ("web-page", "Mailing list", "[web-page, Mailing list]", "mail", "", "Alpha")
    world.set_key(world.post(which), "social_tool", pick(tools, how))


def change_the_source(world: World, which: int, how: int) -> None:
    """Name another source, or describe one in place."""
    sources = ("google-sre", "{name: A Book, year: 1998}", "{url: 'https://a.example/'}", "gogle",
               "", "Looking back")  # fmt: skip
    world.set_key(world.post(which), "source", pick(sources, how))


def change_the_date(world: World, which: int, how: int) -> None:
    """Make a post newer or older, or undated."""
    world.set_key(world.post(which), "date", pick(DATES, how))


def change_the_status(world: World, which: int, how: int) -> None:
    """Publish, put away, or take back."""
    status = ("draft", "archived", "published", "", "gone")
    world.set_key(world.post(which), "status", pick(status, how))


def change_the_slug(world: World, which: int, how: int) -> None:
    """Give a post another address, or one that differs in case only."""
    slugs = ("alpha", "Alpha", "ALPHA", "gamma", "", "Über uns", "a/b")
    world.set_key(world.post(which), "slug", pick(slugs, how))


def change_the_aliases(world: World, which: int, how: int) -> None:
    """Keep other old addresses, some of which are taken."""
    aliases = ("[old]", "[old, Old]", "[posts/beta]", "[tools]", "[a/b/c, a/b]", "", "[../x]")
    world.set_key(world.one(which), "aliases", pick(aliases, how))


def change_what_is_told(world: World, which: int, how: int) -> None:
    """Add or take out a key that few pages show, or that a check asks for."""
    keys = (("why", ""), ("why", "It must be done."), ("moments", "[new]"), ("tags", "[b, a]"),
            ("review_in", "1 year"), ("silence", "[H-WHY, W-TONE]"), ("order", "2"), ("url", "x"),
            ("facts", "{designated: yes, certification: none}"), ("titel", "x"))  # fmt: skip
    world.set_key(world.one(which), *pick(keys, how))


def move_a_post(world: World, which: int, how: int) -> None:
    """Rename a post, or move it to another folder; links to it may break."""
    if path := world.post(which):
        world.move(path, f"content/posts/{pick(PLACES, how)}.md")


def remove_a_post(world: World, which: int, how: int) -> None:
    """Take a post out."""
    world.remove(world.post(which) or "no such file")


def move_a_folder(world: World, which: int, how: int) -> None:
    """Move a folder with all that is in it, and perhaps back."""
    folders = (("posts/2026", "posts/2025"), ("posts/delta", "posts/2026/delta"),
               ("work/incidents", "work/asking"), ("posts/2025", "pages/2025"),
               ("pages", "posts/pages"), ("tools", "sources"),
               ("pages/2025", "posts/2026"))  # fmt: skip
    old, new = pick(folders, which)[:: -1 if how % 2 else 1]
    world.move(f"content/{old}", f"content/{new}")


def change_the_case(world: World, which: int, how: int) -> None:
    """Rename a file so that only the case of its name changes."""
    path = world.one(which, "content/", "")
    folder, _, name = path.rpartition("/")
    world.move(path, f"{folder}/{name.swapcase() if how % 2 else name.capitalize()}")


def break_a_file(world: World, which: int, how: int) -> None:
    """Lose the end of the front matter, or save the file in another manner."""
    path = world.one(which)
    if not path:
        return
    content = (world.root / path).read_bytes()
    ways = (
        content.replace(b"\n---\n", b"\n", 1), content.replace(b"\n", b"\r\n"), b"", content[:40],
        b"\xef\xbb\xbf" + content, content + b"\xff", content.replace(b": ", b": {", 1),
    )  # fmt: skip
    world.write(path, pick(ways, how))


def write_an_asset(world: World, which: int, how: int) -> None:
    """Add or change a picture: beside a post, in a bundle, at an old address, as a drawing."""
    places = ("posts/a.png", "posts/delta/a.png", "old", "posts/2026/a.png", "logo.svg",
              "posts/plan.pdf", "run.js", "work/incidents/a.png",
              "posts/delta/b/c.svg")  # fmt: skip
    inner = ("", "<script>x</script>", '<a href="x"/>', '<image href="https://a.example/"/>')
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><g id="{how}"/>{pick(inner, how)}</svg>'
    world.write(f"content/{pick(places, which)}", drawing)


def remove_an_asset(world: World, which: int, how: int) -> None:
    """Take a picture out."""
    assets = [path for path in world.sources("content/") if not path.endswith(".md")]
    if assets:
        world.remove(pick(assets, which))


def trade_places(world: World, which: int, how: int) -> None:
    """Put a file where a folder of pages stood, or the folder where the file stood."""
    page = f'---\ntitle: "{pick(TITLES, how)}"\n---\n'
    post = post_text(pick(TITLES, how), pick(BODIES, how))
    swaps = (
        ("pages/old.md", page, "old", "a file"), ("posts/delta/index.md", post, "posts/delta.md",
        post), ("pages/old/inner.md", page, "pages/old.md", page), ("posts/a.png/b.png", "in it",
        "posts/a.png", "a file"), ("posts/alpha.md/x.png", "in it", "posts/alpha.md", post),
    )  # fmt: skip
    one, its, other, others = pick(swaps, which)
    goes, comes, text = (other, one, its) if how % 2 else (one, other, others)
    world.remove(f"content/{goes}")
    world.write(f"content/{comes}", text)


TERMS = ("work/incidents/review", "work/incidents/inform", "work/asking/_index", "tools/web-page",
         "sources/google-sre", "work/incidents/_index", "work/asking/colleagues",
         "tools/mailing-list", "sources/a-book")  # fmt: skip


def write_a_term(world: World, which: int, how: int) -> None:
    """Describe a task, a context, a tool or a source, or describe it otherwise."""
    text = f'---\ntitle: "{pick(TITLES, how)}"\n---\n{pick(BODIES, how)}'
    world.write(f"content/{pick(TERMS, which)}.md", text)


def change_synonyms(world: World, which: int, how: int) -> None:
    """Let a term go by other names, some of which are another term's."""
    names = ("[mail, Looking back]", "[Web page]", "", "[Postmortem culture]", "[reviw, gogle]")
    path = f"content/{pick(TERMS, which)}.md"
    world.set_key(path if (world.root / path).is_file() else "", "synonyms", pick(names, how))


def remove_a_term(world: World, which: int, how: int) -> None:
    """Take a term out, whether or not posts name it."""
    world.remove(f"content/{pick(TERMS, which)}.md")


def write_a_page(world: World, which: int, how: int) -> None:
    """Write the welcome, a free page, or an explainer in place of a built-in one or below it."""
    places = ("index", "pages/about", "pages/old", "learning/formal", "learning/here", "pages/a/b",
              "learning/_index", "astray")  # fmt: skip
    place = pick(places, which)
    extends = "extends: yes\n" if how % 2 and "learning" in place else ""
    head = f'---\ntitle: "{pick(TITLES, how)}"\n{extends}---\n'
    world.write(f"content/{place}.md", head + pick(BODIES, how))


def remove_a_page(world: World, which: int, how: int) -> None:
    """Take a page out; a built-in explainer comes back."""
    pages = world.sources("content/pages/") + world.sources("content/learning/")
    if pages:
        world.remove(pick(pages, which))


def leave_something_about(world: World, which: int, how: int) -> None:
    """Leave a backup, a hidden file, a note in the inbox, an empty folder or a link in content/."""
    ways = ("posts/alpha.md~", "posts/.alpha.md.swp", "inbox/note.md", "posts/#alpha.md#")
    if which % 3 == 0:
        world.write(f"content/{pick(ways, how)}", post_text("Left", "about"))
        return
    place, target = (("posts/link.md", "../../learnscape.toml"), ("posts/twin.md", "alpha.md"),
                     ("pages/link", "../posts"), ("posts/b.png", "a.png"))[how % 4]  # fmt: skip
    link = world.root / "content" / place
    world.remove(f"content/{place}")
    if which % 3 == 1:
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
        world.changes += 1


def write_a_translation(world: World, which: int, how: int) -> None:
    """Translate a file into one of two languages; the file need not be there."""
    path = world.one(which) or "content/posts/alpha.md"
    stem = path.removesuffix(".md")
    keys = ("", "status: draft\n", "why: Es hilft.\ntags: [eins]\n", "extends: yes\n")
    text = f'---\ntitle: "{pick(TITLES, how)} (de)"\n{pick(keys, how)}---\n{pick(BODIES, how)}'
    world.write(f"{stem}.{'de' if how % 3 else 'ar'}.md", text)


def remove_a_translation(world: World, which: int, how: int) -> None:
    """Take a translation out, or its original."""
    found = world.sources("content/", ".de.md") + world.sources("content/", ".ar.md")
    if found:
        path = pick(found, which)
        world.remove(path if how % 2 else f"{path.removesuffix('.md').rpartition('.')[0]}.md")


AUTHORS = (
    write_a_post, write_a_special_post, edit_a_body, replace_a_body, edit_within_its_size, retitle,
    change_the_type, change_the_task, change_the_tool, change_the_source, change_the_date,
    change_the_status, change_the_slug, change_the_aliases, change_what_is_told, move_a_post,
    remove_a_post, move_a_folder, change_the_case, break_a_file, write_an_asset, remove_an_asset,
    trade_places, write_a_term, change_synonyms, remove_a_term, write_a_page, remove_a_page,
    leave_something_about, write_a_translation, remove_a_translation,
)  # fmt: skip
