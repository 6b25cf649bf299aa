"""The process that runs queries sees no network and has no more memory than it may."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(code: str) -> str:
    """What the code prints in a process of its own, after leaving the network."""
    start = "from graphbuild.ask.worker import leave_network, limit\n"
    done = subprocess.run(
        [sys.executable, "-c", start + code], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )
    return done.stdout + done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process leave the network")
def test_who_left_the_network_reaches_nobody() -> None:
    code = """
import ctypes, os, socket
before = os.readlink("/proc/self/ns/net")
leave_network()
if os.readlink("/proc/self/ns/net") == before:
    print("the system does not let it go")
else:
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=5)
    except OSError as error:
        print(error.strerror)
"""
    assert run(code).strip() in {"Network is unreachable", "the system does not let it go"}


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory differ from system to system")
def test_memory_is_limited() -> None:
    assert "MemoryError" in run("limit(seconds=30)\nbytearray(5 * 2**30)")
