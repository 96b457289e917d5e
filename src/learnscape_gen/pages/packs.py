"""Task packs: one task to take along, on paper, in a frame elsewhere, and as files for programs.

All stand below the address of the task, but for the page in a frame: `/embed/` comes first there,
so that a host can let that folder be framed and no other.
"""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.exporters.qr import fits_qr
from learnscape_gen.pages.bare import bare_view, shown_on_bare
from learnscape_gen.pages.ground import flow_of
from learnscape_gen.pages.pack_files import FORMATS, PackFile, QrCode
from learnscape_gen.pages.page import WRITTEN, PagePlan
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Task
    from learnscape_gen.pages.ground import Ground

QR = "qr.svg"
_SHEET = "sheet/"
_EMBED = "embed/"


class Pack(msgspec.Struct, frozen=True):
    """The forms in which a task can be taken along, as site urls.

    `qr` is empty where the address is too long for a code. `snippet` is HTML that shows `embed` in
    a frame on a page elsewhere.
    """

    sheet: str
    embed: str
    qr: str
    bookmarks: str
    opml: str
    json: str
    cartridge: str
    snippet: str


def pack_of(ground: Ground, task: Task) -> Pack | None:
    """Return where the pack of a task stands; None where the hub wants no packs."""
    if not ground.config.packs:
        return None
    url = as_url(task.address)
    embed = f"{_EMBED}{url}"
    bookmarks, opml, json, cartridge = (f"{url}{name}" for name in FORMATS)
    return Pack(
        sheet=f"{url}{_SHEET}",
        embed=embed,
        qr=_qr_of(ground, task),
        bookmarks=bookmarks,
        opml=opml,
        json=json,
        cartridge=cartridge,
        snippet=f'<iframe src="{escape(ground.absolute(embed))}" '
        f'title="{escape(task.doc.title)}" width="100%" height="480" loading="lazy"></iframe>',
    )


def _qr_of(ground: Ground, task: Task) -> str:
    """Return where the QR code of a task stands; nothing where its address is too long for one."""
    url = as_url(task.address)
    return f"{url}{QR}" if fits_qr(ground.absolute(url)) else ""


def plan_packs(ground: Ground) -> Iterator[PagePlan]:
    """Plan the pack of every task, unless the hub wants none."""
    if not ground.config.packs:
        return
    for task in ground.hub.tasks:
        yield from _bare_plans(ground, task)
        yield from _file_plans(ground, task)


def _bare_plans(ground: Ground, task: Task) -> Iterator[PagePlan]:
    qr = _qr_of(ground, task)
    flow, time_out = shown_on_bare(ground, task)
    posts = ground.by_task.get(task.doc.id, ())
    inputs = ground.inputs.of((*flow, *time_out), len(posts), len(flow_of(posts)))
    for kind, address in (
        ("sheet", f"{task.address}{_SHEET}"),
        ("embed", f"{_EMBED}{task.address}"),
    ):
        yield PagePlan(
            path=output_path(address),
            template=f"{kind}.html",
            made=partial(bare_view, ground, task, address, kind, qr),
            origin=task.doc.path,
            inputs=inputs,
        )


def _file_plans(ground: Ground, task: Task) -> Iterator[PagePlan]:
    if _qr_of(ground, task):
        code = QrCode(ground.absolute(as_url(task.address)))
        yield PagePlan(f"{task.address}{QR}", WRITTEN, code, task.doc.path)
    inputs = ground.inputs.of(ground.by_task.get(task.doc.id, ()))
    for name in FORMATS:
        yield PagePlan(
            path=f"{task.address}{name}",
            template=WRITTEN,
            made=partial(_file, ground, task, name),
            origin=task.doc.path,
            inputs=inputs,
        )


def _file(ground: Ground, task: Task, name: str) -> PackFile:
    return PackFile(name, ground.collecting.of_task(task))
