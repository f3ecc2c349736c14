"""The language of a page: what it declares, and a guess from its words where it declares none."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING

from ..article import Block, Role
from ..lexicon.words import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_BODY = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.SUMMARY, Role.HEADING, Role.TITLE))
_ENOUGH = 6000
_ENOUGH_WORDS, _FEW = 60, 0.08
_FAR_MORE = 2
_FIRST_WORDS = 1000
_WORD = re.compile(r"[^\W\d_]+")
_SUBTAG = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?(?:$|[^A-Za-z])")
_THREE = {
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "ita": "it",
    "por": "pt",
    "rus": "ru",
    "nb": "no",  # one of its two written forms; lists of languages know the whole
}
_NAMES = {
    "english": "en", "deutsch": "de", "german": "de", "français": "fr", "french": "fr", "español": "es",
    "spanish": "es", "italiano": "it", "italian": "it", "portuguese": "pt", "russian": "ru", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "dutch": "nl", "polish": "pl", "turkish": "tr", "swedish": "sv", "danish": "da",
    "norwegian": "no",
}  # fmt: skip
# A script that one language alone, or one far before all others, is written in.
_SCRIPTS = (
    ("ja", re.compile("[぀-ヿ]")), ("ko", re.compile("[가-힯]")), ("zh", re.compile("[㐀-鿿]")),
    ("th", re.compile("[\u0e00-\u0e7f]")), ("el", re.compile("[Ͱ-Ͽ]")), ("he", re.compile("[֐-׿]")),
    ("hi", re.compile("[ऀ-ॿ]")), ("ka", re.compile("[Ⴀ-ჿ]")), ("hy", re.compile("[԰-֏]")),
    ("ta", re.compile("[\u0b80-\u0bff]")), ("te", re.compile("[\u0c00-\u0c7f]")), ("bn", re.compile("[\u0980-\u09ff]")),
    ("km", re.compile("[\u1780-\u17ff]")), ("my", re.compile("[\u1000-\u109f]")),
)  # fmt: skip
_MONTH_FIRST = frozenset(("US", "PH"))


def primary_subtag(declared: str) -> str | None:
    """ "en" for "en-US", "en_GB", "eng" or "English"; None for what names no language."""
    name = declared.strip().lower()
    if name in _NAMES:
        return _NAMES[name]
    match = _SUBTAG.match(declared)
    if not match or name in ("und", "mul", "zxx", "xx", "x-default"):
        return None
    code = match[1].lower()
    return _THREE.get(code, code)


def region(declared: str) -> str:
    """ "US" for "en-US" or "en_US"; "" where no region is named."""
    match = _SUBTAG.match(declared)
    return (match[3] or "").upper() if match else ""


def is_month_first(declared: Iterable[str]) -> bool:
    """Whether a page that declares these languages writes 3/4 for 4 March: American ones, and English of no region."""
    tags = list(declared)
    regions = [found for tag in tags if (found := region(tag))]
    if regions:
        return regions[0] in _MONTH_FIRST
    return all(primary_subtag(tag) == "en" for tag in tags)


def guess_language(blocks: Iterable[Block]) -> str | None:
    """The language of the body by its script and its function words; None for too little or unknown text."""
    text = " ".join(_first(block.text for block in blocks if block.role in _BODY))
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    if letters < 20:
        return None
    for code, script in _SCRIPTS if not text.isascii() else ():
        if len(script.findall(text)) * (5 if code == "ja" else 2) > letters:
            return code
    return _by_words(words)


def contradicts(declared: str, blocks: Iterable[Block]) -> str | None:
    """The language of the body where it is none that has `declared`'s function words; None where nothing speaks so."""
    text = " ".join(_first((block.text for block in blocks if block.role in _BODY), _FIRST_WORDS))
    words = _WORD.findall(text.lower())
    known = STOPWORDS.get(declared)
    if known is None or len(words) < _ENOUGH_WORDS:
        return None
    told = sum(map(known.__contains__, words))
    if told > _FEW * len(words):
        return None
    guess = guess_language(blocks)
    others = STOPWORDS.get(guess or "")
    # Languages share words; a script of its own speaks for itself.
    is_surer = others is None or sum(map(others.__contains__, words)) >= _FAR_MORE * told
    return guess if guess != declared and is_surer else None


def _first(texts: Iterable[str], enough: int = _ENOUGH) -> Iterable[str]:
    size = 0
    for text in texts:
        yield text[:enough]
        size += len(text)
        if size > enough:
            return


def _by_words(words: list[str]) -> str | None:
    told = Counter(dict.fromkeys(STOPWORDS, 0))
    told.update(chain.from_iterable(map(_LANGUAGES_OF.get, words, repeat(()))))
    best = max(told, key=lambda code: told[code])
    return best if told[best] > 0.1 * len(words) else None


def _languages_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in STOPWORDS.items():
        for word in words:
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


_LANGUAGES_OF = _languages_of_words()
