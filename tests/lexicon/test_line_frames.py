"""Frames of lines whose rest varies, in many languages, and prose that begins much like them."""

from __future__ import annotations

import pytest

from articlekit.article import Role
from articlekit.lexicon.lines import line_book

FRAMES = {
    Role.RELATED: (
        "Also read: Ferries return to the harbour",
        "Must watch: Ferries return",
        "Check out our other guides to the coast",
        "Das Thema könnte dich auch interessieren: Fähren",
        "Das könnte Sie auch interessieren",
        "Schon gelesen? Fähren kehren zurück",
        "Auch lesen: Fähren kehren zurück",
        "Weitere Beiträge aus dem Hafen",
        "Mehr Themen aus dem Norden",
        "Zum Weiterlesen: das Buch vom Hafen",
        "Lisez aussi notre enquête sur le port",
        "À lire aussi : les ferries reviennent",
        "Puedes ver: los barcos vuelven",
        "También te puede interesar el puerto",
        "Leggi anche: tornano i traghetti",
        "Leia mais: as balsas voltam",
        "Lees ook: de veerboot is terug",
        "Læs også: færgen er tilbage",
        "Läs också: färjan är tillbaka",
        "Les også: fergen er tilbake",
        "Lue myös: lautta palasi",
        "Czytaj więcej: promy wracają",
        "Sprawdź także nasz przewodnik",
        "Čtěte také: trajekty se vrací",
        "Citește și: feriboturile revin",
        "Olvasd el ezt is: visszatér a komp",
        "Διαβάστε ακόμη: επιστρέφουν τα πλοία",
        "Bunu da oku: vapurlar döndü",
        "Читайте ещё: паромы вернулись",
        "Також читайте: пороми повернулися",
        "اقرأ أيضاً: عودة العبارات",
        "ये भी पढ़ें: नावें लौटीं",
        "Baca selengkapnya: kapal feri kembali",
        "Mời bạn đọc thêm về bến phà",
        "あわせて読みたい：フェリーが再開",
        "함께 보면 좋은 글: 여객선 운항 재개",
        "延伸閱讀：渡輪復航",
    ),
    Role.COMMENT_FORM: (
        "Comment by Jane Doe",
        "Required fields are marked *",
        "Kommentare schreiben",
        "Kommentar verfassen zu diesem Bild",
        "Laissez une réponse",
        "Deja tu comentario aquí",
        "Deixe seu comentário abaixo",
        "Lascia il tuo commento qui",
        "Plaats een reactie",
        "Lämna ett svar",
        "Zostaw komentarz pod tekstem",
        "Přidejte komentář k článku",
        "Оставьте комментарий ниже",
        "Залиште коментар нижче",
        "Yorum yazın",
        "コメントを残す",
        "댓글 남기기",
        "發佈留言",
    ),
    Role.AD: (
        "This page may contain affiliate links. Read more.",
        "We may earn commission on some of the products",
        "Bezahlte Werbung auf dieser Seite",
        "Werbehinweis: Links mit Sternchen",
        "Cet article contient des liens affiliés",
    ),
    Role.NEWSLETTER: (
        "Support us",
        "Please consider supporting our work",
        "Jede Spende hilft",
        "Unterstützen Sie unsere Arbeit",
        "Faites un don",
        "Sostieni il giornalismo libero",
        "Wesprzyj nas",
        "Поддержите наш проект",
    ),
    Role.APP: (
        "Listen to this article",
        "Escucha esta nota",
        "Écouter cet article",
        "Download PDF (2 MB)",
        "Empfohlener externer Inhalt",
        "この記事を印刷する",
    ),
    Role.CREDIT: (
        "Beitragsbild: Jane Doe",
        "Titelbild: Jane Doe",
        "Texte et photos : Jane Doe",
        "Tekst i zdjęcia: Jane Doe",
        "Slide 3 of 12",
        "頭圖：資料庫",
    ),
    Role.TAGS: (
        "This entry was posted in News and tagged ferry",
        "Dieser Eintrag wurde veröffentlicht in Nachrichten",
        "Cette entrée a été publiée dans Actualités",
        "Esta entrada fue publicada en Noticias",
        "Questa voce è stata pubblicata in Notizie",
        "Dit bericht werd geplaatst in Nieuws",
        "Запись опубликована в рубрике Новости",
    ),
    Role.SOURCE_LINK: (
        "A version of this article ran in May",
        "Mit Agenturmaterial",
        "Este artículo apareció en mayo",
        "Dit artikel verscheen eerder in mei",
        "Джерело інформації: пресслужба",
    ),
}


@pytest.mark.parametrize(("role", "line"), [(role, line) for role, lines in FRAMES.items() for line in lines])
def test_a_frame_is_found(role: Role, line: str) -> None:
    assert role in {hit.role for hit in line_book().find(line)}


@pytest.mark.parametrize(
    "line",
    [
        "Read the tide tables before you sail.",
        "Watch the gulls follow the ferry out of the harbour.",
        "Supporters of the bridge met the council on Monday.",
        "We may sail tomorrow if the wind turns.",
        "Comments from the gallery were few that evening.",
        "Mehr als hundert Gäste kamen an den Hafen.",
        "Das könnte im Winter anders aussehen.",
        "Schon am Montag fuhr die erste Fähre.",
        "Alle folgen dem Kapitän an Bord.",
        "Bilder vom Hafen hingen an jeder Wand.",
        "Lire la mer est un métier.",
        "Mira el puerto desde la ventana cada mañana.",
        "Puedes llegar al puerto a pie.",
        "Leggere il mare è un mestiere.",
        "Leia sempre foi uma boa marinheira.",
        "Lezen is zijn grote hobby.",
        "Czytanie map morskich wymaga wprawy.",
        "Ранее паром ходил дважды в день.",
        "Читатели прислали сотню писем о пароме.",
        "この記事は港の歴史を扱う。",
        "انضم إلى الفريق لاعب جديد.",
    ],
)
def test_prose_is_in_no_frame(line: str) -> None:
    assert not {hit.role for hit in line_book().find(line)} & FRAMES.keys()
