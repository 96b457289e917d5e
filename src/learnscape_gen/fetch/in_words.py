"""Why there is no answer to use, in the words in which ledgers keep it."""

from __future__ import annotations

from learnscape_gen.fetch.outcome import Reason

TOO_LATE = "no answer in time"
LEFT_ALONE = "its host asks to be left alone"
SILENT = (Reason.NO_HOST, Reason.NO_CONNECTION, Reason.TIMEOUT)
"""With these a host has given no answer at all."""
WORDS = {
    Reason.NO_HOST: "no such host",
    Reason.NO_CONNECTION: "no connection",
    Reason.TIMEOUT: TOO_LATE,
    Reason.BROKEN_ANSWER: "its answer breaks off or can't be read",
    Reason.TLS_FAULT: "its certificate can't be trusted",
    Reason.TOO_MANY_REDIRECTS: "it redirects for ever",
    Reason.PRIVATE_ADDRESS: "it is in a private network; --private asks there",
}
