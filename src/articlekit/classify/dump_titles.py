"""Which line before the body is the title: marks of each line, whose weights are learned (`train/dump_titles.py`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ..article import Role
from ..lexicon.words import ALL_STOPWORDS
from .dump_tags import names_run_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..segment.dump import Dump
    from .lines import LineHits
    from .scores import Scores

FIRST, REACH = 3, 60  # a title is looked for among so many first segments and so many before the body
MOST_WORDS, BYLINE_WORDS = 40, 8
TOPIC_SEGMENTS, SUBJECT_SEGMENTS = 12, 60  # of the body, which tell what a title would speak of
SUBJECT_WORDS = 12  # the most frequent words of the body
DATE_REACH = 6  # segments behind a title in which its day may stand
LONG_LINE = 12  # words
HEADLINE_WORDS = 3  # of a part of a title that may be the headline; names of sites are shorter
SILENCE = ("none",)  # the mark of a dump without a title
DOUBT = 5.0  # log odds; the gold titles of wcxb-dev that a dump does not show have another wording as often as not

_WORDS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 27)
_DISTANCE = (1, 2, 3, 4, 6, 9, 13, 20, 35)
_PLACE = (0, 1, 2, 4, 8, 20)
_TIMES = (0, 1, 2)
_SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.99)
_LIKELY = (0.02, 0.1, 0.3, 0.6, 0.9)
_COUNTS = (0, 1, 2, 3, 5)
_DIGITS = (0.0, 0.1, 0.2, 0.4)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE = re.compile(r"\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b|\b\d\d?[./-]\d\d?[./-]\d{2,4}\b|\d{4}年\d\d?月\d\d?日")
_DAY_PART = re.compile(r"\d{1,4}\s?[年月日]")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}(?::\d\d|\s?[時时点]\s?\d{1,2})(?!\d)")
_LONGEST_MOMENT = 60  # characters of a line that tells a day and a time
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u30ff\u4e00-\u9fff]")
_BREAK = re.compile(r"[.!?…]\s+\S")
_PARTS = re.compile(r"\s[|»>›/·–—-]\s|[|»›]")


class TitleView(NamedTuple):
    """What the choice looks at; `body` is the first long kept segment."""

    dump: Dump
    scores: Scores
    hits: LineHits
    body: int


def title_index(view: TitleView, weights: Mapping[str, float]) -> int:
    """The line that is most likely the title; -1 where it is far likelier that there is none."""
    places, marks = title_options(view)
    best = choose(marks, weights)
    return places[best] if best >= 0 else -1


def headline_index(dump: Dump, title: int) -> int:
    """Where the longest part of a title stands by itself: "Night ferries return | The Post", and below the headline."""
    text = dump.segments[title].text
    longest = max(_PARTS.split(text), key=len).strip()
    if longest == text or len(longest.split()) < HEADLINE_WORDS:
        return title
    return next((index for index, segment in enumerate(dump.segments) if segment.text == longest), title)


def choose(marks: Sequence[Sequence[str]], weights: Mapping[str, float]) -> int:
    """Which of the lines with these marks is the title; -1 for none."""
    merits = [sum(weights.get(mark, 0.0) for mark in of_line) for of_line in marks]
    best = max(merits, default=0.0)
    silence = sum(weights.get(mark, 0.0) for mark in SILENCE)
    return merits.index(best) if merits and best > silence - DOUBT else -1


def title_options(view: TitleView) -> tuple[list[int], list[tuple[str, ...]]]:
    """The lines that could be the title, and the marks of each."""
    places = [index for index in _places(view) if _could_be(view, index)]
    around = _Around(view, places)
    return places, [tuple(_marks(view, index, around)) for index in places]


def _places(view: TitleView) -> Iterator[int]:
    nearest = max(0, view.body - REACH)
    yield from range(min(FIRST, nearest))
    yield from range(nearest, view.body)


def _could_be(view: TitleView, index: int) -> bool:
    text = view.dump.segments[index].text
    if view.scores.words[index] > MOST_WORDS or any(hit.whole for hit in view.hits[index]):
        return False
    if view.dump.segments[index].shape is Role.CODE or names_run_together(text):
        return False
    return not _is_signed(view, index) and _says_more_than_a_day(text)


# By-words that begin sentences too, before two to four words with capitals and nothing else.
_SIGNED = re.compile(r"(?:[Vv]on|[Pp]ar|[Pp]or|[Aa][fv]|[Dd]oor|[Dd]i|Przez|Oleh)(?:\s[^\W\d_a-z][\w.'’-]+){2,4}")


def _is_signed(view: TitleView, index: int) -> bool:
    """Is it a byline? None of the 3,926 gold titles is, of 897 lines with a by-word."""
    if _SIGNED.fullmatch(view.dump.segments[index].text):
        return True
    return view.scores.words[index] <= BYLINE_WORDS and _has_byline(view, index)


def _has_byline(view: TitleView, index: int) -> bool:
    return any(hit.role is Role.BYLINE for hit in view.hits[index])


def _says_more_than_a_day(text: str) -> bool:
    if not _DATE.search(text):
        return any(map(str.isalpha, text))
    if _CLOCK.search(text) and len(text) <= _LONGEST_MOMENT:
        return False
    return len(_WORD.findall(_DAY_PART.sub("", text))) > 1


class _Around:
    """What is the same for all lines of a dump."""

    def __init__(self, view: TitleView, places: Sequence[int]) -> None:
        segments = view.dump.segments
        self.times = Counter(segment.text for segment in segments)
        self.lines = [segments[index].text for index in places]
        self.first = segments[0].text if segments else ""
        self.headings = [index for index in places if segments[index].shape is Role.HEADING]
        levels = [segments[index].level for index in self.headings]
        self.top = min(levels, default=0)
        self.longest = max((view.scores.words[index] for index in places), default=0)
        before = range(min(places, default=0), view.body)
        self.dated = [index for index in before if _YEAR.search(segments[index].text[:200])]
        self.headed = [index for index in before if segments[index].shape is Role.HEADING]
        self.signed = max((index for index in before if _has_byline(view, index)), default=-1)
        self.subject = _Subject([segment.text for segment in segments[view.body : view.body + SUBJECT_SEGMENTS]])


class _Subject:
    """What the body speaks of."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = [_words(text) for text in texts]
        self.topic = frozenset(chain.from_iterable(words[:TOPIC_SEGMENTS]))
        times = Counter(chain.from_iterable(words))
        self.words = frozenset(times)
        self.most = frozenset(word for word, _ in times.most_common(SUBJECT_WORDS))


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in ALL_STOPWORDS]


