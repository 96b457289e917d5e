"""Fetches one address: a bounded answer, or a fault that says why there is none.

The host of every address, also of those that a redirect leads to, is looked up once and checked.
Then the connection goes to that very address, so that a name which answers differently the second
time gains nothing. Cookies are neither kept nor sent.
"""

from __future__ import annotations

import asyncio
import ssl
from contextlib import AsyncExitStack
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING

import httpx
import msgspec

from learnscape_gen import __version__
from learnscape_gen.fetch.outcome import Fetched, FetchFault, Hop, Limits, Reason
from learnscape_gen.fetch.public_hosts import PrivateHostError, UnknownHostError, addresses_of
from learnscape_gen.fetch.unpacking import ACCEPTED, PackingError, Unpacking
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from collections.abc import Mapping

USER_AGENT = f"learnscape/{__version__}"
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_ADDRESSES = 3
"""So many addresses of one host are tried."""
_BY_STATUS = {
    401: Reason.LOGIN_NEEDED,
    404: Reason.NOT_FOUND,
    407: Reason.LOGIN_NEEDED,
    410: Reason.NOT_FOUND,
    429: Reason.TOO_OFTEN,
}


def fetch(
    url: str,
    limits: Limits,
    *,
    private: bool,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
) -> Fetched | FetchFault:
    """Fetch an address and wait for it. May be called in any thread that runs no event loop.

    Args:
        url: an http or https address.
        limits: how much a server may take of us.
        private: whether special addresses may be asked: this machine, the local network.
        method: "GET" or "HEAD".
        headers: more of them, or others than ours.

    """
    return asyncio.run(fetch_async(url, limits, private=private, method=method, headers=headers))


async def fetch_async(  # noqa: PLR0913 - a request has so many parts
    url: str,
    limits: Limits,
    *,
    private: bool,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    content: bytes = b"",
) -> Fetched | FetchFault:
    """Fetch an address, among other things that go on; the arguments are those of `fetch`.

    With the method "POST" the content is sent, and again to where a redirect leads, unless that
    says to see something else (303).
    """
    going = _Fetch(limits, method, headers or {}, content, private=private)
    try:
        async with asyncio.timeout(limits.seconds), AsyncExitStack() as open_:
            return await going.follow(url, open_)
    except TimeoutError:
        return going.fault(Reason.TIMEOUT, f"no whole answer within {limits.seconds:g} seconds")


