"""A QR code as a drawing (SVG), so that a telephone finds from paper to the hub."""

from __future__ import annotations

from io import BytesIO

LONGEST = 800
"""An address of more signs makes squares that are too small for the camera of a telephone."""
_QUIET = 4
"""Squares of the margin that the standard (ISO/IEC 18004) asks for around a code."""


def fits_qr(address: str) -> bool:
    """Tell whether an address is short enough for a code that can be read from paper."""
    return len(address) <= LONGEST


def qr_svg(address: str) -> bytes:
    """Return the code of an address.

    It is dark on a light ground of its own, also on a dark page: many readers know it only so.
    Its title is the address itself, which needs no translation.

    Args:
        address: a whole address that `fits_qr`.

    """
    import segno  # noqa: PLC0415 - only who draws a code needs it

    code = segno.make(address, error="m", micro=False)
    drawn = BytesIO()
    code.save(
        drawn,
        kind="svg",
        border=_QUIET,
        dark="#000",
        light="#fff",
        title=address,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return drawn.getvalue()
