"""What holds for every answer of parse(), whatever it was given."""
