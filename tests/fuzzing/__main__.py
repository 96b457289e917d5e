"""Fuzzes an importer, guided by the code that its inputs reach: see README.md beside this file.

python -m tests.fuzzing TARGET SECONDS [--hub] [--corpus FOLDER] [--failures FOLDER]
python -m tests.fuzzing TARGET --input FILE [--hub]
"""

# ruff: noqa: T201 - it tells people what it does
from __future__ import annotations

import argparse
import resource
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from tests.fuzzing.account import Account
from tests.fuzzing.judging import judging
from tests.fuzzing.seeds import seeds
from tests.fuzzing.targets import TARGETS
from tests.fuzzing.tokens import broken_signs, dictionary

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made in it
_MOST_MIB = 2048
"""MiB of memory that the fuzzer may take, with all that its libraries keep."""
_LONGEST = 4096
"""Bytes of an input, where no seed has more; large ones are made of them besides."""
_HANGS = 1800
"""Seconds after which what no signal can interrupt counts as hanging. Others may stop it, too."""


def main() -> None:
    """Read what is asked for, and do it."""
    asked = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("seconds", type=int, nargs="?", default=60)
    asked.add_argument("--hub", action="store_true", help="bring the items into a hub, too")
    asked.add_argument("--corpus", type=Path, help="where inputs are kept for the next time")
    asked.add_argument("--failures", type=Path, default=Path("fuzzing-failures"))
    asked.add_argument("--input", type=Path, help="read only this input, as the fuzzer would")
    told = asked.parse_args()
    if not (told.input or find_spec("atheris")):
        sys.exit("Install atheris first: pip install atheris")
    where = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix=f"fuzz-{told.target}-", dir=where) as folder:
        if told.input:
            _once(told.target, told.input.read_bytes(), Path(folder), to_hub=told.hub)
        else:
            sys.exit(_fuzz(told, Path(folder)))


def _once(name: str, content: bytes, folder: Path, *, to_hub: bool) -> None:
    """Read one input, without tracing what it reaches, and print how long that took."""
    judge = judging(name, folder, to_hub=to_hub)
    began = time.process_time()
    count = judge(content)
    print(f"{count} items in {time.process_time() - began:.3f} s of processor time")


def _fuzz(told: argparse.Namespace, folder: Path) -> int:
    """Let the fuzzer run, print what it did, and return the code to end with."""
    corpus, started = told.corpus or folder / "corpus", folder / "seeds"
    for each in (corpus, started, told.failures):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate((*seeds(told.target), *broken_signs())):
        (started / str(number)).write_bytes(seed)
    longest = max(_LONGEST, *map(len, seeds(told.target)))
    (folder / "words").write_text(dictionary(told.target))
    command = (
        *(sys.executable, "-m", "tests.fuzzing.fuzzer", told.target, str(folder)),
        *("hub" if told.hub else "importer", str(told.failures.resolve())),
        *(f"-dict={folder / 'words'}", f"-max_len={longest}"),
        *(f"-max_total_time={told.seconds}", f"-timeout={_HANGS}", f"-rss_limit_mb={_MOST_MIB}"),
        *("-report_slow_units=600", "-print_final_stats=1"),
        *(f"-artifact_prefix={told.failures.resolve()}/{told.target}-", str(corpus), str(started)),
    )
    began, account = time.monotonic(), Account()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as fuzzer:
        # Whoever ends it early is told what was done, and finds nothing left behind.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: fuzzer.kill())
        for line in fuzzer.stderr or ():
            if not line.startswith("INFO: Instrumenting"):
                print(line, end="", file=sys.stderr, flush=True)
            account.read(line)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{told.target}{' to a hub' if told.hub else ''}: {account.runs:,} runs, "
        f"{account.coverage:,} places, {account.features:,} features, {account.corpus:,} inputs; "
        f"{time.monotonic() - began:.0f} s, of the processor {used.ru_utime + used.ru_stime:.0f} s"
    )
    if account.failed:
        print(f"An input failed: {account.failed}")
    elif fuzzer.returncode:
        print(f"The fuzzer ended with {fuzzer.returncode}.")
    return fuzzer.returncode


if __name__ == "__main__":
    main()
