"""What a page says of itself, in the five ways in which pages do: one file each.

`read.py` says which of them is trusted before which.
"""
