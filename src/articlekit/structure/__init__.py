"""Structure: what the tree says of the segments that are kept, read once the decision is made."""
