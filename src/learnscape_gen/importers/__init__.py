"""Reads what other tools have kept, one format a file, and gives drafts of posts and sources."""
