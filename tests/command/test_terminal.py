"""What changes on a terminal: width and colour."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

import pytest

ARGUMENTS = ["show", "meta-ai-eu-2025", "--on", "2025-05-24"]


def on_terminal(program, columns, env, arguments=ARGUMENTS):
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    clean = {"PATH": os.environ.get("PATH", ""), "TERM": "xterm", "LANG": "C"}
    running = subprocess.Popen([program, *arguments], stdout=side, stderr=subprocess.PIPE, env={**clean, **env})
    os.close(side)
    out = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        out += part
    assert running.wait(timeout=60) == 0
    running.stderr.close()
    os.close(main)
    return out.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    "columns, env, most",
    [
        (60, {}, 60),
        (200, {}, 80),
        (60, {"COLUMNS": "50"}, 50),
        (60, {"COLUMNS": "70"}, 60),
        (200, {"COLUMNS": "100"}, 80),
        (200, {"COLUMNS": "nonsense"}, 80),
        (0, {}, 80),
    ],
)
def test_width(program, columns, env, most):
    plain = re.sub("\x1b\\[[01]m", "", on_terminal(program, columns, env))
    widest = max(map(len, plain.splitlines()))
    assert most - 8 <= widest <= most


@pytest.mark.parametrize(
    "env, bold",
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_color(program, env, bold):
    assert ("\x1b[1m" in on_terminal(program, 80, env)) == bold
