"""Text that a page carries out of sight: in structured data, in the state of its scripts, in hidden boxes."""
