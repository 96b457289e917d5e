"""Reads from other people's servers: politely, within bounds, and never from inside a network.

Servers are strangers. Nothing here raises for what they do; a fetch gives a value either way.
"""
