"""What comes of a fetch: an answer, or a fault with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

HTML = ("text/html", "application/xhtml+xml")
"""The media types of web pages."""


class Reason(StrEnum):
    """Why there is no answer to use."""

    BAD_ADDRESS = "bad address"
    NO_HOST = "no host"
    PRIVATE_ADDRESS = "private address"
    NO_CONNECTION = "no connection"
    TLS_FAULT = "TLS fault"
    TIMEOUT = "timeout"
    TOO_MANY_REDIRECTS = "too many redirects"
    BROKEN_ANSWER = "broken answer"
    TOO_LARGE = "too large"
    NOT_FOUND = "not found"
    LOGIN_NEEDED = "login needed"
    REFUSED = "refused"
    TOO_OFTEN = "too often"
    SERVER_ERROR = "server error"
    NOT_A_PAGE = "not a web page"


class Limits(msgspec.Struct, frozen=True):
    """How much a server may take of us.

    Args:
        size: bytes that are kept of an answer, after unpacking. The rest is not read.
        seconds: for everything together: looking up hosts, redirects, and reading.
        redirects: how many are followed.
        strict: whether a longer answer is a fault; otherwise its beginning is given.

    """

    size: int = 2_000_000
    seconds: float = 20.0
    redirects: int = 5
    strict: bool = False


class Hop(msgspec.Struct, frozen=True):
    """A redirect that was followed: its status, such as 301, and the address that sent it."""

    status: int
    address: str


class Fetched(msgspec.Struct, frozen=True):
    """An answer with a status below 400.

    Args:
        address: where it came from in the end.
        status: such as 200.
        headers: by their names in small letters; repeated ones joined with commas.
        body: unpacked, and no longer than the limit.
        whole: whether that is all of it.
        hops: the redirects on the way.

    """

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool = True
    hops: tuple[Hop, ...] = ()

    @property
    def media_type(self) -> str:
        """Return such as `text/html`, or an empty string where the server does not say."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class FetchFault(msgspec.Struct, frozen=True):
    """No answer, or one that is of no use.

    Args:
        reason: why.
        address: which address was asked last.
        detail: more about it, as the system or the server puts it; may be empty.
        status: of the answer; 0 where there is none.
        retry_after: seconds after which the server wants to be asked again; 0 if it does not say.
        hops: the redirects on the way.
        leads_to: where a redirect leads that was one too many.

    """

    reason: Reason
    address: str
    detail: str = ""
    status: int = 0
    retry_after: int = 0
    hops: tuple[Hop, ...] = ()
    leads_to: str = ""
