"""Many documents: worker processes, rows, readers, writers, and runs that can be taken up again."""
