from __future__ import annotations

import gzip
import io

import pytest
import zstandard

from articlekit import Options
from articlekit.batch.document import read_document
from articlekit.batch.readers.read import read_file
from articlekit.batch.readers.settings import Settings

from .archive import KINDS, STATUSES, write_warc

MIXED = ["page", "broken", *KINDS, "broken", "broken", "page", "broken"]


def statuses(name: str, data: bytes) -> list[str]:
    documents = read_file(name, io.BytesIO(data), Settings())
    return [read_document(document, Options()).status for document in documents]


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_every_record_that_can_hold_a_page_is_a_document(name: str) -> None:
    packed = name.endswith(".gz")
    found = statuses(name, write_warc(MIXED, packed=packed))
    assert found == [STATUSES[kind] for kind in MIXED]


def test_ids_urls_and_kinds() -> None:
    data = write_warc(["page", "dump", "latin"], packed=False)
    page, dump, latin = read_file("x.wet", io.BytesIO(data), Settings())
    assert page.url == "https://example.com/0"
    assert page.id.startswith("urn:uuid:")
    offset = int(page.source.removeprefix("x.wet:"))
    assert data[offset:].startswith(b"WARC/1.0\r\n")
    assert (page.kind, dump.kind) == (None, "text")
    assert "cafĂŠ" not in read_document(page, Options()).text
    assert "café 2" in read_document(latin, Options()).text


def test_zst() -> None:
    plain = write_warc(MIXED[2:-4], packed=False)
    assert statuses("x.warc.zst", zstandard.ZstdCompressor().compress(plain)) == [STATUSES[kind] for kind in KINDS]


def test_one_gzip_member_for_all() -> None:
    plain = write_warc(["page", "dump", "empty"], packed=False)
    assert statuses("x.warc.gz", gzip.compress(plain)) == ["ok", "ok", "empty"]


def test_an_archive_that_ends_too_early() -> None:
    whole = write_warc(["page", "page"])
    assert statuses("x.warc.gz", whole[:-100])[0] == "ok"
    assert statuses("x.warc.gz", b"") == []
    assert statuses("x.warc.gz", b"no archive at all") == ["error"]


def test_warnings_of_the_library_are_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    plain = write_warc(["page", "page"], packed=False)
    size = plain.count(b"Content-Length: ")
    assert size > 1
    list(read_file("x.warc", io.BytesIO(plain.replace(b"Twelve boats", b"Twelve more boats", 1)), Settings()))
    assert capfd.readouterr() == ("", "")
