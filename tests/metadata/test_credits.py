from __future__ import annotations

import pytest

from articlekit.article import Block, Role
from articlekit.metadata.credits import credits_in, read_bio, read_credits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Image: Agency / Jane Doe.", ["Agency / Jane Doe"]),
        ("The quay at dawn. Photo: Jane Doe", ["Jane Doe"]),
        ("The quay at dawn. (Foto: Jane Doe)", ["Jane Doe"]),
        ("The quay at dawn | Photo by Jane Doe", ["Jane Doe"]),
        ("The quay at dawn  \t|   Photo by Jane Doe", ["Jane Doe"]),
        ("Photo: Jane Doe" + " " * 50_000 + "| The quay", ["Jane Doe"]),
        ("Photo: Jane Doe\nIllustration: John Roe", ["Jane Doe", "John Roe"]),
        ("Photo: R. Egger/Cantonal Archaeology", ["R. Egger/Cantonal Archaeology"]),
        ("Photo: J. K. Rowling", ["J. K. Rowling"]),
        ("Foto: Dr. Hans Maier", ["Dr. Hans Maier"]),
        ("Photo: St. John Ambulance", ["St. John Ambulance"]),
        ("Photo: R. Egger. All rights reserved.", ["R. Egger"]),
        ("Plan B. Photo: Jane Doe", ["Jane Doe"]),
        ("Photo: A.", []),
        ("图：新华", ["新华"]),
        ("The quay at dawn — Foto: Jane Doe", ["Jane Doe"]),
        ("The quay (Bild: Jane Doe/Agency)", ["Jane Doe/Agency"]),
        ("The quay © AFP", ["AFP"]),
        ("부두 모습 [사진=항구일보]", ["항구일보"]),
        ("The vote 3/4: a photo story", []),
        ("The photo of the quay was taken at dawn.", []),
    ],
)
def test_credits_in(text: str, names: list[str]) -> None:
    assert list(credits_in(text)) == names


def test_only_captions_and_credits_are_read_and_each_name_once() -> None:
    blocks = [
        Block(Role.CREDIT, "Photo: Jane Doe"),
        Block(Role.CAPTION, "The quay. Photo: Jane Doe."),
        Block(Role.PARAGRAPH, "Photo: John Roe"),
    ]
    evidence = read_credits(blocks)
    assert evidence is not None
    assert evidence.value == ["Jane Doe"]
    assert read_credits(blocks[2:]) is None


def test_bio_joins_its_paragraphs() -> None:
    blocks = [Block(Role.AUTHOR_BIO, "One."), Block(Role.PARAGRAPH, "No."), Block(Role.AUTHOR_BIO, "Two.")]
    evidence = read_bio(blocks)
    assert evidence is not None
    assert evidence.value == "One.\n\nTwo."
    assert read_bio(blocks[1:2]) is None
