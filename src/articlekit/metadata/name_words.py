"""The words that stand around names in bylines, by what they do there."""

from __future__ import annotations

# Before a name. Longer phrases come first where one begins with another.
BY_WORDS = (
    "about the authors", "about the author", "about author", "meet the author", "über den autor",
    "über die autorin", "über die autoren", "zum autor", "zur autorin", "à propos de l'auteur",
    "à propos de l’auteur", "a propos de l'auteur", "sobre el autor", "sobre la autora", "acerca del autor",
    "sobre o autor", "sobre a autora", "sull'autore", "sull’autore", "l'autore", "l’autore", "over de auteur",
    "o autorze", "om forfatteren", "om författaren", "об авторе", "про автора", "yazar hakkında", "关于作者",
    "關於作者", "著者について", "view all posts by", "view all articles by", "see all posts by", "all posts by",
    "more posts by", "more articles by", "more stories by", "more by", "more from", "articles by", "posts by",
    "stories by", "posted by", "published by", "written by", "written and directed by", "reported by", "story by",
    "words by", "text by", "article by", "contributed by", "submitted by", "created by", "compiled by", "review by",
    "reviewed by", "opinion by", "analysis by", "column by", "blog by", "post by", "guest post by", "started by",
    "learn more about", "read the latest from", "see more from", "via", "eingestellt von",
    "gespeichert von", "publicerat av", "julkaisija", "napisao", "autorka", "автор публикации",
    "asked by", "thread starter", "commentary by", "essay by", "interview by", "edited by", "authored by",
    "medically reviewed by", "post author", "article author", "author name", "authors", "author", "writer",
    "byline", "by", "pressemitteilung von", "ein gastbeitrag von", "ein kommentar von", "eine analyse von",
    "ein interview von", "ein bericht von", "kommentar von", "geschrieben von", "verfasst von", "erstellt von",
    "veröffentlicht von", "gepostet von", "eingestellt von", "beitrag von", "artikel von", "text von",
    "bericht von", "interview von", "eine kolumne von", "aus", "autorinnen", "autoren", "autorin", "autor",
    "verfasser", "text", "von", "écrit par", "publié par", "rédigé par", "posté par", "proposé par",
    "propos recueillis par", "auteurs", "auteur", "par", "escrito por", "publicado por", "postado por", "texto de",
    "texto", "redactado por", "autora", "autores", "por", "scritto da", "pubblicato da", "postato da",
    "articolo di", "a cura di", "autore", "autori", "testo di", "geschreven door", "geplaatst door", "gepost door",
    "door", "napisane przez", "napisał", "napisała", "opublikowane przez", "przez", "skrevet av", "skrevet af",
    "skrivet av", "skriven av", "publicerad av", "forfatter", "författare", "journalist", "tekst", "av", "af",
    "kirjoittanut", "kirjoittaja", "teksti", "napsal", "napsala", "redactor", "scris de", "publicat de", "írta",
    "szerző", "yazan", "yazar", "ditulis oleh", "penulis", "oleh", "tác giả", "автор статьи", "авторы", "автор",
    "текст", "опубликовал", "συντάκτης", "γράφει ο", "γράφει η", "του", "της", "بقلم", "كتب", "נכתב על ידי", "מאת",
    "责任编辑", "責任編輯", "责编", "編輯", "编辑", "作者", "记者", "記者", "撰文", "取材・文", "取材", "著者",
    "執筆者", "執筆", "投稿者", "文", "文・写真", "写真・文", "取材・文・写真", "撮影・文", "글쓴이", "글",
)  # fmt: skip

# Whole names that name nobody.
NOBODY = frozenset(
    (
        "admin", "administrator", "administrador", "administrateur", "webmaster", "root", "user", "username",
        "guest", "anonymous", "anonym", "anonymus", "anonyme", "anónimo", "anonimo", "unknown", "unbekannt", "null",
        "none", "nil", "undefined", "n/a", "na", "author", "authors", "autor", "auteur", "editor", "editors",
        "editorial", "editorial-team", "editorial-staff", "editor-in-chief", "default", "test", "system", "staff",
        "wordpress", "website", "home", "blog", "moderator", "member", "follow", "subscribe", "share", "login",
        "search", "more", "menu", "comments", "reply", "gast", "invité", "invitado", "publisher", "super-user",
        "superuser", "superadmin", "siteadmin", "site-admin", "site-administrator", "web-admin", "admin-user",
        "wpadmin", "wp-admin", "details", "read-more", "click-here", "here", "contact", "about", "team", "facebook",
        "twitter", "linkedin", "instagram", "email", "e-mail", "follow-us", "profile", "view-profile",
        "view-all-posts", "view-all", "authors-page", "bio", "nobody", "noname", "no-author", "author-information",
        "the", "our", "your", "site-staff", "about-us", "person", "organization", "name", "your-name", "author-name",
        "last", "release-date", "publication-date", "publish-date", "event-date", "press-release", "news-release",
        "media-release", "reading-time", "date-published", "last-updated", "pressemitteilung", "communiqué-de-presse",
    )
)  # fmt: skip

