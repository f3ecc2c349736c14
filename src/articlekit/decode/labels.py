"""Labels of encodings, as the WHATWG Encoding Standard reads them."""

from __future__ import annotations

import webencodings

# What the WHATWG Encoding Standard decodes with a larger set than Python's codec of the same name.
_CODECS = {"gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs"}


def known_label(label: str) -> str:
    """The WHATWG name behind a label. Raises ValueError where there is none."""
    found = lookup(label) if isinstance(label, str) else None
    if found is None:
        raise ValueError(f"unknown encoding {label!r}: give a label such as 'utf-8', 'windows-1252' or 'shift_jis'")
    return found


def lookup(label: str) -> str | None:
    """The WHATWG name behind a label, None where there is none."""
    found = webencodings.lookup(label)
    if found is None or found.name == "replacement":
        return None
    return "windows-1252" if found.name == "x-user-defined" else str(found.name)


def codec(name: str) -> str:
    """Python's codec for a WHATWG name: the larger set where the standard reads one."""
    found = webencodings.lookup(name)
    return _CODECS.get(name) or (str(found.codec_info.name) if found else name)
