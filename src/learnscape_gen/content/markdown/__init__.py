"""Markdown bodies: text in, HTML with placeholders for links out, and all problems on the way.

The parser is heavy: whoever needs only the values imports `body`, and `read` where it parses.
"""
