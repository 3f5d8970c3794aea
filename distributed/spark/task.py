"""What runs in a task: one `copydesk pipe`, what it is given, and what it answers.

A task keeps nothing: run again, on this machine or another, it gives the same answers, and Spark takes those of one
attempt only.
"""

import json
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO
from urllib.parse import unquote, urlparse

from pyspark import SparkFiles


def answer_lines(command: list[str], root: str, rows: Iterable) -> Iterator[str]:
    """The answers to lines of JSON Lines files; a line that is no object is answered here, without an id."""
    refused: list[str] = []

    def lines() -> Iterator[bytes]:
        for path, value in rows:
            if not value.strip():
                continue
            name = relative(path, root)
            try:
                record = json.loads(value)
            except ValueError:
                record = None
            if not isinstance(record, dict):
                refused.append(failure(name, "bad-json", "this line is not a JSON object"))
                continue
            given = record.get("id")
            if isinstance(given, int) and not isinstance(given, bool):
                given = str(given)
            if isinstance(given, str) and given:
                record["id"] = f"{escaped(name)}#{given}"
            record["path"] = name
            yield encoded(record)

    yield from answers(command, write_lines(lines()))
    yield from refused


def answer_rows(command: list[str], rows: Iterable) -> Iterator[str]:
    """The answers to rows that are JSON already."""
    yield from answers(command, write_lines(f"{row.value}\n".encode() for row in rows))


def answer_files(command: list[str], root: str, rows: Iterable) -> Iterator[str]:
    """The answers to whole files, read as `copydesk extract` reads them."""
    for path, content in rows:
        name = relative(path, root)

        def write(stdin: BinaryIO, content=content) -> int | None:
            stdin.write(content)
            return None

        yield from answers([*command, "--as", name], write)


def write_lines(lines: Iterable[bytes]) -> Callable[[BinaryIO], int]:
    def write(stdin: BinaryIO) -> int:
        count = 0
        for line in lines:
            stdin.write(line)
            count += 1
        return count

    return write


def answers(command: list[str], write: Callable[[BinaryIO], int | None]) -> Iterator[str]:
    """Runs copydesk, writes to it in a thread of its own, and gives its lines as they come.

    Exit codes 0 and 1 are good: 1 says that some articles failed, which their lines tell. Anything else, an answer too
    few, or an error of who writes makes the task fail, and Spark tries it again.
    """
    written: list = []
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            found(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=1 << 20
        )

        def feed() -> None:
            try:
                written.append(write(process.stdin))
                process.stdin.close()
            except BaseException as error:
                written.append(error)
                process.kill()

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        count = 0
        try:
            for line in process.stdout:
                count += 1
                yield line.decode()
            code = process.wait()
            feeder.join()
        finally:
            process.kill()
            process.stdout.close()
        errors.seek(max(0, errors.tell() - 4000))
        said = errors.read().decode(errors="replace")
        # Where copydesk has died, that is the cause, and the broken pipe is not.
        if code not in (0, 1) and not (isinstance(written[0], BaseException) and code == -9):
            raise RuntimeError(f"copydesk ended with {code}: {said}")
        if isinstance(written[0], BaseException):
            raise RuntimeError(f"copydesk was not given all: {said}") from written[0]
        if written[0] is not None and written[0] != count:
            raise RuntimeError(f"copydesk answered {count} of {written[0]} articles: {said}")


def found(command: list[str]) -> list[str]:
    """The command as this machine has it: archives are unpacked beside the task, or where SparkFiles says."""
    root = SparkFiles.getRootDirectory()
    return [
        os.path.join(root, word) if not os.path.exists(word) and os.path.exists(os.path.join(root, word)) else word
        for word in command
    ]


def relative(path: str, root: str) -> str:
    """The path of a file in the input folder, with `/`, as `copydesk extract` names it."""
    full = unquote(urlparse(path).path)
    return full[len(root) :].lstrip("/") if full.startswith(root) else full.lstrip("/")


def escaped(path: str) -> str:
    """`#` parts an id from its path (docs/decisions/0010)."""
    return re.sub("[#%]", lambda match: "%23" if match[0] == "#" else "%25", path)


def encoded(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=True).encode() + b"\n"


def failure(path: str, code: str, message: str) -> str:
    return json.dumps({"id": None, "path": path, "status": "error", "error": {"code": code, "message": message}})
