"""What YAML sees in a plain scalar: a number, a date, yes or no, nothing, or a text."""

from __future__ import annotations

from functools import lru_cache

from yaml import SafeLoader

CORE = "tag:yaml.org,2002:"
"""What the tags of YAML's own kinds begin with."""

_RESOLVERS = SafeLoader.yaml_implicit_resolvers


@lru_cache(maxsize=512)
def kind_of(text: str) -> str:
    """Return the kind that YAML sees in a plain scalar; keys and common words come up often."""
    for tag, pattern in _RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            return str(tag).removeprefix(CORE)
    return "str"
