"""Which posts are to be looked at again, when, and by whom."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Hub, Post


def due_posts(hub: Hub, until: str = "", owner: str = "") -> tuple[Post, ...]:
    """Return the posts that are to be looked at again, the first due first.

    A post that is put away is no longer advised, so nobody need look at it.

    Args:
        hub: the hub.
        until: the last day that counts (YYYY-MM-DD); without one all days do.
        owner: whose posts; upper and lower case are the same. Without one those of all.

    """
    wanted = fold(owner)
    found = [
        (review.due, post.doc.path, post)
        for post in hub.posts
        if (review := post.doc.review)
        and review.due
        and (not until or review.due <= until)
        and post.doc.status != "archived"
        and (not wanted or fold(owner_of(post)) == wanted)
    ]
    return tuple([post for _, _, post in sorted(found, key=itemgetter(0, 1))])


def due_of(post: Post) -> str:
    """Return the day on which a post is due (YYYY-MM-DD), or an empty string."""
    return post.doc.review.due if post.doc.review else ""


def owner_of(post: Post) -> str:
    """Return who is to look at a post: its owner, or else who looked last; empty if nobody."""
    review = post.doc.review
    return (review.owner or review.by) if review else ""


def last_seen(post: Post) -> str:
    """Return the day on which somebody last had a post in hand, or an empty string.

    That is the day on which it was added, or of its last review.
    """
    reviewed = post.doc.review.on if post.doc.review else ""
    return max(post.doc.date[:10], reviewed)
