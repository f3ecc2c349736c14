"""Words that tell what a piece of a page is: phrases of visible lines, tokens of class names, function words.

The words are data files, one entry a line, `## ` before a comment; the modules here read them and look them up.
"""
