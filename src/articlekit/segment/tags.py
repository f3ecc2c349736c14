"""What HTML element names, roles and attributes mean to segmentation."""

from __future__ import annotations

from ..article import Role

# never shown as text, or not text: their subtrees are passed over
SKIPPED = frozenset(
    "script style head svg iframe frame frameset noframes object embed applet audio video canvas map datalist "
    "title meta link base param source track".split()
)

# of these the ones that show something else
EMBEDS = frozenset("iframe video audio object embed".split())

# inline elements: text flows through them; every element that is not named here starts and ends a segment,
# save custom elements inside a line of text
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd mark math meter nobr output "
    "picture progress q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr "
    "label option optgroup".split()
)

# texts of links that only mark the place where they stand
PERMALINKS = frozenset(("#", "¶", "§", "🔗", "\u200b", "\ufeff"))
UNREAD_CLASSES = frozenset({"mw-editsection", "mw-cite-backlink"})  # MediaWiki's links beside headings and notes
# what holds the numbers of lines beside code, by the common highlighters
GUTTERS = frozenset(
    "gutter rouge-gutter linenos lineno linenumber line-number line-numbers crayon-nums hljs-ln-numbers lnt ln".split()
)

# block elements that hold a line of text: a custom element inside them is a word, not a box
TEXT_HOLDERS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption caption blockquote pre label button summary".split()
)

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
SHAPES = {"pre": Role.CODE, "figcaption": Role.CAPTION, "caption": Role.CAPTION, "blockquote": Role.QUOTE}

SHAPING = frozenset({"li", *HEADINGS, *LISTS, *SHAPES})  # elements that give their text a shape

# flags that a block-level element passes on to all that stands inside it; bit i of Nodes.flags is FLAGS[i]
FLAGS = (
    "article", "main", "section", "aside", "nav", "header", "footer", "form", "list", "li", "dl", "table", "td",
    "th", "blockquote", "figure", "caption", "details", "dialog", "button", "select", "textarea", "pre", "noscript",
    "template", "hidden", "p", "heading", "body_prop", "comment_prop", "address", "aria_hidden",
    "invisible",
)  # fmt: skip
FLAG_BIT = {name: 1 << i for i, name in enumerate(FLAGS)}

_TAG_FLAG_NAMES = {
    **{tag: tag for tag in FLAGS},
    "ul": "list", "ol": "list", "menu": "list", "dir": "list", "dt": "dl", "dd": "dl", "figcaption": "caption",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
TAG_FLAGS = {tag: FLAG_BIT[name] for tag, name in _TAG_FLAG_NAMES.items()}

ROLE_FLAGS = {
    role: FLAG_BIT[name]
    for role, name in {
        "article": "article", "main": "main", "navigation": "nav", "banner": "header", "contentinfo": "footer",
        "complementary": "aside", "dialog": "dialog", "alertdialog": "dialog", "form": "form", "search": "form",
        "list": "list", "listitem": "li", "heading": "heading", "figure": "figure", "menu": "nav", "menubar": "nav",
        "button": "button",
    }.items()
}  # fmt: skip

PROP_FLAGS = {
    "articlebody": FLAG_BIT["body_prop"],
    "text": FLAG_BIT["body_prop"],
    "reviewbody": FLAG_BIT["comment_prop"],
    "comment": FLAG_BIT["comment_prop"],
    "usercomments": FLAG_BIT["comment_prop"],
}

# element names of Nodes.tag, as numbers; 0 is every other name
TAG_NUMBERS = {
    tag: number
    for number, tag in enumerate(
        "div p li ul ol h1 h2 h3 h4 h5 h6 section article main aside nav header footer td th tr table tbody body "
        "html blockquote pre figure figcaption dt dd dl form button address details summary center noscript "
        "fieldset".split(),
        start=1,
    )
}


def is_inline(tag: str, holder: str) -> bool:
    """Does text flow through an element of this name inside one named `holder`?

    >>> is_inline("b", "div"), is_inline("x-card", "div"), is_inline("x-emoji", "p"), is_inline("o:p", "div")
    (True, False, True, True)
    """
    return tag in INLINE or ("-" in tag and holder in TEXT_HOLDERS) or ":" in tag
