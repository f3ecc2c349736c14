"""Classification: a probability of being main content for every segment, then a role with its reason."""