def _marks(view: TitleView, index: int, around: _Around) -> Iterator[str]:
    text = view.dump.segments[index].text
    yield from _shape_marks(view, index, around)
    yield from _text_marks(text)
    yield from _place_marks(view, index)
    yield from _subject_marks(view, index, around)
    yield from _between_marks(view, index, around)
    yield from _repeat_marks(text, around, index)


def _subject_marks(view: TitleView, index: int, around: _Around) -> Iterator[str]:
    words = _words(view.dump.segments[index].text)
    size = bisect_left(_WORDS, view.scores.words[index])
    told = sum(word in around.subject.topic for word in words) / max(1, len(words))
    if words:
        yield f"topic:{bisect_left(_SHARES, told)}"
        yield f"topic:{bisect_left(_SHARES, told)}:{size}"
    else:
        yield "topic:-"
    yield f"subject:{bisect_left(_COUNTS, len(around.subject.words.intersection(words)))}"
    yield f"subject-most:{min(len(around.subject.most.intersection(words)), 4)}:{size // 2}"


def _between_marks(view: TitleView, index: int, around: _Around) -> Iterator[str]:
    """What stands between a line and the body."""
    words = view.scores.words[index + 1 : view.body]
    yield f"between-long:{min(int((words >= LONG_LINE).sum()), 3)}"
    yield f"between-longer:{min(int((words >= view.scores.words[index]).sum()), 4)}"
    yield f"between-headings:{min(len(around.headed) - bisect_right(around.headed, index), 3)}"
    next_day = bisect_right(around.dated, index)
    dated = next_day < len(around.dated) and around.dated[next_day] <= index + DATE_REACH
    yield f"between-date:{dated}:{around.signed > index}"


