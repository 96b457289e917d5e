"""A server as strangers have them: it answers with the bytes it is told to, good or bad."""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self


class Answer(Protocol):
    """Answers a request itself, by writing to the connection."""

    def __call__(self, connection: socket.socket) -> None:
        """Write, or don't."""


class Stranger:
    """A server on loopback, for as long as a `with` block lasts.

    `asked` has all requests, as text, `began` the first bytes of all connections.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.began: list[str] = []
        self.closed = Event()
        self._answers: dict[str, bytes | Answer] = {}
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])

    def says(self, path: str, answer: bytes | Answer) -> str:
        """Answer a path so from now on, and return its address."""
        self._answers[path] = answer
        return self.at(path)

    def shows(self, path: str, body: bytes | str, *headers: str, status: str = "200 OK") -> str:
        """Answer a path with a page; a header of the same name takes the place of ours."""
        raw = body.encode() if isinstance(body, str) else body
        usual = ["Content-Type: text/html; charset=utf-8", f"Content-Length: {len(raw)}"]
        given = {header.partition(":")[0].lower() for header in headers}
        told = [h for h in usual if h.partition(":")[0].lower() not in given]
        head = "\r\n".join([f"HTTP/1.1 {status}", *told, *headers, "Connection: close", "", ""])
        return self.says(path, head.encode() + raw)

    def sends_on(self, path: str, to: str, status: str = "302 Found") -> str:
        """Redirect a path."""
        return self.shows(path, "", f"Location: {to}", status=status)

    def forget(self, beginning: str) -> None:
        """Have no answer any more for paths that begin so."""
        for path in [path for path in self._answers if path.startswith(beginning)]:
            del self._answers[path]

    def at(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def __enter__(self) -> Self:
        """Begin to answer."""
        Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop; connections that are still held are let go."""
        self.closed.set()
        with suppress(OSError):  # where a system has no connection to shut down
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes who waits for the next one
        self._listening.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = connection.recv(4096)
            self.began.append(head.decode("latin-1"))
            # What does not begin with a letter is no HTTP, and has no end to wait for.
            while (
                head[:1].isalpha() and b"\r\n\r\n" not in head and (piece := connection.recv(4096))
            ):
                head += piece
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
            left = int(length[1]) - len(head.partition(b"\r\n\r\n")[2]) if length else 0
            while left > 0 and (piece := connection.recv(left)):
                head, left = head + piece, left - len(piece)
            self.asked.append(head.decode("latin-1"))
            path = head.split(b" ")[1].decode("latin-1") if head.count(b" ") > 1 else ""
            answer = self._answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            if isinstance(answer, bytes):
                connection.sendall(answer)
            else:
                answer(connection)


def then_hang(stranger: Stranger, beginning: bytes = b"") -> Answer:
    """Return an answer that begins and is never finished."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(beginning)
        stranger.closed.wait(30)

    return answer


def for_ever(beginning: bytes, piece: bytes, told: Callable[[int], None]) -> Answer:
    """Return an answer that goes on as long as somebody listens, and tells how much it sent."""

    def answer(connection: socket.socket) -> None:
        sent = 0
        try:
            connection.sendall(beginning)
            while True:
                connection.sendall(piece)
                sent += len(piece)
        finally:
            told(sent)

    return answer