# Before what somebody is at the paper, and the name: "von unserem Redakteur Max Muster".
OURS = frozenset(
    "our unserem unserer unseren unser onze ons notre nos nuestro nuestra nostro nostra nosso nossa vår vores".split()
)

# Before what is no name: "Monday evening". Left out are those that are given names too.
WEEKDAYS = frozenset(
    (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "lunedì", "martedì",
        "mercoledì", "giovedì", "venerdì", "sabato", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
        "zaterdag", "zondag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "mandag",
        "tirsdag", "lørdag", "søndag",
    )
)  # fmt: skip

# Where one of these begins, the name has ended.
ROLE_WORDS = (
    "staff writer", "senior writer", "contributing writer", "staff reporter", "senior reporter", "reporter",
    "correspondent", "contributing editor", "senior editor", "managing editor", "associate editor", "deputy editor",
    "executive editor", "assistant editor", "news editor", "editor in chief", "editor-in-chief", "editor",
    "columnist", "contributor", "guest contributor", "journalist", "producer", "analyst", "ceo", "founder",
    "co-founder", "cofounder", "president", "director", "manager", "freelancer", "freelance writer",
    "freelance journalist", "author", "writer", "content writer", "content strategist", "strategist", "full member",
    "senior member", "junior member", "new member", "member", "moderator", "follow", "following", "subscribe",
    "expert", "specialist", "consultant", "researcher", "professor", "redakteur", "redakteurin", "redaktor",
    "chefredakteur", "korrespondent", "korrespondentin", "autorin", "journaliste", "rédacteur", "rédactrice",
    "rédacteur en chef", "redactor", "redactora", "periodista", "giornalista", "redattore", "jornalista",
    "repórter", "redacteur", "verslaggever", "journalistin", "dziennikarz", "redakcja", "корреспондент",
    "журналист", "редактор", "muhabir", "reporterin", "fotograf", "photographer", "photography", "illustrator",
    "published", "updated", "posted", "last updated", "min read", "minutes ago", "hours ago", "days ago",
    "view profile", "see more", "read more", "more from", "bio", "biography", "contact", "email", "e-mail", "share",
    "special to", "reviewed by", "medically reviewed by", "edited by", "fact checked by", "fact-checked by",
    "photos by", "photo by", "photographs by", "fotos", "foto", "twitter", "facebook", "instagram", "linkedin",
    "view in", "on behalf of", "guest columnist", "guest columnists", "corresponsal",
    "corresponsável", "correspondente", "inviato", "inviata", "inviati", "envoyé spécial", "envoyée spéciale",
    "correspondant", "correspondante", "redaktorka", "reporterka", "jurnalist", "jurnalistă", "novinář", "novinářka",
    "redaktör", "toimittaja",
)  # fmt: skip

CREDENTIALS = frozenset(
    (
        "phd", "md", "rd", "rdn", "ms", "msc", "ma", "mba", "mph", "rn", "cpa", "cfp", "cfa", "jd", "llb", "llm",
        "lmft", "lcsw", "fand", "cscs", "dds", "dvm", "do", "np", "pa-c", "dnp", "edd", "esq", "jr", "sr", "ii",
        "iii", "iv", "bsc", "ba", "facs", "faan", "cpt", "cissp", "pmp", "pe", "bcba", "dpt", "psyd", "ccc-slp",
        "ldn", "cdn", "cdces", "e-ryt", "ryt", "e-ryt-200", "ryt-200", "e-ryt-500", "ace", "nasm",
    )
)  # fmt: skip

# Between two names.
CONJUNCTIONS = (
    "and", "und", "et", "y", "e", "og", "och", "en", "i", "ja", "ve", "și", "és", "и", "та", "και", "dan", "và",
    "with", "mit", "avec", "con", "met",
)  # fmt: skip

# Small words inside a person's name.
PARTICLES = frozenset(
    (
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "zu", "zum",
        "ter", "ten", "al", "el", "bin", "ibn", "af", "av", "und", "y", "e", "i", "st",
    )
)  # fmt: skip

# Words of an organisation's or a desk's name.
ORGANISATION_WORDS = frozenset(
    (
        "team", "staff", "desk", "editors", "editorial", "redaktion", "redaktionsteam", "redazione", "redacción",
        "redação", "rédaction", "redactie", "redakcja", "redaksi", "redaktionen", "редакция", "редакція", "news",
        "newsroom", "magazine", "magazin", "blog", "media", "press", "presse", "pressestelle", "prensa", "agency",
        "agentur", "agence", "agencia", "agências", "university", "universität", "institute", "institut", "inc",
        "llc", "ltd", "gmbh", "ag", "ev", "verein", "foundation", "stiftung", "association", "verband", "society",
        "group", "gruppe", "company", "corporation", "online", "digital", "web", "tv", "radio", "post", "times",
        "zeitung", "journal", "daily", "weekly", "reuters", "dpa", "afp", "ap", "apa", "efe", "ansa", "upi", "sid",
        "epd", "kna", "jiji", "the", "our", "your", "support", "marketing", "services", "service", "solutions",
        "council", "department", "ministerium", "center", "centre", "zentrum", "community", "studio", "network",
    )
)  # fmt: skip
