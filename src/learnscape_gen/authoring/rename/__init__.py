"""Renaming and merging: what leads to a page leads to it afterwards, too.

Every name in front matter and every link is looked up in the hub as it is and as it would be
(`meanings.py`). Where the two differ, the name is written anew (`rewriting.py`), until none does.
"""
