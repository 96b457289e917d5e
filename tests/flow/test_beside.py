"""A small job in a fork: nobody sees more of it than the time.

Each test runs in a process of its own, since one with threads, as a tester's is, is not forked.
"""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from learnscape_gen.flow.beside import can_fork, done_beside

START = """
import os, signal, sys, time
from learnscape_gen.flow.beside import can_fork, done_beside
here = os.getpid()
if not can_fork():
    sys.exit("this system has no quick fork")

def of_process(_):
    return os.getpid()

def children():
    try:
        return os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return None
"""

forks = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks quickly and soundly")


def run(script: str) -> str:
    """Run a script that begins as all of these do; return what it wrote."""
    command = [sys.executable, "-c", START + script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@forks
def test_the_job_is_done_by_another_process() -> None:
    """This one does something else meanwhile, and no process is left."""
    script = """
did = []
other = done_beside(of_process, 1, int, lambda: did.append(os.getpid()))
print(other != here, did == [here], children())
"""
    assert run(script) == "True True None"


@forks
def test_a_result_of_any_size_comes_over() -> None:
    """Larger than a pipe holds; and it is not waited for before there is nothing else to do."""
    script = """
def large(size):
    return bytes(size)
print(len(done_beside(large, 9_000_000, bytes, lambda: time.sleep(0.2))))
"""
    assert run(script) == "9000000"


@forks
@pytest.mark.parametrize("moment", ["before it is done", "with half of it handed over"])
def test_a_fork_that_is_killed_is_not_missed(moment: str) -> None:
    """The job is done here instead, and the caller hears nothing."""
    script = f"""
def killed(_):
    if os.getpid() != here:
        if {moment!r}.startswith("with"):
            for number in range(3, 9):
                try:
                    os.write(number, b"\\xc6\\x00\\x01\\x00\\x00half")
                except OSError:
                    pass
        os.kill(os.getpid(), signal.SIGKILL)
    return b"done"
print(done_beside(killed, 1, bytes, lambda: None), children())
"""
    assert run(script) == "b'done' None"


@forks
def test_what_the_job_raises_is_raised_here() -> None:
    """As if there had been no fork; nothing of it is printed there."""
    script = """
def fails(_):
    raise OSError(28, "No space left on device", "a.md")
try:
    done_beside(fails, 1, int, lambda: None)
except OSError as fault:
    print(fault.filename, children())
"""
    assert run(script) == "a.md None"


@forks
def test_no_fork_is_left_when_this_process_fails() -> None:
    """It is ended although it has not finished."""
    script = """
def slow(_):
    time.sleep(60)
def meanwhile():
    raise ValueError("broken")
try:
    done_beside(slow, 1, int, meanwhile)
except ValueError as fault:
    print(fault, children())
"""
    assert run(script) == "broken None"


@forks
def test_the_fork_does_not_hear_ctrl_c() -> None:
    """Who started it does, and ends it."""
    script = """
def hears(_):
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
print(done_beside(hears, 1, bool, lambda: None))
"""
    assert run(script) == "False"


def test_a_process_with_threads_is_not_forked() -> None:
    """A fork would take over locks that nobody in it opens again."""
    let_go = threading.Event()
    thread = threading.Thread(target=let_go.wait)
    thread.start()
    did: list[str] = []
    try:
        assert not can_fork()
        assert done_beside(len, "abc", int, lambda: did.append("something")) == 3
        assert did == []
    finally:
        let_go.set()
        thread.join()
