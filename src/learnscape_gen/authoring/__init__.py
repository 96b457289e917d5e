"""What helps an author with a new post: everything that can be known without asking.

Nothing here prints, asks or writes; the commands do.
"""
