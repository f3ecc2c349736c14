"""Bytes: wrong, mixed, missing and unknown encodings, and what is no text at all."""

from __future__ import annotations

import gzip
import hashlib
import zlib

from .kind import Kind, page

_GERMAN = (
    "<p>Die Fähre verließ den Hafen um zwölf; an Bord waren „vierzig“ Gäste, größtenteils Möwenzähler aus Köln.</p>" * 3
)
_RUSSIAN = "<p>Паром вышел из гавани в полдень, на борту было сорок пассажиров, две собаки и пианино.</p>" * 3
_CHINESE = "<p>渡轮中午离开港口，船上有四十名乘客、两只狗和一架钢琴。一小时后到达小岛，没有人介意。</p>" * 3
_TRADITIONAL = "<p>渡輪中午離開港口，船上有四十名乘客、兩隻狗和一架鋼琴。一小時後到達小島，沒有人介意。</p>" * 3
_JAPANESE = "<p>フェリーは正午に港を出た。乗客は四十人、犬が二匹、それにピアノが一台あった。</p>" * 3
_KOREAN = "<p>여객선은 정오에 항구를 떠났다. 승객 마흔 명과 개 두 마리, 피아노 한 대가 타고 있었다.</p>" * 3


def _encoded(body: str, encoding: str, declared: str | None, words: str) -> Kind:
    head = f'<meta charset="{declared}">' if declared else ""
    return Kind(lambda n: page(body * n, head).encode(encoding, "replace"), words=words)


def _late(characters: int) -> Kind:
    filler = f"<style>{'a' * characters}</style>"
    return Kind(lambda n: page(_RUSSIAN * n, f"{filler}<meta charset=windows-1251>").encode("cp1251"), words="пианино")


def _random(n: int) -> bytes:
    return b"".join(hashlib.sha256(str(number).encode()).digest() for number in range(n))


