import gzip
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Note
from articlekit.decode.charset import decode
from articlekit.decode.clean import clean_text
from articlekit.decode.formats import binary_format, inflate

GERMAN = "Die Fähre kehrt zurück, und viele Gäste stehen am Kai."
RUSSIAN = "Паром вернулся в гавань после долгого ремонта, и пассажиры снова ждут его на причале. "
JAPANESE = "フェリーは長い修理の後で港に戻り、乗客は再び桟橋で待っている。"
POLISH = (
    "Prom wrócił do portu po długim remoncie, a pasażerowie znów czekają na nabrzeżu. Żegluga została wznowiona w "
    "piątek rano, choć większość połączeń będzie jeszcze odwołana. Kapitan powiedział, że załoga ćwiczyła przez cały "
    "tydzień i że łódź jest bezpieczniejsza niż przedtem. "
)
FRENCH = "Le ferry est rentré au port après une longue réparation, et les passagers l'attendent à nouveau, très émus. "


def codes(notes: tuple[Note, ...]) -> list[str]:
    return [note.code for note in notes]


def assumed(data: bytes) -> str:
    """What the first note says of the encoding."""
    note = decode(data).notes[0]
    assert note.code == "encoding"
    return note.detail


@pytest.mark.parametrize(
    "data", [b"", b"plain ASCII", GERMAN.encode(), b"\xef\xbb\xbfcaf\xc3\xa9", "a\ufffdb".encode()]
)
def test_clean_utf8_needs_no_note(data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.notes) == (data.decode("utf-8-sig"), ())


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe" + GERMAN.encode("utf-16-le"),
        b"\xfe\xff" + GERMAN.encode("utf-16-be"),
        b"\xef\xbb\xbf" + GERMAN.encode(),
    ],
)
def test_a_byte_order_mark_beats_the_argument(data: bytes) -> None:
    decoded = decode(data, "windows-1251")
    assert (decoded.text, decoded.notes) == (GERMAN, ())


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_without_a_mark_is_told_by_its_nul_bytes(order: str) -> None:
    decoded = decode(f"<p>{GERMAN}</p>".encode(f"utf-16-{order}"))
    assert decoded.text == f"<p>{GERMAN}</p>"
    assert [str(note) for note in decoded.notes] == [f"encoding: utf-16{order}, told by its NUL bytes"]


def test_the_argument_beats_valid_utf8_and_meta() -> None:
    decoded = decode(b'<meta charset="utf-8">\xd0\x90', "cp1251")
    assert (decoded.text[-2:], decoded.notes) == ("Рђ", ())


@pytest.mark.parametrize("label", ["latin1", "ISO-8859-1", " us-ascii "])
def test_labels_are_those_of_the_whatwg(label: str) -> None:
    assert decode(b"\x93quoted\x94", label).text == "“quoted”"


@pytest.mark.parametrize(
    ("label", "data", "text"),
    [
        ("gb2312", "鎔㐀".encode("gb18030"), "鎔㐀"),
        ("shift_jis", "①髙".encode("cp932"), "①髙"),
        ("euc-kr", "똠방".encode("cp949"), "똠방"),
    ],
)
def test_legacy_labels_read_their_modern_supersets(label: str, data: bytes, text: str) -> None:
    assert decode(data, label).text == text


@pytest.mark.parametrize("label", ["klingon", "replacement", "", 5, b"utf-8"])
def test_an_unknown_label_is_refused_with_examples(label: Any) -> None:
    with pytest.raises(ValueError, match="windows-1252"):
        decode(b"text", label)


def test_one_foreign_byte_leaves_a_page_utf8() -> None:
    decoded = decode(f"{GERMAN} caf".encode() + b"\xe9 end")
    assert decoded.text == f"{GERMAN} caf\ufffd end"
    assert codes(decoded.notes) == ["encoding", "encoding_errors"]
    assert decoded.notes[1].detail.endswith(": 1")


def test_one_bad_byte_in_five_is_the_limit_of_utf8() -> None:
    assert assumed(("ä" * 8).encode() + b"\xe9 \xe9 ").startswith("utf-8")
    assert assumed(("ä" * 7).encode() + b"\xe9 \xe9 ").startswith("windows-1252")


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_character_cut_off_at_the_end_is_dropped(cut: int) -> None:
    decoded = decode("Gäste 🚢".encode()[:-cut])
    assert decoded.text == "Gäste "
    assert codes(decoded.notes) == ["encoding_errors"]
    assert "cut off" in decoded.notes[0].detail


def test_a_last_accented_letter_is_not_a_cut_character() -> None:
    assert decode(b"un caf\xe9").text == "un café"


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET='cp1251'/>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
        '<!-- <meta charset="shift_jis"> --><meta charset=windows-1251>',
        '<meta name="description" content="charset=koi8-r"><meta charset=windows-1251>',
        "<meta charset=nonsense><meta charset=windows-1251><meta charset=koi8-r>",
        '<?xml version="1.0" encoding="windows-1251"?>',
        "<script>x</script>" * 8000 + "<meta charset=windows-1251>",
    ],
)
def test_the_declared_encoding_is_found(head: str) -> None:
    decoded = decode(f"{head}<p>Привет, мир".encode("cp1251"))
    assert decoded.text.endswith("Привет, мир")
    assert decoded.notes[0].detail.startswith("windows-1251, declared in ")


@pytest.mark.parametrize("label", ["utf-16", "iso-8859-1", "gb2312"])
def test_a_declaration_does_not_beat_valid_utf8(label: str) -> None:
    decoded = decode(f"<meta charset={label}><p>{GERMAN}".encode())
    assert decoded.text.endswith(GERMAN)
    assert decoded.notes == ()


