"""Escapes for text and attribute values in HTML."""

from __future__ import annotations


def escape(text: str) -> str:
    """Return text that reads the same between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """Return text that reads the same between double quotes in a tag."""
    return escape(value).replace('"', "&quot;")
