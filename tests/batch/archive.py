"""WARC files of mixed records, made for tests."""

from __future__ import annotations

import gzip
import io
import random
from typing import Any

PAGE = "<html><head><title>Boats</title></head><body><h1>Boats of {0}</h1>" + (
    "<p>Twelve boats went out on day {0}, and eleven of them came back before the storm reached the harbour.</p>" * 4
)
DUMP = "Boats of {0}\n\n" + "Twelve boats went out on day {0}, and eleven of them came back before the storm.\n\n" * 4
KINDS = ("page", "latin", "packed", "dump", "resource", "image", "pdf", "empty", "revisit", "cut", "chunked")
STATUSES = {
    **dict.fromkeys(("page", "latin", "packed", "dump", "resource", "chunked"), "ok"),
    **dict.fromkeys(("image", "pdf", "revisit", "cut"), "unsupported"),
    "empty": "empty",
    "broken": "error",
}


def write_warc(kinds: list[str], *, packed: bool = True) -> bytes:
    """A WARC with a record for each kind, requests and a warcinfo between them; a "broken" one is noise."""
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415 (an extra)

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "articlekit"}))
    for number, kind in enumerate(kinds):
        url = f"https://example.com/{number}"
        if kind == "broken":
            stream.write(_noise(number, packed=packed))
            continue
        writer.write_record(writer.create_warc_record(url, "request", payload=io.BytesIO(b"GET / HTTP/1.1\r\n\r\n")))
        writer.write_record(_record(writer, kind, number, url))
    return stream.getvalue()


def _noise(number: int, *, packed: bool) -> bytes:
    noise = random.Random(number).randbytes(200)
    if packed:
        member = gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" + noise, mtime=0)
        return member[:60] + noise + member[120:]
    return b"WARC/1.0\r\nno header\r\nContent-Length: many\r\n" + noise + b"\r\n\r\n"


def _record(writer: Any, kind: str, number: int, url: str) -> Any:
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 (an extra)

    if kind == "dump":
        body = DUMP.format(number).encode()
        return writer.create_warc_record(url, "conversion", payload=io.BytesIO(body), warc_content_type="text/plain")
    if kind == "resource":
        body = PAGE.format(number).encode()
        return writer.create_warc_record(url, "resource", payload=io.BytesIO(body), warc_content_type="text/html")
    if kind == "revisit":
        return writer.create_revisit_record(url, "sha1:AAAA", "https://example.com/", "2026-01-01T00:00:00Z")
    body, headers = _response(kind, number)
    head = StatusAndHeaders("200 OK", list(headers.items()), protocol="HTTP/1.1")
    return writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=head)


def _response(kind: str, number: int) -> tuple[bytes, dict[str, str]]:
    page = PAGE.format(number).encode()
    html = {"Content-Type": "text/html; charset=utf-8"}
    return {
        "page": (page, html),
        "latin": (page.replace(b"day", b"caf\xe9"), {"Content-Type": 'text/html; Charset="iso-8859-2"'}),
        "packed": (gzip.compress(page, mtime=0), {**html, "Content-Encoding": "gzip"}),
        "image": (b"\x89PNG\r\n" + bytes(range(256)), {"Content-Type": "image/png"}),
        "pdf": (b"%PDF-1.7 " + bytes(range(256)), html),
        "empty": (b"", html),
        "cut": (b"\x1f\x8b\x08" + b"not deflate at all" * 9, {**html, "Content-Encoding": "gzip"}),
        "chunked": (b"%x\r\n%b\r\n0\r\n\r\n" % (len(page), page), {**html, "Transfer-Encoding": "chunked"}),
    }[kind]
