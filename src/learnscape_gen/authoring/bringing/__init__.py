"""Brings what an importer found into a hub: as files of the inbox, as posts, or as sources.

`bring.py` goes from item to item; each step of it has a file of its own.
"""
