from __future__ import annotations

import pytest

from articlekit.metadata.signatures import signatures


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2021-10-04 09:12　来源：港口日报　作者：李明", ["作者：李明"]),
        ("2021-10-04 来源：港口日报 作者：李明 责任编辑：王芳 字号：大 中 小", ["作者：李明"]),
        ("来源：港口日报 责任编辑：王芳", ["责任编辑：王芳"]),
        ("記者・佐藤美咲 2023年10月3日 18時20分", ["記者・佐藤美咲"]),
        ("有料記事 記者・佐藤美咲 2023年10月3日", ["記者・佐藤美咲"]),
        ("文：佐藤美咲", ["文：佐藤美咲"]),
        ("本报讯（记者 李明）港务局周一宣布", ["记者 李明"]),
        ("作者：李明、王芳", ["作者：李明、王芳"]),
        ("投稿者 Jane Doe 2020年1月2日", ["投稿者 Jane Doe"]),
        ("김민수 기자 입력 2023.10.03 18:20 수정 2023.10.04 09:00", ["김민수 기자"]),
        ("이영희·김민수 기자", ["이영희,김민수 기자"]),
        ("作者 来源：港口日报", []),
        ("文化部周一宣布", []),
        ("By Jane Doe", []),
        ("", []),
    ],
)
def test_signatures(line: str, found: list[str]) -> None:
    assert list(signatures(line)) == found