def test_quotes_of_cp1252_survive_a_declared_latin1() -> None:
    data = "<meta charset=iso-8859-1><p>“Gäste” – hier".encode("cp1252")
    assert decode(data).text.endswith("“Gäste” – hier")
    assert assumed(data).startswith("windows-1252, declared")


def test_a_declaration_that_does_not_fit_is_passed_over() -> None:
    assert assumed(f"<meta charset=utf-8><p>{RUSSIAN * 2}".encode("cp1251")).startswith("windows-1251, guessed")
    assert assumed(f"<meta charset=euc-kr><p>{JAPANESE * 2}".encode("cp932")).startswith("shift_jis, guessed")


def test_iso_2022_jp_is_not_taken_for_ascii() -> None:
    data = b"<meta charset=iso-2022-jp>" + "日本語の記事".encode("iso-2022-jp")
    assert decode(data).text.endswith("日本語の記事")


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (JAPANESE, "cp932", "shift_jis"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (POLISH, "cp1250", "windows-1250"),
        (POLISH, "iso8859_2", "iso-8859-2"),
        (FRENCH, "cp1252", "windows-1252"),
    ],
)
def test_a_guess_reads_the_text_and_not_the_markup(text: str, codec: str, encoding: str) -> None:
    page = f"<script>var a = 'x';</script><p class=lead>{text * 3}</p>"
    assert decode(page.encode(codec)).text == page
    assert assumed(page.encode(codec)) == f"{encoding}, guessed from the bytes"


def test_nothing_known_is_cp1252_even_where_that_is_undefined() -> None:
    decoded = decode(b"caf\xe9 \x81\x8d end")
    assert decoded.text == "café \ufffd\ufffd end"
    assert decoded.notes[0].detail == "windows-1252, as nothing says otherwise"
    assert codes(decoded.notes) == ["encoding", "encoding_errors"]


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("a\x00b\x07c\x1bd\x7fe", "a b c d e"),
        ("tab\tline\nfeed\fcr\r", "tab\tline\nfeed\fcr\r"),
        ("lone \ud800 and \udfff", "lone \ufffd and \ufffd"),
        ("don\x92t \x93stop\x94\x81", "don’t “stop” "),
        ("no-break\xa0space \u200b", "no-break\xa0space \u200b"),
        ("\ufeff\ufeffmarks \ufeffwithin\x00", "  marks \ufeffwithin "),
    ],
)
def test_clean_text(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean


def test_every_control_is_cleaned_alone() -> None:
    unclean = [code for code in range(0x100) if clean_text(f"a{chr(code)}") != f"a{chr(code)}"]
    assert unclean == [*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)]


@given(st.text(alphabet=st.characters()))
def test_clean_text_keeps_the_length_and_can_be_encoded(text: str) -> None:
    cleaned = clean_text(text)
    assert len(cleaned) == len(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()


def test_bytes_are_cleaned_too() -> None:
    assert decode(b"a\x00b \xc2\x92").text == "a b ’"
    assert decode("\ufeff\ufefftwo marks".encode()).text == " two marks"


@pytest.mark.parametrize(
    "data",
    [
        *(b"a", "é".encode(), "\ufffd é".encode(), b"\xef\xbb\xbfa", b"\xe9t\xe9", "é".encode("utf-16")),
        *(b"a\x00b", b"a\xc2\x92", b"\xef\xbb\xbf" * 2 + b"a\x07"),
    ],
)
def test_the_text_comes_with_its_utf8(data: bytes) -> None:
    found = decode(data)
    assert found.utf8 == found.text.encode()


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    found = decode(data)
    assert found.utf8 == found.text.encode()
    binary_format(data)
    inflate(data, 100)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\r\n%PDF-1.4", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1f\x8b\x08", "gzip data"),
        (b"\x28\xb5\x2f\xfd", "zstd data"),
        (b"\x7fELF\x02", "an ELF program"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x00" * 100, "binary data"),
    ],
)
def test_binary_formats_are_named(data: bytes, name: str) -> None:
    assert binary_format(data) == name


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x01",
        b"a\x00b",
        b"RIFF is a word, WEBP too",
        GERMAN.encode("cp1252"),
        GERMAN.encode("utf-16"),
        GERMAN.encode("utf-16-le"),
        (JAPANESE * 9).encode("cp932"),
        (JAPANESE * 9).encode("iso-2022-jp"),
    ],
)
def test_text_in_any_encoding_is_not_binary(data: bytes) -> None:
    assert binary_format(data) is None


def test_gzip_data_is_decompressed_with_a_note() -> None:
    data, notes = inflate(gzip.compress(b"first ") + gzip.compress(b"second"), 1000)
    assert data == b"first second"
    assert codes(notes) == ["gzip"]
    assert "left out" not in notes[0].detail


def test_a_gzip_bomb_stops_at_the_limit() -> None:
    data, notes = inflate(gzip.compress(bytes(10_000_000)), 12_345)
    assert len(data) == 12_345
    assert "12,345 bytes" in notes[0].detail


def test_damaged_gzip_data_gives_what_can_be_read() -> None:
    whole = gzip.compress(bytes(byte % 251 for byte in range(100_000)) + b"x" * 9000, compresslevel=1)
    data, notes = inflate(whole[: len(whole) // 2], 1_000_000)
    assert data.startswith(bytes(range(251)))
    assert "left out" in notes[0].detail


@pytest.mark.parametrize("data", [b"plain", b"\x1f\x8b\x08 no gzip data at all"])
def test_other_data_is_left_alone(data: bytes) -> None:
    assert inflate(data, 1000) == (data, ())