ENCODINGS = {
    "UTF-8 cut inside a character": Kind(
        lambda n: (page(_GERMAN * n) + "ä").encode()[:-1], note="encoding_errors", words="Möwenzähler"
    ),
    "UTF-8 with one Latin-1 byte": Kind(
        lambda n: page(_GERMAN * n).encode() + b"<p>caf\xe9</p>", note="encoding_errors", words="Möwenzähler"
    ),
    "windows-1252 quotes called iso-8859-1": _encoded(_GERMAN, "cp1252", "iso-8859-1", "„vierzig“"),
    "windows-1251 called UTF-8": _encoded(_RUSSIAN, "cp1251", "utf-8", "пианино"),
    "gb2312 called UTF-8": _encoded(_CHINESE, "gb18030", "utf-8", "钢琴"),
    "shift_jis called UTF-8": _encoded(_JAPANESE, "shift_jis", "utf-8", "フェリー"),
    "euc-kr called UTF-8": _encoded(_KOREAN, "euc_kr", "utf-8", "피아노"),
    "big5 called UTF-8": _encoded(_TRADITIONAL, "big5", "utf-8", "渡輪"),
    "UTF-8 called windows-1251": _encoded(_RUSSIAN, "utf-8", "windows-1251", "пианино"),
    "UTF-8 called gb2312": _encoded(_CHINESE, "utf-8", "gb2312", "钢琴"),
    "UTF-8 called euc-kr": _encoded(_KOREAN, "utf-8", "euc-kr", "피아노"),
    "UTF-8 called big5": _encoded(_TRADITIONAL, "utf-8", "big5", "渡輪"),
    "iso-2022-jp": _encoded(_JAPANESE, "iso2022_jp", "iso-2022-jp", "フェリー"),
    "UTF-8 called shift_jis": _encoded(_JAPANESE, "utf-8", "shift_jis", "フェリー"),
    "charset behind 1,024 bytes": _late(1_100),
    "charset behind 100 kB": _late(100_000),
    "two charsets": _encoded(_RUSSIAN, "cp1251", 'windows-1251"><meta charset="utf-8', "пианино"),
    "charset in a comment": Kind(
        lambda n: page(_RUSSIAN * n, "<!-- <meta charset=shift_jis> --><meta charset=windows-1251>").encode("cp1251"),
        words="пианино",
    ),
    "charset in noscript": Kind(
        lambda n: page(_GERMAN * n, "<noscript><meta charset=utf-16></noscript>").encode(), words="Möwenzähler"
    ),
    "UTF-16 LE with a mark": Kind(lambda n: b"\xff\xfe" + page(_GERMAN * n).encode("utf-16-le"), words="Möwenzähler"),
    "UTF-16 BE with a mark": Kind(lambda n: b"\xfe\xff" + page(_GERMAN * n).encode("utf-16-be"), words="Möwenzähler"),
    "UTF-16 LE without a mark": Kind(lambda n: page(_GERMAN * n).encode("utf-16-le"), words="Möwenzähler"),
    "UTF-16 BE without a mark": Kind(lambda n: page(_GERMAN * n).encode("utf-16-be"), words="Möwenzähler"),
    "UTF-8 called UTF-16": _encoded(_GERMAN, "utf-8", "utf-16", "Möwenzähler"),
    "UTF-7": _encoded(_GERMAN, "utf-7", "utf-7", ""),
    "x-user-defined": _encoded(_GERMAN, "utf-8", "x-user-defined", "Möwenzähler"),
    "unknown label": _encoded(_GERMAN, "utf-8", "klingon", "Möwenzähler"),
    "a mark in the middle": Kind(lambda n: page(_GERMAN * n + "\ufeff\ufeff"), words="Möwenzähler"),
    "NULs": Kind(lambda n: page("a\0" * n), 50_000),
    "NULs in bytes": Kind(lambda n: page("a\0b " * n).encode(), 50_000),
    "control characters": Kind(lambda n: page("".join(map(chr, range(1, 32))) * n), 5_000),
    "lone surrogates": Kind(lambda n: page("\ud800 a \udfff" * n), 20_000),
    "noncharacters": Kind(lambda n: page("\ufffe\uffff\U0001fffe" * n), 20_000),
    "overlong bytes": Kind(lambda n: page("x").encode().replace(b"x", b"\xc0\xaf\xe0\x80\xaf\xf8\x88" * n), 2_000),
    "bytes of UTF-8 read twice": Kind(lambda n: page(_GERMAN * n).encode().decode("cp1252", "replace"), words="GÃ¤ste"),
    "combining marks": Kind(lambda n: page("<p>a" + "\u0301" * n + "</p>"), 100_000),
    "bidi controls": Kind(lambda n: page("<p>" + "\u202e\u2066abc" * n + "</p>"), 30_000),
    "gzip": Kind(lambda n: gzip.compress(page("<p>text</p>" * n).encode())),
    "gzip bomb": Kind(lambda n: gzip.compress(page("").encode() + b" " * 100_000_000 * n), note="gzip"),
    "gzip cut short": Kind(lambda n: gzip.compress(page("<p>text</p>" * n).encode())[:-4] * n, note="gzip"),
    "gzip in gzip": Kind(
        lambda n: gzip.compress(gzip.compress(page("<p>text</p>" * n).encode())), status="unsupported", words=""
    ),
    "deflate without a head": Kind(
        lambda n: zlib.compress(_CHINESE.encode() + bytes(range(256)) * n)[2:], status="unsupported", words=""
    ),
    "random bytes": Kind(_random, 2_000, status="unsupported", words=""),
    "UTF-32": Kind(lambda n: page("<p>text</p>" * n).encode("utf-32-be"), status="unsupported", words=""),
    "zlib": Kind(lambda n: zlib.compress(page("<p>text</p>" * n).encode()), status="unsupported", words=""),
    "zstd": Kind(lambda n: b"\x28\xb5\x2f\xfd" + bytes(range(256)) * n, status="unsupported", words=""),
    "PDF": Kind(lambda n: b"%PDF-1.7\n" + bytes(range(256)) * n, status="unsupported", words=""),
    "image": Kind(lambda n: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * n, status="unsupported", words=""),
    "no bytes": Kind(lambda n: b"" * n, status="empty", words=""),
    "one byte": Kind(lambda n: b"a" * n, words="a"),
    "white space": Kind(lambda n: " \n\t" * n, 100_000, status="empty", words=""),
}