def _shape_marks(view: TitleView, index: int, around: _Around) -> Iterator[str]:
    segment = view.dump.segments[index]
    if segment.shape is Role.HEADING:
        yield f"heading:{segment.level}"
        yield f"top:{segment.level == around.top}"
        yield f"last:{index == around.headings[-1]}"
        yield f"only:{len(around.headings) == 1}"
    else:
        yield f"shape:{segment.shape}:{bool(around.headings)}"
    yield f"words:{bisect_left(_WORDS, view.scores.words[index])}"
    yield f"longest:{view.scores.words[index] == around.longest}"
    yield f"likely:{bisect_left(_LIKELY, view.scores.in_context[index])}"
    yield f"kept:{view.scores.kept[index]}"
    yield f"blanks:{min(view.dump.blanks_before[index], 3)}"
    yield from sorted({f"hit:{hit.role}" for hit in view.hits[index]})


def _text_marks(text: str) -> Iterator[str]:
    yield f"end:{text[-1] if text[-1] in '.,:;?!…' else '-'}"
    words = text.split()
    capitals = sum(word[0].isupper() for word in words) / len(words)
    yield f"capitals:{bisect_left(_SHARES, capitals)}"
    yield f"upper:{text.isupper()}"
    yield f"lower:{text[0].islower()}"
    yield f"digit:{text[0].isdigit()}"
    yield f"parts:{min(len(_PARTS.findall(text)), 2)}"
    yield f"digits:{bisect_left(_DIGITS, sum(map(str.isdigit, text)) / len(text))}"
    if _BREAK.search(text):
        yield "break"
    if _YEAR.search(text):
        yield "year"
    if _DATE.search(text):
        yield "date"


def _place_marks(view: TitleView, index: int) -> Iterator[str]:
    yield f"distance:{bisect_left(_DISTANCE, view.body - index)}"
    yield f"place:{bisect_left(_PLACE, index)}"
    for name, at in (("before", index - 1), ("after", index + 1), ("after2", index + 2)):
        if not 0 <= at < len(view.hits):
            yield f"{name}:none"
            continue
        yield f"{name}:{view.hits[at][0].role if view.hits[at] else '-'}"
        yield f"{name}-words:{bisect_left(_WORDS, view.scores.words[at])}"
        if _DATE.search(view.dump.segments[at].text[:200]):
            yield f"{name}:date"
    if index and view.scores.words[index] > view.scores.words[index - 1]:
        yield "longer-than-before"


def _repeat_marks(text: str, around: _Around, index: int) -> Iterator[str]:
    yield f"times:{bisect_left(_TIMES, around.times[text] - 1)}"
    if around.first.startswith(text) and index:
        yield f"starts-first:{around.first == text}"
    elif text in around.first and index:
        yield "in-first"
    holders = [other for other in around.lines if text in other and len(other) > len(text)]
    if holders and len(text) > 8:
        starts = any(other.startswith(text) for other in holders)
        yield f"held:{'start' if starts else 'end' if any(other.endswith(text) for other in holders) else 'inside'}"
    held = [other for other in around.lines if 12 < len(other) < len(text) and other in text]
    if held:
        yield f"holds:{'start' if any(text.startswith(other) for other in held) else 'end'}"
    if around.times[text] > 1:
        yield "again-before"
