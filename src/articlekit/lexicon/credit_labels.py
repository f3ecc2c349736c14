"""Where the label of a credit may stand inside a sentence: "The quay (Photo: Jane Doe)"."""

BEFORE_LABEL = r"\s?[(\[（|/—–-]\s?(?=[^\W\d_]{2,20}(?:\s[^\W\d_]{2,12})?\s?[:：=＝])"
"""What stands between a caption and such a label, as a pattern."""
