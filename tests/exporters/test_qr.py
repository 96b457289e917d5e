"""QR codes: they stand for the address, can be read on any ground, and are always the same."""

from __future__ import annotations

import re

import segno
from lxml import etree

from learnscape_gen.exporters.qr import LONGEST, fits_qr, qr_svg

ADDRESS = "https://example.org/work/incidents/review/?a=1&b=<2>"
SVG = "{http://www.w3.org/2000/svg}"


def drawn(address: str) -> list[list[bool]]:
    """Return the squares of a drawing, true where they are dark, with the quiet zone around."""
    root = etree.fromstring(qr_svg(address))
    size = int(root.get("viewBox").split()[2])
    squares = [[False] * size for _ in range(size)]
    path = root.findall(f"{SVG}path")[-1].get("d")
    x, y = 0.0, 0.0
    for sign, first, second in re.findall(r"([MmHh])(-?[\d.]+)(?: ?(-?[\d.]+))?", path):
        if sign in "Mm":
            x, y = (
                (float(first), float(second))
                if sign == "M"
                else (x + float(first), y + float(second))
            )
        else:
            for at in range(int(x), int(x + float(first))):
                squares[int(y)][at] = True
            x += float(first)
    return squares


def test_a_code_is_that_of_the_address() -> None:
    """Square for square, with the margin that readers need."""
    code = segno.make(ADDRESS, error="m", micro=False)
    expected = [[bool(square) for square in row] for row in code.matrix_iter(border=4)]
    assert drawn(ADDRESS) == expected


def test_a_code_brings_its_own_ground() -> None:
    """Dark on light, whatever page it stands on, and it scales."""
    root = etree.fromstring(qr_svg(ADDRESS))
    ground, code = root.findall(f"{SVG}path")
    size = root.get("viewBox").split()[2]
    assert (ground.get("fill"), code.get("stroke")) == ("#fff", "#000")
    assert ground.get("d").startswith(f"M0 0h{size}v{size}")
    assert root.get("width") is None


def test_a_code_has_a_name() -> None:
    """It is the address, with all its signs."""
    assert etree.fromstring(qr_svg(ADDRESS)).findtext(f"{SVG}title") == ADDRESS


def test_the_longest_address_has_a_code() -> None:
    """What fits can be drawn, in any script, and what is longer does not fit."""
    longest = "https://example.org/" + "%D8%A7" * ((LONGEST - 20) // 6)
    assert fits_qr(longest)
    assert b"<svg" in qr_svg(longest)
    assert not fits_qr(longest + "%D8%A7")