class _Fetch:
    """One fetch on its way."""

    def __init__(
        self,
        limits: Limits,
        method: str,
        headers: Mapping[str, str],
        content: bytes,
        *,
        private: bool,
    ) -> None:
        self._limits = limits
        self._method = method
        self._content = content
        self._headers = {
            "User-Agent": USER_AGENT,
            "Accept": "text/html, application/xhtml+xml, */*;q=0.5",
            "Accept-Encoding": ACCEPTED,
            **headers,
        }
        self._private = private
        self._address = ""
        self._hops: list[Hop] = []

    def fault(self, reason: Reason, detail: str = "") -> FetchFault:
        """Return a fault at the address that is asked now."""
        return FetchFault(reason, self._address, detail, hops=tuple(self._hops))

    async def follow(self, url: str, open_: AsyncExitStack) -> Fetched | FetchFault:
        """Ask an address, and those to which it leads."""
        self._address = url
        while True:
            answer = await self._answer(open_)
            if isinstance(answer, FetchFault):
                return answer
            leads_to = answer.headers.get("location", "")
            if answer.status_code not in _REDIRECTS or not leads_to:
                return await self._read(answer)
            if len(self._hops) == self._limits.redirects:
                fault = self.fault(Reason.TOO_MANY_REDIRECTS, f"more than {self._limits.redirects}")
                status, to = answer.status_code, _joined(self._address, leads_to)
                return msgspec.structs.replace(fault, status=status, leads_to=to)
            self._hops.append(Hop(answer.status_code, self._address))
            if answer.status_code == 303 and self._method != "HEAD":  # noqa: PLR2004 - See Other
                self._method, self._content = "GET", b""
            self._address = _joined(self._address, leads_to)

    async def _answer(self, open_: AsyncExitStack) -> httpx.Response | FetchFault:
        """Return the answer of the address that is asked now, of which only headers are read."""
        address = web_address(self._address.partition("#")[0])
        if not address:
            return self.fault(Reason.BAD_ADDRESS)
        try:
            url = httpx.URL(address)
        except httpx.InvalidURL:
            return self.fault(Reason.BAD_ADDRESS)
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            found = await addresses_of(url.host, port, private=self._private)
        except UnknownHostError:
            return self.fault(Reason.NO_HOST)
        except PrivateHostError as fault:
            return self.fault(Reason.PRIVATE_ADDRESS, str(fault))
        outcome: httpx.Response | FetchFault = self.fault(Reason.NO_CONNECTION)
        for at in found[:_MOST_ADDRESSES]:
            outcome = await self._connected(url, at, open_)
            if isinstance(outcome, httpx.Response) or outcome.reason is not Reason.NO_CONNECTION:
                break
        return outcome

    async def _connected(
        self, url: httpx.URL, at: str, open_: AsyncExitStack
    ) -> httpx.Response | FetchFault:
        """Ask a URL at one address of its host."""
        seconds = self._limits.seconds
        request = httpx.Request(
            self._method,
            url.copy_with(host=at.partition("%")[0]),
            headers={"Host": url.netloc.decode("ascii"), **self._headers},
            # The certificate has to be that of the name, not of the address.
            extensions={
                "sni_hostname": url.host,
                "timeout": httpx.Timeout(seconds, connect=seconds / 2).as_dict(),
            },
            content=self._content or None,
        )
        try:
            transport = httpx.AsyncHTTPTransport(verify=_tls(), trust_env=False)
            await open_.enter_async_context(transport)
            answer = await transport.handle_async_request(request)
        except httpx.TransportError as fault:
            return self._refused(fault)
        open_.push_async_callback(answer.aclose)
        return answer

    def _refused(self, fault: httpx.TransportError) -> FetchFault:
        if cause := _tls_fault(fault):
            return self.fault(Reason.TLS_FAULT, _tls_told(cause))
        if isinstance(fault, httpx.ConnectError | httpx.ConnectTimeout):
            return self.fault(Reason.NO_CONNECTION)
        if isinstance(fault, httpx.TimeoutException):
            return self.fault(Reason.TIMEOUT)
        return self.fault(Reason.BROKEN_ANSWER, _plain(str(fault)))

    async def _read(self, answer: httpx.Response) -> Fetched | FetchFault:
        """Return an answer with its body, or what its status means."""
        status = answer.status_code
        if status >= httpx.codes.BAD_REQUEST:
            return FetchFault(
                _reason_of(status),
                self._address,
                status=status,
                retry_after=_retry_after(answer.headers),
                hops=tuple(self._hops),
            )
        try:
            body = Unpacking(answer.headers.get("content-encoding", ""), self._limits.size)
            if self._method != "HEAD":
                async for piece in answer.aiter_raw():
                    if not body.add(piece):
                        break
        except (PackingError, httpx.TransportError) as fault:
            return self.fault(Reason.BROKEN_ANSWER, _plain(str(fault)))
        if self._limits.strict and not body.is_whole:
            return self.fault(Reason.TOO_LARGE, f"more than {self._limits.size} bytes")
        headers = {name.lower(): value for name, value in answer.headers.items()}
        hops = tuple(self._hops)
        return Fetched(self._address, status, headers, body.body, body.is_whole, hops)


def _joined(address: str, leads_to: str) -> str:
    """Return where a redirect leads; what is no address stays as it is, and is refused later."""
    try:
        return str(httpx.URL(address).join(leads_to))
    except (httpx.InvalidURL, ValueError):
        return _plain(leads_to)


def _reason_of(status: int) -> Reason:
    if status >= httpx.codes.INTERNAL_SERVER_ERROR:
        return Reason.SERVER_ERROR
    return _BY_STATUS.get(status, Reason.REFUSED)


def _retry_after(headers: httpx.Headers) -> int:
    """Return the seconds of `Retry-After`; a date counts from the server's own date."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdecimal():
        return int(text[:9])
    try:
        until = parsedate_to_datetime(text) - parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError):
        return 0
    return max(0, int(until.total_seconds()))


def _tls_fault(fault: BaseException) -> ssl.SSLError | None:
    """Return the fault of the encryption behind another one, if there is one."""
    cause: BaseException | None = fault
    while cause is not None:
        # That more has to be read or written is no fault, but how a socket is waited for.
        waits = isinstance(cause, ssl.SSLWantReadError | ssl.SSLWantWriteError)
        if isinstance(cause, ssl.SSLError) and not waits:
            return cause
        cause = cause.__cause__ or cause.__context__
    return None


def _tls_told(fault: ssl.SSLError) -> str:
    """Return what is wrong with a certificate, or with the encryption as such."""
    if isinstance(fault, ssl.SSLCertVerificationError):
        return _plain(str(fault.verify_message)).rstrip(".")
    return _plain(str(fault.reason or "")).replace("_", " ").lower()


def _plain(text: str) -> str:
    """Return a few words of a stranger on one line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


@cache
def _tls() -> ssl.SSLContext:
    """Return what certificates are checked with: the roots of certifi and of the system."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    return context
