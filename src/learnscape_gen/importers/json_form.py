"""The form of our own JSON. It is written and read by this."""

from __future__ import annotations

VERSION = 1
"""It grows when a program that reads the old form could not read the new one."""
