"""Training of the block models: corpus, alignment, fitting, out-of-fold scoring. See train/README.md."""
