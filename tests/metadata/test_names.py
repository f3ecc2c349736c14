from __future__ import annotations

import pytest

from articlekit.metadata.names import read_names


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("By Jane Doe", ["Jane Doe"]),
        ("BY JANE DOE", ["JANE DOE"]),
        ("Written by: Jane Doe", ["Jane Doe"]),
        ("View all posts by Jane Doe", ["Jane Doe"]),
        ("About the Author: Jane Doe", ["Jane Doe"]),
        ("Von Erika Muster", ["Erika Muster"]),
        ("Par Anne Dupont", ["Anne Dupont"]),
        ("Por Ana García y Luis Pérez", ["Ana García", "Luis Pérez"]),
        ("Erika Muster und Max Muster", ["Erika Muster", "Max Muster"]),
        ("Jane Doe, John Roe and Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
        ("文/王小明", ["王小明"]),
        ("责任编辑：李雷", ["李雷"]),
        ("王小明、李雷", ["王小明", "李雷"]),
        ("홍길동 기자", ["홍길동"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Walter von Aachen", ["Walter von Aachen"]),
        ("Magazin Von Jane Doe", ["Jane Doe"]),
        ("madmax77", ["madmax77"]),
        ("Jane Doe Jane Doe", ["Jane Doe"]),
        ("By Jane DoeTwitter", ["Jane Doe"]),
        ("Jane Doe on behalf of Harbour Works", ["Jane Doe"]),
        ("Jane Doe Parliamentary editor", ["Jane Doe"]),
        ("di Anna Berg", ["Anna Berg"]),
        ("Anna di Berg", ["Anna di Berg"]),
        ("Posted by Harbour Works on Tuesday, August 29, 2023", ["Harbour Works"]),
        ("Jana Nováková před 2 hodinami", ["Jana Nováková"]),
        ("Jane Doe5 hours ago", ["Jane Doe"]),
        ("（责编：李明、王芳）", ["李明", "王芳"]),
        ("Ana", ["Ana"]),
        ("Jane Doe jane@example.org", ["Jane Doe"]),
        ("Jane Doe (Senior Editor)", ["Jane Doe"]),
        ("Jane Doe, Staff Writer", ["Jane Doe"]),
        ("Jane Doe, PhD, RN", ["Jane Doe"]),
        ("Jane Doe | May 5, 2024", ["Jane Doe"]),
        ("Jane Doe on May 5, 2024 10:30", ["Jane Doe"]),
        ("Jane Doe • 5 min read", ["Jane Doe"]),
        ("Jane Doe\n3 hours ago", ["Jane Doe"]),
        ("Tom O&#39;Neill", ["Tom O'Neill"]),
        ("ByJane Doe", ["Jane Doe"]),
        ("Jane DoeCEO", ["Jane Doe"]),
        ("Jane DoeAugust 5, 2024", ["Jane Doe"]),
        ("25.10.2022 - Jane Doe", ["Jane Doe"]),
        ("Dec. 19, 2025 · Jane Doe", ["Jane Doe"]),
        ("Jane Doe Senior Politics Editor, The Harbour Post", ["Jane Doe"]),
        ("Jane Doe, in News", ["Jane Doe"]),
        ("About the Author - Jane Doe", ["Jane Doe"]),
        ("Eingestellt von Erika um 21:11", ["Erika"]),
        ("Jane Doe, local government reporter and John Roe", ["Jane Doe", "John Roe"]),
        ("By Jane Doe (text) and John Roe (photography)", ["Jane Doe"]),
        ("Erika Muster (Text), Max Muster (Fotos)", ["Erika Muster"]),
        ("Jane Doe (Photo Desk)", ["Jane Doe"]),
        ("Jane Doe, John Roe, and Max Poe", ["Jane Doe", "John Roe", "Max Poe"]),
        ("Erika Muster, Max Muster, und Ana", ["Erika Muster", "Max Muster", "Ana"]),
        ("Jane Doe, I. Roe, and J Poe", ["Jane Doe", "I. Roe", "J Poe"]),
        ("Jane Doe, PhD, and John Roe, MD", ["Jane Doe", "John Roe"]),
        ("By Anna Berg, photos by Jan Holm", ["Anna Berg"]),
        ("Words by Anna Berg, photography by Jan Holm", ["Anna Berg"]),
        ("Text und Fotos: Jane Doe", ["Jane Doe"]),
        ("By Jane Doe in London and John Roe in Paris", ["Jane Doe", "John Roe"]),
        ("By Jane Doe for The Harbour Post", ["Jane Doe"]),
        ("BY JANE DOE IN LONDON", ["JANE DOE"]),
        ("Women in Technology", ["Women in Technology"]),
        ("Writers Together in Exile", ["Writers Together in Exile"]),
        ("The Author", []),
        ("Jane Doe, who writes about the sea", ["Jane Doe"]),
        ("3i Global Ltd and Jane Doe", ["3i Global Ltd", "Jane Doe"]),
        ("Team Doe in Europe", ["Team Doe in Europe"]),
        ("By Jane Doe, BBC News", ["Jane Doe"]),
        ("Jane Doe, Reuters", ["Jane Doe"]),
        ("Reuters, Jane Doe", ["Reuters", "Jane Doe"]),
        ("Jane Doe, Sid Roe", ["Jane Doe", "Sid Roe"]),
        ("By Jane Doe, Local Government Correspondent and John Roe", ["Jane Doe", "John Roe"]),
        ("Par Anne Dupont, publié le 17/04/2013 à 08h00, mis à jour le 18/04/2013", ["Anne Dupont"]),
        ("Anne Dupont, mis en ligne le 03/05/2020", ["Anne Dupont"]),
        ("By Jane Doe2 Jan 2020", ["Jane Doe"]),
        ("Jane Doe17/04/2013", ["Jane Doe"]),
        ("19 August 2024, 10:14am | Jane Doe", ["Jane Doe"]),
        ("Agent 47", ["Agent 47"]),
        ("Jane Doe, room 47", ["Jane Doe"]),
        ("記者・佐藤美咲 2023年10月3日 18時20分", ["佐藤美咲"]),
        ("2021-10-04 09:12　来源：港口日报　作者：李明", ["李明"]),
        ("김민수 기자 입력 2023.10.03 18:20 수정 2023.10.04 09:00", ["김민수"]),
        ("文：佐藤美咲", ["佐藤美咲"]),
        ("10:14am", []),
        ("No Author", []),
        ("November 2", []),
        ("Jane Doe; Jane Doe", ["Jane Doe"]),
    ],
)
def test_names(raw: str, names: list[str]) -> None:
    assert list(read_names([raw])) == names


@pytest.mark.parametrize(
    "raw",
    ["", "admin", "Editor", "Unknown", "null", "https://example.org/people/jane",
     "Written By", "Posted on", "12", "May", "Foto: Jane Doe", "name, email@example.org",
     "a sentence that is far too long to be anybody's name at all"],
)  # fmt: skip
def test_nobody(raw: str) -> None:
    assert read_names([raw]) == ()


def test_the_site_is_no_author() -> None:
    assert read_names(["Jane Doe", "The Daily"], site_names={"thedaily"}) == ("Jane Doe",)


def test_hostile_string_is_cut() -> None:
    assert len(read_names(["a, b and " * 100_000])) <= 30
